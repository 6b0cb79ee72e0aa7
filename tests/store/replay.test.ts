import { describe, expect, test } from 'vitest';
import { emptySet } from '../../annotations/model/annotation-set.ts';
import { encodeLine, readEntry, splitLines } from '../../annotations/store/journal-line.ts';
import { commitsOf, readJournal, replayJournal } from '../../annotations/store/replay.ts';
import type { Commit } from '../../shared/change.ts';
import { stepIdSchema } from '../../shared/ids.ts';
import { MAX_JSON_DEPTH } from '../../shared/json.ts';
import { ANNE, ARTICLE, markedText, TIME } from '../helpers/marked-text.ts';

const spans = [...markedText('[PERSON:a Anne] [PERSON:b Boris] [PERSON:c Chloé]').set.spans.values()];
const commit = (revision: number, sequence = revision * 10, at = revision - 1): Commit => {
  const span = spans[at];
  if (span === undefined) throw new Error('no span');
  return {
    article: ARTICLE, author: ANNE.id, revision, sequence, time: TIME, cause: { action: 'do', command: 'span.add', step: stepIdSchema.parse(`s${String(revision)}`) },
    change: [{ kind: 'span', id: span.id, before: null, after: span }],
  };
};
const head = encodeLine({ kind: 'guillemet-journal', version: 1, app: '1', article: ARTICLE, annotator: ANNE });
const BAD = Buffer.from('{"check":"00000000","body":{}}\n');
const empty = emptySet(ARTICLE, ANNE);
const journal = (...lines: readonly (Buffer | Commit)[]): Buffer => Buffer.concat(lines.map((line) => (Buffer.isBuffer(line) ? line : encodeLine(line))));
const replayed = (bytes: Uint8Array, start = empty) => {
  const { set, replayed: count, sequence, damage } = replayJournal(start, 0, readJournal(bytes));
  return [[...set.spans.keys()].join(''), set.revision, count, sequence, damage?.code ?? null];
};

describe('a line of a log', () => {
  test('is whole with its body behind the first digits of its checksum, and otherwise bad', () => {
    expect(head.toString('utf8')).toMatch(/^\{"check":"[0-9a-f]{8}","body":\{"kind":"guillemet-journal",/);
    const kinds = (bytes: Uint8Array): readonly string[] => splitLines(bytes).map((line) => readEntry(line).kind);
    expect(kinds(journal(head, commit(1), BAD, encodeLine({ kind: 'other' })))).toEqual(['head', 'commit', 'bad', 'bad']);
    expect(kinds(journal(commit(1)).subarray(0, -1))).toEqual(['bad']);
    const deep = (levels: number): object => Array.from({ length: levels }).reduce<object>((inner) => ({ inner }), {});
    expect(kinds(encodeLine({ ...commit(1), deep: deep(MAX_JSON_DEPTH + 20) }))).toEqual(['bad']);
  });

  test('knows its place in the file', () => {
    expect(splitLines(Buffer.from('ab\n\ncd'), 10).map(({ start, end, ended, bytes }) => [start, end, ended, Buffer.from(bytes).toString('utf8')])).toEqual([[10, 13, true, 'ab'], [13, 14, true, ''], [14, 16, false, 'cd']]);
    expect(splitLines(new Uint8Array())).toEqual([]);
  });
});

describe('a journal', () => {
  test('is whole up to its last line that is, and torn from there', () => {
    const bytes = journal(head, commit(1), BAD, commit(2));
    expect(readJournal(bytes)).toMatchObject({ base: 0, head: { version: 1 }, wholeLength: bytes.length, length: bytes.length });
    const torn = journal(bytes, BAD, Buffer.from('{"che'));
    expect([readJournal(torn).wholeLength, readJournal(torn).length, readJournal(torn).entries.length]).toEqual([bytes.length, torn.length, 4]);
    expect(commitsOf(readJournal(torn)).map(({ revision }) => revision)).toEqual([1, 2]);
    expect(readJournal(Buffer.from('x'), 7)).toMatchObject({ base: 7, head: null, wholeLength: 7, length: 8 });
  });

  test('is followed from the empty set, or from where a snapshot stands', () => {
    const bytes = journal(head, commit(1), commit(2), commit(3));
    expect(replayed(bytes)).toEqual(['abc', 3, 3, 30, null]);
    const after = replayJournal(empty, 0, readJournal(journal(head, commit(1), commit(2)))).set;
    expect(replayed(bytes, after)).toEqual(['abc', 3, 1, 30, null]);
    expect(replayJournal(empty, 99, readJournal(bytes)).sequence).toBe(99);
  });

  test('is followed up to a damaged line, a revision that is missing or a fact that does not fit', () => {
    expect(replayed(journal(head, commit(1), BAD, commit(3)))).toEqual(['a', 1, 1, 10, 'set.damaged']);
    expect(replayed(journal(head, commit(1), commit(3)))).toEqual(['a', 1, 1, 30, 'set.damaged']);
    expect(replayed(journal(head, commit(1), commit(2, 20, 0)))).toEqual(['a', 1, 1, 20, 'set.damaged']);
  });

  test('may be damaged where the set covers the place, and where its first line is', () => {
    const two = replayJournal(empty, 0, readJournal(journal(head, commit(1), commit(2)))).set;
    expect(replayed(journal(head, commit(1), BAD, commit(3)), two)).toEqual(['abc', 3, 1, 30, null]);
    expect(replayed(journal(head, BAD, BAD, BAD, commit(3)), two)).toEqual(['ab', 2, 0, 0, 'set.damaged']);
    expect(replayed(journal(BAD, commit(1)))).toEqual(['a', 1, 1, 10, null]);
  });

  test('is read from a place on where a snapshot holds what is before', () => {
    const start = journal(head, commit(1), commit(2));
    const two = replayJournal(empty, 0, readJournal(start)).set;
    expect(replayJournal(two, 20, readJournal(journal(commit(3)), start.length))).toMatchObject({ replayed: 1, sequence: 30, damage: null });
    expect(replayJournal(two, 20, readJournal(journal(BAD, commit(3)), start.length)).damage?.code).toBe('set.damaged');
  });
});
