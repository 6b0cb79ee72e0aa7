import { expect, test } from 'vitest';
import { guillemetJsonlFormat } from '../../annotations/formats/guillemet-jsonl.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { codeOf, makeArticle, stepId, tag, unwrap } from '../helpers/store-fixture.ts';

async function exported({ env, workspace }: JobFixture): Promise<string> {
  const pieces: Uint8Array[] = [];
  const output = { kind: 'stream' as const, write: async (bytes: Uint8Array) => { pieces.push(bytes); } };
  const request = { format: guillemetJsonlFormat, selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output };
  unwrap(await exportProject(env, { reader: workspace.reader, request }, quietControl()));
  return Buffer.concat(pieces).toString('utf8');
}

test('an article whose only tag was taken back is exported as one that nobody touched', () => withImports(async (fixture) => {
  const { workspace, source, bring, env } = fixture;
  await writeFiles(source, { 'a.txt': 'Ada wrote to Ben.' });
  await bring();
  const before = await exported(fixture);
  const [row] = workspace.articles();
  if (row === undefined) throw new Error('nothing imported');
  unwrap(await workspace.apply(row.id, tag(makeArticle('Ada wrote to Ben.'), [0, 3]), stepId()));
  expect(await exported(fixture)).not.toBe(before);
  unwrap(await workspace.undo());
  expect(await exported(fixture)).toBe(before);
  const mine = { format: guillemetJsonlFormat, selection: { kind: 'annotator' as const, annotator: workspace.annotator.id }, filter: { types: null, layer: null }, output: { kind: 'nowhere' as const } };
  expect(codeOf(await exportProject(env, { reader: workspace.reader, request: mine }, quietControl()))).toBe('export.nothing');
}));
