import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { guillemetJsonlFormat } from '../../annotations/formats/guillemet-jsonl.ts';
import { articleIdSchema } from '../../shared/ids.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { importPaths } from '../../annotations/jobs/import-paths.ts';
import { validateProject } from '../../annotations/jobs/validate.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';

const line = (text: string, annotator: string, type = 'PERSON'): string => `${JSON.stringify({
  format: 'guillemet/1', text, annotator, spans: [{ id: 's', type, start: 0, end: 4, text: text.slice(0, 4) }], relations: [],
})}\n`;

/** What a project holds: its files by name, its articles and its schema byte for byte, and everybody's tags as they are exported; journals only ever grow. */
async function contents({ env, folder, workspace }: JobFixture): Promise<unknown> {
  unwrap(await workspace.flush());
  const documents = await readdir(join(folder, 'documents'));
  const files = await Promise.all([...documents.map((name) => join('documents', name)), 'project.json'].map((name) => readFile(join(folder, name), 'utf8')));
  const lines: string[] = [];
  const output = { kind: 'nowhere' as const, preview: (text: string) => void lines.push(text) };
  const request = { format: guillemetJsonlFormat, selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output };
  unwrap(await exportProject(env, { reader: workspace.reader, request }, quietControl()));
  // Snapshots are derived from the journals and written when there is time.
  const sets = await readdir(join(folder, 'annotations'), { recursive: true });
  return { documents, files, sets: sets.filter((name) => !/\/\w+\.json$/.test(name)), lines };
}

test('stopping an import leaves the project as it was, at whichever record it is stopped', () => withImports(async (fixture) => {
  const { env, source, workspace, bring } = fixture;
  await writeFiles(source, { 'before.jsonl': line('Anne in Lyon.', 'Ada') + line('Anne in Rome.', 'Ben'), 'known.txt': 'Anne in Rome.' });
  await bring();
  const before = await contents(fixture);
  const rows = workspace.articles();
  const records = [line('Anne in Lyon.', 'Ada', 'NEW_TYPE'), line('Paul in Oslo.', 'Ada'), line('Paul in Oslo.', 'Cleo', 'OTHER'), line('Jean in Bern.', 'Ben')];
  await writeFiles(source, { 'before.jsonl': records.join(''), 'known.txt': 'Anne in Lyon.', 'new.txt': 'Nothing tagged.' });
  let stops = 0;
  for (let stopAt = 1; ; stopAt += 1) {
    const stop = new AbortController();
    let calls = 0;
    // Every record, article and commit asks the clock: the import is stopped between any two of them.
    const clock = (): string => {
      calls += 1;
      if (calls === stopAt) stop.abort();
      return env.clock();
    };
    const request = { paths: [source], format: 'auto', annotator: null, unit: null, map: {}, dryRun: false };
    const report = unwrap(await importPaths({ ...env, clock }, { workspace, request }, quietControl(stop.signal)));
    if (!report.cancelled) break;
    stops += 1;
    expect(report).toMatchObject({ documents: 0, spans: 0, relations: 0, added: [], refused: [] });
    expect(await contents(fixture)).toEqual(before);
    expect(workspace.articles()).toEqual(rows);
    expect(await validateProject(env, workspace.reader, quietControl())).toMatchObject({ value: { ok: true, problems: [] } });
  }
  expect(stops).toBeGreaterThan(8);
  expect(workspace.articles()).toHaveLength(rows.length + 3);
}));

test('tags that come to an article which is open are in its set at once, and it can be edited on', () => withImports(async ({ source, workspace, bring }) => {
  await writeFiles(source, { 'a.txt': 'Anne in Lyon.' });
  await bring();
  const [row] = workspace.articles();
  const id = row?.id ?? articleIdSchema.parse('0000000000000000');
  expect(unwrap(await workspace.openSet(id)).spans.size).toBe(0);
  await writeFiles(source, { 'tags.jsonl': line('Anne in Lyon.', 'Ada') });
  expect(await bring()).toMatchObject({ spans: 1 });
  expect(unwrap(await workspace.openSet(id)).spans.size).toBe(1);
  unwrap(await workspace.undo());
  unwrap(await workspace.redo());
  expect(unwrap(await workspace.openSet(id)).spans.size).toBe(1);
}));
