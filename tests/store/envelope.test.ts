import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openEnvelope, parseJsonBytes, sealEnvelope, type FileKind } from '../../annotations/store/envelope.ts';
import { ARTICLE_FILE, INDEX_FILE, PROFILE_FILE, PROJECT_FILE, RECENT_FILE, SETTINGS_FILE, SNAPSHOT_FILE } from '../../annotations/store/file-kinds.ts';
import { sha256 } from '../../annotations/store/hash.ts';
import { MAX_JSON_DEPTH } from '../../shared/json.ts';

const kind: FileKind<unknown[]> = { kind: 'made-up', version: 2, schema: z.array(z.unknown()), damaged: 'project.damaged', count: (words) => words.length };
const code = (bytes: Uint8Array, of = kind): string => {
  const opened = openEnvelope(of, bytes, 'file.json');
  return opened.ok ? 'ok' : `${opened.error.code} ${String(opened.error.params['file'])}`;
};
const parsed = (data: unknown = ['a', 'b'], changes: object = {}) => ({ kind: 'made-up', version: 2, app: '1', sha256: sha256(JSON.stringify(data)), count: Array.isArray(data) ? data.length : 0, data, ...changes });
const bytesOf = (value: unknown): Uint8Array => Buffer.from(JSON.stringify(value));

describe('a file of ours', () => {
  test('is one line that tells its kind, version, program, checksum and count', () => {
    const bytes = sealEnvelope(kind, ['a', 'b'], '1.2.3');
    expect(Buffer.from(bytes).toString('utf8')).toBe(`{"kind":"made-up","version":2,"app":"1.2.3","sha256":"${sha256('["a","b"]')}","count":2,"data":["a","b"]}\n`);
    expect(openEnvelope(kind, bytes, 'f')).toEqual({ ok: true, value: { data: ['a', 'b'], newer: false } });
  });

  test('may be laid out anew by some tool', () => {
    expect(openEnvelope(kind, Buffer.from(JSON.stringify(parsed(), null, 2)), 'f')).toEqual({ ok: true, value: { data: ['a', 'b'], newer: false } });
  });

  test('is read out of the middle of a larger buffer', () => {
    const bytes = sealEnvelope(kind, ['a'], '1');
    const larger = Buffer.concat([Buffer.from('before'), bytes, Buffer.from('after')]);
    expect(code(larger.subarray(6, 6 + bytes.length))).toBe('ok');
  });

  test('is damaged with another kind, checksum, count or shape, with a part too many or too few, and too deep', () => {
    const deep = (levels: number): unknown => Array.from({ length: levels }).reduce<unknown>((inner) => [inner], 0);
    const damaged = [
      parsed(['a'], { kind: 'other' }), parsed(['a'], { sha256: sha256('["b"]') }), parsed(['a'], { count: 2 }), parsed({ a: 1 }), parsed(['a'], { more: 1 }), { ...parsed(), data: undefined },
      parsed(['a'], { version: 0 }), parsed(['a'], { version: 1.5 }), parsed(['a'], { count: -1 }), ['a'], parsed([deep(MAX_JSON_DEPTH + 16)]),
    ];
    expect(damaged.map((value) => code(bytesOf(value)))).toEqual(damaged.map(() => 'project.damaged file.json'));
    expect(code(bytesOf(parsed([deep(MAX_JSON_DEPTH)])))).toBe('ok');
  });

  test('of a later version is read where it has a shape that we know, and never counts as damaged', () => {
    expect(openEnvelope(kind, bytesOf(parsed(['a'], { version: 3 })), 'f')).toEqual({ ok: true, value: { data: ['a'], newer: true } });
    expect(code(bytesOf(parsed({ a: 1 }, { version: 3 })))).toBe('project.newer_version file.json');
    expect(code(bytesOf(parsed(['a'], { version: 3, count: 9 })))).toBe('project.damaged file.json');
  });

  test('of an earlier version is brought along by every step on the way', () => {
    const migrations = { 1: (data: unknown) => [data] };
    expect(openEnvelope({ ...kind, migrations }, bytesOf(parsed('a', { version: 1, count: 1 })), 'f')).toEqual({ ok: true, value: { data: ['a'], newer: false, migratedFrom: 1 } });
    expect(code(bytesOf(parsed('a', { version: 1, count: 1 })))).toBe('project.damaged file.json');
  });
});

test('bytes that are no JSON in UTF-8, and a byte order mark, are nothing', () => {
  expect([Buffer.from('{"a":1}'), Buffer.from('{"a":'), Buffer.from([0x22, 0xff, 0x22]), Buffer.from('\uFEFF1'), Buffer.alloc(0)].map(parseJsonBytes)).toEqual([{ a: 1 }, undefined, undefined, undefined, undefined]);
});

test('every kind of file counts what a cut would lose', () => {
  const set = { spans: [1, 2], relations: [3], decisions: [4], replies: [5, 6] };
  const count = <T>(file: FileKind<T>, data: unknown): number => Reflect.apply(file.count, file, [data]);
  expect(count(SNAPSHOT_FILE, { set })).toBe(6);
  expect(count(SNAPSHOT_FILE, { set: { spans: [1], relations: [] } })).toBe(1);
  expect([count(PROJECT_FILE, { people: [1, 2] }), count(ARTICLE_FILE, { sources: [1] }), count(INDEX_FILE, { entries: [1, 2, 3] }), count(RECENT_FILE, [1, 2])]).toEqual([2, 1, 3, 2]);
  expect([count(PROFILE_FILE, {}), count(SETTINGS_FILE, {})]).toEqual([1, 1]);
});
