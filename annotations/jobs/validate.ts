import { basename, relative, sep } from 'node:path';
import type { AppError } from '../../shared/errors.ts';
import { articleIdSchema, type AnnotatorId, type ArticleId } from '../../shared/ids.ts';
import type { Problem } from '../../shared/reports.ts';
import type { Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { layout } from '../store/layout.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { readingQuarantine } from '../store/quarantine.ts';
import { readJournal } from '../store/replay.ts';
import { loadSet } from '../store/set-file.ts';
import { checkSet } from './check-set.ts';
import type { JobControl } from './job.ts';

/** What a check of a project found. Files are named by their path inside the project, with `/` between folders. */
export interface ValidationReport {
  readonly ok: boolean;
  readonly problems: readonly Omit<Problem, 'line'>[];
}

/** Checks every article and every set of a project: envelopes, checksums, journals, slices, names and ends of links. Changes nothing. */
export async function validateProject(env: StoreEnvironment, reader: ProjectReader, control: JobControl): Promise<Result<ValidationReport>> {
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  const worked = await listWorked(env, reader);
  if (!worked.ok) return worked;
  const check: Check = { env, reader, control, problems: [] };
  const all = [...new Set([...ids.value, ...worked.value])].sort();
  for (const [done, id] of all.entries()) {
    control.onProgress({ done, total: all.length, unit: 'items', current: id });
    await checkArticle(check, id);
  }
  return ok({ ok: check.problems.length === 0, problems: check.problems });
}

interface Check {
  readonly env: StoreEnvironment;
  readonly reader: ProjectReader;
  readonly control: JobControl;
  readonly problems: Omit<Problem, 'line'>[];
}

function listWorked(env: StoreEnvironment, { folder }: ProjectReader): Promise<Result<readonly ArticleId[]>> {
  const path = layout.annotations(folder);
  return attempt(path, async () => ((await orMissing(() => env.files.list(path))) ?? []).flatMap((name) => {
    const id = articleIdSchema.safeParse(name);
    return id.success ? [id.data] : [];
  }));
}

function tell({ reader, control, problems }: Check, path: string, error: AppError): void {
  const file = relative(reader.folder, path).split(sep).join('/');
  problems.push({ file: file === '' ? basename(path) : file, code: error.code, message: control.describe(error) });
}

async function checkArticle(check: Check, id: ArticleId): Promise<void> {
  const { reader } = check;
  const article = await reader.readArticle(id);
  if (!article.ok) tell(check, layout.document(reader.folder, id), article.error);
  const annotators = await reader.annotatorsOf(id);
  if (!annotators.ok) return tell(check, layout.sets(reader.folder, id), annotators.error);
  for (const annotator of annotators.value) await checkOneSet(check, { article: id, annotator }, article.ok ? article.value : null);
}

async function checkOneSet(check: Check, key: { article: ArticleId; annotator: AnnotatorId }, article: Article | null): Promise<void> {
  const { env, reader } = check;
  const path = layout.set(reader.folder, key);
  const loaded = await loadSet(env, { folder: reader.folder, key, name: null, quarantine: readingQuarantine });
  await checkJournal(check, key);
  if (!loaded.ok) return tell(check, path, loaded.error);
  if (loaded.value === null) return;
  if (loaded.value.damage !== null) tell(check, path, loaded.value.damage);
  if (loaded.value.isSnapshotDamaged) tell(check, path, { code: 'set.damaged', params: { file: key.article } });
  if (article === null) return;
  for (const error of checkSet(reader.project.schema, article, loaded.value.set)) tell(check, path, error);
}

async function checkJournal(check: Check, key: { article: ArticleId; annotator: AnnotatorId }): Promise<void> {
  const path = layout.journal(check.reader.folder, key);
  const bytes = await attempt(path, () => orMissing(() => check.env.files.read(path)));
  if (!bytes.ok) return tell(check, path, bytes.error);
  const content = bytes.value === null ? null : readJournal(bytes.value);
  const isWhole = content !== null && content.head !== null && content.wholeLength === content.length && content.entries.every(({ kind }) => kind !== 'bad');
  if (!isWhole) tell(check, path, { code: 'set.damaged', params: { file: key.article } });
}
