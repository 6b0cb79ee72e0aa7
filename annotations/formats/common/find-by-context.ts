import { toCodePointRange, utf16Units, type OffsetMap } from '../../../shared/offsets.ts';
import type { ForeignSpan } from './foreign-record.ts';
import { checkImportedPlace, type ImportedPlace } from './imported-place.ts';

/**
 * Finds a tag again by what it quotes and the words around it, as W3C's text quote selector means it; null where that is not
 * exactly one place. Words around that are missing or cut short at the edge of the text do not count against a place.
 */
export function placeByContext(map: OffsetMap, { quoted, context }: Pick<ForeignSpan, 'quoted' | 'context'>): ImportedPlace | null {
  if (quoted === null || quoted === '' || context === undefined) return null;
  const { prefix, suffix } = context;
  const places = occurrences(map.text, quoted).filter((start) => {
    const before = map.text.slice(Math.max(0, start - prefix.length), start);
    return prefix.endsWith(before) && map.text.slice(start + quoted.length).startsWith(suffix);
  });
  const [only] = places;
  if (only === undefined || places.length > 1) return null;
  const range = toCodePointRange(map, { start: utf16Units(only), end: utf16Units(only + quoted.length) });
  const checked = checkImportedPlace(map, { ...range, text: quoted });
  return checked.ok ? checked.value : null;
}

function occurrences(text: string, words: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) found.push(at);
  return found;
}
