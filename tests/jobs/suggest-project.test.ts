import { writeFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { guillemetJsonlFormat } from '../../annotations/formats/guillemet-jsonl.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { projectEngines } from '../../annotations/jobs/project-engines.ts';
import { suggestProject } from '../../annotations/jobs/suggest-project.ts';
import { layout } from '../../annotations/store/layout.ts';
import { readingQuarantine } from '../../annotations/store/quarantine.ts';
import { engineIdOf, writeSuggestions } from '../../annotations/store/suggestion-store.ts';
import { codePoints } from '../../shared/offsets.ts';
import { spanIdSchema } from '../../shared/ids.ts';
import { readLines, type ExportedLine } from '../helpers/golden.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { tag } from '../helpers/small-project.ts';
import { codeOf, stepId, unwrap } from '../helpers/store-fixture.ts';

const TEXT = ' date 2024-03 Un exercice commun\n\n« Nous sommes prêts », a déclaré mardi Ysolde Marvane à Lyon.\n\nA LIRE AUSSI | Trois cartes de Lyon';
const now = '2025-01-01T00:00:00.000Z';

async function exported({ env, workspace }: JobFixture, withSuggestions: boolean): Promise<readonly ExportedLine[]> {
  const pieces: Uint8Array[] = [];
  const write = (piece: Uint8Array): Promise<void> => { pieces.push(piece); return Promise.resolve(); };
  const request = { format: guillemetJsonlFormat, withSuggestions, selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output: { kind: 'stream' as const, write } };
  unwrap(await exportProject(env, { reader: workspace.reader, request }, quietControl()));
  return readLines(Buffer.concat(pieces).toString('utf8'));
}

test('what rules suggest is counted, and is in an export only where it is asked for, told from what people tagged', () => withImports(async (fixture) => {
  const { source, workspace, bring } = fixture;
  await writeFiles(source, { 'a.txt': TEXT });
  await bring();
  const report = unwrap(await suggestProject(workspace.reader, unwrap(await projectEngines(workspace.reader, { now })), quietControl()));
  expect(report).toMatchObject({ articles: 1, by_type: { CUE: 1, DATE: 1, LOCATION: 1, PART: 3, PERSON: 1, QUOTE: 1 }, refused: [] });
  expect(report.suggestions).toBe(Object.values(report.by_type).reduce((sum, count) => sum + count, 0));
  const [plain] = await exported(fixture, false);
  expect(plain?.spans).toEqual([]);
  const [suggested] = await exported(fixture, true);
  expect(suggested?.spans).toHaveLength(report.suggestions);
  expect(suggested?.spans.every(({ pending, origin }) => pending === true && origin === 'suggestion:rules')).toBe(true);
  expect(suggested?.relations.map(({ type }) => type).toSorted()).toEqual(['CUED_BY', 'SAID_BY']);
}));

test('a tag of a person’s own takes the place of the same suggestion', () => withImports(async (fixture) => {
  const { source, workspace, bring } = fixture;
  await writeFiles(source, { 'a.txt': TEXT });
  await bring();
  const [row] = workspace.articles();
  if (row === undefined) throw new Error('nothing was imported');
  const article = unwrap(await workspace.readArticle(row.id));
  const start = article.text.indexOf('Ysolde');
  unwrap(await workspace.openSet(row.id));
  unwrap(await workspace.apply(row.id, { kind: 'span.add', id: spanIdSchema.parse('mine'), type: 'PERSON', start: codePoints(start), end: codePoints(start + 14), text: 'Ysolde Marvane' }, stepId()));
  const [line] = await exported(fixture, true);
  expect(line?.spans.filter(({ type }) => type === 'PERSON').map(({ id, origin, pending }) => [id, origin, pending])).toEqual([['mine', 'human', undefined]]);
}));

test('what another program said once is counted and exported beside what the rules say, and damaged suggestions are listed without keeping the article back', () => withImports(async (fixture) => {
  const { source, workspace, env, folder, bring } = fixture;
  await writeFiles(source, { 'a.txt': TEXT });
  await bring();
  const [row] = workspace.articles();
  if (row === undefined) throw new Error('nothing was imported');
  const span = tag(TEXT, ['m1', 'EVENT', [17, 25]], { confidence: 0.7, origin: 'suggestion:camembert' });
  const place = { folder, quarantine: readingQuarantine };
  unwrap(await writeSuggestions(env, place, { engine: 'camembert', article: row.id, spans: [span], relations: [], why: [] }));
  const engines = unwrap(await projectEngines(workspace.reader, { now }));
  expect(engines.map(({ name }) => name)).toEqual(['rules', 'camembert']);
  const only = unwrap(await suggestProject(workspace.reader, unwrap(await projectEngines(workspace.reader, { now, names: ['camembert'] })), quietControl()));
  expect(only).toMatchObject({ articles: 1, suggestions: 1, by_type: { EVENT: 1 }, by_engine: { camembert: 1 }, refused: [] });
  expect(codeOf(await projectEngines(workspace.reader, { now, names: ['nobody'] }))).toBe('engine.unknown');
  const [line] = await exported(fixture, true);
  expect(line?.spans.filter(({ origin }) => origin === 'suggestion:camembert').map(({ type, pending }) => [type, pending])).toEqual([['EVENT', true]]);
  const key = { engine: engineIdOf('camembert'), article: row.id };
  await writeFile(layout.suggestion(folder, key), 'null');
  const damaged = unwrap(await suggestProject(workspace.reader, engines, quietControl()));
  expect(damaged.refused.map(({ code, file }) => [code, file])).toEqual([['suggestions.damaged', row.id]]);
  expect(damaged.suggestions).toBeGreaterThan(5);
}));
