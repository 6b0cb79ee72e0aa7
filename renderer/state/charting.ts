import { toUtf16, type CodePointRange } from '../../shared/offsets.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { ChartKind, ChartName } from '../../shared/overview.ts';
import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { openArticle } from './articles.ts';
import type { Charting } from './charting-state.ts';
import { desk } from './desk.ts';
import { closeSearch } from './searching.ts';
import { say, sayError } from './messages.ts';

/** So many repeats are listed at first, and so many more each time they are asked for. */
export const REPEATS_AT_ONCE = 20;

const FRESH: Charting = {
  isOpen: true, people: [], seesOthers: true, whose: { kind: 'all' }, from: null, to: null, type: null,
  report: null, countedAt: null, isCounting: false, error: null, tables: [], listed: REPEATS_AT_ONCE, scroll: 0,
};

let countings = 0;

/** Shows the overview as it was left; what was never counted is counted now. */
export async function openCharts(): Promise<void> {
  closeSearch();
  desk.setState(({ charting }) => ({ charting: { ...charting ?? FRESH, isOpen: true }, reviewing: null, agreeing: null, dialog: null }));
  const me = desk.getState().project?.annotator;
  const known = await request('export.people', {});
  if (!known.ok) sayError(known.error);
  else if (me !== undefined) changeCharts({ seesOthers: known.value.seesOthers, people: [me, ...known.value.people.filter(({ id }) => id !== me.id)] });
  const { charting } = desk.getState();
  if (charting === null || charting.report !== null || charting.isCounting) return;
  // In a blind project only one's own tags may be counted.
  await count(charting.seesOthers || me === undefined ? {} : { whose: { kind: 'annotator', annotator: me.id } });
}

/** Leaves the overview for the article; counting that is under way is stopped. */
export function closeCharts(): void {
  countings += 1;
  if (desk.getState().charting?.isCounting === true) void request('job.cancel', {});
  changeCharts({ isOpen: false, isCounting: false });
}

/** Changes part of the overview; nothing when there is none. */
export function changeCharts(change: Partial<Charting>): void {
  desk.setState(({ charting }) => (charting === null ? {} : { charting: { ...charting, ...change } }));
}

/** Counts what the page asks for, with other choices perhaps; what was counted before stays until the new is there, and for good when this is stopped. */
export async function count(change: Partial<Pick<Charting, 'whose' | 'from' | 'to'>> = {}): Promise<void> {
  changeCharts({ ...change, isCounting: true, error: null });
  const { charting, history } = desk.getState();
  if (charting === null) return;
  countings += 1;
  const counting = countings;
  const { whose, from, to } = charting;
  const reply = await request('overview.count', { whose, from, to });
  if (counting !== countings) return;
  if (!reply.ok) return changeCharts({ isCounting: false, error: reply.error });
  changeCharts({ report: reply.value, countedAt: history, isCounting: false, listed: REPEATS_AT_ONCE });
}

/** Says whether the person changed something since the overview was counted. */
export function isOld({ report, countedAt }: Pick<Charting, 'report' | 'countedAt'>, history: Charting['countedAt']): boolean {
  return report !== null && countedAt !== history;
}

/** Unfolds or folds the table of a chart. */
export function toggleTable(name: ChartName): void {
  const tables = desk.getState().charting?.tables ?? [];
  changeCharts({ tables: tables.includes(name) ? tables.filter((each) => each !== name) : [...tables, name] });
}

/** Writes a chart, or its table, to a file that the person names. */
export async function exportChart(chart: ChartName, as: ChartKind): Promise<void> {
  const reply = await request('overview.export', { chart, as, type: desk.getState().charting?.type ?? null });
  if (!reply.ok) return sayError(reply.error);
  if (reply.value !== null) say('good', translator.t('overviewPage.exported', { file: reply.value.path }));
}

/** Opens an article at a place, in code points, before the overview. */
export async function openPlace(article: ArticleId, { start, end }: CodePointRange): Promise<void> {
  await openArticle(article);
  const { page } = desk.getState();
  if (page?.article.id !== article) return;
  changeCharts({ isOpen: false, isCounting: false });
  desk.setState({ caret: { start: toUtf16(page.offsets, start), end: toUtf16(page.offsets, end) } });
}
