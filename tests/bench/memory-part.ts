import path from 'node:path';
import { guillemetJsonlFormat } from '../../annotations/formats/guillemet-jsonl.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import { spanIdSchema, stepIdSchema } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { tag, unwrap } from '../helpers/store-fixture.ts';
import type { Figure } from './figures.ts';
import { memoryFigures, MINUTES, type MemorySample } from './memory-slope.ts';
import type { Workshop } from './workshop.ts';

const MINUTE = 60_000;
const MEGABYTE = 2 ** 20;
const SAMPLED_EVERY = 1000;
const EXPORTED_EVERY = 500;

/** Memory of the process that holds the store while it is worked with as fast as it goes: what a straight line through the samples gains in a minute. */
export async function memoryPart(workshop: Workshop): Promise<readonly Figure[]> {
  const folder = await workshop.many();
  const until = Date.now() + MINUTES * MINUTE;
  const samples: MemorySample[] = [];
  let edits = 0;
  for (let session = 0; Date.now() < until; session += 1) {
    const workspace = await workshop.open(folder);
    await workspace.historyReady();
    edits += await workInSession({ workshop, workspace, session }, { until, samples });
    unwrap(await workspace.close());
  }
  return memoryFigures('memory', `store's process, ${String(edits)} edits in ${String(MINUTES)} min`, samples);
}

const EDITS_OF_A_SESSION = 5000;

/** Goes from article to article, tags, takes it back, saves, and exports now and then; answers how many edits it made. */
async function workInSession({ workshop, workspace, session }: { workshop: Workshop; workspace: Workspace; session: number }, { until, samples }: { until: number; samples: MemorySample[] }): Promise<number> {
  const rows = workspace.articles();
  let sampled = 0;
  for (let edit = 0; edit < EDITS_OF_A_SESSION; edit += 1) {
    const now = Date.now();
    if (now > until) return edit;
    if (now - sampled > SAMPLED_EVERY) {
      samples.push({ minute: now / MINUTE, megabytes: process.memoryUsage.rss() / MEGABYTE });
      sampled = now;
    }
    const row = rows[(edit * 7) % rows.length];
    if (row !== undefined) await tagAndTakeBack(workspace, row, `${String(session)}-${String(edit)}`);
    if (edit % 50 === 49) unwrap(await workspace.flush());
    if (edit % EXPORTED_EVERY === EXPORTED_EVERY - 1) await exportAll(workshop, workspace);
  }
  return EDITS_OF_A_SESSION;
}

async function tagAndTakeBack(workspace: Workspace, row: ArticleRow, id: string): Promise<void> {
  const article = unwrap(await workspace.readArticle(row.id));
  unwrap(await workspace.openSet(row.id));
  const done = await workspace.apply(row.id, { ...tag(article, [0, 5], 'EQUIPMENT'), id: spanIdSchema.parse(id) }, stepIdSchema.parse(id));
  // The same words may be tagged already.
  if (done.ok) unwrap(await workspace.undo());
}

async function exportAll(workshop: Workshop, workspace: Workspace): Promise<void> {
  const output = { kind: 'file' as const, path: path.join(workshop.folder, 'memory.jsonl') };
  unwrap(await exportProject(workshop.env, { reader: workspace.reader, request: { format: guillemetJsonlFormat, selection: { kind: 'all' }, filter: { types: null, layer: null }, output } }, quietControl()));
}
