import { seededRandom } from '../../model/seeded-random.ts';
import { Buckets } from './buckets.ts';

/** Sequences of numbers laid behind each other: sequence `at` is `values` from `from[at]` to `to[at]`. */
export interface Sequences {
  readonly values: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** The share of common values (Jaccard) from which two sequences of about one length are alike. */
export const ALIKE_FROM = 0.6;
// Sixteen bands of three hashes: of pairs that share 0.6 of their values 98 in 100 meet, at 0.75 all but one in 5,000.
const BANDS = 16;
const ROWS = 3;
// In a bucket of many that only look alike each is compared with these before it, so that time stays in proportion to the text.
const COMPARED_AT_MOST = 8;
const STEP = 5000;
// Short sequences are compared faster value by value than by sets.
const SHORT = 48;

/** For each sequence the first one that is the same, and the first of its group of those that are alike. */
export interface Likeness {
  readonly same: Int32Array;
  readonly group: Int32Array;
}

/**
 * Groups sequences that are alike by their sets of values. Candidates are found by MinHash (Broder 1997) with locality-sensitive hashing in bands (Leskovec, Rajaraman and Ullman,
 * Mining of Massive Datasets, 3.4) and then compared in full. Deterministic; linear in the length of all sequences. Yields now and then, so that it can be stopped.
 */
export function* findAlike(sequences: Sequences): Generator<void, Likeness> {
  const same = yield* firstSame(sequences);
  const group = same.slice();
  const rootOf = (at: number): number => {
    let root = at;
    while (group[root] !== root) root = group[root] ?? root;
    group[at] = root;
    return root;
  };
  const random = seededRandom(1);
  for (let band = 0; band < BANDS; band += 1) yield* joinBand(sequences, { same, group, rootOf, hashes: drawHashes(random) });
  for (let at = 0; at < group.length; at += 1) rootOf(at);
  return { same, group };
}

/** For each sequence the first that equals it, itself perhaps. */
function* firstSame(sequences: Sequences): Generator<void, Int32Array> {
  const [buckets, same] = [new Buckets(sequences.from.length), new Int32Array(sequences.from.length)];
  for (let at = 0; at < same.length; at += 1) {
    if (at % STEP === 0) yield;
    buckets.add(at, sequenceHash(sequences, at));
    let other = buckets.previous(at);
    while (other !== -1 && !isSame(sequences, other, at)) other = buckets.previous(other);
    same[at] = other === -1 ? at : same[other] ?? at;
  }
  return same;
}

function sequenceHash({ values, from, to }: Sequences, at: number): number {
  let hash = 0x9e3779b9;
  for (let place = from[at] ?? 0; place < (to[at] ?? 0); place += 1) hash = Math.imul(hash ^ (values[place] ?? 0), 0x01000193);
  return mixed(hash);
}

function isSame({ values, from, to }: Sequences, a: number, b: number): boolean {
  const [start, other, length] = [from[a] ?? 0, from[b] ?? 0, (to[a] ?? 0) - (from[a] ?? 0)];
  if ((to[b] ?? 0) - other !== length) return false;
  for (let at = 0; at < length; at += 1) if (values[start + at] !== values[other + at]) return false;
  return true;
}

interface Band {
  readonly same: Int32Array;
  readonly group: Int32Array;
  readonly rootOf: (at: number) => number;
  readonly hashes: readonly Hash[];
}

interface Hash {
  readonly factor: number;
  readonly mask: number;
}

function drawHashes(random: () => number): readonly Hash[] {
  return Array.from({ length: ROWS }, () => ({ factor: Math.floor(random() * 0x1_0000_0000) | 1, mask: Math.floor(random() * 0x1_0000_0000) | 0 }));
}

/** Compares those that fall into one bucket of a band, and joins the groups of those that are alike. */
function* joinBand(sequences: Sequences, { same, group, rootOf, hashes }: Band): Generator<void> {
  const buckets = new Buckets(same.length);
  for (let at = 0; at < same.length; at += 1) {
    if (at % STEP === 0) yield;
    if (same[at] !== at) continue;
    buckets.add(at, bandKey(sequences, at, hashes));
    let other = buckets.previous(at);
    for (let compared = 0; other !== -1 && compared < COMPARED_AT_MOST; compared += 1) {
      const [mine, theirs] = [rootOf(at), rootOf(other)];
      if (mine !== theirs && isAlike(sequences, mine, theirs)) group[Math.max(mine, theirs)] = Math.min(mine, theirs);
      other = buckets.previous(other);
    }
  }
}

/** The least hashes of a sequence's values, made one key. */
function bandKey({ values, from, to }: Sequences, at: number, hashes: readonly Hash[]): number {
  let key = 0;
  const start = from[at] ?? 0;
  const end = to[at] ?? 0;
  for (const { factor, mask } of hashes) {
    let least = 0xffffffff;
    for (let place = start; place < end; place += 1) {
      const hash = Math.imul((values[place] ?? 0) ^ mask, factor) >>> 0;
      if (hash < least) least = hash;
    }
    key = mixed(key ^ least);
  }
  return key;
}

/** Says whether two sequences share enough of their values, each counted once. */
function isAlike(sequences: Sequences, a: number, b: number): boolean {
  const [mine, theirs] = [lengthOf(sequences, a), lengthOf(sequences, b)];
  if (Math.min(mine, theirs) < ALIKE_FROM * Math.max(mine, theirs)) return false;
  const { common, ones, others } = Math.max(mine, theirs) <= SHORT ? countShort(sequences, a, b) : countLong(sequences, a, b);
  return common >= ALIKE_FROM * (ones + others - common);
}

/** How many different values two sequences have in common, and each of them has. */
interface Shared {
  readonly common: number;
  readonly ones: number;
  readonly others: number;
}

function countLong(sequences: Sequences, a: number, b: number): Shared {
  const [one, other] = [valueSet(sequences, a), valueSet(sequences, b)];
  let common = 0;
  for (const value of one) if (other.has(value)) common += 1;
  return { common, ones: one.size, others: other.size };
}

function countShort({ values, from, to }: Sequences, a: number, b: number): Shared {
  let [common, ones, others] = [0, 0, 0];
  for (let at = from[a] ?? 0; at < (to[a] ?? 0); at += 1) {
    if (isAmong(values, values[at] ?? 0, { from: from[a] ?? 0, to: at })) continue;
    ones += 1;
    if (isAmong(values, values[at] ?? 0, { from: from[b] ?? 0, to: to[b] ?? 0 })) common += 1;
  }
  for (let at = from[b] ?? 0; at < (to[b] ?? 0); at += 1) if (!isAmong(values, values[at] ?? 0, { from: from[b] ?? 0, to: at })) others += 1;
  return { common, ones, others };
}

function isAmong(values: Int32Array, value: number, { from, to }: { readonly from: number; readonly to: number }): boolean {
  for (let at = from; at < to; at += 1) if (values[at] === value) return true;
  return false;
}

function lengthOf({ from, to }: Sequences, at: number): number {
  return (to[at] ?? 0) - (from[at] ?? 0);
}

function valueSet({ values, from, to }: Sequences, at: number): ReadonlySet<number> {
  return new Set(values.subarray(from[at], to[at]));
}

/** Spreads every bit of a number over all of it (the end of MurmurHash3). */
export function mixed(value: number): number {
  const first = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return second ^ (second >>> 16);
}
