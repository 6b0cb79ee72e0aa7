import type { ArticleId } from '../../shared/ids.ts';
import { createOffsetMap, toCodePointRange, type CodePointRange } from '../../shared/offsets.ts';
import type { Problem } from '../../shared/reports.ts';
import { ok, type Result } from '../../shared/result.ts';
import { findOccurrences, type OccurrenceOptions } from '../search/occurrences.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { eachArticle } from './each-article.ts';
import type { JobControl } from './job.ts';

/** One line of a concordance over the project: the place in code points of the article's text. */
export interface SearchHit extends CodePointRange {
  readonly id: ArticleId;
  /** The file that the article came from. */
  readonly source: string;
  readonly left: string;
  readonly match: string;
  readonly right: string;
}

/** What a search found: all hits counted, the first of them listed. */
export interface SearchReport {
  readonly total: number;
  readonly hits: readonly SearchHit[];
  readonly refused: readonly Problem[];
}

// As a reader means them: « etat » finds « l’État », « Etats ».
const FOLDED: OccurrenceOptions = { wholeWords: true, ignoreCase: true, ignoreAccents: true, ignoreElision: true, plural: true };

/** Looks for words or a phrase in every article, whatever case, accents, plural and elided word they come with. Articles that cannot be read are listed. Refuses with `set.cancelled` when stopped. */
export async function searchProject(reader: ProjectReader, { query, listedAtMost }: { query: string; listedAtMost: number }, control: JobControl): Promise<Result<SearchReport>> {
  const hits: SearchHit[] = [];
  let total = 0;
  const take = (found: readonly SearchHit[]): void => {
    total += found.length;
    hits.push(...found.slice(0, listedAtMost - hits.length));
  };
  const visited = await eachArticle(reader, { read: (id) => searchArticle(reader, id, query), take }, control);
  return visited.ok ? ok({ total, hits, refused: visited.value.refused }) : visited;
}

async function searchArticle(reader: ProjectReader, id: ArticleId, query: string): Promise<Result<readonly SearchHit[]>> {
  const article = await reader.readArticle(id);
  if (!article.ok) return article;
  const { text, meta } = article.value;
  const found = findOccurrences(text, query, FOLDED);
  if (found.length === 0) return ok([]);
  const map = createOffsetMap(text);
  return ok(found.map((place) => ({ id, source: meta.source, ...toCodePointRange(map, place), left: place.left, match: place.hit, right: place.right })));
}
