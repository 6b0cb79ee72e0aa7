import { execFileSync, spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { prodigyFormat } from '../../annotations/formats/prodigy.ts';
import type { SettledRecord } from '../../annotations/formats/common/foreign-record.ts';
import { recogniseFormat } from '../../annotations/formats/registry.ts';
import { jsonValueSchema } from '../../shared/json.ts';
import { memoryInput, readAll, writeAll } from '../helpers/exchange.ts';
import { withImports, writeFiles } from '../helpers/jobs-fixture.ts';
import { articleOf, NEWS, setOf, tagOf } from './sample-text.ts';

const isPythonHere = spawnSync('python3', ['--version']).status === 0;
const SPEAKER = { start: 24, end: 32, token_start: 9, token_end: 10, label: 'SPEAKER' };
const QUOTE = { start: 2, end: 16, token_start: 1, token_end: 5, label: 'QUOTE' };
const TOKENS = [{ text: '📰', start: 0, end: 1, id: 0, ws: true }, { text: '»', start: 15, end: 16, id: 5, ws: false }, { text: 'Roy', start: 29, end: 32, id: 10, ws: true }];
const TASK = {
  text: NEWS, _input_hash: 101, _task_hash: 202, tokens: TOKENS, spans: [SPEAKER, QUOTE], relations: [{ head: 10, child: 5, label: 'SPEAKER_OF', head_span: SPEAKER, child_span: QUOTE }],
  answer: 'accept', _view_id: 'relations', _session_id: 'ds-anne', _timestamp: 1_763_769_600,
};
const read = (content: unknown): ReturnType<typeof readAll> => readAll(prodigyFormat, memoryInput('a.jsonl', { 'a.jsonl': typeof content === 'string' ? content : JSON.stringify(content) }));
const only = async (task: object): Promise<SettledRecord> => {
  const { records: [record] } = await read(task);
  if (record === undefined) throw new Error('nothing read');
  return record;
};
const tags = ({ set }: SettledRecord): string[] => (set?.spans ?? []).map(({ type, text }) => `${type} ${text}`).sort();
const links = ({ set }: SettledRecord): string[] => {
  const named = new Map((set?.spans ?? []).map((span) => [span.id, `${span.type} ${span.text}${Object.keys(span.attributes).join('')}`]));
  return (set?.relations ?? []).map(({ type, from, to }) => `${named.get(from) ?? ''} ${type} ${named.get(to) ?? ''}`);
};

describe('tasks, read', () => {
  it('bring tags, and relations from head to child, of the annotator that they name', async () => {
    const record = await only(TASK);
    expect(record).toMatchObject({ refused: [], repaired: [], notices: [], skipped: {}, set: { annotator: 'ds-anne', spans: [{ start: 24, origin: 'import:prodigy' }, { start: 2 }] } });
    expect(links(record)).toEqual(['SPEAKER Anne Roy SPEAKER_OF QUOTE « C’est fini »']);
  });

  it('prove their unit by their tokens', async () => {
    const shifted = [25, 26].map((start) => ({ text: start === 25 ? 'A' : 'nne', start, end: start === 25 ? 26 : 29, id: start }));
    const record = await only({ text: NEWS, tokens: shifted, spans: [{ start: 25, end: 33, label: 'PER' }] });
    expect(tags(record)).toEqual(['PER Anne Roy']);
    expect(record.notices).toEqual([{ kind: 'offset_unit', detail: 'utf_16' }]);
  });

  it('take other keys of a tag as its attributes, and those of a task as metadata', async () => {
    const record = await only({ text: 'Li', spans: [{ start: 0, end: 2, label: 'PER', kb_id: 'Q1', note: 'why', score: 0.5 }], meta: { source: 'x.txt', page: 3 }, url: 'u', accept: ['A', 'B'], label: 'C', answer: 'accept' });
    expect(record.set?.spans).toMatchObject([{ attributes: { kb_id: 'Q1', score: 0.5 }, note: 'why' }]);
    expect(record.article.meta).toMatchObject({ source: 'x.txt', page: 3, url: 'u' });
    expect(record.set?.document.labels).toEqual({ accept: ['A', 'B'], label: 'C' });
  });

  it.each(['reject', 'ignore'])('that were answered with %s keep their article and count as skipped', async (answer) => {
    const record = await only({ ...TASK, answer });
    expect(record).toMatchObject({ article: { text: NEWS }, set: null, skipped: { [answer]: 1 }, refused: [] });
  });

  it('find the ends of relations without their spans by the last token, and refuse what may be two', async () => {
    expect(links(await only({ ...TASK, relations: [{ head: 10, child: 5, label: 'R' }] }))).toEqual(['SPEAKER Anne Roy R QUOTE « C’est fini »']);
    const inner = { start: 29, end: 32, token_start: 10, token_end: 10, label: 'NAME' };
    const twice = await only({ ...TASK, spans: [SPEAKER, inner, QUOTE], relations: [{ head: 10, child: 5, label: 'R' }, { head: 10, child: 5, label: 'S', head_span: inner, child_span: QUOTE }, { head: 77, child: 5, label: 'T' }] });
    expect(links(twice)).toEqual(['NAME Roy S QUOTE « C’est fini »']);
    expect(twice.refused.map(({ error }) => error.code)).toEqual(['relation.missing_end', 'relation.missing_end']);
  });

  it('tell tags at one place by all that they say', async () => {
    const [a, b] = [{ ...SPEAKER, a: 1 }, { ...SPEAKER, b: 1 }];
    expect(links(await only({ ...TASK, spans: [a, b], relations: [{ head: 10, child: 10, label: 'R', head_span: b, child_span: a }] }))).toEqual(['SPEAKER Anne Royb R SPEAKER Anne Roya']);
    expect((await only({ ...TASK, spans: [SPEAKER, SPEAKER], relations: [{ head: 10, child: 10, label: 'R', head_span: SPEAKER, child_span: SPEAKER }] })).set?.relations).toHaveLength(1);
  });

  it('refuse what is wrong alone', async () => {
    const bad = [{ start: 0, end: 999, label: 'A' }, { start: -1, end: 1, label: 'B' }, { start: 1, end: 1, label: 'C' }, { start: 0, end: 1 }, 'x', { start: '0', end: 1, label: 'D' }];
    const record = await only({ ...TASK, spans: [...bad, SPEAKER], relations: [3, { label: 1 }, { head: 1, child: 2, label: 'R' }], tokens: 'x', meta: 4, _session_id: 5, answer: 'perhaps' });
    expect(tags(record)).toEqual(['SPEAKER Anne Roy']);
    expect(record.refused).toHaveLength(12);
    const { records, refused } = await read('\uFEFF{"answer":"accept"}\r\n[1]\r\n{"__proto__":{"text":"x"},"text":"ok","answer":"accept"}\r\n{"text":"cut');
    expect(refused.map(({ line }) => line)).toEqual([1, 2, 4]);
    expect(records.map(({ article }) => article.text)).toEqual(['ok']);
  });
});

const article = articleOf('📰  Anne\nRoys');
const spans = [tagOf(article.text, ['a', 'PERSON', 3, 11], { attributes: { kb_id: 'Q1', label: 'x' }, note: 'why' }), tagOf(article.text, ['b', 'PERSON', 8, 11])];
const set = setOf(article, spans, { relations: [{ id: 'r', type: 'SAME', from: 'a', to: 'b', note: 'n' }], document: { status: 'in_progress', labels: { accept: ['A'], x: 1 } } });

describe('tasks, written', () => {
  it('are spans on complete tokens, with relations, hashes and the name of the annotator', () => {
    const { fitted, files } = writeAll(prodigyFormat, [{ article, sets: [set, null] }]);
    const [task, untouched] = (files[0]?.content ?? '').trim().split('\n').map((line): unknown => JSON.parse(line));
    const [first, second] = [{ kb_id: 'Q1', start: 3, end: 11, token_start: 2, token_end: 4, label: 'PERSON', note: 'why' }, { start: 8, end: 11, token_start: 4, token_end: 4, label: 'PERSON' }];
    expect(task).toEqual({
      text: article.text, meta: article.meta, _input_hash: expect.any(Number), _task_hash: expect.any(Number),
      tokens: [['📰', 0, 1, true], [' ', 2, 3, false], ['Anne', 3, 7, false], ['\n', 7, 8, false], ['Roy', 8, 11, false], ['s', 11, 12, false]].map(([text, start, end, ws], id) => ({ text, start, end, id, ws })),
      spans: [first, second], relations: [{ head: 4, child: 4, label: 'SAME', head_span: first, child_span: second }],
      accept: ['A'], answer: 'accept', _view_id: 'relations', _session_id: 'Zoé',
    });
    expect(untouched).not.toHaveProperty('answer');
    expect(fitted[0]?.lost).toEqual({ attribute: 1, note: 1, document_label: 1, origin: 2 });
  });

  it('bring the metadata back, and the same hashes for the same text and tags', async () => {
    const { files } = writeAll(prodigyFormat, [{ article, sets: [set, { ...set, spans: [] }, null] }]);
    const { records } = await read(files[0]?.content);
    expect(records.map((record) => record.article.meta)).toEqual([article.meta, article.meta, article.meta]);
    const hashes = (files[0]?.content ?? '').trim().split('\n').map((line) => jsonValueSchema.parse(JSON.parse(line))).map((task) => JSON.stringify(task).match(/_hash":(-?\d+)/g));
    expect(new Set(hashes.map((pair) => pair?.[0])).size).toBe(1);
    expect(new Set(hashes.map((pair) => pair?.[1])).size).toBe(3);
  });

  it.skipIf(!isPythonHere)('are read by Python: slices, tokens and their ids agree', () => {
    const content = writeAll(prodigyFormat, [{ article, sets: [set] }]).files[0]?.content ?? '';
    expect(JSON.parse(execFileSync('python3', ['-c', PYTHON], { encoding: 'utf8', input: JSON.stringify(content) }))).toEqual(['Anne\nRoy', 'Roy']);
  });
});

const PYTHON = `
import json, sys
task, = [json.loads(line) for line in json.load(sys.stdin).splitlines()]
text, tokens = task["text"], task["tokens"]
assert "".join(token["text"] + (" " if token["ws"] else "") for token in tokens) == text
assert all(text[token["start"]:token["end"]] == token["text"] and token["id"] == place for place, token in enumerate(tokens))
for span in task["spans"]:
    assert tokens[span["token_start"]]["start"] == span["start"] and tokens[span["token_end"]]["end"] == span["end"]
print(json.dumps([text[span["start"]:span["end"]] for span in task["spans"]]))
`;

describe('a file of tasks', () => {
  it.each([[TASK, 'prodigy'], [{ text: 'a', tokens: TOKENS, spans: [] }, 'prodigy'], [{ text: 'a', _input_hash: 1 }, 'prodigy'], [{ text: 'a', answer: 42 }, 'doccano']])('that begins with %j is told as %s', (json, format) => {
    expect(recogniseFormat({ name: 'a.jsonl', text: '', json: jsonValueSchema.parse(json) })?.name).toBe(format);
  });

  it('comes in whole, and nothing new comes from its own export', () => withImports(async ({ source, bring }) => {
    await writeFiles(source, { 'a.jsonl': `${JSON.stringify(TASK)}\n` });
    expect(await bring()).toMatchObject({ documents: 1, spans: 2, relations: 1, refused: [] });
    const same = articleOf(NEWS);
    const again = { ...setOf(same, [tagOf(NEWS, ['q', 'QUOTE', 2, 16]), tagOf(NEWS, ['s', 'SPEAKER', 24, 32])], { relations: [{ id: 'r', type: 'SPEAKER_OF', from: 's', to: 'q' }] }) };
    await writeFiles(source, { 'a.jsonl': writeAll(prodigyFormat, [{ article: same, sets: [{ ...again, annotator: { ...again.annotator, name: 'ds-anne' } }] }]).files[0]?.content ?? '' });
    expect(await bring()).toMatchObject({ documents: 0, known: 1, spans: 0, relations: 0, refused: [] });
  }));
});
