import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { labelStudioFormat } from '../../annotations/formats/label-studio.ts';
import { memoryInput, readAll, writeAll } from '../helpers/exchange.ts';
import { withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { exportOf } from './format-jobs.ts';
import { freshContext, LYON, lyonWork } from './lyon.ts';

const isPythonHere = spawnSync('python3', ['--version']).status === 0;

const read = (value: unknown, columns = {}) => (
  readAll(labelStudioFormat, memoryInput('export.json', { 'export.json': typeof value === 'string' ? value : JSON.stringify(value, null, 2) }, columns)));

const region = (id: string, [start, end]: readonly [number, number], text: string, labels: readonly string[], rest: object = {}) => (
  { id, from_name: 'label', to_name: 'text', type: 'labels', value: { start, end, text, labels }, ...rest });
const speaker = region('r1', [24, 32], 'Anne Roy', ['SPEAKER']);
const quote = region('r2', [2, 16], '« C’est fini »', ['QUOTE']);
const task = (result: readonly unknown[], rest: object = {}) => ({ id: 7, data: { text: LYON }, annotations: [{ id: 70, completed_by: 2, result }], ...rest });

describe('a Label Studio export', () => {
  it('brings regions, their attributes and notes, relations and labels of the whole text', async () => {
    const { records: [record], refused } = await read([task([
      { ...speaker, meta: { text: ['who?', 'her'] } }, quote,
      { id: 'r1', from_name: 'sex', to_name: 'text', type: 'choices', value: { start: 24, end: 32, text: 'Anne Roy', choices: ['female'] } },
      { id: 'r1', from_name: 'name', to_name: 'text', type: 'textarea', value: { start: 24, end: 32, text: ['Anne Roy'] } },
      { id: 'r2', from_name: 'weight', to_name: 'text', type: 'number', value: { number: 3 } },
      { id: 'r2', from_name: 'stars', to_name: 'text', type: 'rating', value: { rating: 4 } },
      { id: 'r2', from_name: 'theme', to_name: 'text', type: 'taxonomy', value: { taxonomy: [['world', 'sea']] } },
      { id: 'r2', from_name: 'seen', to_name: 'text', type: 'choices', value: { choices: ['a', 'b'] } },
      { type: 'relation', from_id: 'r1', to_id: 'r2', direction: 'right', labels: ['speaker_of'] },
      { type: 'relation', from_id: 'r1', to_id: 'r2', direction: 'left', labels: [] },
      { type: 'relation', from_id: 'r1', to_id: 'r2', direction: 'bi', labels: ['near'] },
      { id: 'x', from_name: 'mood', to_name: 'text', type: 'choices', value: { choices: ['calm'] } },
    ])]);
    expect(refused).toEqual([]);
    const { set, notices } = record ?? {};
    expect(set?.annotator).toBe('user-2');
    expect(set?.spans).toMatchObject([
      { type: 'SPEAKER', start: 24, end: 32, text: 'Anne Roy', note: 'who?\nher', attributes: { sex: 'female', name: 'Anne Roy' } },
      { type: 'QUOTE', start: 2, end: 16, attributes: { weight: 3, stars: 4, theme: [['world', 'sea']], seen: ['a', 'b'] } },
    ]);
    const [r1, r2] = set?.spans.map(({ id }) => id) ?? [];
    expect(set?.relations.map(({ type, from, to }) => [type, from, to])).toEqual([['speaker_of', r1, r2], ['relation', r2, r1], ['near', r1, r2], ['near', r2, r1]]);
    expect(set?.document).toEqual({ status: 'in_progress', labels: { mood: 'calm' } });
    expect(notices).toEqual([]);
  });

  it('brings each annotator’s work as a set of its own, and what is worth keeping of it', async () => {
    const { records } = await read([{ data: { text: LYON, desk: 'sea' }, meta: { batch: 3 }, annotations: [
      { completed_by: { id: 1, email: 'anne@press.example' }, result: [speaker], ground_truth: true, lead_time: 12.4 },
      { completed_by: 3, result: [], was_cancelled: true },
    ] }]);
    expect(records.map(({ set, article: { meta } }) => [set?.annotator, set?.document, set?.spans.length, meta['desk'], meta['batch']])).toEqual([
      ['anne@press.example', { status: 'in_progress', labels: {}, extra: { ground_truth: true, lead_time: 12.4 } }, 1, 'sea', 3],
      ['user-3', { status: 'skipped', labels: {} }, 0, 'sea', 3],
    ]);
  });

  it('brings predictions as suggestions of their model', async () => {
    const { records: [record] } = await read([{ data: { text: LYON }, predictions: [{ model_version: 'm1', score: 0.8, result: [{ ...speaker, score: 0.7 }] }] }]);
    expect(record?.set).toBeNull();
    expect(record?.pending.spans).toMatchObject([{ type: 'SPEAKER', origin: 'suggestion:m1', confidence: 0.7 }]);
  });

  it('gives a tag for each label of a region', async () => {
    const { records: [record] } = await read([task([region('a', [24, 32], 'Anne Roy', ['PER', 'SPEAKER'])])]);
    expect(record?.set?.spans.map(({ type, text }) => [type, text])).toEqual([['PER', 'Anne Roy'], ['SPEAKER', 'Anne Roy']]);
  });

  it('reads the older key, tasks without work, and a task a line', async () => {
    const { records } = await read([{ data: { title: 'x', body: LYON }, completions: [{ result: [speaker] }] }, { data: { body: 'Two.' } }].map((one) => JSON.stringify(one)).join('\n'));
    expect(records.map(({ article, set }) => [article.text, article.meta['title'], set?.spans.length])).toEqual([[LYON, 'x', 1], ['Two.', undefined, undefined]]);
  });

  it('takes the text from the key that results speak of', async () => {
    const { records: [record] } = await read([{ data: { headline: 'Fini', story: LYON }, annotations: [{ result: [{ ...speaker, to_name: 'story' }] }] }]);
    expect(record?.set?.spans[0]?.text).toBe('Anne Roy');
  });

  it('reads the flattened form', async () => {
    const { records: [record] } = await read([{
      id: 3, text: LYON, desk: 'sea', label: [{ start: 24, end: 32, text: 'Anne Roy', labels: ['SPEAKER'] }], mood: { choices: ['calm', 'dry'] },
      annotator: 2, annotation_id: 70, created_at: 'x', updated_at: 'y', lead_time: 3.5,
    }]);
    expect(record?.set).toMatchObject({ annotator: 'user-2', spans: [{ type: 'SPEAKER', start: 24 }], document: { labels: { mood: ['calm', 'dry'] }, extra: { lead_time: 3.5 } } });
    expect(record?.article.meta).toMatchObject({ desk: 'sea' });
  });

  it('finds that emoji were counted as two, and says so', async () => {
    const { records: [record] } = await read([task([region('a', [25, 33], 'Anne Roy', ['PER'])])]);
    expect(record?.set?.spans).toMatchObject([{ start: 24, end: 32 }]);
    expect(record?.notices).toEqual([{ kind: 'offset_unit', detail: 'utf_16' }]);
  });

  it('takes quoted words whose white space the tool altered, and no others', async () => {
    const data = { text: 'Anne\nRoy  said' };
    const { records: [record] } = await read([{ data, annotations: [{ result: [
      region('a', [0, 8], 'Anne Roy', ['A']), region('b', [0, 8], 'Anne\\nRoy', ['B']), region('c', [5, 14], 'Roy said', ['C']), region('d', [0, 8], 'AnneRoy', ['D']), region('e', [9, 14], 'said', ['E']),
    ] }] }]);
    expect(record?.set?.spans.map(({ type, text }) => [type, text])).toEqual([['A', 'Anne\nRoy'], ['B', 'Anne\nRoy'], ['C', 'Roy  said']]);
    expect(record?.refused.map(({ error }) => error)).toMatchObject([{ code: 'span.text_mismatch', params: { expected: 'AnneRoy', found: 'Anne\nRoy' } }, { code: 'span.text_mismatch' }]);
  });

  it('refuses what is wrong alone, and takes the rest', async () => {
    const path = { start: '/div[1]/text()[1]', end: '/div[1]/text()[1]', startOffset: 1, endOffset: 2, hypertextlabels: ['X'] };
    const { records: [record], refused } = await read([
      task([
        speaker, 5, { id: 'a' }, { id: 'h', type: 'hypertextlabels', value: path }, region('n', [-1, 2], 'x', ['X']), region('f', [0, 99], 'x', ['X']), { ...region('e', [3, 3], '', ['X']) },
        { id: 'u', from_name: 'label', to_name: 'text', type: 'labels', value: { start: 2, end: 3, text: '«' } }, { from_name: 'mood', type: 'choices', value: {} },
        { type: 'relation', from_id: 'r1', to_id: 'gone' }, { type: 'relation', from_id: 'r1' }, { ...speaker, id: '__proto__' },
      ], { drafts: [{}] }),
      { data: { url: 4 } }, { data: [] }, 7,
    ]);
    expect(record?.set?.spans).toHaveLength(2);
    expect(record?.refused.map(({ error: { code, params } }) => [code, params['field']].join(' ').trim())).toEqual([
      'import.bad_field annotations.0.result.1', 'import.bad_field annotations.0.result.2', 'import.bad_field annotations.0.result.10.to_id',
      'import.bad_field annotations.0.result.7.value.labels', 'import.bad_field annotations.0.result.3.value.start', 'import.bad_field annotations.0.result.8.value',
      'span.out_of_range', 'span.out_of_range', 'span.empty', 'relation.missing_end',
    ]);
    expect(record?.skipped).toEqual({ drafts: 1 });
    expect(refused.map(({ error }) => error.code)).toEqual(['import.bad_field', 'import.bad_field', 'import.bad_line']);
  });

  it('keeps what stands before the place where the file breaks off', async () => {
    const { records, refused } = await read(`[${JSON.stringify(task([speaker]))}, {"id": 8, "data": {"te`);
    expect([records.length, refused.map(({ error }) => error.code)]).toEqual([1, ['import.bad_json']]);
  });
});

describe('an export to Label Studio', () => {
  const { files: [file], fitted: [fitted] } = writeAll(labelStudioFormat, [lyonWork, { ...lyonWork, sets: [null] }], freshContext());
  const [task1, task2] = JSON.parse(file?.content ?? '');

  it('is an array of tasks with an annotation a set', () => {
    const to_name = 'text';
    const label = (id: string, start: number, end: number, text: string, type: string, rest = {}) => ({ id, from_name: 'label', to_name, type: 'labels', value: { start, end, text, labels: [type] }, ...rest });
    const at = { start: 2, end: 16, text: '« C’est fini »' };
    expect(task1).toEqual({
      id: 1, data: { text: LYON, date: '2024-05', headline: 'Fini', header_kind: 'none', language: 'fr', source: 'lyon.txt', desk: 'sea' }, predictions: [],
      annotations: [{ id: 2, completed_by: { email: 'anne' }, was_cancelled: true, ground_truth: false, result: [
        label('q', 2, 16, '« C’est fini »', 'QUOTE', { meta: { text: ['Check <this> & that.'] } }),
        { id: 'q', from_name: 'quote_kind', to_name, type: 'choices', value: { ...at, choices: ['direct'] } },
        { id: 'q', from_name: 'tone', to_name, type: 'textarea', value: { ...at, text: ['dry'] } },
        { id: 'q', from_name: 'weight', to_name, type: 'number', value: { ...at, number: 0.5 } },
        { id: 'q', from_name: 'seen', to_name, type: 'choices', value: { ...at, choices: ['a', 'b'] } },
        label('d', 4, 39, 'C’est fini », a dit Anne Roy à Lyon', 'CLAIM'),
        label('c', 18, 23, 'a dit', 'CUE'),
        label('p', 24, 32, 'Anne Roy', 'PERSON'),
        { id: 'p', from_name: 'canonical', to_name, type: 'textarea', value: { start: 24, end: 32, text: ['Anne Roy'] } },
        label('l', 35, 39, 'Lyon', 'LOCATION'),
        { type: 'relation', from_id: 'q', to_id: 'p', direction: 'right', labels: ['SAID_BY'] },
        { id: 'text-3', from_name: 'label', to_name, type: 'choices', value: { choices: ['politics', 'sea'] } },
        { id: 'text-4', from_name: 'urgency', to_name, type: 'number', value: { number: 2 } },
      ] }],
    });
    expect(task2).toMatchObject({ data: { text: LYON }, annotations: [] });
  });

  it('counts what does not fit', () => {
    expect(fitted?.lost).toEqual({ discontinuous: 1, attribute: 2, note: 2, status: 1, origin: 5 });
  });

  it.skipIf(!isPythonHere)('is read by Python, each slice equal to its words', () => {
    const script = 'import json,sys\nn=0\nfor t in json.load(sys.stdin):\n for a in t["annotations"]:\n  for r in a["result"]:\n   if r["type"]=="labels":\n'
      + '    v=r["value"]; n+=1\n    assert t["data"]["text"][v["start"]:v["end"]]==v["text"]\nprint(n)';
    expect(execFileSync('python3', ['-c', script], { input: file?.content ?? '', encoding: 'utf8' }).trim()).toBe('5');
  });
});

it('comes into a project and out again, and coming in once more brings nothing new', () => withImports(async (fixture) => {
  const { bring, source } = fixture;
  const relation = { type: 'relation', from_id: 'r1', to_id: 'r2', direction: 'right', labels: ['speaker_of'] };
  await writeFiles(source, { 'export.json': JSON.stringify([task([speaker, quote, relation])]) });
  expect(await bring()).toMatchObject({ documents: 1, spans: 2, relations: 1, refused: [] });
  await writeFiles(source, { 'export.json': await exportOf(fixture, labelStudioFormat) });
  expect(await bring()).toMatchObject({ documents: 0, known: 1, spans: 0, relations: 0, refused: [] });
}));
