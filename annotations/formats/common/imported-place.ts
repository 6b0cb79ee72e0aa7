import { codePoints, toUtf16, type CodePointOffset, type OffsetMap } from '../../../shared/offsets.ts';
import type { Span } from '../../../shared/records.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { isGraphemeBorder } from '../../../shared/selection.ts';
import { fragmentsOf, textAt, type SpanPlace } from '../../model/span-place.ts';

/** Where a file says that a tag stands, in code points of the stored text, and the text that it claims to find there. */
export interface ClaimedPlace {
  readonly start: number;
  readonly end: number;
  /** Null where the file quotes nothing. */
  readonly text: string | null;
  /** White space may differ in kind and number. */
  readonly isLoose?: boolean | undefined;
  readonly fragments?: readonly (readonly [number, number])[] | undefined;
}

/** A place that was checked, with what was odd about it without being wrong. */
export interface ImportedPlace {
  readonly place: Pick<Span, 'start' | 'end' | 'text' | 'fragments'>;
  /** Fragments that came in another order and were sorted. */
  readonly isSorted: boolean;
  readonly cutsGrapheme: boolean;
}

/** Checks a place that a file claims against the text: inside it, not empty, fragments apart and within the outer bounds, and the same words. */
export function checkImportedPlace(map: OffsetMap, claimed: ClaimedPlace): Result<ImportedPlace> {
  const fragments = claimed.fragments?.map(asPair);
  const sorted = fragments?.toSorted((a, b) => a[0] - b[0]);
  const place = { start: codePoints(claimed.start), end: codePoints(claimed.end), ...(sorted === undefined ? {} : { fragments: sorted }) };
  const shape = checkShape(map, place);
  if (!shape.ok) return shape;
  const found = textAt(map, place);
  if (claimed.text !== null && !isSameText(found, claimed.text, claimed.isLoose === true)) return refuse('span.text_mismatch', { expected: claimed.text, found });
  const isSorted = sorted?.some((fragment, index) => fragment !== fragments?.[index]) === true;
  return ok({ place: { ...place, text: found }, isSorted, cutsGrapheme: cutsGrapheme(map, place) });
}

/** Whether a slice is what a file quotes; loosely, runs of white space count as one space and those at the ends as nothing. */
export function isSameText(found: string, quoted: string, isLoose: boolean): boolean {
  return found === quoted || (isLoose && evenly(found) === evenly(quoted));
}

function evenly(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function asPair([start, end]: readonly [number, number]): [CodePointOffset, CodePointOffset] {
  return [codePoints(start), codePoints(end)];
}

function checkShape(map: OffsetMap, place: SpanPlace): Result<SpanPlace> {
  const fragments = fragmentsOf(place);
  if (place.start >= place.end || fragments.some(({ start, end }) => start >= end)) return refuse('span.empty');
  if (place.start < 0 || place.end > map.length) return refuse('span.out_of_range', { start: place.start, end: place.end });
  const areApart = fragments.every((fragment, index) => index === 0 || (fragments[index - 1]?.end ?? 0) <= fragment.start);
  const fillBounds = fragments[0]?.start === place.start && fragments.at(-1)?.end === place.end;
  return areApart && fillBounds ? ok(place) : refuse('span.bad_fragments');
}

function cutsGrapheme(map: OffsetMap, place: SpanPlace): boolean {
  return fragmentsOf(place).some(({ start, end }) => [start, end].some((border) => !isGraphemeBorder(map.text, toUtf16(map, border))));
}
