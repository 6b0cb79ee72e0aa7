import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { doccanoFormat } from '../../annotations/formats/doccano.ts';
import { memoryInput, readAll, writeAll } from '../helpers/exchange.ts';
import { withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { exportOf } from './format-jobs.ts';
import { freshContext, LYON, lyonWork } from './lyon.ts';

const isPythonHere = spawnSync('python3', ['--version']).status === 0;

const read = (content: string, name = 'anne.jsonl', columns = {}) => readAll(doccanoFormat, memoryInput(name, { [name]: content }, columns));
const line = (record: object) => `${JSON.stringify(record)}\n`;
const tagsOf = ({ set }: Awaited<ReturnType<typeof read>>['records'][number]) => set?.spans.map(({ type, start, end, text }) => [type, start, end, text]);

const TAGS = [['PER', 24, 32, 'Anne Roy'], ['LOC', 35, 39, 'Lyon']];

describe('a doccano file', () => {
  it.each(['label', 'labels', 'annotations', 'entities'])('brings tags from lists under %s, counted in UTF-16', async (key) => {
    const { records: [record], refused } = await read(line({ id: 1, text: LYON, [key]: [[25, 33, 'PER'], [36, 40, 'LOC']], Comments: [] }));
    expect(refused).toEqual([]);
    expect(record && tagsOf(record)).toEqual(TAGS);
    expect(record?.set).toMatchObject({ annotator: 'anne', document: { status: 'in_progress', labels: {} } });
    expect(record?.notices).toEqual([]);
  });

  it('brings entities and the relations between them', async () => {
    const { records: [record] } = await read(line({
      id: 7, text: LYON, entities: [{ id: 11, label: 'QUOTE', start_offset: 3, end_offset: 17 }, { id: 12, label: 'SPEAKER', start_offset: 25, end_offset: 33 }],
      relations: [{ id: 21, from_id: 12, to_id: 11, type: 'speaker_of' }], Comments: ['First.', 'Second.'], desk: 'sea',
    }));
    const [quote, speaker] = record?.set?.spans ?? [];
    expect([quote?.text, speaker?.text]).toEqual(['« C’est fini »', 'Anne Roy']);
    expect(record?.set?.relations).toMatchObject([{ type: 'speaker_of', from: speaker?.id, to: quote?.id }]);
    expect(record?.set?.document.note).toBe('First.\nSecond.');
    expect(record?.article.meta).toMatchObject({ id: 7, desk: 'sea' });
  });

  it('counts code points where only they meet whole words, and says so', async () => {
    const { records: [record] } = await read(line({ text: LYON, label: [[24, 32, 'PER'], [35, 39, 'LOC']] }));
    expect(record && tagsOf(record)).toEqual(TAGS);
    expect(record?.notices).toEqual([{ kind: 'offset_unit', detail: 'code_point' }]);
  });

  it('believes a record that says its unit', async () => {
    const { records: [record] } = await read(line({ text: '😀abc', label: [[1, 3, 'PER']], offset_unit: 'code_point' }));
    expect(record && tagsOf(record)).toEqual([['PER', 1, 3, 'ab']]);
  });

  it('keeps the labels of whole texts under their own name', async () => {
    const { records } = await read(line({ text: 'One.', label: ['politics', 'sea'] }) + line({ text: 'Two.', label: 'politics' }));
    expect(records.map(({ set }) => set?.document.labels)).toEqual([{ label: ['politics', 'sea'] }, { label: 'politics' }]);
  });

  it('takes text and labels from the columns that the person names', async () => {
    const { records: [record] } = await read(line({ corps: 'Anne Roy', text: 'title', tags: [[0, 4, 'PER']] }), 'a.jsonl', { text: 'corps', label: 'tags' });
    expect(record?.article).toMatchObject({ text: 'Anne Roy', meta: { text: 'title' } });
    expect(record && tagsOf(record)).toEqual([['PER', 0, 4, 'Anne']]);
  });

  it.each([['anne.jsonl', 'anne'], ['all.jsonl', null], ['unknown.jsonl', null], ['export-2024.jsonl', null], ['doccano_export.json', null], ['Anne Roy.json', 'Anne Roy']])(
    'names its annotator after the file %s: %s', async (name, annotator) => {
      const { records: [record] } = await read(line({ text: 'Anne', label: [[0, 4, 'PER']] }), name);
      expect(record?.set?.annotator).toBe(annotator);
    },
  );

  it('brings plain articles, from lines and from an array, without anybody’s work', async () => {
    const { records } = await read(JSON.stringify([{ body: 'One.', title: 'The first', date: '2024-05-01' }, { data: 'Two.' }], null, 2), 'articles.json');
    expect(records.map(({ article: { text, meta }, set }) => [text, meta.headline, meta.date, set])).toEqual([['One.', 'The first', '2024-05-01', null], ['Two.', null, null, null]]);
  });

  it('refuses what is wrong alone, and takes the rest', async () => {
    const { records: [record], refused } = await read([
      '\uFEFF{"text":"📰 Anne\\r\\nRoy", "label":[[3,7,"PER"],[9,12,"LAST"],[1,3,"CUT"],[-1,2,"NEG"],[0,99,"FAR"],[2,2,"NONE"],["a",1,"X"],[0,1],7,null,{"label":"A"}],',
      '"relations":[{"from_id":1,"to_id":2,"type":"r"},{"from_id":1},4],"Comments":[3],"__proto__":{"x":1},"constructor":2}\r\n',
      '[]\r\n', '{"text":5}\r\n', '{"text":"cut of',
    ].join(''));
    expect(record && tagsOf(record)).toEqual([['PER', 2, 6, 'Anne'], ['LAST', 7, 10, 'Roy']]);
    expect(record?.refused.map(({ error }) => error.code).sort()).toEqual([
      ...Array<string>(8).fill('import.bad_field'), 'relation.missing_end', 'span.cuts_surrogate', 'span.empty', 'span.out_of_range', 'span.out_of_range']);
    expect(record?.article.meta).toMatchObject({ constructor: 2 });
    expect(refused.map(({ error }) => error.code)).toEqual(['import.bad_line', 'import.bad_field', 'import.bad_json']);
  });

  it('tells of a file that holds nothing', async () => {
    expect(await read('')).toEqual({ records: [], refused: [] });
  });
});

describe('an export to doccano', () => {
  const { files: [file], fitted: [fitted] } = writeAll(doccanoFormat, [lyonWork, { ...lyonWork, sets: [null] }], freshContext());

  it('has entities and relations in UTF-16 and metadata beside them', () => {
    const [first, second] = (file?.content ?? '').trimEnd().split('\n').map((text) => JSON.parse(text));
    expect(first).toEqual({
      id: lyonWork.article.id, text: LYON,
      entities: [
        { id: 1, label: 'QUOTE', start_offset: 3, end_offset: 17 }, { id: 2, label: 'CLAIM', start_offset: 5, end_offset: 40 },
        { id: 3, label: 'CUE', start_offset: 19, end_offset: 24 }, { id: 4, label: 'PERSON', start_offset: 25, end_offset: 33 },
        { id: 5, label: 'LOCATION', start_offset: 36, end_offset: 40 },
      ],
      relations: [{ id: 6, from_id: 1, to_id: 4, type: 'SAID_BY' }], Comments: ['A note.'], label: ['politics', 'sea'], annotator: 'anne', offset_unit: 'utf_16',
      date: '2024-05', headline: 'Fini', header_kind: 'none', language: 'fr', source: 'lyon.txt', desk: 'sea',
    });
    expect(second).toMatchObject({ text: LYON, entities: [], relations: [], Comments: [] });
  });

  it('counts what does not fit', () => {
    expect(fitted?.lost).toEqual({ discontinuous: 1, attribute: 7, note: 2, document_label: 1, status: 1, origin: 5 });
  });

  it.skipIf(!isPythonHere)('is read by Python when it counts as the file says', () => {
    const script = 'import json,sys\nfor l in sys.stdin:\n r=json.loads(l)\n u=r["text"].encode("utf-16-le")\n assert r["offset_unit"]=="utf_16"\n'
      + ' print(json.dumps([u[2*e["start_offset"]:2*e["end_offset"]].decode("utf-16-le") for e in r["entities"]]))';
    const [words] = execFileSync('python3', ['-c', script], { input: file?.content ?? '', encoding: 'utf8' }).split('\n');
    expect(JSON.parse(words ?? '')).toEqual(['« C’est fini »', 'C’est fini », a dit Anne Roy à Lyon', 'a dit', 'Anne Roy', 'Lyon']);
  });
});

it('comes into a project and out again, and coming in once more brings nothing new', () => withImports(async (fixture) => {
  const { bring, source } = fixture;
  await writeFiles(source, { 'anne.jsonl': line({ text: LYON, entities: [{ id: 1, label: 'PER', start_offset: 25, end_offset: 33 }, { id: 2, label: 'LOC', start_offset: 36, end_offset: 40 }], relations: [{ id: 3, from_id: 1, to_id: 2, type: 'in' }], Comments: [] }) });
  expect(await bring()).toMatchObject({ documents: 1, spans: 2, relations: 1, refused: [] });
  const exported = await exportOf(fixture, doccanoFormat);
  await writeFiles(source, { 'anne.jsonl': exported });
  expect(await bring()).toMatchObject({ documents: 0, known: 1, spans: 0, relations: 0, refused: [] });
}));
