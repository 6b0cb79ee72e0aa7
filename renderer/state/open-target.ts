import type { Target } from '../../annotations/overview/charts/target.ts';
import { openPlace } from './charting.ts';
import { queryOf } from './chart-query.ts';
import { desk } from './desk.ts';
import { openSearch } from './searching.ts';

/** Opens what stands behind a bar or a row of a chart: its place in the article, or a search for it. */
export async function openTarget(target: Target): Promise<void> {
  const { charting, project } = desk.getState();
  if (charting === null || project === null) return;
  if (target.kind === 'place') return openPlace(target.article, target.range);
  const query = queryOf(target, project.project.schema, charting);
  if (query !== null) await openSearch(query);
}
