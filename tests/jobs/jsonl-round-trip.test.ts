import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guillemetJsonlFormat } from '../../annotations/formats/guillemet-jsonl.ts';
import { exportProject, type ExportRequest } from '../../annotations/jobs/export-project.ts';
import { countProject } from '../../annotations/jobs/stats.ts';
import { validateProject } from '../../annotations/jobs/validate.ts';
import { layout } from '../../annotations/store/layout.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { importPaths } from '../../annotations/jobs/import-paths.ts';
import { annotatorIdSchema, relationIdSchema } from '../../shared/ids.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { ada, ben, codeOf, makeArticle, stepId, tag, testEnvironment, unwrap } from '../helpers/store-fixture.ts';

const article = makeArticle('📰 « C’est fini », a dit Anne Roy à Lyon.', 'lyon.txt');
const untouched = makeArticle('Nobody tagged this one.', 'other.txt');
const ALL: Omit<ExportRequest, 'output'> = { format: guillemetJsonlFormat, selection: { kind: 'all' }, filter: { types: null, layer: null } };

/** Two people's work on one article, and an article that nobody touched. */
async function fillProject({ root, folder, workspace }: JobFixture): Promise<void> {
  for (const each of [article, untouched]) unwrap(await workspace.addArticle(each));
  const [quote, speaker] = [tag(article, [2, 16], 'QUOTE'), tag(article, [24, 32], 'PERSON')];
  for (const command of [quote, speaker]) unwrap(await workspace.apply(article.id, command, stepId()));
  unwrap(await workspace.apply(article.id, { kind: 'relation.add', id: relationIdSchema.parse('r1'), type: 'SAID_BY', from: quote.id, to: speaker.id }, stepId()));
  unwrap(await workspace.apply(article.id, { kind: 'document.setNote', note: 'Une note.' }, stepId()));
  const other = unwrap(await openProject(testEnvironment(root), { folder, annotator: ben }));
  unwrap(await other.apply(article.id, tag(article, [35, 39], 'LOCATION'), stepId()));
  unwrap(await other.close());
}

async function exported({ root, env }: JobFixture, folder: string, request: Partial<ExportRequest> = {}): Promise<string> {
  const path = join(root, 'out.jsonl');
  const reader = unwrap(await openReader(env, folder));
  unwrap(await exportProject(env, { reader, request: { ...ALL, output: { kind: 'file', path }, ...request } }, quietControl()));
  return readFile(path, 'utf8');
}

test('an export holds a line per article and annotator, and one for an article that nobody touched', () => withImports(async (fixture) => {
  await fillProject(fixture);
  const lines = (await exported(fixture, fixture.folder)).trimEnd().split('\n').map((line) => JSON.parse(line));
  expect(lines.map(({ annotator }) => annotator).sort()).toEqual(['Ada', 'Ben', null]);
  for (const line of lines) {
    const characters = [...line.text];
    for (const span of line.spans) expect(characters.slice(span.start, span.end).join('')).toBe(span.text);
  }
}));

test('what was exported comes into another project and leaves it byte-identical', () => withImports(async (fixture) => {
  await fillProject(fixture);
  const first = await exported(fixture, fixture.folder);
  const second = join(fixture.root, 'second');
  unwrap(await createProject(fixture.env, second, { title: 'Second', owner: null }));
  const workspace = unwrap(await openProject(fixture.env, { folder: second, annotator: { id: annotatorIdSchema.parse('cccccccccccccccc'), name: 'Me' } }));
  const request = { paths: [join(fixture.root, 'out.jsonl')], format: 'auto', annotator: null, unit: null, map: {}, dryRun: false };
  const bring = async () => unwrap(await importPaths(fixture.env, { workspace, request }, quietControl()));
  expect(await bring()).toMatchObject({ documents: 2, known: 0, spans: 3, relations: 1, refused: [], added: [] });
  expect(await exported(fixture, second)).toBe(first);
  await writeFile(join(fixture.root, 'out.jsonl'), first);
  expect(await bring()).toMatchObject({ documents: 0, known: 2, spans: 0, relations: 0, refused: [] });
  expect(await exported(fixture, second)).toBe(first);
  unwrap(await workspace.close());
}));

test('a selection exports one person’s work, one type or one layer', () => withImports(async (fixture) => {
  await fillProject(fixture);
  const types = async (request: Partial<ExportRequest>): Promise<string[]> => (await exported(fixture, fixture.folder, request))
    .trimEnd().split('\n').flatMap((line) => JSON.parse(line).spans.map(({ type }: { type: string }) => type));
  expect(await types({ selection: { kind: 'annotator', annotator: ben.id } })).toEqual(['LOCATION']);
  expect(await types({ filter: { types: ['QUOTE'], layer: null } })).toEqual(['QUOTE']);
  expect((await types({ filter: { types: null, layer: 'entity' } })).sort()).toEqual(['LOCATION', 'PERSON']);
}));

test('nothing to export, no gold set, stopping and an unwritable place are refused with the old file untouched', () => withImports(async (fixture) => {
  const { env, folder, root } = fixture;
  const path = join(root, 'out.jsonl');
  await writeFile(path, 'old');
  const run = async (request: Partial<ExportRequest>, signal?: AbortSignal): Promise<string> => {
    const reader = unwrap(await openReader(env, folder));
    return codeOf(await exportProject(env, { reader, request: { ...ALL, output: { kind: 'file', path }, ...request } }, quietControl(signal)));
  };
  expect(await run({})).toBe('export.nothing');
  await fillProject(fixture);
  expect(await run({ selection: { kind: 'gold' } })).toBe('export.no_gold');
  expect(await run({}, AbortSignal.abort())).toBe('export.cancelled');
  expect(await run({ output: { kind: 'file', path: join(root, 'missing', 'out.jsonl') } })).toBe('export.not_writable');
  expect(await readFile(path, 'utf8')).toBe('old');
}));

const LINE = { format: 'guillemet/1', text: 'Anne Roy in Lyon.', annotator: 'Zoé', spans: [], relations: [] };
const span = (id: string, place: [number, number, string], more: object = {}) => ({ id, type: 'PERSON', start: place[0], end: place[1], text: place[2], ...more });

test('records are read one by one: the bad ones are listed with their lines, the rest comes in', () => withImports(async ({ source, workspace, bring }) => {
  const lines = [
    JSON.stringify({ ...LINE, spans: [span('a', [0, 8, 'Anne Roy']), span('b', [12, 16, 'Lyons']), span('c', [3, 3, ''])] }),
    '{"format":', '', '[1]', JSON.stringify({ ...LINE, text: 'Deep.', labels: JSON.parse(`${'['.repeat(80)}${']'.repeat(80)}`) }),
    JSON.stringify({ ...LINE, format: 'guillemet/9' }), `{"text":"${'x'.repeat(17 * 1024 * 1024)}"}`,
  ];
  await writeFiles(source, { 'work.jsonl': lines.join('\n') });
  const report = await bring({ paths: [join(source, 'work.jsonl')] });
  expect(report).toMatchObject({ documents: 1, spans: 1 });
  expect(report.refused.map(({ line, code }) => [line, code])).toEqual([
    [1, 'span.text_mismatch'], [1, 'span.empty'], [2, 'import.bad_json'], [4, 'import.bad_line'], [5, 'import.too_deep'], [6, 'import.unknown_format'], [7, 'import.too_large'],
  ]);
  expect(unwrap(await workspace.people()).map(({ name }) => name)).toContain('Zoé');
}));

test('the import of tags is one step to undo', () => withImports(async ({ source, workspace, bring }) => {
  const lines = ['Lyon', 'Paris', 'Rome'].map((place) => JSON.stringify({ ...LINE, text: `Anne in ${place}.`, spans: [span(place, [0, 4, 'Anne'])] }));
  await writeFiles(source, { 'work.jsonl': `${lines.join('\n')}\n` });
  expect(await bring({ paths: [join(source, 'work.jsonl')], annotator: 'Ada' })).toMatchObject({ documents: 3, spans: 3 });
  expect(workspace.articles().map(({ spans }) => spans)).toEqual([1, 1, 1]);
  expect(unwrap(await workspace.undo()).rows).toHaveLength(3);
  expect(workspace.articles().map(({ spans }) => spans)).toEqual([0, 0, 0]);
}));

test('identical tags are united, different ones with the same id both stay', () => withImports(async ({ source, workspace, bring }) => {
  const first = JSON.stringify({ ...LINE, spans: [span('a', [0, 8, 'Anne Roy']), span('twin', [0, 8, 'Anne Roy'])] });
  const second = JSON.stringify({ ...LINE, spans: [span('x', [0, 8, 'Anne Roy']), span('a', [12, 16, 'Lyon'])] });
  await writeFiles(source, { 'one.jsonl': first, 'two.jsonl': second });
  expect(await bring({ paths: [join(source, 'one.jsonl')], annotator: 'Ada' })).toMatchObject({ spans: 2 });
  expect(await bring({ paths: [join(source, 'two.jsonl')], annotator: 'Ada' })).toMatchObject({ spans: 1 });
  const [row] = workspace.articles();
  expect(row?.spans).toBe(3);
}));

test('names that the schema lacks are added to it as plain ones and reported, mapped ones are not', () => withImports(async ({ source, workspace, bring }) => {
  const spans = [span('a', [0, 8, 'Anne Roy'], { type: 'Content', attributes: { certain: true } }), span('b', [12, 16, 'Lyon'], { type: 'Place' }), span('c', [0, 4, 'Anne'], { type: 'not a\u0007name' })];
  const relations = [{ id: 'r', type: 'LIVES_IN', from: 'a', to: 'b' }, { id: 's', type: 'LIVES_IN', from: 'c', to: 'b' }];
  await writeFiles(source, { 'work.jsonl': JSON.stringify({ ...LINE, spans, relations }) });
  const report = await bring({ paths: [join(source, 'work.jsonl')], annotator: 'Ada', map: { types: { Place: 'LOCATION' } } });
  expect(report).toMatchObject({ spans: 2, relations: 1, added: ['Content', 'Content.certain', 'LIVES_IN'] });
  expect(report.refused.map(({ code }) => code)).toEqual(['span.unknown_type', 'relation.missing_end']);
  const { schema } = workspace.project;
  expect(schema).toMatchObject({ revision: 1 });
  expect(schema.types.at(-1)).toMatchObject({ name: 'Content', layer: 'other', attributes: [{ name: 'certain', kind: 'boolean' }] });
}));

test('a record without a text finds its article by id, by name, or by its words', () => withImports(async ({ source, workspace, bring }) => {
  await writeFiles(source, { 'roy.txt': LINE.text, 'other.txt': 'Somebody else was in Nice.' });
  await bring();
  const id = workspace.articlesFrom('roy.txt')[0];
  const { text: _, ...bare } = LINE;
  const lines = [{ ...bare, id, spans: [span('a', [0, 4, 'Anne'])] }, { ...bare, meta: { source: 'deep/roy.ann' }, spans: [span('b', [5, 8, 'Roy'])] }, { ...bare, spans: [span('c', [12, 16, 'Lyon'])] }, { ...bare, spans: [span('d', [0, 4, 'Nope'])] }];
  await writeFiles(source, { 'work.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
  const report = await bring({ paths: [join(source, 'work.jsonl')], annotator: 'Ada' });
  expect(report).toMatchObject({ documents: 0, known: 1, spans: 3, refused: [{ line: 4, code: 'import.no_article' }] });
}));

test('tags for somebody who has the project open are refused, and nothing of the import is kept', () => withImports(async (fixture) => {
  const { root, folder, source, env, workspace } = fixture;
  await fillProject(fixture);
  const other = unwrap(await openProject(testEnvironment(root), { folder, annotator: ben }));
  await writeFiles(source, { 'work.jsonl': [{ ...LINE, annotator: 'Ada', spans: [span('a', [0, 4, 'Anne'])] }, { ...LINE, annotator: 'Ben' }].map((line) => JSON.stringify(line)).join('\n') });
  const request = { paths: [join(source, 'work.jsonl')], format: 'auto', annotator: null, unit: null, map: {}, dryRun: false };
  expect(codeOf(await importPaths(env, { workspace, request }, quietControl()))).toBe('project.locked');
  expect(workspace.articles().find(({ source: name }) => name === 'work.jsonl')?.spans).toBe(0);
  unwrap(await other.close());
}));

test('statistics count everybody’s tags, and a sound project is found sound', () => withImports(async (fixture) => {
  await fillProject(fixture);
  const reader = unwrap(await openReader(fixture.env, fixture.folder));
  expect(unwrap(await countProject(reader))).toEqual({
    articles: 2, by_status: { todo: 1, in_progress: 2, done: 0, skipped: 0 }, spans: 3, by_type: { LOCATION: 1, PERSON: 1, QUOTE: 1 }, relations: 1, annotators: ['Ada', 'Ben'],
  });
  expect(unwrap(await validateProject(fixture.env, reader, quietControl()))).toEqual({ ok: true, problems: [] });
}));

test('every damaged file of a project is named', () => withImports(async (fixture) => {
  await fillProject(fixture);
  const { folder, env, workspace } = fixture;
  await workspace.close();
  const key = { article: article.id, annotator: ada.id };
  await writeFile(layout.document(folder, untouched.id), 'null');
  await writeFile(layout.set(folder, key), '0');
  await writeFile(layout.journal(folder, { ...key, annotator: ben.id }), 'torn');
  const report = unwrap(await validateProject(env, unwrap(await openReader(env, folder)), quietControl()));
  expect(report.problems.map(({ file, code }) => [file, code]).sort()).toEqual([
    [`annotations/${article.id}/${ada.id}.json`, 'set.damaged'], [`annotations/${article.id}/${ben.id}.journal.jsonl`, 'set.damaged'], [`documents/${untouched.id}.json`, 'article.damaged'],
  ]);
}));
