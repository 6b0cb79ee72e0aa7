import { hitKey, isTicked, type CorpusHit, type HitOrder } from '../../shared/corpus-search.ts';
import { toUtf16 } from '../../shared/offsets.ts';
import { request } from '../api/client.ts';
import { translator } from '../i18n/translation.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { openArticle } from './articles.ts';
import { desk } from './desk.ts';
import { inOrder } from './edits.ts';
import { say, sayError } from './messages.ts';
import { tagPlaces } from './occurrences.ts';
import { changeSettings } from './preferences.ts';
import type { Searching, TickedHits } from './searching-state.ts';

const NONE: TickedHits = { isAll: false, but: new Set() };
const FRESH: Searching = {
  isShown: true, query: '', asked: null, order: 'article', isDescending: false, isBuilding: false, isSearching: false, error: null, counts: null, unread: 0, hits: new Map(), selected: 0, ticked: NONE, type: '',
};

/** How many lines are fetched at once, and how many queries are remembered. */
const PAGE = 100;
const REMEMBERED = 20;

// Answers to a question that is not asked any more are let go.
let questions = 0;

/** Opens the search over the project with a query and searches for it at once; an empty one only opens the page. */
export async function openSearch(query: string): Promise<void> {
  const type = desk.getState().lastTag?.type ?? desk.getState().project?.project.schema.types[0]?.name ?? '';
  desk.setState(({ searching }) => ({ searching: { ...searching ?? { ...FRESH, type }, isShown: true, query: query === '' ? searching?.query ?? '' : query }, reviewing: null, dialog: null }));
  await buildIndex();
  if (query !== '') await search();
}

/** Shows the search as it was left; its index is brought up to date. */
export async function returnToSearch(): Promise<void> {
  const { searching } = desk.getState();
  if (searching === null) return openSearch('');
  desk.setState({ searching: { ...searching, isShown: true }, reviewing: null, dialog: null });
}

/** Leaves the page; the list is there again when one comes back. */
export function closeSearch(): void {
  if (desk.getState().searching?.isBuilding === true) void request('search.stop', {});
  changeSearch({ isShown: false });
}

/** Forgets what was found, and with it the way back. */
export function endSearch(): void {
  questions += 1;
  desk.setState({ searching: null });
}

/** Changes part of the page; nothing when there is none. */
export function changeSearch(change: Partial<Searching>): void {
  desk.setState(({ searching }) => (searching === null ? {} : { searching: { ...searching, ...change } }));
}

/** Searches for what stands in the line, and remembers it. */
export async function search(): Promise<void> {
  const { searching, settings } = desk.getState();
  const query = searching?.query.trim() ?? '';
  if (searching === null || query === '') return;
  changeSearch({ asked: query, error: null, counts: null, hits: new Map(), selected: 0, ticked: NONE });
  const remembered = [query, ...(settings?.queries ?? []).filter((each) => each !== query)].slice(0, REMEMBERED);
  void changeSettings({ queries: remembered });
  await fetchHits(0);
}

/** Lists the hits in another order; the same one again turns it round. */
export async function sortHits(order: HitOrder): Promise<void> {
  const { searching } = desk.getState();
  if (searching === null) return;
  changeSearch({ order, isDescending: searching.order === order && !searching.isDescending, hits: new Map(), selected: 0 });
  if (searching.asked !== null) await fetchHits(0);
}

/** Fetches the lines of the list that are on the screen and not there yet. */
export async function showHits(first: number, last: number): Promise<void> {
  const { searching } = desk.getState();
  const total = searching?.counts?.total ?? 0;
  if (searching === null || searching.isSearching) return;
  for (let at = first; at <= Math.min(last, total - 1); at += 1) if (!searching.hits.has(at)) return fetchHits(Math.floor(at / PAGE) * PAGE);
}

/** Fetches the lines around the selected one anew: an edit may have changed what is found, and what is drawn on it. */
export async function renewHits(): Promise<void> {
  const { searching } = desk.getState();
  if (searching !== null && searching.asked !== null && searching.counts !== null) await fetchHits(Math.floor(searching.selected / PAGE) * PAGE, true);
}

/** Ticks a line, or takes its tick away. */
export function toggleHit(at: number): void {
  const { searching } = desk.getState();
  const hit = searching?.hits.get(at);
  if (searching === null || hit === undefined) return;
  const but = new Set(searching.ticked.but);
  const key = hitKey(hit);
  if (!but.delete(key)) but.add(key);
  changeSearch({ ticked: { ...searching.ticked, but } });
}

/** Ticks everything that was found, on the screen or not, or nothing. */
export function tickAll(isAll: boolean): void {
  changeSearch({ ticked: { isAll, but: new Set() } });
}

/** How many hits are ticked. */
export function countTicked({ ticked, counts }: Searching): number {
  return ticked.isAll ? (counts?.total ?? 0) - ticked.but.size : ticked.but.size;
}

/** Whether a line is ticked. */
export function isHitTicked({ ticked }: Searching, hit: CorpusHit): boolean {
  return isTicked(ticked, hitKey(hit));
}

/** Tags the ticked places with the chosen type, as one step to undo; those that bear such a tag already stay as they are, and where there are too many for one step the rest stays ticked. */
export async function tagTicked(): Promise<void> {
  const { searching } = desk.getState();
  if (searching === null || searching.asked === null || countTicked(searching) === 0) return;
  const { asked, ticked, type } = searching;
  const reply = await request('search.places', { query: asked, ticked: { isAll: ticked.isAll, but: [...ticked.but] }, type });
  if (!reply.ok) return sayError(reply.error);
  const { found, tagged, left } = reply.value;
  if (found.length === 0) return say('good', translator.t('searchPage.allTagged'));
  await tagPlaces(found, type, {});
  if (left > 0) return say('good', translator.t('searchPage.left', { count: left, shown: shown(left) }));
  changeSearch({ ticked: NONE });
  if (tagged > 0) say('good', translator.t('searchPage.tagged', { count: tagged, shown: shown(tagged) }));
}

/** Opens the article of a line with the hit selected; the list waits beneath. */
export async function openHit(at: number): Promise<void> {
  changeSearch({ selected: at });
  await showHits(at, at);
  const hit = desk.getState().searching?.hits.get(at);
  if (hit === undefined) return;
  await inOrder(() => openArticle(hit.article));
  const { page } = desk.getState();
  if (page?.article.id !== hit.article) return;
  changeSearch({ isShown: false });
  desk.setState({ caret: { start: toUtf16(page.offsets, hit.start), end: toUtf16(page.offsets, hit.end) }, grownFrom: [] });
}

async function buildIndex(): Promise<void> {
  if (desk.getState().searching?.isBuilding === true) return;
  changeSearch({ isBuilding: true, error: null });
  const reply = await request('search.open', {});
  changeSearch({ isBuilding: false, ...(reply.ok ? { unread: reply.value.unread } : { error: reply.error }) });
}

/** Fetches a page of the list; what is on the screen stays until it is there. Lines that were fetched before are kept, or let go where all are wanted anew. */
async function fetchHits(from: number, isAnew = false): Promise<void> {
  const { searching } = desk.getState();
  if (searching === null || searching.asked === null) return;
  questions += 1;
  const question = questions;
  changeSearch({ isSearching: true });
  const { asked: query, order, isDescending } = searching;
  const reply = await request('search.page', { query, order, isDescending, from, count: PAGE });
  if (question !== questions) return;
  if (!reply.ok) return changeSearch({ isSearching: false, error: reply.error, counts: null, hits: new Map() });
  const { hits, total, articles } = reply.value;
  const { hits: before = new Map<number, CorpusHit>(), selected = 0 } = desk.getState().searching ?? {};
  const kept = isAnew ? [] : [...before];
  changeSearch({ isSearching: false, error: null, counts: { total, articles }, selected: Math.min(selected, Math.max(0, total - 1)), hits: new Map([...kept, ...hits.map((hit, at) => [from + at, hit] as const)]) });
}

function shown(count: number): string {
  return formatNumber(count, translator.language);
}
