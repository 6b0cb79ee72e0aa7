import path from 'node:path';
import { articleIdOf } from '../../annotations/formats/common/article-id.ts';
import { textAt } from '../../annotations/model/span-place.ts';
import { importPaths } from '../../annotations/jobs/import-paths.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { Files } from '../../annotations/store/files.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { ImportReport } from '../../shared/reports.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, testEnvironment, unwrap } from '../helpers/store-fixture.ts';
import { sha256 } from '../formats/arbitrary-line.ts';

/** A project that imports of a test go into, with what it held before the last one. */
export interface Receiver {
  readonly env: StoreEnvironment;
  readonly folder: string;
  workspace: Workspace;
  held: Held;
}

interface Held {
  readonly articles: number;
  readonly spans: number;
  readonly relations: number;
}

/** Makes a project in `root/project` on some disk. */
export async function openReceiver(root: string, files: Files): Promise<Receiver> {
  const env = testEnvironment(root, files);
  const folder = path.join(root, 'project');
  unwrap(await createProject(env, folder, { title: 'Test', owner: ada }));
  return { env, folder, workspace: unwrap(await openProject(env, { folder, annotator: ada })), held: { articles: 0, spans: 0, relations: 0 } };
}

/** Imports paths and says all that is wrong with how it went: what is told must be what is there, and the project must open again, whole. */
export async function importAndCheck(receiver: Receiver, paths: readonly string[], format = 'auto'): Promise<string[]> {
  const { env, workspace } = receiver;
  const request = { paths, format, annotator: null, unit: null, map: {}, dryRun: false };
  const done = await importPaths(env, { workspace, request }, quietControl()).catch((error: unknown) => (error instanceof Error ? error : new Error(String(error))));
  if (done instanceof Error) return [`threw ${done.stack ?? done.message}`];
  if (!done.ok) return [`the whole import was refused: ${done.error.code}`];
  const closed = await workspace.close();
  if (!closed.ok) return [`the project could not be closed: ${closed.error.code}`];
  const opened = await openProject(env, { folder: receiver.folder, annotator: ada });
  if (!opened.ok) return [`the project does not open any more: ${opened.error.code}`];
  receiver.workspace = opened.value;
  const { held, wrong } = await countHeld(opened.value);
  const told = accountOf(done.value, receiver.held, held);
  receiver.held = held;
  return [...wrong, ...told, ...(opened.value.readOnly === null ? [] : [`read only: ${opened.value.readOnly.code}`])];
}

function accountOf(report: ImportReport, before: Held, now: Held): string[] {
  const { documents, known, spans, relations, refused, repaired, sources, skipped } = report;
  const sum = (name: 'documents' | 'known' | 'spans' | 'relations' | 'repaired'): number => sources.reduce((total, source) => total + source[name], 0);
  const claims: readonly (readonly [string, number, number])[] = [
    ['articles', documents, now.articles - before.articles], ['tags', spans, now.spans - before.spans], ['links', relations, now.relations - before.relations],
    ['articles by source', sum('documents'), documents], ['known by source', sum('known'), known], ['tags by source', sum('spans'), spans], ['links by source', sum('relations'), relations], ['repairs by source', sum('repaired'), repaired.length],
  ];
  const isSilent = documents + known + spans + refused.length + Object.keys(skipped).length === 0;
  return [...claims.filter(([, told, found]) => told !== found).map(([what, told, found]) => `${what}: told ${String(told)}, found ${String(found)}`), ...(isSilent ? ['nothing was said of the file'] : [])];
}

async function countHeld({ reader }: Workspace): Promise<{ held: Held; wrong: string[] }> {
  const wrong: string[] = [];
  const held = { articles: 0, spans: 0, relations: 0 };
  for (const id of unwrap(await reader.articleIds())) {
    const article = await reader.readArticle(id);
    if (!article.ok) {
      wrong.push(`article ${id}: ${article.error.code}`);
      continue;
    }
    const { text, text_sha256 } = article.value;
    held.articles += 1;
    if (sha256(text) !== text_sha256 || articleIdOf(text_sha256) !== id || /[\r\p{Surrogate}]/u.test(text)) wrong.push(`article ${id} is not what its name says`);
    const map = createOffsetMap(text);
    for (const annotator of unwrap(await reader.annotatorsOf(id))) {
      const set = await reader.readSetOf(id, annotator);
      if (!set.ok) wrong.push(`set of ${annotator} on ${id}: ${set.error.code}`);
      if (!set.ok || set.value === null) continue;
      held.spans += set.value.spans.size;
      held.relations += set.value.relations.size;
      for (const span of set.value.spans.values()) if (textAt(map, span) !== span.text) wrong.push(`tag ${span.id} does not stand where its words are`);
      for (const { from, to } of set.value.relations.values()) if (!set.value.spans.has(from) || !set.value.spans.has(to)) wrong.push('a link has no end');
    }
  }
  return { held, wrong };
}
