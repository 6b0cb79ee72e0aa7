import { ok, type Result } from '../../shared/result.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { goldOf } from './build-gold.ts';

/** What the decisions of a project come to. */
export interface GoldTotals {
  /** Articles on which something was decided, and those of them with nothing left open. */
  readonly articles: number;
  readonly finished: number;
  readonly spans: number;
  readonly relations: number;
  readonly decided: number;
  readonly open: number;
  readonly unaccepted: number;
}

/** Adds up the gold of all articles. */
export async function totalGold(reader: ProjectReader): Promise<Result<GoldTotals>> {
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  let totals: GoldTotals = { articles: 0, finished: 0, spans: 0, relations: 0, decided: 0, open: 0, unaccepted: 0 };
  for (const id of ids.value) {
    const gold = await goldOf(reader, id);
    if (!gold.ok) return gold;
    if (gold.value === null) continue;
    const { set, decided, open, unaccepted } = gold.value;
    totals = {
      articles: totals.articles + 1, finished: totals.finished + Number(set.document.status === 'done'), spans: totals.spans + set.spans.size,
      relations: totals.relations + set.relations.size, decided: totals.decided + decided, open: totals.open + open, unaccepted: totals.unaccepted + unaccepted,
    };
  }
  return ok(totals);
}
