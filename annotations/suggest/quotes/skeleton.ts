import type { JsonValue } from '../../../shared/json.ts';
import type { Finding } from '../finding.ts';
import type { Marked } from './marks.ts';

/** Stands for each unit between quote marks: neither a letter nor white space, so that no rule for the words around reads them. */
export const FILLER = '·';
const SILENT_PARTS: ReadonlySet<JsonValue> = new Set<JsonValue>(['credit', 'cross_reference', 'header_date']);

/** The text with white space in place of the parts in which nothing is suggested; of the same length. */
export function withoutSilentParts(text: string, known: readonly Finding[]): string {
  const silent = known.filter(({ type, attributes }) => type === 'PART' && SILENT_PARTS.has(attributes['part_kind'] ?? null));
  return replaced(text, silent.map(({ range: { start, end } }) => ({ start, end, by: text.slice(start, end).replace(/[^\n]/gu, (unit) => ' '.repeat(unit.length)) })));
}

/** The text with all marks written « » and the words between them filled up, but for the stop or comma before the closing mark; of the same length. */
export function skeletonOf(text: string, marked: readonly Marked[]): string {
  return replaced(text, marked.map(({ outer: { start, end }, isClosed }) => ({ start, end, by: filled(text.slice(start, end), isClosed) })));
}

function filled(words: string, isClosed: boolean): string {
  const inside = isClosed ? words.slice(1, -1) : words.slice(1);
  const tail = /[.!?…,]{0,3}\s{0,2}$/u.exec(inside.slice(-5))?.[0] ?? '';
  return `«${FILLER.repeat(inside.length - tail.length)}${tail}${isClosed ? '»' : ''}`;
}

/** A text with stretches written over, by words of the same length each; of stretches that overlap the first counts. */
export function replaced(text: string, places: readonly { readonly start: number; readonly end: number; readonly by: string }[]): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, by } of places.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    pieces.push(text.slice(at, start), by);
    at = end;
  }
  return `${pieces.join('')}${text.slice(at)}`;
}
