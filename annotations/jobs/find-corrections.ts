import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import { codePoints, createOffsetMap, sliceCodePoints, type OffsetMap } from '../../shared/offsets.ts';
import type { Correction } from '../../shared/review-page.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { findCorrections, type FoundCorrection } from '../review/corrections.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import type { JobControl } from './job.ts';
import { readSets } from './read-reviews.ts';

const SHOWN_AROUND = 80;

/** What reviewers decided otherwise than one annotator had tagged, over the whole project. Articles that cannot be read are left out. */
export async function findAllCorrections(reader: ProjectReader, annotator: AnnotatorId, control: Pick<JobControl, 'signal' | 'onProgress'>): Promise<Result<readonly Correction[]>> {
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  const found: Correction[] = [];
  for (const [at, id] of ids.value.entries()) {
    if (control.signal.aborted) return refuse('set.cancelled');
    found.push(...await correctionsOf(reader, id, annotator));
    control.onProgress({ done: at + 1, total: ids.value.length, unit: 'items', current: id });
  }
  return ok(found);
}

async function correctionsOf(reader: ProjectReader, id: ArticleId, annotator: AnnotatorId): Promise<readonly Correction[]> {
  const sets = await readSets(reader, id);
  const mine = sets.ok ? sets.value.find((set) => set.annotator.id === annotator) : undefined;
  if (!sets.ok || mine === undefined || !sets.value.some(({ decisions }) => decisions.size > 0)) return [];
  const article = await reader.readArticle(id);
  if (!article.ok) return [];
  const map = createOffsetMap(article.value.text);
  const headline = article.value.meta.headline ?? article.value.meta.source;
  return findCorrections(reader.project.schema, mine, sets.value).map((each): Correction => ({ article: id, headline, ...each, replies: [...each.replies], ...wordsAround(map, each) }));
}

function wordsAround(map: OffsetMap, { mine, decision }: FoundCorrection): { before: string; after: string } {
  const tag = mine ?? (decision.outcome.kind === 'tags' ? decision.outcome.tags[0] : undefined);
  if (tag === undefined) return { before: '', after: '' };
  const [from, to] = [codePoints(Math.max(0, tag.start - SHOWN_AROUND)), codePoints(Math.min(map.length, tag.end + SHOWN_AROUND))];
  return { before: sliceCodePoints(map, { start: from, end: tag.start }), after: sliceCodePoints(map, { start: tag.end, end: to }) };
}
