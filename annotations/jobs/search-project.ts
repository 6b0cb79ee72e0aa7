import type { ArticleId } from '../../shared/ids.ts';
import { createOffsetMap, toCodePointRange, type CodePointRange } from '../../shared/offsets.ts';
import type { Problem } from '../../shared/reports.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { findOccurrences, type OccurrenceOptions } from '../search/occurrences.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { mapAhead } from '../store/serial-queue.ts';
import { makeProblem, type JobControl } from './job.ts';

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
// Reading waits for the disk most of the time.
const READ_AHEAD = 8;

/** Looks for words or a phrase in every article, whatever case, accents, plural and elided word they come with. Articles that cannot be read are listed. Refuses with `export.cancelled` when stopped. */
export async function searchProject(reader: ProjectReader, { query, listedAtMost }: { query: string; listedAtMost: number }, control: JobControl): Promise<Result<SearchReport>> {
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  const hits: SearchHit[] = [];
  const refused: Problem[] = [];
  let [total, done] = [0, 0];
  for await (const { id, found } of mapAhead(ids.value, READ_AHEAD, async (each) => ({ id: each, found: await searchArticle(reader, each, query) }))) {
    if (control.signal.aborted) return refuse('export.cancelled');
    control.onProgress({ done, total: ids.value.length, unit: 'items', current: id });
    if (found.ok) {
      total += found.value.length;
      hits.push(...found.value.slice(0, listedAtMost - hits.length));
    } else refused.push(makeProblem(control, { file: id, line: null }, found.error));
    done += 1;
  }
  return ok({ total, hits, refused });
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
