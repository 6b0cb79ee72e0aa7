import { sha256 } from '../store/hash.ts';
import type { FoundSet } from './read-set.ts';

/** How a set there stands to the one here. Apart: both went on separately. */
export type Comparison = 'same' | 'ahead' | 'behind' | 'apart_later' | 'apart_earlier';

type Compared = Pick<FoundSet, 'journal' | 'commits' | 'sequence'>;

/**
 * Compares two histories of one set. One that begins with the other is ahead of it; of two that went apart the later is the one with the highest
 * sequence number, then the longer, then the greater hash. A beginning comes before what it begins in that order too, so that the greatest of several
 * histories is the same in whatever order they meet.
 */
export function compareSets(theirs: Compared, ours: Compared): Comparison {
  if (isBeginning(theirs.journal, ours.journal)) return theirs.journal.length === ours.journal.length ? 'same' : 'behind';
  if (isBeginning(ours.journal, theirs.journal)) return 'ahead';
  return isLater(theirs, ours) ? 'apart_later' : 'apart_earlier';
}

/** Whether all of some bytes stand at the beginning of others. No bytes begin nothing but themselves: they tell of no history. */
export function isBeginning(bytes: Uint8Array, of: Uint8Array): boolean {
  if (bytes.length === 0) return of.length === 0;
  return bytes.length <= of.length && Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).equals(of.subarray(0, bytes.length));
}

function isLater(a: Compared, b: Compared): boolean {
  if (a.sequence !== b.sequence) return a.sequence > b.sequence;
  if (a.commits !== b.commits) return a.commits > b.commits;
  return sha256(a.journal) > sha256(b.journal);
}
