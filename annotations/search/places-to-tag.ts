import { toCodePointRange, utf16Units, type CodePointRange, type OffsetMap } from '../../shared/offsets.ts';
import { snapToGraphemes } from '../../shared/selection.ts';
import { isSamePlace } from '../model/span-place.ts';
import { spansOverlapping, type SpanIndex } from '../model/span-index.ts';
import { findOccurrences, withElision, type Occurrence, type OccurrenceOptions } from './occurrences.ts';

/** Which words are looked for, and which tag they are to bear. */
export interface WordsToTag {
  readonly query: string;
  readonly type: string;
  readonly options: OccurrenceOptions;
}

/** A place that could be tagged, in code points, with what stands around it; a line of the concordance. */
export interface PlaceToTag extends CodePointRange {
  readonly left: string;
  readonly hit: string;
  readonly right: string;
}

/** What a search came to in one article: the places that bear no tag of the type yet, in order, and how many do already. */
export interface FoundPlaces {
  readonly open: readonly PlaceToTag[];
  readonly tagged: number;
}

/** The places of some words that hold whole characters, whether they are tagged or not. */
export function wholePlaces(text: string, { query, options }: WordsToTag): readonly Occurrence[] {
  return findOccurrences(text, query, options).filter((place) => {
    const snapped = snapToGraphemes(text, place);
    return snapped.start === place.start && snapped.end === place.end;
  });
}

/** Parts places into those to tag and those that bear a tag of the type already, with or without the elided word before them. */
export function untaggedPlaces(places: readonly Occurrence[], type: string, page: { offsets: OffsetMap; index: SpanIndex }): FoundPlaces {
  const { offsets, index } = page;
  const open = places.flatMap((place): PlaceToTag[] => {
    const range = toCodePointRange(offsets, place);
    const wide = toCodePointRange(offsets, { start: utf16Units(withElision(offsets.text, place.start)), end: place.end });
    const isTagged = spansOverlapping(index, range).some((span) => span.type === type && (isSamePlace(span, range) || isSamePlace(span, wide)));
    return isTagged ? [] : [{ ...range, left: place.left, hit: place.hit, right: place.right }];
  });
  return { open, tagged: places.length - open.length };
}
