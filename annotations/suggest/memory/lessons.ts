import type { ArticleId } from '../../../shared/ids.ts';
import { createOffsetMap, toUtf16, type OffsetMap, type Utf16Range } from '../../../shared/offsets.ts';
import type { Attributes } from '../../../shared/places.ts';
import type { Article } from '../../../shared/records.ts';
import { findSpanType, type LabelSchema } from '../../../shared/schema/label-schema.ts';
import type { AnnotationSet } from '../../model/annotation-set.ts';
import { fragmentsOf, type SpanPlace } from '../../model/span-place.ts';
import { knownRuns, wordsWithin, type PlacedWords } from './placed-words.ts';
import { keyedWords, type KeyedWord } from './word-key.ts';

/** What was done with some words at one place: tagged as a type, refused as a type, or left alone in an article that is done. */
export interface Lesson {
  readonly article: ArticleId;
  readonly place: PlacedWords;
  readonly verdict: 'tagged' | 'rejected' | 'passed';
  /** The type it is about; empty for words left alone, which were no type at all. */
  readonly type: string;
  readonly attributes: Attributes;
  readonly words: string;
  readonly left: string;
  readonly right: string;
}

/** An article with the annotator's set for it. */
export interface Taught {
  readonly schema: LabelSchema;
  readonly article: Article;
  readonly set: AnnotationSet;
}

const CONTEXT = 30;

/** What an annotator's set teaches: each name that was tagged or refused, and, once the article is done, where the same words were left alone. */
export function lessonsOf({ schema, article, set }: Taught): readonly Lesson[] {
  const map = createOffsetMap(article.text);
  const words = keyedWords(article.text);
  const said = [
    ...[...set.spans.values()].map((span) => ({ verdict: 'tagged' as const, place: span, type: span.type, attributes: span.attributes })),
    ...[...set.rejections.values()].map((rejection) => ({ verdict: 'rejected' as const, place: rejection, type: rejection.type, attributes: {} })),
  ].flatMap(({ place, ...rest }) => {
    const found = isName(schema, rest.type) ? nameAt(words, map, place) : null;
    return found === null ? [] : [{ ...rest, place: found, article: article.id, ...around(article.text, found) }];
  });
  return set.document.status === 'done' ? [...said, ...passedOver(article, { words, said, covered: coveredBy(map, set) })] : said;
}

/** Names are tags drawn on words; brackets around what somebody says, claims and parts of the article are too much of a sentence to be known again. */
function isName(schema: LabelSchema, name: string): boolean {
  const form = findSpanType(schema, name)?.form;
  return form === 'fill' || form === 'underline' || form === 'box';
}

function nameAt(words: readonly KeyedWord[], map: OffsetMap, place: SpanPlace): PlacedWords | null {
  return place.fragments === undefined ? wordsWithin(words, unitsOf(map, place)) : null;
}

interface Reading {
  readonly words: readonly KeyedWord[];
  readonly said: readonly Lesson[];
  readonly covered: readonly Utf16Range[];
}

function passedOver({ id, text }: Article, { words, said, covered }: Reading): readonly Lesson[] {
  const keys = new Set(said.map(({ place }) => place.key));
  return knownRuns(words, (key) => keys.has(key))
    .filter((found) => !covered.some(({ start, end }) => start < found.end && end > found.start))
    .map((found) => ({ article: id, place: found, verdict: 'passed' as const, type: '', attributes: {}, ...around(text, found) }));
}

function coveredBy(map: OffsetMap, { spans, rejections }: AnnotationSet): readonly Utf16Range[] {
  return [...spans.values(), ...rejections.values()].flatMap((place) => fragmentsOf(place).map((fragment) => unitsOf(map, fragment)));
}

function unitsOf(map: OffsetMap, { start, end }: SpanPlace): Utf16Range {
  return { start: toUtf16(map, start), end: toUtf16(map, end) };
}

function around(text: string, { start, end }: Utf16Range): Pick<Lesson, 'words' | 'left' | 'right'> {
  const [left, words, right] = [text.slice(Math.max(0, start - CONTEXT), start), text.slice(start, end), text.slice(end, end + CONTEXT)].map(ofItsOwn);
  return { left: left ?? '', words: words ?? '', right: right ?? '' };
}

// A piece that an engine cuts from a text keeps the whole text in memory, for as long as the piece is remembered.
function ofItsOwn(piece: string): string {
  return [...piece].join('');
}
