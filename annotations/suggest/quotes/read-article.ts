import type { Finding, ReadArticle } from '../finding.ts';
import { findQuoteCues } from './cues.ts';
import { withDialogue } from './dialogue.ts';
import { intervieweeOf, withTurns } from './interview.ts';
import { findMarked, type Marked } from './marks.ts';
import { holds, rangeOf } from './ranges.ts';
import { sentencesIn, type Reading } from './reading.ts';
import { skeletonOf, withoutSilentParts } from './skeleton.ts';

/** An article with its outermost marked words. */
export interface MarkedReading extends Reading {
  readonly marked: readonly Marked[];
}

/** Prepares an article for the rules. */
export function readForQuotes({ text, language }: ReadArticle, known: readonly Finding[]): MarkedReading {
  const heard = withoutSilentParts(text, known);
  const plain = findMarked(heard);
  const turns = withTurns(heard, plain);
  const interviewee = intervieweeOf(turns, known, heard);
  return readingOf({ text: heard, language, marked: interviewee === null ? withDialogue(heard, plain) : turns, known, interviewee });
}

/** Prepares what stands between marks, as a text of its own; `start` is where it begins in the whole. */
export function readInside(reading: Reading, { inner, nested }: Marked): MarkedReading {
  const by = 0 - inner.start;
  const known = reading.known.filter(({ range }) => holds(inner, range)).map((finding) => ({ ...finding, range: rangeOf(finding.range.start + by, finding.range.end + by) }));
  return readingOf({ text: reading.text.slice(inner.start, inner.end), language: reading.language, marked: nested.map((inside) => movedMarked(inside, by)), known, interviewee: null });
}

function readingOf({ text, language, marked, known, interviewee }: Pick<MarkedReading, 'text' | 'language' | 'marked' | 'known' | 'interviewee'>): MarkedReading {
  const skeleton = skeletonOf(text, marked);
  return { text, skeleton, language, known, marked, interviewee, sentences: sentencesIn(skeleton, marked, findQuoteCues(skeleton, language)) };
}

function movedMarked({ outer, inner, nested, isClosed }: Marked, by: number): Marked {
  return { outer: rangeOf(outer.start + by, outer.end + by), inner: rangeOf(inner.start + by, inner.end + by), nested: nested.map((inside) => movedMarked(inside, by)), isClosed };
}
