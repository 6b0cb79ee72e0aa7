import type { AppError } from '../../shared/errors.ts';
import type { OffsetMap } from '../../shared/offsets.ts';
import { layout, type SetKey } from '../store/layout.ts';
import { checkTags, readSet, type FoundSet } from './read-set.ts';
import type { SyncSession } from './sync-session.ts';

/** Reads a set of the folder that may come in; null, with the problem told and the set counted as skipped, where it may not. */
export async function readSound(session: SyncSession, key: SetKey, map: OffsetMap): Promise<FoundSet | null> {
  const { env, theirs, tally } = session;
  const read = await readSet(env, { folder: theirs.folder, key, unfinished: await unfinishedOf(session, key) });
  if (read.ok && read.value !== null && isUsable(session, read.value, map)) {
    note(session, read.value);
    return read.value;
  }
  if (!read.ok) tell(session, key, read.error);
  if (read.ok && read.value !== null) note(session, read.value);
  tally.set(key.annotator, 'skipped', null);
  return null;
}

/** Tells of a problem with a set of the folder. */
export function tell({ theirs, tally, sources }: SyncSession, key: SetKey, error: AppError): void {
  tally.problem(layout.journal(theirs.folder, key), error, { source: sources.get(key.article) ?? null, annotator: key.annotator });
}

/** Tells, once for each person, that their sets are open elsewhere. */
export function tellBusy(session: SyncSession, key: SetKey): void {
  if (session.busy.has(key.annotator)) return;
  session.busy.add(key.annotator);
  tell(session, key, { code: 'sync.open_elsewhere', params: { name: session.people.get(key.annotator)?.name ?? key.annotator } });
}

async function unfinishedOf({ theirs, unfinished }: SyncSession, { annotator }: SetKey): ReturnType<SyncSession['theirs']['unfinishedSteps']> {
  const steps = unfinished.get(annotator) ?? await theirs.unfinishedSteps(annotator);
  unfinished.set(annotator, steps);
  return steps;
}

function isUsable(session: SyncSession, found: FoundSet, map: OffsetMap): boolean {
  const { tally, choices } = session;
  const wrong = checkTags(found.set, map);
  if (wrong !== null) {
    tell(session, found.key, wrong);
    return false;
  }
  if (found.damage === null) return true;
  tell(session, found.key, found.damage);
  const isReadable = found.damage.code !== 'project.newer_version' && found.commits > 0;
  if (isReadable) tally.readable += 1;
  return isReadable && choices.takeReadable;
}

function note({ people, sequences, theirs }: SyncSession, { key: { annotator }, set, sequence }: FoundSet): void {
  if (!people.has(annotator)) people.set(annotator, theirs.project?.people.find(({ id }) => id === annotator) ?? set.annotator);
  sequences.set(annotator, Math.max(sequences.get(annotator) ?? 0, sequence));
}
