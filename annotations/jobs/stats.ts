import type { ArticleId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { STATUSES } from '../../shared/records.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { selectSets } from './export-selection.ts';

/** The counts of a project. Everybody's sets are counted but the gold one; an article that nobody touched counts once, as `todo`. */
export interface ProjectStats {
  readonly articles: number;
  readonly by_status: Readonly<Record<string, number>>;
  readonly spans: number;
  readonly by_type: Readonly<Record<string, number>>;
  readonly relations: number;
  /** Names of those who have a set. */
  readonly annotators: readonly string[];
}

/** Counts articles, tags and links. Refuses when a set cannot be read. */
export async function countProject(reader: ProjectReader): Promise<Result<ProjectStats>> {
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  const counts = new Counts();
  for (const id of ids.value) {
    const counted = await countArticle(reader, id, counts);
    if (!counted.ok) return counted;
  }
  return ok(counts.stats(ids.value.length));
}

async function countArticle(reader: ProjectReader, id: ArticleId, counts: Counts): Promise<Result<void>> {
  const sets = await selectSets(reader, id, { kind: 'all' });
  if (!sets.ok) return sets;
  for (const set of sets.value) counts.add(set);
  return ok(undefined);
}

class Counts {
  readonly #status = new Map<string, number>(STATUSES.map((status) => [status, 0]));
  readonly #types = new Map<string, number>();
  readonly #annotators = new Set<string>();
  #spans = 0;
  #relations = 0;

  add(set: AnnotationSet | null): void {
    increase(this.#status, set?.document.status ?? 'todo');
    if (set === null) return;
    this.#annotators.add(set.annotator.name);
    this.#spans += set.spans.size;
    this.#relations += set.relations.size;
    for (const { type } of set.spans.values()) increase(this.#types, type);
  }

  stats(articles: number): ProjectStats {
    return {
      articles, by_status: Object.fromEntries(this.#status), spans: this.#spans, by_type: Object.fromEntries([...this.#types].sort()),
      relations: this.#relations, annotators: [...this.#annotators].sort(),
    };
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
