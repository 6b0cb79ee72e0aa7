import { utf16Units } from '../../../shared/offsets.ts';
import type { QuoteCue } from './cues.ts';
import type { Marked } from './marks.ts';
import { nounPhraseAfter } from './noun-phrase.ts';
import { readInside, type MarkedReading } from './read-article.ts';
import type { Draft, SpeakerPlace } from './reading.ts';
import { rangeOf, trimmed } from './ranges.ts';

/** A quote whose cue stands between its marks is cut in two by it: « Nous resterons, a-t-il dit, un an. » */
export function cutByCue(reading: MarkedReading, ofSentence: readonly Marked[], draft: Draft): Draft {
  const [whole] = draft.pieces;
  const marked = draft.pieces.length === 1 && draft.kind === 'direct' ? ofSentence.find(({ outer }) => outer.start === whole?.start) : undefined;
  const hasOwnCue = draft.cues.some(({ kind, range }) => kind === 'verb' && range.start >= draft.sentence.start);
  if (marked === undefined || hasOwnCue) return draft;
  const inside = readInside(reading, marked);
  for (const cue of inside.sentences.flatMap(({ cues }) => cues)) {
    const speaker = frame(inside, cue);
    if (speaker !== null) return cut(draft, marked, { cue, speaker, inside });
  }
  return draft;
}

/** « a martelé |sur la télévision nationale| le colonel »: where it was said, before who said it. */
const BETWEEN = /^[ \u00a0](?:sur|à|au|aux|dans|devant|en|lors)[ \u00a0][^,.;:«»]{3,40}?(?=[ \u00a0](?:le|la|un|une|son|sa)[ \u00a0]\p{Ll}|[ \u00a0]l[’'])/u;
const COMPLEMENT = /^(?:[ \u00a0](?:au|aux|à la|à l[’']|à|du|de|d[’']|of|at|in|for|on)[ \u00a0]?[^,.;:«»()]{2,50})?(?:[ \u00a0]\([^)]{1,20}\))?(?:,[ \u00a0]\p{Lu}[\p{L}’'-]+(?:[ \u00a0]\p{Lu}[\p{L}’'-]+){1,3}(?=[ \u00a0]?[,.]))?/u;

function lengthOf(pattern: RegExp, words: string): number {
  return pattern.exec(words)?.[0].length ?? 0;
}

/** Who speaks, where a cue stands between commas with its subject after it. */
function frame({ skeleton }: MarkedReading, cue: QuoteCue): SpeakerPlace | null {
  const between = cue.pronoun === null ? lengthOf(BETWEEN, skeleton.slice(cue.range.end, cue.range.end + 60)) : 0;
  const first = cue.pronoun === null ? nounPhraseAfter(skeleton, cue.range.end + between) : null;
  const phrase = first === null ? null : rangeOf(first.start, first.end + lengthOf(COMPLEMENT, skeleton.slice(first.end, first.end + 90)));
  const end = phrase?.end ?? cue.range.end + lengthOf(COMPLEMENT, skeleton.slice(cue.range.end, cue.range.end + 90));
  const isFramed = /[,?!…]\s*$/u.test(skeleton.slice(0, cue.range.start)) && /^\s*(?:[,.;:]|$)/u.test(skeleton.slice(end));
  if (cue.kind !== 'verb' || !isFramed || (cue.pronoun !== null && /^(?:je|nous|tu|vous)$/iu.test(skeleton.slice(cue.pronoun.start, cue.pronoun.end)))) return null;
  if (cue.pronoun !== null) return { side: 'whole', range: cue.pronoun };
  return phrase === null ? null : { side: 'after', range: rangeOf(cue.range.end, phrase.end) };
}

function cut(draft: Draft, { outer, inner }: Marked, { cue, speaker, inside }: { cue: QuoteCue; speaker: SpeakerPlace; inside: MarkedReading }): Draft {
  const by = inner.start;
  const comma = /,?\s*$/u.exec(inside.skeleton.slice(0, cue.range.start))?.[0].length ?? 0;
  const frameEnd = Math.max(cue.range.end, speaker.range.end);
  const stop = /^\s*[,.;:]?\s*/u.exec(inside.skeleton.slice(frameEnd))?.[0].length ?? 0;
  const second = trimmed(inside.text, rangeOf(frameEnd + stop, inner.end - by));
  const first = rangeOf(outer.start, by + cue.range.start - comma);
  return {
    ...draft, pieces: second.start < second.end ? [first, rangeOf(by + second.start, outer.end)] : [first], cues: [...draft.cues.filter(({ kind }) => kind !== 'punctuation' && kind !== 'verb'), shiftedCue(cue, by)],
    speaker: { side: speaker.side, range: shifted(speaker.range, by), isInside: true }, confidence: 0.9, rule: 'cue-between-marks',
  };
}

/** A draft of what stands between marks, placed in the whole text. */
export function shiftedDraft(draft: Draft, by: number): Draft {
  return {
    ...draft, pieces: draft.pieces.map((piece) => shifted(piece, by)), cues: draft.cues.map((cue) => shiftedCue(cue, by)), sentence: shifted(draft.sentence, by),
    speaker: draft.speaker === null ? null : { side: draft.speaker.side, range: shifted(draft.speaker.range, by), isInside: true },
  };
}

function shiftedCue(cue: QuoteCue, by: number): QuoteCue {
  return { ...cue, range: shifted(cue.range, by), pronoun: cue.pronoun === null ? null : shifted(cue.pronoun, by) };
}

function shifted({ start, end }: Draft['sentence'], by: number): Draft['sentence'] {
  return { start: utf16Units(start + by), end: utf16Units(end + by) };
}
