import type { Utf16Range } from '../../../shared/offsets.ts';
import type { QuoteCue } from './cues.ts';
import { contentOf, kindOf } from './contents.ts';
import { hasEnglishVerb, hasVerb, isNounPhrase, nounPhraseAfter } from './noun-phrase.ts';
import { isTaken, knownIn, type Draft, type QuoteRule, type Reading, type Sentence, type SpeakerPlace } from './reading.ts';
import { rangeOf, wordsIn } from './ranges.ts';

/** A cue with its speaker that stands beside or within what is said: « …, a dit Anne Roy », "…," officials said. */
interface Frame {
  readonly range: Utf16Range;
  readonly speaker: SpeakerPlace;
  readonly cue: QuoteCue;
  readonly followsMarks: boolean;
}

/** Quotes whose cue comes after them, or cuts them in two. */
export const inciseRule: QuoteRule = (reading, sentence, found) => {
  const drafts: Draft[] = [];
  for (const cue of sentence.cues) {
    if (cue.kind !== 'verb') continue;
    const frame = frameOf(reading, sentence, cue);
    const draft = frame === null ? null : draftAround(reading, sentence, { frame, drafts: [...found, ...drafts] });
    if (draft !== null) drafts.push(draft);
  }
  return drafts;
};

function frameOf(reading: Reading, sentence: Sentence, cue: QuoteCue): Frame | null {
  const before = reading.skeleton.slice(sentence.range.start, cue.range.start);
  const touches = /[,»–—]\s*$/u.test(before) || /·[?!…]\s*$/u.test(before);
  const followsMarks = /»[\s,–—]*$/u.test(before);
  const isDenied = /^n[’']/iu.test(reading.skeleton.slice(cue.range.start, cue.range.end));
  const isBesideMarks = followsMarks || (reading.language !== 'fr' && /·[?!…,]+\s?»[\s,–—]*[^,.;:«»]{2,60}$/u.test(before));
  if (before.trim() === '' || (cue.isManner && !isBesideMarks) || (isDenied && !followsMarks)) return null;
  return (touches ? turnedRound(reading, cue, { followsMarks, before, sentenceEnd: sentence.range.end }) : null) ?? (touches && !/,\s*$/u.test(before) ? null : subjectFirst(reading, sentence, { cue, before }));
}

/** « …, a dit Anne Roy », "…," said Anne Roy. */
function turnedRound(reading: Reading, cue: QuoteCue, { followsMarks, before, sentenceEnd }: { followsMarks: boolean; before: string; sentenceEnd: number }): Frame | null {
  if (cue.pronoun !== null) return { range: cue.range, speaker: { side: 'whole', range: cue.pronoun }, cue, followsMarks };
  const phrase = nounPhraseAfter(reading.skeleton, cue.range.end);
  if (/^[\s,]*(?:que|qu[’']|that)(?!\p{L})/iu.test(reading.skeleton.slice(cue.range.end, cue.range.end + 12))) return null;
  if (phrase === null) return followsMarks && !cue.isManner ? { range: cue.range, speaker: { side: 'after', range: rangeOf(cue.range.end, cue.range.end + 90) }, cue, followsMarks } : null;
  const clause = reading.skeleton.slice(phrase.start, phrase.start + (/[,.;«]/u.exec(reading.skeleton.slice(phrase.start, phrase.start + 160))?.index ?? 160));
  const takesClause = reading.language !== 'fr' && !followsMarks && (hasEnglishVerb(clause) || isInsertion(before));
  const isSaidOf = knownIn(reading, rangeOf(phrase.start, phrase.start + 12)).some(({ type, range }) => ['PERSON', 'ORG', 'ROLE'].includes(type) && range.end >= phrase.end - 12) && /^\s*[.!?…]?\s*$/u.test(reading.skeleton.slice(phrase.end, sentenceEnd));
  const isRole = knownIn(reading, phrase).some(({ type, range }) => type === 'ROLE' && range.start <= phrase.start + 6);
  const isRelative = !followsMarks && /^[^,«»]{2,80},[ \u00a0](?:qui|dont|où)[ \u00a0][^«»]*,\s*$/u.test(before);
  const takesObject = isRelative || (!followsMarks && !isSaidOf && ((!/^\p{Lu}/u.test(clause) && !hasVerb(before, reading.language)) || (/^(?:son|sa|ses|leurs?)\s/u.test(clause) && !isRole)));
  if (takesClause || takesObject) return null;
  return { range: rangeOf(cue.range.start, phrase.end), speaker: { side: 'after', range: rangeOf(cue.range.end, phrase.end) }, cue, followsMarks };
}

/** "Ida Vell, who leads them, |said …": a subject with what is told of it, and no quote yet. */
function isInsertion(before: string): boolean {
  const segments = before.split(',').map((segment) => segment.trim());
  return segments.length === 3 && isNounPhrase(segments[0] ?? '') && !hasEnglishVerb(segments[0] ?? '');
}

/** "…," the minister said; "…, officials said on Monday." */
function subjectFirst(reading: Reading, sentence: Sentence, { cue, before }: { cue: QuoteCue; before: string }): Frame | null {
  const after = reading.skeleton.slice(cue.range.end, Math.min(sentence.range.end, cue.range.end + 80));
  const isClosed = /^(?:\s*[,.;:!?»«–—]|\s*$|\s+(?:on|in|at|from|to|after|before|during|through|by|via|as|when|while|with|of|reporters|journalists|late|early|later|earlier|this|last|yesterday|today|à|au|en|dans|lors|devant|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|\p{Lu}))/u.test(after);
  const marksEnd = before.lastIndexOf('»');
  if (/^\s*(?:[^,.;«]{0,40}\s)?(?:that|que)\s/u.test(after)) return null;
  const afterMarks = marksEnd === -1 ? '' : before.slice(marksEnd + 1).replace(/^[\s,–—]+/u, '');
  if (marksEnd !== -1 && isSubject(afterMarks)) return frameBefore(cue, { subject: afterMarks, at: cue.range.start, followsMarks: true });
  const comma = before.lastIndexOf(',');
  const subject = before.slice(comma + 1).trimStart();
  const isTold = comma !== -1 && reading.language !== 'fr' && isSubject(subject) && hasVerb(before.slice(0, comma), reading.language) && !/^\s*[:«]/u.test(after) && isClosed;
  return isTold && !cue.isManner ? frameBefore(cue, { subject, at: cue.range.start, followsMarks: false }) : null;
}

/** “company spokesperson |Janelle Bright|”: nouns without an article before a name. */
const NOUN_AND_NAME = /^(?:\p{Ll}+[ \u00a0]){1,4}\p{Lu}\p{L}/u;

function isSubject(words: string): boolean {
  return words.length > 0 && words.length < 140 && (isNounPhrase(words) || NOUN_AND_NAME.test(words)) && !/[;:«.](?!\s\p{Lu})/u.test(words) && !/\s(?:and|et|but|mais)\s+$/u.test(words) && !hasEnglishVerb(words.split(',')[0] ?? '');
}

function frameBefore(cue: QuoteCue, { subject, at, followsMarks }: { subject: string; at: number; followsMarks: boolean }): Frame {
  const range = rangeOf(at - subject.length, at);
  return { range: rangeOf(range.start, cue.range.end), speaker: { side: 'before', range }, cue, followsMarks };
}

function draftAround(reading: Reading, sentence: Sentence, { frame, drafts }: { frame: Frame; drafts: readonly Draft[] }): Draft | null {
  const from = Math.max(sentence.range.start, ...drafts.flatMap(({ pieces, cues }) => [...pieces, ...cues.map(({ range }) => range)]).map(({ end }) => end));
  const left = contentOf(reading, rangeOf(leftStart(reading, sentence, { frame, from }), frame.range.start));
  if (left.start >= left.end || isTaken(drafts, left) || isTaken(drafts, frame.cue.range)) return null;
  const right = continuation(reading, sentence, { frame, left });
  const pieces = right === null ? [left] : [left, right];
  const { kind, isFull } = kindOf(reading, sentence, left);
  const isDirect = kind === 'direct' || (kind === 'mixed' && sentence.marked.some(({ outer }) => outer.start === left.start && outer.end === left.end));
  return {
    pieces, kind: isDirect ? 'direct' : kind, isFull: isFull || isDirect, cues: [frame.cue], speaker: frame.speaker,
    rule: 'quote-before-cue', confidence: isDirect ? 0.95 : kind === 'mixed' ? 0.85 : 0.75, sentence: sentence.range,
  };
}

/** Content begins with the sentence, or after a colon that opens it: « Il est clair : “…”, a-t-il dit ». */
function leftStart({ skeleton }: Reading, { marked }: Sentence, { frame, from }: { frame: Frame; from: number }): number {
  const last = marked.findLast(({ outer }) => outer.end <= frame.range.start);
  return last !== undefined && frame.followsMarks && /[:;]\s*$/u.test(skeleton.slice(from, last.outer.start)) ? last.outer.start : from;
}

/** What goes on after the cue: marked words after a comma, or, around unmarked words, the rest of the sentence. */
function continuation(reading: Reading, { range, marked }: Sentence, { frame, left }: { frame: Frame; left: Utf16Range }): Utf16Range | null {
  const rest = reading.skeleton.slice(frame.range.end, range.end);
  const next = marked.find(({ outer }) => outer.start >= frame.range.end);
  if (next !== undefined && frame.followsMarks && /[,–—]\s*$/u.test(reading.skeleton.slice(frame.range.end, next.outer.start)) && goesOn(reading, next.inner)) return next.outer;
  const isCut = frame.followsMarks ? false : frame.cue.pronoun !== null || wordsIn(reading.skeleton.slice(left.start, left.end)) <= 5;
  const gap = /^(?:\s(?:à|au|aux|en|dans|lors|devant)\s[^,.;«]{2,40}|\s(?:on|in|at)\s[^,.;«]{2,40})?\s*(?=,)/u.exec(rest)?.[0].length;
  if (!isCut || gap === undefined || /^\s*,\s*(?:lors|devant|avant|après|alors|tandis|citant|ajoutant|évoquant|en \p{Ll}+ant|adding|before|after|selon|d[’']après)(?!\p{L})/u.test(rest)) return null;
  const content = contentOf(reading, rangeOf(frame.range.end + gap, range.end));
  return content.start < content.end ? content : null;
}

function goesOn({ text }: Reading, inner: Utf16Range): boolean {
  const words = text.slice(inner.start, inner.end);
  return wordsIn(words) >= 3 || /^\p{Ll}/u.test(words);
}
