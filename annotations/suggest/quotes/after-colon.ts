import { contentOf, isSentence, kindOf } from './contents.ts';
import { colonCue, findNounCues, type QuoteCue } from './cues.ts';
import { isTaken, type Draft, type QuoteRule, type Reading, type Sentence } from './reading.ts';
import { rangeOf, wordsIn } from './ranges.ts';

/** Quotes in marks after a colon. */
export const colonRule: QuoteRule = (reading, sentence, found) => {
  return sentence.marked.flatMap(({ outer }) => {
    const before = reading.skeleton.slice(sentence.range.start, outer.start);
    const colon = /:\s*$/u.exec(before);
    if (colon === null || isTaken(found, outer) || (wordsIn(reading.text.slice(outer.start, outer.end)) < 3 && !isSentence(reading.text.slice(outer.start, outer.end)))) return [];
    return [draftAfter(reading, sentence, { outer, colon: sentence.range.start + colon.index })];
  });
};

function draftAfter(reading: Reading, sentence: Sentence, { outer, colon }: { outer: Draft['sentence']; colon: number }): Draft {
  const cue = cueBefore(reading, sentence, colon);
  const before = rangeOf(sentence.range.start, cue.kind === 'punctuation' ? colon : cue.range.start);
  const author = cue.kind === 'noun' ? AUTHOR.exec(reading.skeleton.slice(cue.range.end, colon))?.[0].length : undefined;
  const common = { pieces: [outer], kind: 'direct', isFull: true, cues: [cue], confidence: 0.9, sentence: sentence.range } as const;
  if (cue.kind === 'noun' && author === undefined && OWNED.test(reading.skeleton.slice(before.start, before.end))) return { ...common, rule: 'quote-alone', speaker: null };
  return {
    ...common, rule: 'quote-after-colon',
    speaker: author !== undefined ? { side: 'after', range: rangeOf(cue.range.end + author, colon) } : cue.pronoun === null ? { side: 'before', range: before } : { side: 'whole', range: cue.pronoun },
  };
}

/** « |Son| explication : »: whose it is has been said before. */
const OWNED = /^[\s,]*(?:son|sa|ses|his|her)[ \u00a0](?:\p{Ll}+[ \u00a0])?$/iu;

/** « Commentaire |de| Bertrand Roy : », « Réponse |de| l’intéressé : » */
const AUTHOR = /^[ \u00a0](?:de[ \u00a0]|d[’']|du[ \u00a0](?=\p{L})|of[ \u00a0]|from[ \u00a0])/u;

/** The verb that leads to a colon, else the noun, else the colon itself. */
export function cueBefore(reading: Reading, sentence: Sentence, colon: number): QuoteCue {
  const verb = sentence.cues.findLast(({ range, kind }) => kind === 'verb' && range.end <= colon && !/[;:]/u.test(reading.skeleton.slice(range.end, colon)) && !/(?<!\p{L})(?:que|that)\s|qu[’']/u.test(reading.skeleton.slice(range.end, colon)));
  const from = Math.max(sentence.range.start, colon - 90);
  const noun = verb === undefined ? findNounCues(reading.skeleton.slice(from, colon)).at(-1) : undefined;
  if (noun !== undefined) return { ...noun, range: rangeOf(noun.range.start + from, noun.range.end + from) };
  return verb ?? colonCue(colon);
}

/** Words without marks after a colon, right after a verb that tells. */
export const unmarkedColonRule: QuoteRule = (reading, sentence, found) => {
  const cue = sentence.cues.findLast(({ range, kind, isManner }) => kind === 'verb' && !isManner && !/^n[’']/u.test(reading.skeleton.slice(range.start, range.end)) && /^(?:\s[^\s,.;:«]+){0,3}\s?:\s/u.test(reading.skeleton.slice(range.end, range.end + 40)));
  if (cue === undefined || found.length > 0) return [];
  const colon = reading.skeleton.indexOf(':', cue.range.end);
  const content = contentOf(reading, rangeOf(colon + 1, sentence.range.end));
  if (wordsIn(reading.text.slice(content.start, content.end)) < 4) return [];
  return [{
    pieces: [content], ...kindOf(reading, sentence, content), cues: [cue], rule: 'quote-after-colon', confidence: 0.7, sentence: sentence.range,
    speaker: cue.pronoun === null ? { side: 'before', range: rangeOf(sentence.range.start, cue.range.start) } : { side: 'whole', range: cue.pronoun },
  }];
};
