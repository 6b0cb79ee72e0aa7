import type { AppError } from '../../shared/errors.ts';
import type { DifferenceCount, RestoreRow } from '../../shared/backup.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import { emptySet, saysNothing, type AnnotationSet } from '../model/annotation-set.ts';
import { changeBetween, countChange } from '../model/set-difference.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { sha256 } from '../store/hash.ts';
import { JOURNAL_ENDING, layout, type SetKey } from '../store/layout.ts';
import { readingQuarantine } from '../store/quarantine.ts';
import { loadSet, type LoadedSet } from '../store/set-file.ts';
import { isBeginning } from '../sync/compare-sets.ts';
import { goingBytes, rebuildSet, type RebuiltSet, type SetBytes } from './rebuild-set.ts';
import { settledState, type RestoreScene } from './restore-scene.ts';

/** What becomes of one set, with what is needed to do it; null where project and backup have the same. */
export type SetFate =
  | { readonly action: 'change'; readonly key: SetKey; readonly before: AnnotationSet; readonly after: AnnotationSet }
  | { readonly action: 'put_back'; readonly key: SetKey; readonly before: AnnotationSet; readonly after: AnnotationSet; readonly rebuilt: RebuiltSet; readonly replaced: SetBytes }
  | { readonly action: 'stay'; readonly key: SetKey; readonly name: string | null; readonly why: NonNullable<RestoreRow['why']> };

/** Compares a set in the project with the one in the backup. Refuses only what the disk refuses. */
export async function compareSet(scene: RestoreScene, key: SetKey): Promise<Result<SetFate | null>> {
  if (await isUntouched(scene, key)) return ok(null);
  const [present, old] = [await load(scene.env, scene.reader, key), await load(scene.old.env, scene.old.reader, key)];
  // What cannot be read now is neither replaced nor missed in silence.
  const unread = present.unread ?? old.unread;
  if (unread !== null) return { ok: false, error: unread };
  const name = present.set?.annotator.name ?? old.set?.annotator.name ?? null;
  if (present.newer || old.newer) return ok({ action: 'stay', key, name, why: 'newer_version' });
  const isMine = key.annotator === scene.me;
  if (!old.isHealthy) return ok(isSameBytes(present.bytes, old.bytes) ? null : { action: 'stay', key, name, why: 'damaged_in_backup' });
  if (!present.isHealthy) return putBack(scene, key, { present, old });
  if (present.set === null && old.set !== null) return putBack(scene, key, { present, old });
  if (present.set === null) return ok(null);
  if (!isMine) return compareOthers(scene, key, { present, old });
  const after = await targetOf(scene, key, { old, name: present.set.annotator.name });
  if (!after.ok) return after;
  return ok(changeBetween(present.set, after.value).length === 0 ? null : { action: 'change', key, before: present.set, after: after.value });
}

interface Found {
  readonly loaded: Result<LoadedSet | null>;
  readonly bytes: SetBytes;
  /** Null where there is none. */
  readonly set: AnnotationSet | null;
  readonly isHealthy: boolean;
  readonly newer: boolean;
  /** What the disk refused of it. */
  readonly unread: AppError | null;
}

async function load(env: StoreEnvironment, { folder }: { readonly folder: string }, key: SetKey): Promise<Found> {
  const loaded = await loadSet(env, { folder, key, name: null, quarantine: readingQuarantine });
  const [journal, snapshot] = [await bytesAt(env, layout.journal(folder, key)), await bytesAt(env, layout.set(folder, key))];
  const damage = loaded.ok ? loaded.value?.damage?.code : loaded.error.code;
  const isHealthy = damage === undefined && journal.ok && snapshot.ok;
  const unread = [loaded, journal, snapshot].flatMap((read) => (!read.ok && read.error.code.startsWith('disk.') ? [read.error] : []))[0] ?? null;
  return {
    unread,
    loaded, bytes: { journal: journal.ok ? journal.value : null, snapshot: snapshot.ok ? snapshot.value : null },
    set: loaded.ok ? loaded.value?.set ?? null : null, isHealthy, newer: damage === 'project.newer_version',
  };
}

function bytesAt({ files }: StoreEnvironment, path: string): Promise<Result<Uint8Array | null>> {
  return attempt(path, () => orMissing(() => files.read(path)));
}

/** Whether both files are, byte by byte, those of the backup. */
async function isUntouched({ env, reader, backed }: RestoreScene, key: SetKey): Promise<boolean> {
  for (const [path, name] of [[layout.journal(reader.folder, key), JOURNAL_ENDING], [layout.set(reader.folder, key), '.json']] as const) {
    const bytes = await bytesAt(env, path);
    const hash = bytes.ok && bytes.value !== null ? sha256(bytes.value) : undefined;
    if (!bytes.ok || hash !== backed.get(`annotations/${key.article}/${key.annotator}${name}`)?.sha256) return false;
  }
  return true;
}

interface Pair {
  readonly present: Found;
  readonly old: Found;
}

/** The work of others is never changed from outside: it only comes back where it ends before the backup does. */
function compareOthers(scene: RestoreScene, key: SetKey, { present, old }: Pair): Promise<Result<SetFate | null>> | Result<SetFate | null> {
  const [here, there] = [wholeJournal(present), old.bytes.journal ?? EMPTY];
  const name = present.set?.annotator.name ?? null;
  if (present.set !== null && old.set !== null && changeBetween(present.set, old.set).length === 0) return ok(null);
  if (old.set === null) return ok(present.set === null || saysNothing(present.set) ? null : { action: 'stay', key, name, why: 'not_yours' });
  return here.length < there.length && here.length > 0 && isBeginning(here, there) ? putBack(scene, key, { present, old }) : ok({ action: 'stay', key, name, why: 'not_yours' });
}

const EMPTY = new Uint8Array();

/** A journal without a torn end: it may be all that is left of edits that the backup has whole. */
function wholeJournal({ bytes: { journal }, loaded }: Found): Uint8Array {
  return journal?.subarray(0, loaded.ok ? loaded.value?.wholeLength : undefined) ?? EMPTY;
}

function isSameBytes(a: SetBytes, b: SetBytes): boolean {
  return Buffer.compare(a.journal ?? EMPTY, b.journal ?? EMPTY) === 0;
}

/** The state that my set is to have: that of the backup, or none where the backup has no set of mine. */
async function targetOf(scene: RestoreScene, key: SetKey, { old, name }: { old: Found; name: string }): Promise<Result<AnnotationSet>> {
  return old.set === null ? ok(emptySet(key.article, { id: key.annotator, name })) : settledState(scene, key, old.set);
}

/** Puts a set together from what is left of it and from the backup. Of a damaged set of somebody else, edits that follow lost ones are left to them. */
async function putBack(scene: RestoreScene, key: SetKey, { present, old }: Pair): Promise<Result<SetFate | null>> {
  const name = scene.reader.project.people.find(({ id }) => id === key.annotator)?.name ?? null;
  const rebuilt = rebuildSet(scene.env, { key, name, present: present.bytes, donors: [old.bytes] });
  const isMine = key.annotator === scene.me;
  if (rebuilt === null || (rebuilt.isLossy && !isMine)) return ok({ action: 'stay', key, name: rebuilt?.set.annotator.name ?? name, why: rebuilt === null ? 'damaged_in_backup' : 'not_yours' });
  const after = isMine ? await targetOf(scene, key, { old, name: rebuilt.set.annotator.name }) : ok(rebuilt.set);
  if (!after.ok) return after;
  const going = goingBytes(present.bytes, rebuilt);
  return ok({ action: 'put_back', key, before: present.set ?? emptySet(key.article, rebuilt.set.annotator), after: after.value, rebuilt, replaced: present.isHealthy ? { ...going, snapshot: null } : going });
}

/** No records that come, go or change. */
export const NONE: DifferenceCount = { added: 0, removed: 0, changed: 0 };

/** A fate as dialogs list it. */
export function rowOf(fate: SetFate, { source, roster }: { source: string; roster: readonly Annotator[] }): RestoreRow {
  const { article, annotator } = fate.key;
  const said = fate.action === 'stay' ? fate.name : fate.after.annotator.name;
  const name = roster.find(({ id }) => id === annotator)?.name ?? said ?? annotator;
  const base = { article, source, annotator, name, action: fate.action };
  if (fate.action === 'stay') return { ...base, why: fate.why, tags: NONE, links: NONE, others: NONE };
  const change = [...changeBetween(fate.before, fate.after)];
  return { ...base, why: null, tags: countChange(change, ['span']), links: countChange(change, ['relation']), others: countChange(change, ['decision', 'reply', 'rejection', 'document']) };
}

/** The row of an article's text. */
export function textRow(article: ArticleId, source: string, fate: Pick<RestoreRow, 'action' | 'why'>): RestoreRow {
  return { article, source, annotator: null, name: null, ...fate, tags: NONE, links: NONE, others: NONE };
}
