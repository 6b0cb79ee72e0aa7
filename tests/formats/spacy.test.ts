import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { spacyFormat } from '../../annotations/formats/spacy.ts';
import type { SettledRecord } from '../../annotations/formats/common/foreign-record.ts';
import { recogniseFormat } from '../../annotations/formats/registry.ts';
import { jsonValueSchema } from '../../shared/json.ts';
import { memoryInput, readAll, writeAll } from '../helpers/exchange.ts';
import { withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { articleOf, NEWS, setOf, tagOf } from './sample-text.ts';

const isPythonHere = spawnSync('python3', ['--version']).status === 0;
const EXAMPLE = [NEWS, { entities: [[24, 32, 'PER'], [35, 39, 'LOC']], spans: { sc: [[2, 16, 'QUOTE'], [24, 32, 'SPEAKER']] }, cats: { POLITICS: 1 } }];
const read = (content: unknown): ReturnType<typeof readAll> => readAll(spacyFormat, memoryInput('a.jsonl', { 'a.jsonl': typeof content === 'string' ? content : JSON.stringify(content) }));
const tags = (record: SettledRecord | undefined): string[] => (record?.set?.spans ?? []).map(({ type, text }) => `${type} ${text}`).sort();

describe('examples, read', () => {
  it('bring entities, groups of spans and classes', async () => {
    const { records: [record], refused } = await read(EXAMPLE);
    expect(refused).toEqual([]);
    expect(tags(record)).toEqual(['LOC Lyon', 'PER Anne Roy', 'QUOTE « C’est fini »', 'SPEAKER Anne Roy']);
    expect(record).toMatchObject({ refused: [], notices: [], set: { annotator: null, document: { labels: { cats: { POLITICS: 1 } } } } });
  });

  it('may be objects with spans, or documents as the library writes them, and stand in an array', async () => {
    const { records } = await read([
      { text: 'Anne', spans: [{ start: 0, end: 4, label: 'PER' }], meta: { source: 'x' } }, { text: 'Li', ents: [{ start: 0, end: 2, label: 'PER', kb_id: 'Q1' }], spans: { sc: [{ start: 0, end: 2, label: 'NAME', kb_id: '' }] }, tokens: [{ id: 0 }] },
    ]);
    expect(records.map(tags)).toEqual([['PER Anne'], ['NAME Li', 'PER Li']]);
    expect(records.map(({ article }) => article.meta.source)).toEqual(['x', 'a.jsonl']);
    expect(records[1]).toMatchObject({ set: { spans: [{ attributes: { kb_id: 'Q1' } }, { attributes: {} }] }, skipped: { tokens: 1 } });
  });

  it('do not double a tag that stands in several groups, and keep one that stands twice in a group', async () => {
    const { records: [record] } = await read(['Li', { entities: [[0, 2, 'PER']], spans: { sc: [[0, 2, 'PER'], [0, 2, 'PER']], more: [[0, 2, 'PER'], [0, 1, 'PER']] } }]);
    expect(tags(record)).toEqual(['PER L', 'PER Li', 'PER Li']);
  });

  it('refuse a bad tag alone', async () => {
    const bad = [[0, 99, 'A'], [-1, 1, 'B'], [1, 1, 'C'], [0.5, 1, 'D'], ['0', 1, 'E'], null, { start: 0 }, [0, 1, ''], 'U-PER'];
    const { records: [record] } = await read(['📰x', { entities: [...bad, [1, 2, 'OK']], spans: 4, cats: { a: 'b' } }]);
    expect(tags(record)).toEqual(['OK x']);
    expect(record?.refused.map(({ error }) => error.code).sort()).toEqual([...Array.from({ length: 7 }, () => 'import.bad_field'), 'span.empty', 'span.out_of_range', 'span.out_of_range', 'span.out_of_range']);
  });

  it('are refused one by one where they are none', async () => {
    const { records, refused } = await read('\uFEFF["a"]\r\n{"text":1}\r\nnull\r\n["b",{"__proto__":{"entities":[[0,1,"X"]]},"entities":[[0,1,"Y"]]}]\r\n["c",{"ent');
    expect(refused.map(({ line }) => line)).toEqual([1, 2, 3, 5]);
    expect(records.map(tags)).toEqual([['Y b']]);
  });
});

const article = articleOf(NEWS);
const spans = [tagOf(NEWS, ['q', 'QUOTE', 2, 16]), tagOf(NEWS, ['r', 'PERSON', 4, 6], { note: 'n', attributes: { a: 1 } }), tagOf(NEWS, ['p', 'PERSON', 24, 32])];

describe('examples, written', () => {
  it('have entities that do not overlap, all tags as a group of spans, and the words where a tag cuts one', () => {
    const { fitted, files } = writeAll(spacyFormat, [{ article, sets: [setOf(article, spans, { document: { status: 'done', labels: { cats: { NEWS: 1 }, x: 1 } } }), null] }]);
    expect((files[0]?.content ?? '').trim().split('\n').map((line) => jsonValueSchema.parse(JSON.parse(line)))).toEqual([
      [NEWS, { entities: [[2, 16, 'QUOTE'], [24, 32, 'PERSON']], spans: { sc: [[2, 16, 'QUOTE'], [4, 6, 'PERSON'], [24, 32, 'PERSON']] }, cats: { NEWS: 1 } }], [NEWS, {}],
    ]);
    expect(fitted[0]?.lost).toEqual({ attribute: 1, note: 1, document_label: 1, status: 1, origin: 3, metadata: 1 });
    const cut = writeAll(spacyFormat, [{ article: articleOf('📰 Roys'), sets: [setOf(articleOf('📰 Roys'), [tagOf('📰 Roys', ['p', 'PERSON', 2, 5])])] }]);
    expect(JSON.parse(cut.files[0]?.content ?? '')).toMatchObject(['📰 Roys', { words: ['📰', 'Roy', 's'], spaces: [true, false, false], entities: [[2, 5, 'PERSON']] }]);
  });

  it.skipIf(!isPythonHere)('are read by Python, every slice equal to its tag', () => {
    const content = writeAll(spacyFormat, [{ article, sets: [setOf(article, spans)] }]).files[0]?.content ?? '';
    expect(JSON.parse(execFileSync('python3', ['-c', PYTHON], { encoding: 'utf8', input: JSON.stringify(content) }))).toEqual(['« C’est fini »', 'C’', 'Anne Roy']);
  });
});

const PYTHON = `
import json, sys
(text, said), = [json.loads(line) for line in json.load(sys.stdin).splitlines()]
print(json.dumps([text[start:end] for start, end, label in said["spans"]["sc"]]))
`;

describe('a file of examples', () => {
  it.each([
    [EXAMPLE, 'spacy'], [['a', {}], 'spacy'], [{ text: 'a', spans: [{ start: 0, end: 1, label: 'X' }] }, 'spacy'], [{ text: 'a', ents: [], spans: {} }, 'spacy'],
    [{ text: 'a', spans: [{ start: 0, end: 1, label: 'X' }], answer: 'accept' }, 'prodigy'], [['a', 'b'], undefined], [{ text: 'a', entities: [[0, 1, 'X']] }, 'doccano'], [{ text: 'a', label: [[0, 1, 'X']] }, 'doccano'],
  ])('that begins with %j is told as %s', (json, format) => {
    expect(recogniseFormat({ name: 'a.jsonl', text: '', json: jsonValueSchema.parse(json) })?.name).toBe(format);
  });

  it('comes in whole, and nothing new comes from its own export', () => withImports(async ({ source, bring }) => {
    await writeFiles(source, { 'a.jsonl': `${JSON.stringify(EXAMPLE)}\n` });
    expect(await bring()).toMatchObject({ documents: 1, spans: 4, refused: [] });
    const again = setOf(article, [tagOf(NEWS, ['q', 'QUOTE', 2, 16]), tagOf(NEWS, ['p', 'PER', 24, 32])]);
    await writeFiles(source, { 'a.jsonl': writeAll(spacyFormat, [{ article, sets: [again] }]).files[0]?.content ?? '' });
    expect(await bring()).toMatchObject({ documents: 0, known: 1, spans: 0, refused: [] });
  }));
});
