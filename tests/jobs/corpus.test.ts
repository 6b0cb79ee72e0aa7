import { expect, test } from 'vitest';
import { findWriter } from '../../annotations/formats/registry.ts';
import type { ExportReport } from '../../shared/reports.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { asBrat, asDoccano, asLabelStudio, hipeAsConll, isCorpusHere, readRe3d, type PressRelease } from '../helpers/corpus.ts';
import { quietControl, withImports, writeFiles, type JobFixture } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';

// Files as other tools write them, made from real annotations; the data lie beside the project and are none of it.
const corpus = test.skipIf(!isCorpusHere);

async function exported({ env, workspace }: JobFixture, format: string): Promise<{ text: string; report: ExportReport }> {
  const pieces: string[] = [];
  const output = { kind: 'nowhere' as const, preview: (text: string) => void pieces.push(text) };
  const request = { format: unwrap(findWriter(format)), selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output };
  const report = unwrap(await exportProject(env, { reader: workspace.reader, request }, quietControl()));
  return { text: pieces.join(''), report };
}

const counted = (releases: readonly PressRelease[]): { documents: number; spans: number; relations: number } => ({
  documents: releases.length,
  spans: releases.reduce((sum, { entities }) => sum + entities.length, 0),
  relations: releases.reduce((sum, { relations }) => sum + relations.filter(({ from, to }) => from !== to).length, 0),
});

/** The data link some names to themselves, which says nothing; each such link is refused alone. */
const selfLinks = (releases: readonly PressRelease[]): unknown[] => releases.flatMap(({ relations }) => (
  relations.filter(({ from, to }) => from === to).map(() => expect.objectContaining({ code: 'relation.self' }))));

corpus('press releases come in whole from Label Studio, and nothing of them is doubled when they come again', () => withImports(async ({ source, bring }) => {
  const releases = readRe3d('re3d-us-state');
  await writeFiles(source, { 'releases.json': asLabelStudio(releases) });
  const report = await bring({ annotator: 'Ada' });
  expect(selfLinks(releases)).toHaveLength(3);
  expect(report).toMatchObject({ ...counted(releases), refused: selfLinks(releases), repaired: [] });
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
  ]);
  // Label Studio is known to write line feeds as spaces; the words came in as the text has them, and that is said.
  expect(report.repaired.map(({ code }) => code)).toEqual(['span.other_spacing']);
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
      expect(await fixture.bring({ annotator: 'Ada', unit: 'code_point' })).toMatchObject({ ...counted(releases), refused: selfLinks(releases) });
      const lines = (await exported(fixture, 'guillemet-jsonl')).text.trimEnd().split('\n');
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

const names = (rows: string): string[] => rows.split('\n').filter((row) => / B-\S+$/.test(row)).map((row) => row.split(' ').at(-1) ?? '').sort();

corpus('French newspapers come in from CoNLL columns, every name of them, and go out again but for those that are counted', () => withImports(async (fixture) => {
  const conll = hipeAsConll();
  await writeFiles(fixture.source, { 'newseye.conll': conll });
  const report = await fixture.bring({ annotator: 'Ada' });
  const documents = conll.split('-DOCSTART- -X- -X- O').slice(1);
  // One article stands there twice, with the same names: it is one article, and nothing of it is doubled.
  const distinct = [...new Set(documents.map((rows) => rows.trim()))];
  expect([documents.length, distinct.length]).toEqual([35, 34]);
  expect(report).toMatchObject({ documents: 34, spans: distinct.flatMap((rows) => names(rows)).length, refused: [] });
  const { text, report: { lost } } = await exported(fixture, 'conll');
  // The words of old print are not always cut as ours: such names are counted, and all others go out.
  expect(lost).toMatchObject({ token_boundary: expect.any(Number), text: 34 });
  expect(names(text)).toHaveLength(report.spans - (lost.token_boundary ?? 0));
}));
