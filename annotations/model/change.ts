import type { Change, RecordChange } from '../../shared/change.ts';

/** The change that takes another one back: befores and afters swapped, in reverse order. */
export function invertChange(change: Change): Change {
  return change.map(invertRecord).reverse();
}

function invertRecord<Kind extends RecordChange>(record: Kind): Kind {
  return { ...record, before: record.after, after: record.before };
}

/** Joins changes made one after the other on the same set into one, keeping one entry per touched record. */
export function composeChanges(changes: readonly Change[]): Change {
  const merged = new Map<string, RecordChange>();
  for (const record of changes.flat()) {
    const key = recordKey(record);
    const earlier = merged.get(key);
    merged.set(key, earlier === undefined ? record : joinRecords(earlier, record));
  }
  return [...merged.values()].filter((record) => record.before !== record.after);
}

function recordKey(record: RecordChange): string {
  return record.kind === 'document' ? 'document' : `${record.kind} ${record.id}`;
}

function joinRecords<Kind extends RecordChange>(first: RecordChange, second: Kind): Kind {
  return { ...second, before: first.before };
}
