import { expect, test } from 'vitest';
import { findWriter } from '../../annotations/formats/registry.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { asBrat, asDoccano, asLabelStudio, hipeAsConll, isCorpusHere, readRe3d, type PressRelease } from '../helpers/corpus.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';

// Files as other tools write them, made from real annotations; the data lie beside the project and are none of it.
const corpus = test.skipIf(!isCorpusHere);

async function exported({ env, workspace }: JobFixture, format: string): Promise<string> {
  const pieces: string[] = [];
  const output = { kind: 'nowhere' as const, preview: (text: string) => void pieces.push(text) };
  const request = { format: unwrap(findWriter(format)), selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output };
  unwrap(await exportProject(env, { reader: workspace.reader, request }, quietControl()));
  return pieces.join('');
}

const counted = (releases: readonly PressRelease[]): { documents: number; spans: number; relations: number } => ({
  documents: releases.length,
  spans: releases.reduce((sum, { entities }) => sum + entities.length, 0),
  relations: releases.reduce((sum, { relations }) => sum + relations.length, 0),
});

corpus('press releases come in whole from Label Studio, and nothing of them is doubled when they come again', () => withImports(async ({ source, bring }) => {
  const releases = readRe3d('re3d-us-state');
  await writeFiles(source, { 'releases.json': asLabelStudio(releases) });
  const report = await bring({ annotator: 'Ada' });
  expect(report).toMatchObject({ ...counted(releases), refused: [], repaired: [] });
  expect(await bring({ annotator: 'Ada' })).toMatchObject({ documents: 0, known: releases.length, spans: 0, relations: 0 });
}));

corpus('three tags of the releases whose words are not those of the text are refused one by one, each with both strings', () => withImports(async ({ source, bring }) => {
  const releases = readRe3d('re3d-centcom');
  await writeFiles(source, { 'releases.json': asLabelStudio(releases) });
  const report = await bring({}, { ...quietControl(), describe: ({ code, params }) => (code === 'span.text_mismatch' ? `${String(params['expected'])} | ${String(params['found'])}` : code) });
  expect(report.documents).toBe(releases.length);
  expect(report.spans + report.refused.filter(({ code }) => code === 'span.text_mismatch').length).toBe(counted(releases).spans);
  expect(report.relations + report.refused.filter(({ code }) => code === 'relation.missing_end').length).toBe(counted(releases).relations);
  expect(report.refused.filter(({ code }) => code === 'span.text_mismatch').map(({ message }) => message).sort()).toEqual([
    'Col. John \'J.D.\' Dorrian | Col. John “J.D.” Dorrian',
    'Richard \'Tex\' Coe | Richard "Tex" Coe',
    'Targeted Operations Against ISIL Terrorists Navy | Targeted Operations Against ISIL Terrorists\nNavy',
  ]);
}));

corpus('the same releases come in from brat, where a line feed inside a tag is written as a space', () => withImports(async ({ source, bring }) => {
  const releases = readRe3d('re3d-centcom');
  await writeFiles(source, asBrat(releases));
  const report = await bring();
  expect(report.documents).toBe(releases.length);
  expect(report.refused.filter(({ code }) => code === 'span.text_mismatch')).toHaveLength(2);
  expect(report.spans).toBe(counted(releases).spans - 2);
}));

corpus('doccano, Label Studio and brat bring the same tags to the same articles', async () => {
  const releases = readRe3d('re3d-us-state');
  const essences: string[][] = [];
  for (const files of [{ 'all.jsonl': asDoccano(releases) }, { 'all.json': asLabelStudio(releases) }, asBrat(releases)]) {
    await withImports(async (fixture) => {
      await writeFiles(fixture.source, files);
      expect(await fixture.bring({ annotator: 'Ada', unit: 'code_point' })).toMatchObject({ ...counted(releases), refused: [] });
      const lines = (await exported(fixture, 'guillemet-jsonl')).trimEnd().split('\n');
      essences.push(lines.map((line) => {
        const { text_sha256, spans, relations } = JSON.parse(line);
        const places = new Map(spans.map((span: Record<string, unknown>) => [span['id'], `${String(span['type'])} ${String(span['start'])}-${String(span['end'])}`]));
        const links = relations.map((link: Record<string, unknown>) => `${String(link['type'])} ${String(places.get(link['from']))} ${String(places.get(link['to']))}`);
        return JSON.stringify([text_sha256, [...places.values()].sort(), links.sort()]);
      }).sort());
    });
  }
  expect(essences[1]).toEqual(essences[0]);
  expect(essences[2]).toEqual(essences[0]);
});

corpus('French newspapers come in from CoNLL columns, every name of them, and go out again token by token', () => withImports(async (fixture) => {
  const conll = hipeAsConll();
  await writeFiles(fixture.source, { 'newseye.conll': conll });
  const report = await fixture.bring({ annotator: 'Ada' });
  const begun = conll.split('\n').filter((row) => / B-\S+$/.test(row)).length;
  expect(report).toMatchObject({ documents: 35, spans: begun, refused: [] });
  const names = (rows: string): string[] => rows.split('\n').filter((row) => / B-\S+$/.test(row)).map((row) => row.split(' ').at(-1) ?? '').sort();
  expect(names(await exported(fixture, 'conll'))).toEqual(names(conll));
}));
