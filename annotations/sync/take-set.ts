import type { Change } from '../../shared/change.ts';
import { stepIdSchema } from '../../shared/ids.ts';
import type { OffsetMap } from '../../shared/offsets.ts';
import { ok, type Result } from '../../shared/result.ts';
import { emptySet, saysNothing, type AnnotationSet } from '../model/annotation-set.ts';
import { layout, type SetKey } from '../store/layout.ts';
import { compareSets, type Comparison } from './compare-sets.ts';
import { followedBy } from './import-commit.ts';
import { readSet, snapshotFor, type FoundSet } from './read-set.ts';
import { readSound, tell, tellBusy } from './sound-set.ts';
import type { SyncSession } from './sync-session.ts';
import type { Fate } from './sync-tally.ts';

/** Takes one set of the folder over, or says why not. Refuses only what ends the whole run. */
export async function takeSet(session: SyncSession, key: SetKey, map: OffsetMap): Promise<Result<void>> {
  const sound = await readSound(session, key, map);
  if (sound === null) return ok(undefined);
  session.schema.add(sound.set);
  const theirs = sound.journal.length === 0 ? asOneEdit(session, sound) : sound;
  if (theirs === null) return skip(session, key);
  const isFree = await isWritable(session, key);
  if (!isFree.ok) return isFree;
  const ours = await readSet(session.env, { folder: session.home.folder, key });
  if (!ours.ok || ours.value?.damage?.code === 'project.newer_version') {
    tell(session, key, ours.ok ? { code: 'project.newer_version', params: { file: key.article } } : ours.error);
    return skip(session, key);
  }
  return decide(session, { theirs, ours: ours.value, isFree: isFree.value });
}

interface Meeting {
  readonly theirs: FoundSet;
  readonly ours: FoundSet | null;
  /** Whether nobody has the set open for writing. */
  readonly isFree: boolean;
}

async function decide(session: SyncSession, meeting: Meeting): Promise<Result<void>> {
  const { theirs, ours, isFree } = meeting;
  const comparison = ours === null ? 'ahead' : meet(theirs, ours);
  if (comparison === 'same' || comparison === 'behind') return count(session, theirs.key, 'unchanged');
  if (theirs.key.annotator === session.home.me) {
    const mayTake = tellOwn(session, meeting, comparison);
    if (!mayTake) return ok(undefined);
  }
  if (!isFree) {
    tellBusy(session, theirs.key);
    return skip(session, theirs.key);
  }
  if (comparison === 'apart_earlier') return leave(session, theirs);
  if (comparison === 'apart_later') tell(session, theirs.key, { code: 'sync.apart_theirs', params: {} });
  return take(session, meeting, comparison === 'apart_later' ? 'apart' : ours === null ? 'added' : 'updated');
}

/** A set of ours that is damaged may tell in its snapshot of more than can be followed; less than that never takes its place. */
function meet(theirs: FoundSet, ours: FoundSet): Comparison {
  const comparison = compareSets(theirs, ours);
  return comparison === 'ahead' && ours.reaches > theirs.commits ? 'apart_earlier' : comparison;
}

/** What is said of the person's own sets, which are never overwritten; true where one may be taken over. */
function tellOwn(session: SyncSession, { theirs }: Meeting, comparison: Comparison): boolean {
  const { tally, choices, home } = session;
  if (comparison !== 'ahead') {
    tell(session, theirs.key, { code: 'sync.own_apart', params: {} });
    void count(session, theirs.key, 'apart');
    return false;
  }
  tally.ownAhead += 1;
  if (choices.takeOwn && home.mayTakeOwn) return true;
  tell(session, theirs.key, { code: 'sync.own_ahead', params: {} });
  void skip(session, theirs.key);
  return false;
}

/** Ours stays; the bytes of theirs are kept all the same. */
function leave(session: SyncSession, { key, files }: FoundSet): Result<void> {
  const [journal, snapshot] = [layout.journal(session.home.folder, key), layout.set(session.home.folder, key)];
  if (files.journal !== null) session.staged?.keepApart(journal, files.journal);
  else if (files.snapshot !== null) session.staged?.keepApart(snapshot, files.snapshot);
  tell(session, key, { code: 'sync.apart_ours', params: {} });
  return count(session, key, 'apart');
}

async function take(session: SyncSession, { theirs, ours }: Meeting, fate: Fate): Promise<Result<void>> {
  session.tally.set(theirs.key.annotator, fate, theirs.set);
  const isReplaced = ours !== null && (fate === 'apart' || ours.damage !== null);
  const replaced = isReplaced ? ours.files : { journal: null, snapshot: null };
  return session.staged?.stage({ key: theirs.key, journal: theirs.journal, snapshot: snapshotFor(session.env, theirs), replaced }) ?? ok(undefined);
}

/** Holds the person's sets against other writers. The one who brings the work in holds their own where they have the project open. */
export async function isWritable({ home, held }: SyncSession, { annotator }: SetKey): Promise<Result<boolean>> {
  return annotator === home.me && home.isOpen ? ok(true) : held.hold(annotator);
}

/** A set that only a snapshot holds becomes one whose journal is a single edit; null where it says nothing. */
function asOneEdit({ env }: SyncSession, found: FoundSet): FoundSet | null {
  const { key, set } = found;
  const empty = emptySet(key.article, set.annotator);
  if (saysNothing(set)) return null;
  const step = stepIdSchema.parse(env.makeId());
  const made = followedBy(env, { key, journal: found.journal, set: empty, commits: 0 }, { change: wholeChange(empty, set), step, sequence: Math.max(1, found.sequence), annotator: set.annotator });
  return { ...found, ...made };
}

function wholeChange(empty: AnnotationSet, set: AnnotationSet): Change {
  return [
    ...[...set.spans.values()].map((after) => ({ kind: 'span' as const, id: after.id, before: null, after })),
    ...[...set.relations.values()].map((after) => ({ kind: 'relation' as const, id: after.id, before: null, after })),
    ...[...set.decisions.values()].map((after) => ({ kind: 'decision' as const, id: after.id, before: null, after })),
    ...[...set.replies.values()].map((after) => ({ kind: 'reply' as const, id: after.id, before: null, after })),
    ...[...set.rejections.values()].map((after) => ({ kind: 'rejection' as const, id: after.id, before: null, after })),
    { kind: 'document' as const, before: empty.document, after: set.document },
  ];
}

function count({ tally }: SyncSession, { annotator }: SetKey, fate: Fate): Result<void> {
  tally.set(annotator, fate, null);
  return ok(undefined);
}

/** Counts a set that does not come in, for a reason that was told. */
export function skip(session: SyncSession, key: SetKey): Result<void> {
  return count(session, key, 'skipped');
}
