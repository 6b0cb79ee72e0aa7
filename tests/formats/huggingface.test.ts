import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { huggingfaceFormat } from '../../annotations/formats/huggingface.ts';
import type { SettledRecord } from '../../annotations/formats/common/foreign-record.ts';
import { isCompanion, recogniseFormat } from '../../annotations/formats/registry.ts';
import { memoryInput, readAll, writeAll, writeContext } from '../helpers/exchange.ts';
import { withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { articleOf, NEWS, setOf, tagOf } from './sample-text.ts';

const isPythonHere = spawnSync('python3', ['--version']).status === 0;
const NAMES = ['O', 'B-PER', 'I-PER', 'B-ORG', 'I-ORG', 'B-LOC', 'I-LOC'];
const ROW = { id: '0', tokens: ['📰', 'Anne', 'Roy', 'à', 'Lyon', '.'], ner_tags: [0, 1, 2, 0, 5, 0], pos_tags: [1, 2, 3, 4, 5, 6], lang: 'fr' };
const infoOf = (feature: unknown): string => JSON.stringify({ features: { ner_tags: feature } });
const INFO = infoOf({ feature: { names: NAMES, _type: 'ClassLabel' }, _type: 'Sequence' });
const read = (rows: unknown, info: string | null = INFO): ReturnType<typeof readAll> => (
  readAll(huggingfaceFormat, memoryInput('a.jsonl', { 'a.jsonl': typeof rows === 'string' ? rows : JSON.stringify(rows), ...(info === null ? {} : { 'dataset_info.json': info }) })));
const tags = (record: SettledRecord | undefined): string[] => (record?.set?.spans ?? []).map(({ type, text }) => `${type} ${text}`);

describe('rows of tokens and tags, read', () => {
  it('are articles of one line, named by the list beside them', async () => {
    const { records: [record], refused } = await read(ROW);
    expect(refused).toEqual([]);
    expect(record).toMatchObject({ article: { text: '📰 Anne Roy à Lyon .', meta: { id: '0', lang: 'fr' } }, refused: [], skipped: { pos_tags: 6 } });
    expect(record?.set?.spans).toMatchObject([{ type: 'PER', start: 2, end: 10, text: 'Anne Roy' }, { type: 'LOC', start: 13, end: 17 }]);
  });

  it.each([
    ['under a configuration', JSON.stringify({ default: { features: { ner_tags: { feature: { names: NAMES } } } } })],
    ['as names by id', infoOf({ feature: { names: Object.fromEntries(NAMES.map((name, id) => [id, name])) } })],
    ['as a list of features', JSON.stringify({ features: [{ name: 'ner_tags', sequence: { class_label: { names: NAMES } } }] })],
  ])('find the list of classes %s', async (_, info) => {
    expect(tags((await read(ROW, info)).records[0])).toEqual(['PER Anne Roy', 'LOC Lyon']);
  });

  it('may have names for tags, and stand in an array', async () => {
    const { records } = await read([{ tokens: ['Anne', 'Roy'], tags: ['I-PER', 'I-PER'] }, { tokens: ['Li'], ner_tags: ['B-PER'] }], null);
    expect(records.map(tags)).toEqual([['PER Anne Roy'], ['PER Li']]);
  });

  it('keep their tokens where tags cannot be read', async () => {
    const { records } = await read([ROW, { tokens: ['a', 'b'], ner_tags: [99, 1] }, { tokens: ['c', 'd'], ner_tags: ['PER'] }, { tokens: ['e'], ner_tags: 'x' }, { tokens: [] }]);
    expect(records.map(({ article }) => article.text)).toEqual([ROW.tokens.join(' '), 'a b', 'c d', 'e', '']);
    expect(records.map(({ refused }) => refused.map(({ error }) => error.params['problem']))).toEqual([[], ['0: 99'], ['1 ≠ 2', '0: "PER"'], ['string'], []]);
    expect(tags(records[1])).toEqual(['PER b']);
  });

  it('say once a row that nothing names the classes', async () => {
    for (const info of [null, '{', '{"features":{}}', '[]']) {
      const { records: [record] } = await read(ROW, info);
      expect(record?.refused).toMatchObject([{ error: { code: 'import.bad_field', params: { field: 'ner_tags', problem: 'dataset_info.json' } } }]);
      expect(record?.set).toBeNull();
    }
  });

  it('are refused one by one where they are none', async () => {
    const { records, refused } = await read(`\uFEFF{"tokens":[1]}\r\n{"a":1}\r\n3\r\n{"__proto__":{"x":1},"tokens":["ok"],"ner_tags":[0]}\r\n{"tokens":["cut"`);
    expect(refused.map(({ line, error }) => [line, error.code])).toEqual([[1, 'import.bad_field'], [2, 'import.bad_field'], [3, 'import.bad_field'], [5, 'import.bad_json']]);
    expect(records.map(({ article }) => article.text)).toEqual(['ok']);
  });
});

const article = articleOf(NEWS);
const set = setOf(article, [tagOf(NEWS, ['q', 'QUOTE', 2, 16]), tagOf(NEWS, ['p', 'PERSON', 24, 32]), tagOf(NEWS, ['o', 'Other', 35, 39])]);
const rowSchema = z.object({ id: z.string(), tokens: z.array(z.string()), ner_tags: z.array(z.union([z.string(), z.int()])) });

describe('rows of tokens and tags, written', () => {
  it('have ids whose names lie beside, in the order of the schema; a type that it lacks is lost', () => {
    const { fitted, files } = writeAll(huggingfaceFormat, [{ article, sets: [set, null] }]);
    expect(fitted[0]?.lost).toEqual({ origin: 2, type: 1, metadata: 1, text: 1 });
    const names = z.object({ features: z.object({ ner_tags: z.object({ feature: z.object({ names: z.array(z.string()), _type: z.literal('ClassLabel') }) }) }) })
      .parse(JSON.parse(files[1]?.content ?? '')).features.ner_tags.feature.names;
    expect(names.slice(0, 3)).toEqual(['O', ...['B-', 'I-'].map((letter) => `${letter}${writeContext.schema.types[0]?.name ?? ''}`)]);
    const rows = (files[0]?.content ?? '').trim().split('\n').map((line) => rowSchema.parse(JSON.parse(line)));
    expect(rows.map(({ ner_tags }) => ner_tags.map((id) => names[Number(id)]).join(' '))).toEqual([
      'O B-QUOTE I-QUOTE I-QUOTE I-QUOTE I-QUOTE O O O B-PERSON I-PERSON O O O', Array.from({ length: 14 }, () => 'O').join(' '),
    ]);
  });

  it('have names for tags where nothing can lie beside', () => {
    const { fitted, files } = writeAll(huggingfaceFormat, [{ article, sets: [set] }], { ...writeContext, hasFolder: false });
    expect(files).toHaveLength(1);
    expect(fitted[0]?.lost.type).toBeUndefined();
    expect(rowSchema.parse(JSON.parse(files[0]?.content ?? '')).ner_tags.slice(-2)).toEqual(['B-Other', 'O']);
  });

  it.skipIf(!isPythonHere)('are read by Python', () => {
    const { files } = writeAll(huggingfaceFormat, [{ article, sets: [set] }]);
    const counted: unknown = JSON.parse(execFileSync('python3', ['-c', PYTHON], { encoding: 'utf8', input: JSON.stringify(files.map(({ content }) => content)) }));
    expect(counted).toEqual({ tokens: 14, begins: 2 });
  });
});

const PYTHON = `
import json, sys
rows, info = json.load(sys.stdin)
names = json.loads(info)["features"]["ner_tags"]["feature"]["names"]
row, = [json.loads(line) for line in rows.splitlines()]
assert len(row["tokens"]) == len(row["ner_tags"])
print(json.dumps({"tokens": len(row["tokens"]), "begins": sum(names[tag].startswith("B-") for tag in row["ner_tags"])}))
`;

describe('a file of rows', () => {
  it('is told by its first one, and the list of classes is no file of its own', () => {
    expect(recogniseFormat({ name: 'a.jsonl', text: '', json: ROW })?.name).toBe('huggingface');
    expect(isCompanion('dataset_info.json', new Set())).toBe(true);
  });

  it('comes in with its list of classes, and nothing new comes from its own export', () => withImports(async ({ source, bring }) => {
    await writeFiles(source, { 'a.jsonl': `${JSON.stringify({ tokens: ['Anne', 'Roy'], ner_tags: [1, 2] })}\n`, 'dataset_info.json': INFO.replaceAll('PER', 'PERSON') });
    expect(await bring()).toMatchObject({ documents: 1, spans: 1, refused: [], added: [] });
    const same = articleOf('Anne Roy');
    const files = writeAll(huggingfaceFormat, [{ article: same, sets: [setOf(same, [tagOf(same.text, ['p', 'PERSON', 0, 8])])] }]).files;
    await writeFiles(source, { 'a.jsonl': files[0]?.content ?? '', 'dataset_info.json': files[1]?.content ?? '' });
    expect(await bring()).toMatchObject({ documents: 0, known: 1, spans: 0, refused: [] });
  }));
});
