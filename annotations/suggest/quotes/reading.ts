import { sentencesOf } from '../../../shared/sentences.ts';
import type { Utf16Range } from '../../../shared/offsets.ts';
import type { Finding } from '../finding.ts';
import type { QuoteCue } from './cues.ts';
import type { Marked } from './marks.ts';
import { holds, rangeOf } from './ranges.ts';

// No honest sentence holds more; what a list without a full stop holds beyond them is left alone.
const MOST_MARKED = 40;
const MOST_CUES = 40;

/** Who speaks, in the words before a verb that tells: “Fenn |asked”, “The old mayor |said”. */
const FRAME_SUBJECT = /^(?:(?:The|A|An|His|Her|Their|One)(?: \p{L}[\p{L}’'-]*){1,4}|(?:M[rs]{1,2}\.? )?\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}) (?=\p{Ll})/u;
const LONGEST_SUBJECT = 80;

/** A text prepared for the rules. All of its places count from the text's beginning. */
export interface Reading {
  readonly text: string;
  /** The text with all that stands between marks filled up, of the same length. */
  readonly skeleton: string;
  readonly language: string;
  readonly sentences: readonly Sentence[];
  readonly known: readonly Finding[];
  /** Where the person is first named who answers all questions; null where the text is no interview. */
  readonly interviewee: Utf16Range | null;
}

/** A sentence of the skeleton; what stands in quote marks is one word of it, be it of several sentences. */
export interface Sentence {
  readonly range: Utf16Range;
  readonly marked: readonly Marked[];
  readonly cues: readonly QuoteCue[];
  /** The sentence before it, null for the first. */
  readonly previous: Sentence | null;
}

/** What a rule takes for a quote, before anybody looked for the speaker. */
export interface Draft {
  readonly pieces: readonly Utf16Range[];
  readonly kind: 'direct' | 'mixed' | 'indirect' | 'scare_quote';
  readonly isFull: boolean;
  readonly cues: readonly QuoteCue[];
  /** Where the speaker's name is looked for; null where the text names nobody near. */
  readonly speaker: SpeakerPlace | null;
  readonly rule: string;
  /** The words that made the rule speak, where they are no cue. */
  readonly evidence?: Utf16Range;
  readonly confidence: number;
  readonly sentence: Utf16Range;
}

/** Words that hold the speaker: before the cue as subject, after it (turned round, or after « selon »), or known as a whole. */
export interface SpeakerPlace {
  readonly side: 'before' | 'after' | 'whole';
  readonly range: Utf16Range;
  /** Whether it lies between marks, where only the text itself tells the words. */
  readonly isInside?: boolean;
}

/** What a rule answers: quotes of one sentence, given those that rules before it found there. */
export type QuoteRule = (reading: Reading, sentence: Sentence, found: readonly Draft[]) => readonly Draft[];

/** The sentences of a skeleton with the marked words and the cues that stand in each. Both lists are in text order. */
export function sentencesIn(skeleton: string, marked: readonly Marked[], cues: readonly QuoteCue[]): readonly Sentence[] {
  const outer = queue(marked, ({ outer: { start } }) => start);
  const spoken = queue(cues, ({ range: { start } }) => start);
  let previous: Sentence | null = null;
  return paragraphsOf(skeleton).flatMap((paragraph) => withFrames(skeleton, sentencesOf(skeleton.slice(paragraph.start, paragraph.end)).map(({ start, end }) => rangeOf(paragraph.start + start, paragraph.start + end)), cues).map((range) => {
    const sentence: Sentence = { range, marked: outer(range.end).slice(0, MOST_MARKED), cues: spoken(range.end).slice(0, MOST_CUES), previous };
    previous = sentence;
    return sentence;
  }));
}

/** "Why?" Fenn asked. – a name and a verb that tells belong to the question or shout in marks before them, though a capital follows the closing mark. */
function withFrames(skeleton: string, sentences: readonly Utf16Range[], cues: readonly QuoteCue[]): readonly Utf16Range[] {
  const joined: Utf16Range[] = [];
  for (const sentence of sentences) {
    const before = joined.at(-1);
    const isFrame = before !== undefined && /·[?!…]+\s?»$/u.test(skeleton.slice(Math.max(before.start, before.end - 6), before.end)) && framesQuote(skeleton, sentence, cues);
    if (isFrame) joined[joined.length - 1] = rangeOf(before.start, sentence.end);
    else joined.push(sentence);
  }
  return joined;
}

function framesQuote(skeleton: string, { start, end }: Utf16Range, cues: readonly QuoteCue[]): boolean {
  const subject = FRAME_SUBJECT.exec(skeleton.slice(start, Math.min(end, start + LONGEST_SUBJECT)))?.[0].length;
  const cue = subject === undefined ? undefined : cues.find(({ range, kind }) => range.start === start + subject && kind === 'verb');
  return cue !== undefined && /^(?:[,.;:!]|$|[ \u00a0](?:on|in|at|as|after|before|during|with|from|when|while|later|again|back|angrily|quietly|yesterday|today|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)(?![\p{L}]))/u.test(skeleton.slice(cue.range.end, end).trimEnd().slice(0, 14));
}

/** Hands out the items of an ordered list that begin before an offset, each once. */
function queue<Item>(items: readonly Item[], startOf: (item: Item) => number): (end: number) => readonly Item[] {
  let at = 0;
  return (end) => {
    const from = at;
    for (let item = items[at]; item !== undefined && startOf(item) < end; item = items[at]) at += 1;
    return items.slice(from, at);
  };
}

function paragraphsOf(text: string): readonly Utf16Range[] {
  return [...text.matchAll(/[^\n]+/gu)].map(({ index, 0: paragraph }) => rangeOf(index, index + paragraph.length));
}

/** What was found before that begins in a range; by a binary search, as the list is in text order. */
export function knownIn({ known }: Reading, { start, end }: Utf16Range): readonly Finding[] {
  const from = firstAt(known, start);
  return known.slice(from, firstAt(known, end));
}

function firstAt(known: readonly Finding[], offset: number): number {
  let [low, high] = [0, known.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((known[middle]?.range.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a quote that was found already holds these words. */
export function isTaken(found: readonly Draft[], range: Utf16Range): boolean {
  return found.some(({ pieces }) => pieces.some((piece) => holds(piece, range)));
}
