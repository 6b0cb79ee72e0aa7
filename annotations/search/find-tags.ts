import type { CorpusIndex, IndexedSet } from './corpus-index.ts';
import { BY_WORDS, HitList, type Hits } from './hits.ts';
import type { TagCondition } from './query.ts';
import type { Strings } from './strings.ts';
import { fits } from './strings.ts';
import { COLUMN, countRows, ROW, rowAt, valuesEnd, type TagRows } from './tag-rows.ts';

const GOLD = 'gold';
const NO_TYPE = -1;

/** A description of a tag, made ready to be held against many. */
export interface TagTest {
  /** Whether a set is one of those that are meant. */
  readonly ofSet: (set: IndexedSet) => boolean;
  /** The number of the type, null for any. */
  readonly ofType: number | null;
  /** Whether the rest of the tag whose row begins there fits. */
  readonly ofRow: (rows: TagRows, row: number) => boolean;
}

/** Makes conditions ready; all of them must hold of one tag. */
export function testOf(strings: Strings, conditions: readonly TagCondition[]): TagTest {
  const people = conditions.flatMap((each) => (each.field === 'annotator' ? [each.match] : []));
  // No tag has two types.
  const types = new Set(conditions.flatMap((each) => (each.field === 'type' ? [strings.find(each.type) ?? NO_TYPE] : [])));
  const [type = null] = types.size > 1 ? [NO_TYPE] : types;
  const values = conditions.flatMap((each) => (each.field === 'attribute' ? [{ name: strings.find(each.name) ?? -1, isFitting: strings.fitting(each.match) }] : []));
  return {
    // The gold set is made of what others tagged: it is searched only where it is named.
    ofSet: ({ annotator, name }) => people.length === 0 ? annotator !== GOLD : people.every((match) => fits(name, match)),
    ofType: type,
    ofRow: (rows, row) => values.every((value) => hasValue(rows, row, value)),
  };
}

function hasValue(rows: TagRows, row: number, { name, isFitting }: { name: number; isFitting: (id: number) => boolean }): boolean {
  const end = valuesEnd(rows, row);
  for (let at = rows[row + COLUMN.values] ?? 0; at < end; at += 2) if (rows[at] === name && isFitting(rows[at + 1] ?? 0)) return true;
  return false;
}

/** Every tag that fits in the slots of `within`, article by article; several tags of one place are several hits. */
export function findTags(index: CorpusIndex, conditions: readonly TagCondition[], within: Uint8Array): Hits {
  const test = testOf(index.strings, conditions);
  const hits = new HitList();
  for (let slot = 0; slot < index.slots; slot += 1) if (within[slot] === 1) eachFitting(index.sets(slot), test, (rows, row) => {
    const from = rows[row + COLUMN.from] ?? 0;
    const to = rows[row + COLUMN.to] ?? 0;
    if (rows[row + COLUMN.isExact] === 1) hits.addWords(slot, from, to);
    else hits.add(slot, { from, to, start: rows[row + COLUMN.start] ?? BY_WORDS, end: rows[row + COLUMN.end] ?? BY_WORDS });
  });
  return hits.done();
}

/** Keeps of hits those that lie whole in a tag of each description. */
export function keepInside(index: CorpusIndex, hits: Hits, inside: readonly (readonly TagCondition[])[]): Hits {
  return inside.reduce((kept, conditions) => keepInOne(index, kept, testOf(index.strings, conditions)), hits);
}

function keepInOne(index: CorpusIndex, hits: Hits, test: TagTest): Hits {
  const kept = new HitList();
  let [slot, ranges]: [number, readonly (readonly [number, number])[]] = [-1, []];
  for (let at = 0; at < hits.length; at += 1) {
    const next = hits.slot[at] ?? 0;
    if (next !== slot) ranges = rangesIn(index.sets(next), test);
    slot = next;
    const from = hits.from[at] ?? 0;
    const to = hits.to[at] ?? 0;
    if (isIn(ranges, from, to)) kept.addWords(slot, from, to);
  }
  return kept.done();
}

function isIn(ranges: readonly (readonly [number, number])[], from: number, to: number): boolean {
  for (const [first, end] of ranges) if (first <= from && to <= end) return true;
  return false;
}

function rangesIn(sets: readonly IndexedSet[], test: TagTest): readonly (readonly [number, number])[] {
  const ranges: (readonly [number, number])[] = [];
  eachFitting(sets, test, (rows, row) => { ranges.push([rows[row + COLUMN.from] ?? 0, rows[row + COLUMN.to] ?? 0]); });
  return ranges;
}

function eachFitting(sets: readonly IndexedSet[], test: TagTest, take: (rows: TagRows, row: number) => void): void {
  for (const set of sets) {
    if (!test.ofSet(set)) continue;
    const end = rowAt(countRows(set.rows));
    for (let row = rowAt(0); row < end; row += ROW) if ((test.ofType === null || set.rows[row + COLUMN.type] === test.ofType) && test.ofRow(set.rows, row)) take(set.rows, row);
  }
}
