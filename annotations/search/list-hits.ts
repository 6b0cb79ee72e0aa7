import type { CorpusHit } from '../../shared/corpus-search.ts';
import type { ArticleId } from '../../shared/ids.ts';
import { codePoints, createOffsetMap, toCodePointRange, toUtf16, utf16Units, type CodePointRange, type Utf16Range } from '../../shared/offsets.ts';
import type { CorpusIndex } from './corpus-index.ts';
import { wordsOf } from './folded-words.ts';
import { BY_WORDS, placeAt, WHOLE_ARTICLE, type HitPlace, type Hits } from './hits.ts';
import { orderHits, type HitPage } from './order-hits.ts';
import { COLUMN, countRows, ROW, rowAt, type TagRows } from './tag-rows.ts';

/** A hit whose article is known, but not yet its place in the text. */
export interface PlacedHit {
  readonly slot: number;
  readonly article: ArticleId;
  readonly place: HitPlace;
}

/** The hits of one page in their order. */
export function pageOf(index: CorpusIndex, hits: Hits, page: HitPage): readonly PlacedHit[] {
  return [...orderHits(index, hits, page)].flatMap((hit) => {
    const slot = hits.slot[hit] ?? 0;
    const facts = index.facts(slot);
    return facts === null ? [] : [{ slot, article: facts.id, place: placeAt(hits, hit) }];
  });
}

/** A text made ready for laying hits into it, so that many of one article cost little more than one. */
export interface HitText {
  readonly text: string;
  readonly offsets: ReturnType<typeof createOffsetMap>;
  readonly words: ReturnType<typeof wordsOf>;
}

/** Makes an article's text ready. */
export function hitText(text: string): HitText {
  return { text, offsets: createOffsetMap(text), words: wordsOf(text) };
}

/** Finds a hit's place in its article's text, with what is around it. */
export function inText(index: CorpusIndex, { slot, article, place }: PlacedHit, from: HitText): CorpusHit {
  const { text, offsets } = from;
  const range = rangeOf(place, from);
  const points = toCodePointRange(offsets, range);
  const { start, end } = range;
  return {
    article, ...points, tags: tagsAt(index, slot, points), match: text.slice(start, end),
    left: flat(text.slice(wholeFrom(text, Math.max(0, start - CONTEXT)), start)), right: flat(text.slice(end, wholeFrom(text, Math.min(text.length, end + CONTEXT)))),
  };
}

/** How much is shown to each side, in UTF-16 units. */
const CONTEXT = 120;
const LONGEST_HEAD = 80;

function rangeOf({ from, to, start, end }: HitPlace, { text, offsets, words }: HitText): Utf16Range {
  if (start === WHOLE_ARTICLE) return { start: utf16Units(0), end: utf16Units(headEnd(text)) };
  if (start === BY_WORDS) return { start: utf16Units(words.starts[from] ?? 0), end: utf16Units(words.ends[to - 1] ?? 0) };
  return { start: toUtf16(offsets, codePoints(start)), end: toUtf16(offsets, codePoints(end)) };
}

// The first line, or as many of its words as have room.
function headEnd(text: string): number {
  const line = /^[^\n]*/u.exec(text)?.[0] ?? '';
  return line.length <= LONGEST_HEAD ? line.length : wholeFrom(text, Math.max(line.lastIndexOf(' ', LONGEST_HEAD), 1));
}

/** The offset itself, or the one after where it lies inside a character. */
function wholeFrom(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}

function flat(text: string): string {
  return text.replaceAll('\n', ' ');
}

const MOST_TAGS = 3;

function tagsAt(index: CorpusIndex, slot: number, { start, end }: CodePointRange): string[] {
  const lengths = new Map<number, number>();
  for (const { rows, annotator } of index.sets(slot)) if (annotator !== 'gold') noteTags(rows, { start, end }, lengths);
  const narrowest = [...lengths].sort((a, b) => a[1] - b[1]).slice(0, MOST_TAGS);
  return narrowest.map(([type]) => index.strings.text(type));
}

function noteTags(rows: TagRows, { start, end }: CodePointRange, lengths: Map<number, number>): void {
  const last = rowAt(countRows(rows));
  for (let row = rowAt(0); row < last; row += ROW) {
    const [type = 0, from = 0, to = 0] = rows.subarray(row + COLUMN.type, row + COLUMN.end + 1);
    if (from < end && to > start) lengths.set(type, Math.min(to - from, lengths.get(type) ?? Infinity));
  }
}
