import { toUtf16, type CodePointRange, type OffsetMap } from '../../shared/offsets.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { isBlank, isGraphemeBorder } from '../../shared/selection.ts';
import { fragmentsOf, textAt, type SpanPlace } from './span-place.ts';

/** A place together with the text that whoever chose it saw there. */
export interface QuotedPlace extends SpanPlace {
  readonly text: string;
}

/** Checks that a person may tag this place: inside the text, not empty or blank, cutting no character, and quoting what stands there. */
export function checkPlace(map: OffsetMap, place: QuotedPlace): Result<QuotedPlace> {
  const quoted = checkQuotedPlace(map, place);
  if (!quoted.ok) return quoted;
  if (isBlank(place.text)) return refuse('span.blank');
  const cut = fragmentsOf(place).some((fragment) => cutsGrapheme(map, fragment));
  return cut ? refuse('span.cuts_grapheme', { text: place.text }) : ok(place);
}

/** Checks what holds of every tag, also of one that an import brought: inside the text, not empty, and quoting what stands there. */
export function checkQuotedPlace(map: OffsetMap, place: QuotedPlace): Result<QuotedPlace> {
  const shape = checkShape(map, place);
  if (!shape.ok) return shape;
  const standing = textAt(map, place);
  return standing === place.text ? ok(place) : refuse('span.text_mismatch', { expected: place.text, found: standing });
}

function checkShape(map: OffsetMap, place: SpanPlace): Result<SpanPlace> {
  const fragments = fragmentsOf(place);
  if (fragments.some(({ start, end }) => start >= end)) return refuse('span.empty');
  if (place.start < 0 || place.end > map.length) return refuse('span.out_of_range', { start: place.start, end: place.end });
  return place.fragments === undefined || areFragmentsInOrder(place, fragments) ? ok(place) : refuse('span.bad_fragments');
}

function areFragmentsInOrder(place: SpanPlace, fragments: readonly CodePointRange[]): boolean {
  const isAscending = fragments.every((fragment, index) => index === 0 || (fragments[index - 1]?.end ?? 0) <= fragment.start);
  return isAscending && fragments[0]?.start === place.start && fragments.at(-1)?.end === place.end;
}

function cutsGrapheme(map: OffsetMap, range: CodePointRange): boolean {
  return [range.start, range.end].some((border) => !isGraphemeBorder(map.text, toUtf16(map, border)));
}
