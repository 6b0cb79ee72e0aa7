import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { layout } from '../store/layout.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import type { SetSizes } from './block-files.ts';

/** What of an article is known already. */
export interface KnownArticle {
  readonly id: ArticleId;
  readonly isIndexed: boolean;
  /** Whether anybody has a folder for it; those without have no sets. */
  readonly hasSets: boolean;
  readonly sizes: ReadonlyMap<AnnotatorId, SetSizes>;
}

/** What has changed of an article since: its text where it is needed, sets that are new or other, and those that are gone. */
export interface ArticleNews {
  readonly id: ArticleId;
  readonly article: Article | null;
  readonly sets: readonly { readonly annotator: AnnotatorId; readonly set: Result<AnnotationSet | null>; readonly sizes: SetSizes }[];
  readonly gone: readonly AnnotatorId[];
}

/** Reads what of an article is not known yet; sets are known again by the sizes of their files. */
export async function readChanges(env: StoreEnvironment, { reader, isSeen }: { reader: ProjectReader; isSeen: (annotator: AnnotatorId) => boolean }, known: KnownArticle): Promise<Result<ArticleNews>> {
  const { id } = known;
  const annotators = known.hasSets ? await reader.annotatorsOf(id) : ok([]);
  if (!annotators.ok) return annotators;
  const seen = annotators.value.filter(isSeen);
  const sizes = await attempt(layout.sets(reader.folder, id), () => Promise.all(seen.map(async (annotator) => ({ annotator, sizes: await sizesOf(env, reader.folder, { article: id, annotator }) }))));
  if (!sizes.ok) return sizes;
  const changed = sizes.value.filter((each) => !isSameSize(known.sizes.get(each.annotator), each.sizes));
  const gone = [...known.sizes.keys()].filter((annotator) => !seen.includes(annotator));
  if (known.isIndexed && changed.length === 0) return ok({ id, article: null, sets: [], gone });
  const article = await reader.readArticle(id);
  if (!article.ok) return article;
  const sets = await Promise.all(changed.map(async (each) => ({ ...each, set: await reader.readSetOf(id, each.annotator) })));
  return ok({ id, article: article.value, sets, gone });
}

async function sizesOf(env: StoreEnvironment, folder: string, key: { article: ArticleId; annotator: AnnotatorId }): Promise<SetSizes> {
  const [journal = 0, snapshot = 0] = await Promise.all([layout.journal(folder, key), layout.set(folder, key)].map(async (path) => (await orMissing(() => env.files.stat(path)))?.size ?? 0));
  return { journal, snapshot };
}

function isSameSize(known: SetSizes | undefined, { journal, snapshot }: SetSizes): boolean {
  return known?.journal === journal && known.snapshot === snapshot;
}
