import { HitList, placeAt, WHOLE_ARTICLE, type HitPlace, type Hits } from './hits.ts';

/** Hits of one term, and the slots in which they count. */
export interface ChosenHits {
  readonly hits: Hits;
  readonly within: Uint8Array;
}

const AT_THE_HEAD: HitPlace = { from: 0, to: 0, start: WHOLE_ARTICLE, end: WHOLE_ARTICLE };

/** The places of several terms in the order of the text, each once; an article that is matched without one counts as a whole. */
export function uniteHits(chosen: readonly ChosenHits[], matched: Uint8Array): Hits {
  const [only] = chosen;
  if (chosen.length === 1 && only !== undefined && isWhole(only, matched)) return only.hits;
  const united = new HitList(chosen.reduce((sum, { hits }) => sum + hits.length, 16));
  const ends = chosen.map(() => 0);
  for (let slot = 0; slot < matched.length; slot += 1) {
    const parts = chosen.map(({ hits, within }, at) => {
      const from = skipTo(hits, ends[at] ?? 0, slot);
      const to = skipTo(hits, from, slot + 1);
      ends[at] = to;
      return { hits, from, to: within[slot] === 1 ? to : from };
    }).filter(({ from, to }) => to > from);
    if (matched[slot] !== 1) continue;
    if (parts.length === 0) united.add(slot, AT_THE_HEAD);
    else addPlaces(united, slot, parts);
  }
  return united.done();
}

/** Whether hits are just what is wanted: no article is left out or has none, and they stand in order. */
function isWhole({ hits: { slot, from, length }, within }: ChosenHits, matched: Uint8Array): boolean {
  let articles = 0;
  for (let at = 0; at < length; at += 1) {
    const here = slot[at] ?? 0;
    const isSame = at > 0 && here === slot[at - 1];
    if (!isSame) articles += 1;
    if (within[here] !== 1 || (isSame && (from[at] ?? 0) <= (from[at - 1] ?? 0))) return false;
  }
  return articles === matched.reduce((sum, each) => sum + each, 0);
}

function skipTo(hits: Hits, from: number, slot: number): number {
  let at = from;
  while (at < hits.length && (hits.slot[at] ?? 0) < slot) at += 1;
  return at;
}

interface Part {
  readonly hits: Hits;
  readonly from: number;
  readonly to: number;
}

function addPlaces(united: HitList, slot: number, parts: readonly Part[]): void {
  if (parts.every(isInOrder)) return mergeInOrder(united, slot, parts);
  const places = parts.flatMap(({ hits, from, to }) => Array.from({ length: to - from }, (_, at) => placeAt(hits, from + at))).sort(comparePlaces);
  for (const [at, place] of places.entries()) {
    const before = places[at - 1];
    if (before === undefined || comparePlaces(before, place) !== 0) united.add(slot, place);
  }
}

function mergeInOrder(united: HitList, slot: number, parts: readonly Part[]): void {
  const next = parts.map(({ from }) => from);
  let [from, to] = [-1, -1];
  for (;;) {
    const at = firstOf(parts, next);
    const part = parts[at];
    if (part === undefined) return;
    const hit = next[at] ?? 0;
    next[at] = hit + 1;
    const start = part.hits.from[hit] ?? 0;
    const end = part.hits.to[hit] ?? 0;
    if (start === from && end === to) continue;
    united.addWords(slot, start, end);
    [from, to] = [start, end];
  }
}

/** Which part has the next hit of the text; the number of parts when all are through. */
function firstOf(parts: readonly Part[], next: readonly number[]): number {
  let [best, from, to] = [parts.length, Infinity, Infinity];
  for (let at = 0; at < parts.length; at += 1) {
    const part = parts[at];
    const hit = next[at] ?? 0;
    if (part === undefined || hit >= part.to) continue;
    const start = part.hits.from[hit] ?? 0;
    const end = part.hits.to[hit] ?? 0;
    if (start < from || (start === from && end < to)) [best, from, to] = [at, start, end];
  }
  return best;
}

/** Whether the hits of an article are all described by their words and begin one after the other; told without making anything, since there may be very many. */
function isInOrder({ hits: { from: places, places: others }, from, to }: Part): boolean {
  if (others !== null) return false;
  for (let at = from + 1; at < to; at += 1) if ((places[at] ?? 0) <= (places[at - 1] ?? 0)) return false;
  return true;
}

function comparePlaces(a: HitPlace, b: HitPlace): number {
  return a.from - b.from || a.to - b.to || a.start - b.start || a.end - b.end;
}
