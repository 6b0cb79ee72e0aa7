import type { QuoteCue } from './cues.ts';
import type { Draft, Reading, Sentence, SpeakerPlace } from './reading.ts';
import { rangeOf, wordsIn } from './ranges.ts';

const JOINT = /(?<!\p{L})(?:et|mais|puis|ou|and|but|then|ensuite|avant de|se|s[’'])(?!\p{L})/giu;

/**
 * Where the subject of a verb is looked for: before it, after what was told already. Where only a conjunction stands there, the verb shares the subject of the first
 * verb of its sentence: « L’amiral conteste un bilan, mais |reconnaît| avoir tardé ».
 */
export function subjectPlace({ skeleton }: Reading, { range, cues }: Sentence, { cue, found }: { cue: QuoteCue; found: readonly Draft[] }): SpeakerPlace {
  if (cue.pronoun !== null) return { side: 'whole', range: cue.pronoun };
  const told = Math.max(range.start, ...found.flatMap(({ pieces }) => pieces.map(({ end }) => end)).filter((end) => end <= cue.range.start));
  if (wordsIn(skeleton.slice(told, cue.range.start).replace(JOINT, '')) > 0) return { side: 'before', range: rangeOf(told, cue.range.start) };
  const first = cues.find(({ kind, range: { start } }) => kind === 'verb' && start <= cue.range.start) ?? cue;
  return first.pronoun === null ? { side: 'before', range: rangeOf(range.start, first.range.start) } : { side: 'whole', range: first.pronoun };
}
