import type { Change, RecordChange } from '../../shared/change.ts';

/** The change that takes another one back: befores and afters swapped, in reverse order. */
export function invertChange(change: Change): Change {
  return change.map(invertRecord).reverse();
}

function invertRecord(record: RecordChange): RecordChange {
  switch (record.kind) {
    case 'span': return { ...record, before: record.after, after: record.before };
    case 'relation': return { ...record, before: record.after, after: record.before };
    case 'decision': return { ...record, before: record.after, after: record.before };
    case 'reply': return { ...record, before: record.after, after: record.before };
    case 'document': return { ...record, before: record.after, after: record.before };
  }
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

function joinRecords(first: RecordChange, second: RecordChange): RecordChange {
  if (first.kind === 'span' && second.kind === 'span') return { ...second, before: first.before };
  if (first.kind === 'relation' && second.kind === 'relation') return { ...second, before: first.before };
  if (first.kind === 'decision' && second.kind === 'decision') return { ...second, before: first.before };
  if (first.kind === 'reply' && second.kind === 'reply') return { ...second, before: first.before };
  if (first.kind === 'document' && second.kind === 'document') return { ...second, before: first.before };
  return second;
}
