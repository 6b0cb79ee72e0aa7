import type { RestoreRow } from '../../shared/backup.ts';
import { articleIdSchema, type AnnotatorId, type ArticleId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { JobControl } from '../jobs/job.ts';
import { attempt, isUnanswered } from '../store/disk-errors.ts';
import { compareSet, rowOf, textRow, type SetFate } from './compare-sets.ts';
import { articleFolders } from './project-parts.ts';
import type { RestoreScene } from './restore-scene.ts';

/** What a restore comes to for one article. */
export interface ArticleFate {
  readonly id: ArticleId;
  /** The text is missing or damaged here and whole in the backup. */
  readonly putsText: boolean;
  readonly sets: readonly SetFate[];
  readonly rows: readonly RestoreRow[];
  /** Texts and sets that are the same here and there. */
  readonly same: number;
}

/** Goes through all articles of project and backup and tells what becomes of each; refuses with `backup.cancelled`. Nothing on disk is changed. */
export async function surveyRestore(scene: RestoreScene, control: JobControl, onArticle: (fate: ArticleFate) => void): Promise<Result<void>> {
  const ids = await allArticles(scene);
  if (!ids.ok) return ids;
  for (const [done, id] of ids.value.entries()) {
    if (control.signal.aborted) return refuse('backup.cancelled');
    control.onProgress({ done, total: ids.value.length, unit: 'items', current: id });
    const fate = await surveyArticle(scene, id);
    if (!fate.ok) return fate;
    onArticle(fate.value);
  }
  return ok(undefined);
}

async function allArticles({ env, reader, backup }: RestoreScene): Promise<Result<readonly ArticleId[]>> {
  const here = await reader.articleIds();
  const worked = here.ok ? await attempt(reader.folder, () => articleFolders(env.files, reader.folder)) : here;
  if (!here.ok || !worked.ok) return here.ok ? worked.ok ? ok([]) : worked : here;
  const there = backup.files.flatMap(({ path }) => articleOf(path));
  return ok([...new Set([...here.value, ...worked.value.paths.flatMap((path) => articleOf(`${path}/`)), ...there])].sort());
}

function articleOf(path: string): ArticleId[] {
  const [top, name = ''] = path.split('/');
  const id = articleIdSchema.safeParse(top === 'documents' ? name.replace(/\.json$/, '') : top === 'annotations' ? name : null);
  return id.success ? [id.data] : [];
}

async function surveyArticle(scene: RestoreScene, id: ArticleId): Promise<Result<ArticleFate>> {
  const text = await surveyText(scene, id);
  if (!text.ok) return text;
  const { source, fate, isThere } = text.value;
  const rows: RestoreRow[] = fate === null ? [] : [textRow(id, source, fate)];
  if (fate?.why === 'added_since') return ok({ id, putsText: false, sets: [], rows, same: 0 });
  const people = await everybody(scene, id);
  if (!people.ok) return people;
  const sets: SetFate[] = [];
  let same = fate === null ? 1 : 0;
  for (const annotator of people.value) {
    const compared = await compareSet(scene, { article: id, annotator });
    if (!compared.ok) return compared;
    if (compared.value === null) same += 1;
    else sets.push(isThere || compared.value.action === 'stay' ? compared.value : { action: 'stay', key: compared.value.key, name: compared.value.after.annotator.name, why: 'no_text' });
  }
  rows.push(...sets.map((set) => rowOf(set, { source, roster: scene.reader.project.people })));
  return ok({ id, putsText: fate?.action === 'put_back', sets, rows, same });
}

interface TextFate {
  readonly source: string;
  /** Null where the text is whole here and in the backup. */
  readonly fate: Pick<RestoreRow, 'action' | 'why'> | null;
  /** Whether the text is whole here, or will be. */
  readonly isThere: boolean;
}

const LOST = new Set(['article.unknown', 'article.damaged']);

async function surveyText({ reader, old, backed }: RestoreScene, id: ArticleId): Promise<Result<TextFate>> {
  const file = backed.get(`documents/${id}.json`);
  const [here, there] = [await reader.readArticle(id), file === undefined ? null : await old.reader.readArticle(id)];
  if (!here.ok && !LOST.has(here.error.code)) return here;
  if (there?.ok === false && isUnanswered(there.error)) return there;
  const source = sourceOf(here) ?? (there === null ? null : sourceOf(there)) ?? id;
  if (here.ok) return ok({ source, fate: there === null ? { action: 'stay', why: 'added_since' } : null, isThere: true });
  if (there?.ok === true) return ok({ source, fate: { action: 'put_back', why: null }, isThere: true });
  return ok({ source, fate: { action: 'stay', why: there === null ? 'no_text' : 'damaged_in_backup' }, isThere: false });
}

function sourceOf(article: Result<Article>): string | null {
  return article.ok ? article.value.meta.source : null;
}

async function everybody({ reader, old }: RestoreScene, id: ArticleId): Promise<Result<readonly AnnotatorId[]>> {
  const here = await reader.annotatorsOf(id);
  const there = here.ok ? await old.reader.annotatorsOf(id) : here;
  return here.ok && there.ok ? ok([...new Set([...here.value, ...there.value])].sort()) : there;
}
