import { annotatorIdSchema, type AnnotatorId, type ArticleId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { articleFolders, engineParts, namesIn, othersAtTop, pathIn } from '../backup/project-parts.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import { openEnvelope } from '../store/envelope.ts';
import { INDEX_FILE } from '../store/file-kinds.ts';
import { layout, projectFolders } from '../store/layout.ts';
import { isTempName } from '../store/temp-names.ts';
import { sweepTemps } from '../store/sweep-temps.ts';
import { found, readPart, type Diagnosis, type Patient } from './diagnosis.ts';

/** What the lists of articles, one for each person, speak of: articles, and whose sets there should be. */
export interface Expected {
  readonly articles: ReadonlySet<ArticleId>;
  readonly sets: ReadonlyMap<ArticleId, ReadonlySet<AnnotatorId>>;
}

/** Reads the lists of articles. They are derived: a damaged one is taken away and made anew, but a whole one tells what should be there. */
export async function examineIndexes(patient: Patient): Promise<Result<Expected & { readonly diagnoses: readonly Diagnosis[] }>> {
  const { env, folder } = patient;
  const names = await attempt(folder, async () => (await orMissing(() => env.files.list(layout.indexes(folder)))) ?? []);
  if (!names.ok) return names;
  const articles = new Set<ArticleId>();
  const sets = new Map<ArticleId, Set<AnnotatorId>>();
  const diagnoses: Diagnosis[] = [];
  for (const annotator of names.value.flatMap(annotatorOfIndex)) {
    const file = `index/${annotator}.json`;
    const read = await readPart(patient, file);
    if (!read.ok) return read;
    const opened = read.value.bytes === null ? null : openEnvelope(INDEX_FILE, read.value.bytes, file);
    if (opened?.ok === false && opened.error.code !== 'project.newer_version') diagnoses.push({ finding: found({ file, code: 'index_damaged' }, ['repairable', 'remove']), mend: () => removeDerived(patient, file) });
    for (const { row, journal } of opened?.ok === true && !opened.value.newer ? opened.value.data.entries : []) {
      articles.add(row.id);
      if (journal > 0) sets.set(row.id, (sets.get(row.id) ?? new Set()).add(annotator));
    }
  }
  return ok({ articles, sets, diagnoses });
}

function annotatorOfIndex(name: string): AnnotatorId[] {
  const id = annotatorIdSchema.safeParse(name.endsWith('.json') ? name.slice(0, -'.json'.length) : null);
  return id.success ? [id.data] : [];
}

/** Removes a file that is made anew when it is needed. */
export function removeDerived({ env, folder }: Pick<Patient, 'env' | 'folder'>, file: string): Promise<Result<void>> {
  const path = pathIn(folder, file);
  return attempt(path, async () => { await orMissing(() => env.files.remove(path)); });
}

/** Finds what crashes left behind and what is none of the project's. Both are harmless; what is not ours is never touched. */
export async function examineStrangers(patient: Patient): Promise<Result<readonly Diagnosis[]>> {
  const { env, folder } = patient;
  return attempt(folder, async () => {
    const articles = await articleFolders(env.files, folder);
    const engines = await engineParts(env.files, folder);
    const inner = ['documents', 'steps', 'quarantine', ...articles.paths, ...engines.paths];
    const counts = new Map([['.', await othersAtTop(env.files, folder)], ['annotations', articles.others], ['suggestions', engines.others]]);
    for (const each of inner) counts.set(each, (await namesIn(env.files, folder, each)).others);
    const foreign = [...counts].filter(([, count]) => count > 0).map(([file, count]): Diagnosis => ({ finding: found({ file, code: 'foreign' }, ['harmless', null], count), mend: null }));
    const temps = await countTemps(patient, [...articles.paths, ...engines.paths]);
    return temps === 0 ? foreign : [...foreign, { finding: found({ file: '.', code: 'temporary' }, ['harmless', 'remove'], temps), mend: () => sweep(patient) }];
  });
}

async function countTemps({ env, folder }: Patient, inner: readonly string[]): Promise<number> {
  let count = 0;
  for (const each of [folder, ...projectFolders(folder), ...inner.map((path) => pathIn(folder, path))]) {
    count += ((await orMissing(() => env.files.list(each))) ?? []).filter(isTempName).length;
  }
  return count;
}

async function sweep({ env, folder }: Patient): Promise<Result<void>> {
  await sweepTemps(env, folder);
  return ok(undefined);
}
