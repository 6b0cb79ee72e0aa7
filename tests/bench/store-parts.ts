import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { guillemetJsonlFormat } from '../../annotations/formats/guillemet-jsonl.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { layout } from '../../annotations/store/layout.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import { spanIdSchema, stepIdSchema } from '../../shared/ids.ts';
import { createOffsetMap, sliceCodePoints, toCodePointRange, utf16Units, type CodePointRange } from '../../shared/offsets.ts';
import type { ArticleRow } from '../../shared/project.ts';
import type { Article } from '../../shared/records.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';
import { guillemet, milliseconds } from './command-line.ts';
import { figure, ratio, type Figure } from './figures.ts';
import { toLine } from './generator.ts';
import { MANY, manyDocuments, me, type Workshop } from './workshop.ts';

const MEGABYTE = 1_000_000;
const EDITS = 100;

/** Import of 2,000 articles through the command line: as plain texts, and as labelled JSONL. */
export async function importPart(workshop: Workshop): Promise<readonly Figure[]> {
  const [texts, lines] = [path.join(workshop.folder, 'texts'), path.join(workshop.folder, 'lines.jsonl')];
  const documents = manyDocuments();
  mkdirSync(texts);
  for (const { source, text } of documents) writeFileSync(path.join(texts, source), text);
  writeFileSync(lines, documents.map((document) => `${toLine(document, me.name)}\n`).join(''));
  const asTexts = await importFresh(workshop, 'of-texts', texts);
  const asLines = await importFresh(workshop, 'of-lines', lines);
  const empty = path.join(workshop.folder, 'empty');
  await guillemet(workshop, 'create', empty);
  const tries: number[] = [];
  for (let run = 0; run < 3; run += 1) tries.push(await milliseconds(() => guillemet(workshop, 'import', empty, lines, '--dry-run')));
  const speed = (ms: number): number => statSync(lines).size / MEGABYTE / (ms / 1000);
  return [
    figure('import', `${MANY} text files, command line`, [asTexts]),
    figure('import', `${MANY} lines of JSONL (${MANY * 30} tags), command line`, [asLines]),
    figure('import', 'the same in MB/s', [speed(asLines)], { unit: 'MB/s' }),
    figure('import', 'JSONL read and validated only (--dry-run)', tries.map(speed), { unit: 'MB/s', target: '>= 25' }),
  ];
}

async function importFresh(workshop: Workshop, name: string, source: string): Promise<number> {
  const project = path.join(workshop.folder, name);
  await guillemet(workshop, 'create', project);
  return milliseconds(() => guillemet(workshop, 'import', project, source));
}

/** Export of 2,000 tagged articles: as a job in this process, and through the command line. */
export async function exportPart(workshop: Workshop): Promise<readonly Figure[]> {
  const project = await workshop.many();
  const target = path.join(workshop.folder, 'export.jsonl');
  const [jobs, commands]: [number[], number[]] = [[], []];
  for (let run = 0; run < 3; run += 1) {
    const reader = unwrap(await openReader(workshop.env, project));
    const request = { format: guillemetJsonlFormat, selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output: { kind: 'file' as const, path: target } };
    jobs.push(await milliseconds(async () => unwrap(await exportProject(workshop.env, { reader, request }, quietControl()))));
    commands.push(await milliseconds(() => guillemet(workshop, 'export', project, '--format', 'guillemet-jsonl', '--output', target)));
  }
  const speed = (ms: number): number => statSync(target).size / MEGABYTE / (ms / 1000);
  return [
    figure('export', `${MANY} articles, ${MANY * 30} tags, as a job`, jobs),
    figure('export', 'the same in MB/s', jobs.map(speed), { unit: 'MB/s', target: '>= 42' }),
    figure('export', 'through the command line', commands),
  ];
}

/** Opening a project of 2,000 articles without a window. */
export async function openingPart(workshop: Workshop): Promise<Figure> {
  const project = await workshop.many();
  const samples: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    let workspace: Workspace | null = null;
    samples.push(await milliseconds(async () => { workspace = await workshop.open(project); }));
    unwrap(await (workspace as unknown as Workspace).close());
  }
  return figure('project', `store alone: open ${MANY} articles`, samples);
}

/** Durable edits in the store alone, and the floor beneath them: a line appended and synced by hand. */
export async function storePart(workshop: Workshop): Promise<readonly Figure[]> {
  const floor = figure('store', 'floor: append a line + fdatasync', await appendByHand(path.join(workshop.folder, 'floor.log')));
  const figures: Figure[] = [floor];
  const three = await workshop.open(await workshop.three());
  for (const row of three.articles()) figures.push(...await editsOf(three, row, `edit, ${row.spans} tags`));
  const longest = three.articles().at(-1);
  if (longest !== undefined) figures.push(...await savesOf(three, longest));
  unwrap(await three.close());
  const many = await workshop.open(await workshop.many());
  const [row] = many.articles();
  if (row !== undefined) figures.push(...await editsOf(many, row, `edit in a project of ${MANY * 30} tags`));
  unwrap(await many.close());
  const [small, large] = [figures.find(({ what }) => what === 'edit, 60 tags'), figures.find(({ what }) => what.startsWith('edit in a project'))];
  return [...figures, ratio('store', 'edit, 60 tags / floor', [small, floor], '<= 12'), ratio('store', 'edit in a large project / in a small one', [large, small], '<= 1.2')];
}

/** Durable edits in an article whose annotation file has about a megabyte or more, and writing that file durably. */
async function savesOf(workspace: Workspace, row: ArticleRow): Promise<readonly Figure[]> {
  const article = unwrap(await workspace.readArticle(row.id));
  const places = freePlaces(article, EDITS);
  const edits = await addAll(workspace, article, places.slice(0, EDITS / 2), 'large');
  unwrap(await workspace.flush());
  const size = statSync(layout.set(workspace.folder, { article: row.id, annotator: me.id })).size / MEGABYTE;
  const saves: number[] = [];
  for (const [at, place] of places.slice(EDITS / 2).entries()) {
    await addAll(workspace, article, [place], `save-${String(at)}`);
    saves.push(await milliseconds(async () => unwrap(await workspace.flush())));
  }
  return [
    figure('store', `durable edit, annotation file of ${size.toFixed(1)} MB`, edits, { target: 'p95 < 30' }),
    figure('store', 'the annotation file itself written durably', saves),
  ];
}

async function appendByHand(file: string): Promise<readonly number[]> {
  const handle = await open(file, 'a');
  const line = Buffer.from(`${'x'.repeat(500)}\n`);
  const samples: number[] = [];
  for (let edit = 0; edit < EDITS; edit += 1) {
    samples.push(await milliseconds(async () => {
      await handle.write(line);
      await handle.datasync();
    }));
  }
  await handle.close();
  return samples;
}

async function editsOf(workspace: Workspace, row: ArticleRow, what: string): Promise<readonly Figure[]> {
  const article = unwrap(await workspace.readArticle(row.id));
  unwrap(await workspace.openSet(row.id));
  const places = freePlaces(article, EDITS / 2);
  const before = performance.eventLoopUtilization();
  const samples = [...await addAll(workspace, article, places), ...await removeAll(workspace, article, places.length)];
  const { active } = performance.eventLoopUtilization(before);
  const target = row.spans === 60 ? 'p50 <= 3, p95 <= 5' : undefined;
  return [
    figure('store', what, samples, target === undefined ? {} : { target }),
    figure('store', `${what}: this thread busy, mean`, [active / samples.length], target === undefined ? {} : { target: '<= 1' }),
  ];
}

async function addAll(workspace: Workspace, article: Article, places: readonly (CodePointRange & { text: string })[], ids = 'bench'): Promise<number[]> {
  const samples: number[] = [];
  for (const [at, place] of places.entries()) {
    const command = { kind: 'span.add' as const, id: spanIdSchema.parse(`${ids}-${at}`), type: 'EQUIPMENT', ...place };
    samples.push(await milliseconds(async () => unwrap(await workspace.apply(article.id, command, stepIdSchema.parse(`add-${ids}-${at}`)))));
  }
  return samples;
}

async function removeAll(workspace: Workspace, article: Article, count: number): Promise<number[]> {
  const samples: number[] = [];
  for (let at = 0; at < count; at += 1) {
    const command = { kind: 'span.remove' as const, id: spanIdSchema.parse(`bench-${at}`) };
    samples.push(await milliseconds(async () => unwrap(await workspace.apply(article.id, command, stepIdSchema.parse(`remove-${at}`)))));
  }
  return samples;
}

/** Words around the middle of an article, which bear no tag of the type that is added. */
function freePlaces({ text }: Article, count: number): readonly (CodePointRange & { text: string })[] {
  const offsets = createOffsetMap(text);
  const words = [...text.matchAll(/\p{L}{3,}/gu)];
  const from = Math.max(0, Math.floor(words.length / 2) - count);
  return words.slice(from, from + count).map(({ 0: word, index }) => {
    const range = toCodePointRange(offsets, { start: utf16Units(index), end: utf16Units(index + word.length) });
    return { ...range, text: sliceCodePoints(offsets, range) };
  });
}
