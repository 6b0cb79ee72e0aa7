import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { measureAgreement } from '../../annotations/jobs/agreement.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { bundle, type Bundle } from '../helpers/bundle.ts';
import { quietControl, writeFiles } from '../helpers/jobs-fixture.ts';
import { runProgram, type Ended } from '../helpers/run-program.ts';
import { codeOf, testEnvironment, unwrap, withFolder } from '../helpers/store-fixture.ts';

let program: Bundle;
beforeAll(async () => { program = await bundle(resolve('annotations/cli/main.ts')); }, 60_000);
afterAll(() => program.remove());

const TEXT = '« C’est fini », a dit Anne Roy à Lyon, selon la préfecture.';
const OTHER = 'Rien de neuf à Nice, dit Paul Lorne.';

/** A line of labelled JSONL: tags as type and words, links as type and the numbers of the tags. */
function line(annotator: string, { text = TEXT, status = 'done', tags = [], links = [] }: { text?: string; status?: string; tags?: readonly (readonly [string, string, object?])[]; links?: readonly (readonly [string, number, number])[] }): string {
  const spans = tags.map(([type, words, attributes = {}], at) => ({ id: `s${at}`, type, start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words, attributes }));
  const relations = links.map(([type, from, to], at) => ({ id: `r${at}`, type, from: `s${from}`, to: `s${to}` }));
  return JSON.stringify({ format: 'guillemet/1', text, meta: { date: '2024-03', source: text === TEXT ? 'lyon.txt' : 'nice.txt', language: 'fr' }, annotator, status, spans, relations });
}

const WORK = [
  line('Ada', { tags: [['QUOTE', '« C’est fini »', { quote_kind: 'direct' }], ['PERSON', 'Anne Roy'], ['LOCATION', 'Lyon'], ['CUE', 'a dit']], links: [['SAID_BY', 0, 1]] }),
  line('Ben', { tags: [['QUOTE', 'C’est fini', { quote_kind: 'mixed' }], ['PERSON', 'Anne Roy'], ['ORG', 'Lyon'], ['CUE', 'a dit'], ['CUE', 'selon']], links: [['SAID_BY', 0, 1]] }),
  line('gold', { tags: [['PERSON', 'Paul Lorne']], text: OTHER }),
  line('Ada', { tags: [['PERSON', 'Paul Lorne'], ['LOCATION', 'Nice']], text: OTHER }),
  line('Ben', { tags: [['PERSON', 'Paul Lorne'], ['LOCATION', 'Nice']], text: OTHER }),
  line('Eve', { tags: [], text: OTHER, status: 'todo' }),
].join('\n');

async function withProject(body: (shell: { root: string; run: (...args: string[]) => Promise<Ended>; french: (...args: string[]) => Promise<Ended> }) => Promise<void>): Promise<void> {
  await withFolder(async (root) => {
    const env = { GUILLEMET_HOME: join(root, 'user-data'), GUILLEMET_LANG: '' };
    const run = (...args: string[]): Promise<Ended> => runProgram(program.file, args, { env, folder: root });
    const french = (...args: string[]): Promise<Ended> => runProgram(program.file, args, { env: { ...env, GUILLEMET_LANG: 'fr' }, folder: root });
    await writeFiles(root, { 'work.jsonl': WORK });
    await run('create', 'P', '--title', 'News');
    expect((await run('import', 'P', 'work.jsonl')).error).toBe('');
    await body({ root, run, french });
  });
}

test('guillemet agreement tells people in their language, figure by figure, what is known and what is not', () => withProject(async ({ run, french }) => {
  const [english, gallic] = [await run('agreement', 'P'), await french('agreement', 'P')];
  expect([english.status, english.error, gallic.status, gallic.error]).toEqual([0, '', 0, '']);
  await expect(english.out).toMatchFileSnapshot('../fixtures/agreement.en.golden.txt');
  await expect(gallic.out).toMatchFileSnapshot('../fixtures/agreement.fr.golden.txt');
}), 60_000);

test('--json gives the object of the contract and nothing else', () => withProject(async ({ run }) => {
  const ended = await run('agreement', 'P', '--json');
  const report = JSON.parse(ended.out);
  expect(ended.out.trimEnd().split('\n')).toHaveLength(1);
  expect(report).toMatchObject({ annotators: ['Ada', 'Ben'], documents: 2 });
  expect(report.layers.map(({ layer }: { layer: string }) => layer)).toEqual(['entity', 'quote', 'claim', 'part', 'other', 'all']);
  expect(report.layers[0]).toMatchObject({
    layer: 'entity', types: ['PERSON', 'ROLE', 'ORG', 'LOCATION', 'NORP', 'EQUIPMENT', 'EVENT', 'DATE'], spans: 8,
    span_f1_strict: 0.75, span_f1_overlap: 0.75, boundary_f1: 1, relation_f1: null, why: { relation_f1: 'no_links' }, pairs: [{ a: 'Ada', b: 'Ben', span_f1_strict: 0.75, span_f1_overlap: 0.75 }],
  });
  expect(report.layers[1]).toMatchObject({ layer: 'quote', types: ['QUOTE', 'CUE', 'MENTION'], spans: 5, span_f1_strict: 0.4, span_f1_overlap: 0.8, relation_f1: 1, why: {} });
  expect(report.layers[2]).toMatchObject({ layer: 'claim', spans: 0, span_f1_strict: null, gamma: null, alpha_u: null, why: { span_f1_strict: 'no_tags', gamma: 'no_tags', alpha_u: 'no_tags' } });
  for (const name of ['alpha_characters', 'alpha_u', 'gamma']) expect([name, typeof report.layers[5][name]]).toEqual([name, 'number']);
  expect((await run('agreement', 'P', '--json')).out).toBe(ended.out);
  expect(JSON.parse((await run('agreement', 'P', '--layer', 'quote', '--json')).out).layers).toEqual([report.layers[1]]);
  expect(JSON.parse((await run('agreement', 'P', '--seed', '7', '--json')).out)).toMatchObject({ seed: 7 });
  expect(await run('agreement', 'nowhere', '--json')).toMatchObject({ status: 3, out: expect.stringContaining('project.not_found') });
}), 60_000);

test('a report is written as table, page or JSON, by the ending of its file or as asked', () => withProject(async ({ root, run, french }) => {
  expect(await run('agreement', 'P', '--output', 'report.csv')).toMatchObject({ status: 0, out: '', error: 'Wrote the report to report.csv.\n' });
  expect(await readFile(join(root, 'report.csv'), 'utf8')).toContain('\npair,all,Ada,Ben,,,,,span_f1_strict,');
  expect((await run('agreement', 'P', '--as', 'csv')).out).toBe(await readFile(join(root, 'report.csv'), 'utf8'));
  expect(await french('agreement', 'P', '--output', 'report', '--as', 'html')).toMatchObject({ status: 0 });
  expect(await readFile(join(root, 'report'), 'utf8')).toMatch(/^<!doctype html>\n<html lang="fr">.*Accord de Ada, Ben sur 2 articles.*<mark>C’est fini<\/mark>/s);
  await run('agreement', 'P', '--output', 'report.json');
  expect(JSON.parse(await readFile(join(root, 'report.json'), 'utf8'))).toEqual(JSON.parse((await run('agreement', 'P', '--json')).out));
  expect((await run('agreement', 'P', '--output', 'no/such/folder.csv')).status).toBe(3);
}), 60_000);

test('the job tells how far it is and can be stopped', () => withProject(async ({ root }) => {
  const reader = unwrap(await openReader(testEnvironment(root), join(root, 'P')));
  const request = { layer: null, annotators: null, seed: 1 };
  const seen: number[] = [];
  unwrap(await measureAgreement(reader, request, { ...quietControl(), onProgress: ({ done }) => seen.push(done) }));
  expect(seen).toEqual([0, 1, 2, 2]);
  const stop = new AbortController();
  const stopped = await measureAgreement(reader, request, { ...quietControl(stop.signal), onProgress: () => { stop.abort(); } });
  expect(codeOf(stopped)).toBe('agreement.cancelled');
  const [ada] = unwrap(await reader.people()).filter(({ name }) => name === 'Ada');
  expect(unwrap(await measureAgreement(reader, { ...request, annotators: ada === undefined ? [] : [ada.id] }, quietControl()))).toMatchObject({ annotators: [{ name: 'Ada' }], documents: 0 });
}), 60_000);
