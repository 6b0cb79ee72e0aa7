import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importPaths } from '../../annotations/jobs/import-paths.ts';
import { engineIdOf } from '../../annotations/store/suggestion-store.ts';
import type { StoredSuggestions } from '../../shared/stored-suggestions.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { codeOf, unwrap } from '../helpers/store-fixture.ts';

const TEXT = 'Hier, Anne Roy a parlé à Lyon.';
const PERSON = { start: 6, end: 14, text: 'Anne Roy' };
const CITY = { start: 25, end: 29, text: 'Lyon' };

const lines = (...records: readonly unknown[]): string => records.map((record) => `${JSON.stringify(record)}\n`).join('');

async function stored({ workspace }: JobFixture, engine: string): Promise<StoredSuggestions | null> {
  const [row] = workspace.articles();
  return row === undefined ? null : unwrap(await workspace.reader.readSuggestions({ engine: engineIdOf(engine), article: row.id }));
}

const wordsOf = (suggestions: StoredSuggestions | null): readonly string[] | null => suggestions?.spans.map(({ type, text }) => `${type} ${text}`).sort() ?? null;

async function tagCount({ workspace }: JobFixture): Promise<number> {
  let tags = 0;
  for (const { id } of workspace.articles()) {
    for (const annotator of unwrap(await workspace.reader.annotatorsOf(id))) tags += unwrap(await workspace.reader.readSetOf(id, annotator))?.spans.size ?? 0;
  }
  return tags;
}

describe('predictions that a file brings', () => {
  test('of Label Studio become suggestions of the model that the file names, beside what people did', () => withImports(async (fixture) => {
    const region = (id: string, { start, end, text }: typeof PERSON, label: string, more = {}) => ({ id, from_name: 'label', to_name: 'text', type: 'labels', value: { start, end, text, labels: [label] }, ...more });
    const predicted = { model_version: 'camembert v2', result: [region('a', PERSON, 'PERSON', { score: 0.75 }), region('b', CITY, 'LOCATION'), { type: 'relation', from_id: 'a', to_id: 'b', direction: 'right', labels: ['LIVES_IN'] }] };
    const task = { data: { text: TEXT }, annotations: [{ completed_by: 2, result: [region('c', PERSON, 'PERSON')] }], predictions: [predicted] };
    await writeFiles(fixture.source, { 'tasks.json': JSON.stringify([task]) });
    const report = await fixture.bring();
    expect(report).toMatchObject({ documents: 1, spans: 1, relations: 0, suggestions: 3, suggested: [{ name: 'camembert v2', suggestions: 3 }], refused: [], people: [{ name: 'user-2', spans: 1 }] });
    const said = await stored(fixture, 'camembert v2');
    expect(said?.spans.map(({ type, confidence, origin }) => [type, confidence, origin])).toEqual([['PERSON', 0.75, 'suggestion:camembert v2'], ['LOCATION', undefined, 'suggestion:camembert v2']]);
    expect(said?.relations).toMatchObject([{ type: 'LIVES_IN', from: said?.spans[0]?.id, to: said?.spans[1]?.id }]);
    expect(await tagCount(fixture)).toBe(1);
  }));

  test('of Prodigy are the tags that a model left in a task which nobody answered', () => withImports(async (fixture) => {
    const span = { ...PERSON, label: 'PERSON', score: 0.9, source: 'fr_core_news_sm' };
    await writeFiles(fixture.source, { 'stream.jsonl': lines({ text: TEXT, spans: [span, { ...CITY, label: 'LOCATION', score: 0.4 }], _input_hash: 1, _task_hash: 2 }) });
    const report = await fixture.bring();
    expect(report).toMatchObject({ spans: 0, suggestions: 2, suggested: [{ name: 'fr_core_news_sm', suggestions: 1 }, { name: 'prodigy', suggestions: 1 }], refused: [] });
    expect((await stored(fixture, 'fr_core_news_sm'))?.spans).toMatchObject([{ confidence: 0.9, attributes: {} }]);
    await writeFiles(fixture.source, { 'stream.jsonl': lines({ text: TEXT, spans: [span], answer: 'accept', _input_hash: 1 }) });
    expect(await fixture.bring()).toMatchObject({ spans: 1, suggestions: 0 });
  }));

  test('of a guillemet line are its pending tags, once for all its annotators; those of the program’s own rules are only counted', () => withImports(async (fixture) => {
    const pending = { id: 'p', type: 'PERSON', ...PERSON, attributes: {}, origin: 'suggestion:camembert', pending: true, confidence: 0.5 };
    const ruled = { ...pending, id: 'r', origin: 'suggestion:rules' };
    const line = (annotator: string, spans: readonly unknown[]) => ({ format: 'guillemet/1', text: TEXT, annotator, status: 'in_progress', spans, relations: [] });
    const city = { ...pending, id: 'c', type: 'LOCATION', ...CITY };
    await writeFiles(fixture.source, { 'work.jsonl': lines(line('Ben', [pending, ruled]), line('Cléo', [pending, city])) });
    const counts = { spans: 0, suggestions: 2, suggested: [{ name: 'camembert', suggestions: 2 }], skipped: { suggestions: 1 }, refused: [] };
    expect(await fixture.bring({ dryRun: true })).toMatchObject(counts);
    expect(await fixture.bring()).toMatchObject(counts);
    expect(wordsOf(await stored(fixture, 'camembert'))).toEqual(['LOCATION Lyon', 'PERSON Anne Roy']);
    expect(await stored(fixture, 'rules')).toBeNull();
  }));

  test('are refused one by one where the text reads otherwise, and a link without its end with them', () => withImports(async (fixture) => {
    const at = (id: string, place: typeof PERSON) => ({ id, type: 'PERSON', ...place, attributes: {}, origin: 'suggestion:camembert', pending: true });
    const relation = { id: 'l', type: 'MET', from: 'good', to: 'bad' };
    await writeFiles(fixture.source, { 'work.jsonl': lines({ format: 'guillemet/1', text: TEXT, annotator: null, spans: [at('good', PERSON), at('bad', { ...CITY, text: 'Nice' })], relations: [relation] }) });
    const report = await fixture.bring();
    expect([report.suggestions, report.refused.map(({ code }) => code).sort()]).toEqual([1, ['relation.missing_end', 'span.text_mismatch']]);
  }));
});

describe('an import as suggestions of an engine', () => {
  const conll = (rows: readonly string[]): string => `${rows.join('\n')}\n\n`;

  test('makes nobody’s work of any format, and again replaces what the engine said of those articles', () => withImports(async (fixture) => {
    const { source, bring } = fixture;
    await writeFiles(source, { 'a.conll': conll(['Anne B-PERSON', 'Roy I-PERSON', 'parle O', 'à O', 'Lyon B-LOCATION']) });
    expect(await bring({ engine: ' my model ' })).toMatchObject({ documents: 1, spans: 0, people: [], suggestions: 2, suggested: [{ name: 'my model', suggestions: 2 }] });
    expect(wordsOf(await stored(fixture, 'my model'))).toEqual(['LOCATION Lyon', 'PERSON Anne Roy']);
    await writeFiles(source, { 'a.conll': conll(['Anne O', 'Roy B-PERSON', 'parle O', 'à O', 'Lyon O']) });
    expect(await bring({ engine: 'my model' })).toMatchObject({ documents: 0, known: 1, suggestions: 1 });
    expect(wordsOf(await stored(fixture, 'my model'))).toEqual(['PERSON Roy']);
    await writeFiles(source, { 'a.conll': conll(['Anne O', 'Roy O', 'parle O', 'à O', 'Lyon O']) });
    await bring({ engine: 'my model' });
    expect(wordsOf(await stored(fixture, 'my model'))).toEqual([]);
    expect(await tagCount(fixture)).toBe(0);
  }));

  test('adds names that the schema lacks, or takes those of a map', () => withImports(async (fixture) => {
    const { source, bring, workspace } = fixture;
    await writeFiles(source, { 'a.conll': conll(['Anne B-PER', 'à O', 'Lyon B-BOAT']) });
    expect(await bring({ engine: 'm', map: { types: { PER: 'PERSON' } } })).toMatchObject({ added: ['BOAT'], suggestions: 2 });
    expect(wordsOf(await stored(fixture, 'm'))).toEqual(['BOAT Lyon', 'PERSON Anne']);
    expect(workspace.project.schema.types.map(({ name }) => name)).toContain('BOAT');
  }));

  test('tried or stopped leaves the project as it was', () => withImports(async (fixture) => {
    const { source, folder, bring } = fixture;
    await writeFiles(source, { 'a.conll': conll(['Anne B-PERSON']), 'b.conll': conll(['Lyon B-LOCATION']) });
    expect(await bring({ engine: 'm', dryRun: true })).toMatchObject({ documents: 2, suggestions: 2 });
    const stop = new AbortController();
    const control = { ...quietControl(stop.signal), onProgress: ({ current }: { current: string }) => { if (current === 'b.conll') stop.abort(); } };
    expect(await bring({ engine: 'm' }, control)).toMatchObject({ cancelled: true, suggestions: 0, suggested: [] });
    expect(await readdir(join(folder, 'suggestions'))).toEqual([]);
  }));

  test.each([['rules', 'engine.own_name'], ['a\nb', 'engine.bad_name']])('is refused under the name %j', (engine, code) => withImports(async ({ env, workspace, source }) => {
    const request = { paths: [source], format: 'auto', annotator: null, engine, unit: null, map: {}, dryRun: false };
    expect(codeOf(await importPaths(env, { workspace, request }, quietControl()))).toBe(code);
  }));
});
