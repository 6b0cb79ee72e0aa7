import type { Change, RecordChange } from '../../shared/change.ts';
import type { AnnotationSet } from './annotation-set.ts';
import { canonicalJson } from './canonical-json.ts';

/** The change that makes one state of a set into another one; empty where they say the same. Whose set it is and its revision do not count. */
export function changeBetween(before: AnnotationSet, after: AnnotationSet): readonly RecordChange[] {
  const document = { kind: 'document' as const, before: before.document, after: after.document };
  return [
    ...pairs(before.relations, after.relations).map((pair) => ({ kind: 'relation' as const, ...pair })),
    ...pairs(before.spans, after.spans).map((pair) => ({ kind: 'span' as const, ...pair })),
    ...pairs(before.decisions, after.decisions).map((pair) => ({ kind: 'decision' as const, ...pair })),
    ...pairs(before.replies, after.replies).map((pair) => ({ kind: 'reply' as const, ...pair })),
    ...pairs(before.rejections, after.rejections).map((pair) => ({ kind: 'rejection' as const, ...pair })),
    ...(isSame(before.document, after.document) ? [] : [document]),
  ];
}

interface Pair<Id, Item> {
  readonly id: Id;
  readonly before: Item | null;
  readonly after: Item | null;
}

function pairs<Id, Item>(before: ReadonlyMap<Id, Item>, after: ReadonlyMap<Id, Item>): readonly Pair<Id, Item>[] {
  const ids = new Set([...before.keys(), ...after.keys()]);
  return [...ids].map((id) => ({ id, before: before.get(id) ?? null, after: after.get(id) ?? null })).filter((pair) => !isSame(pair.before, pair.after));
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** How many records come, go and are changed. */
export interface RecordCount {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}

/** Counts the records of some kinds in a change. */
export function countChange(change: Change, kinds: readonly RecordChange['kind'][]): RecordCount {
  const records = change.filter(({ kind }) => kinds.includes(kind));
  const added = records.filter(({ before }) => before === null).length;
  const removed = records.filter(({ after }) => after === null).length;
  return { added, removed, changed: records.length - added - removed };
}
