import { codePoints, createOffsetMap, toUtf16, type OffsetMap } from '../../shared/offsets.ts';
import type { Relation, Span } from '../../shared/records.ts';
import type { DOUBTS } from '../../shared/sync.ts';
import { placeByContext } from '../formats/common/find-by-context.ts';
import { checkImportedPlace, type ImportedPlace } from '../formats/common/imported-place.ts';

/** A tag without a sure place in the other text. */
export interface Doubt {
  readonly span: Span;
  readonly why: (typeof DOUBTS)[number];
}

/** Tags and links as they stand in another version of their text. */
export interface FoundAgain {
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
  readonly doubts: readonly Doubt[];
  /** Links of which an end was not found. */
  readonly lostLinks: number;
}

/** Finds tags again in another version of a text, by what they quote and the words around. Those with one sure place are found, each other one is a doubt. */
export function findAgain(tags: { spans: Iterable<Span>; relations: Iterable<Relation> }, from: string, to: string): FoundAgain {
  const texts: Texts = { from: createOffsetMap(from), to: createOffsetMap(to) };
  const [spans, doubts]: [Span[], Doubt[]] = [[], []];
  for (const span of tags.spans) {
    const place = findSpan(texts, span);
    if (typeof place === 'string') doubts.push({ span, why: place });
    else spans.push(moved(span, place));
  }
  const kept = new Set(spans.map(({ id }) => id));
  const all = [...tags.relations];
  const relations = all.filter((relation) => kept.has(relation.from) && kept.has(relation.to));
  return { spans, relations, doubts, lostLinks: all.length - relations.length };
}

interface Texts {
  readonly from: OffsetMap;
  readonly to: OffsetMap;
}

/** How many UTF-16 units before and after the words are compared, the most first: the nearer words are the surer. */
const AROUND = [[64, 64], [32, 32], [16, 16], [8, 8], [32, 0], [0, 32]] as const;
/** Words this short, in UTF-16 units, are found by their surroundings only. */
const SHORTEST_ALONE = 4;

function findSpan(texts: Texts, span: Span): ImportedPlace | Doubt['why'] {
  const [start, end] = [toUtf16(texts.from, span.start), toUtf16(texts.from, span.end)];
  const [before, quoted, after] = [texts.from.text.slice(0, start), texts.from.text.slice(start, end), texts.from.text.slice(end)];
  for (const [left, right] of AROUND) {
    const context = { prefix: left === 0 ? '' : before.slice(-left), suffix: after.slice(0, right) };
    // At the edge of a text there may be nothing to compare.
    const found = context.prefix + context.suffix === '' ? null : placeByContext(texts.to, { quoted, context });
    if (found !== null && isCompared(texts.to, found, context)) return withPieces(texts.to, span, found) ?? 'not_found';
  }
  const isAlone = quoted.length >= SHORTEST_ALONE && isOnce(texts.from.text, quoted) && isOnce(texts.to.text, quoted);
  const found = isAlone ? placeByContext(texts.to, { quoted, context: { prefix: '', suffix: '' } }) : null;
  if (found !== null) return withPieces(texts.to, span, found) ?? 'not_found';
  return texts.to.text.includes(quoted) && !isOnce(texts.to.text, quoted) ? 'several_places' : 'not_found';
}

/** UTF-16 units around the words that must be the same, where there are as many. */
const LEAST_AROUND = 8;

/** Whether enough around a place was compared: words before that the beginning of the text cuts off do not count against it, nor for it. */
function isCompared(map: OffsetMap, { place }: ImportedPlace, { prefix, suffix }: { prefix: string; suffix: string }): boolean {
  const compared = Math.min(prefix.length, toUtf16(map, place.start)) + suffix.length;
  return compared >= Math.min(LEAST_AROUND, prefix.length + suffix.length);
}

function isOnce(text: string, words: string): boolean {
  return text.includes(words) && text.indexOf(words) === text.lastIndexOf(words);
}

/** The pieces of a discontinuous tag stand where they stood within its outer bounds. */
function withPieces(map: OffsetMap, span: Span, found: ImportedPlace): ImportedPlace | null {
  if (span.fragments === undefined) return found;
  const shift = found.place.start - span.start;
  const fragments = span.fragments.map(([start, end]) => [codePoints(start + shift), codePoints(end + shift)] as const);
  const checked = checkImportedPlace(map, { ...found.place, text: span.text, fragments });
  return checked.ok ? checked.value : null;
}

function moved(span: Span, { place }: ImportedPlace): Span {
  const { fragments: _before, ...rest } = span;
  return { ...rest, ...place };
}
