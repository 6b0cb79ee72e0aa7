import type { AppError } from '../../shared/errors.ts';
import type { Annotator } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import { emptySet, setFromRecord, setToRecord, type AnnotationSet } from '../model/annotation-set.ts';
import { compareSpans } from '../model/span-place.ts';
import { attempt, orMissing, Refusal } from './disk-errors.ts';
import { createDurableFile, type DurableFile } from './durable-file.ts';
import type { StoreEnvironment } from './environment.ts';
import { SNAPSHOT_FILE, type Snapshot } from './file-kinds.ts';
import { JOURNAL_VERSION, readEntry, splitLines, type JournalEntry } from './journal-line.ts';
import { layout, type SetKey } from './layout.ts';
import { requireOwnFolder } from './own-folders.ts';
import type { Quarantine } from './quarantine.ts';
import { cutLog } from './write-file.ts';
import { readJournal, replayJournal, type JournalContent, type Replayed } from './replay.ts';

/** A set as read from snapshot and journal. */
export interface LoadedSet {
  readonly set: AnnotationSet;
  /** The highest sequence number of its journal. */
  readonly sequence: number;
  /** Edits that the snapshot did not hold yet. */
  readonly replayed: number;
  /** Bytes of the journal that are whole, and bytes that it has. */
  readonly wholeLength: number;
  readonly journalLength: number;
  /** Why the set may be read but not edited. */
  readonly damage: AppError | null;
  /** The snapshot cannot be used; the set comes from the journal alone. */
  readonly isSnapshotDamaged: boolean;
}

/** Where a set lies and whose it is; `name` is the one the person goes by now, null for the one in the files. */
export interface SetPlace {
  readonly folder: string;
  readonly key: SetKey;
  readonly name: string | null;
  readonly quarantine: Quarantine;
}

/** The snapshot file of a set. */
export function snapshotFile(env: StoreEnvironment, place: SetPlace): DurableFile<Snapshot> {
  return createDurableFile(env, { path: layout.set(place.folder, place.key), kind: SNAPSHOT_FILE, quarantine: place.quarantine });
}

/** The snapshot of a set whose journal is `journal` bytes long. */
export function makeSnapshot(set: AnnotationSet, journal: number, sequence: number): Snapshot {
  const record = setToRecord(set);
  // Sorted, so that equal states are equal files whatever was done and undone on the way.
  return {
    set: {
      ...record, spans: record.spans.toSorted(compareSpans), relations: sortedById(record.relations),
      ...(record.decisions === undefined ? {} : { decisions: sortedById(record.decisions) }), ...(record.replies === undefined ? {} : { replies: sortedById(record.replies) }),
      ...(record.rejections === undefined ? {} : { rejections: sortedById(record.rejections) }),
    },
    journal, sequence,
  };
}

function sortedById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * Reads a set: the snapshot where there is a whole one, then what the journal holds beyond it; without a snapshot the whole journal.
 * Null when nobody wrote either. Nothing is changed on disk but the quarantine.
 */
export async function loadSet(env: StoreEnvironment, place: SetPlace): Promise<Result<LoadedSet | null>> {
  const own = await requireOwnFolder(env.files, layout.sets(place.folder, place.key.article), place.key.article);
  if (!own.ok) return own;
  const snapshot = await readSnapshot(env, place);
  if (!snapshot.ok) return snapshot;
  const path = layout.journal(place.folder, place.key);
  return attempt(path, async () => {
    const { found, newer } = snapshot.value;
    const tail = await readContent(env, path, found?.journal ?? 0);
    if (found === null && tail === null && !snapshot.value.damaged) return null;
    const quick = tail === null ? withoutJournal(place, snapshot.value) : replayOn(place, snapshot.value, tail);
    if (quick.damage === null || found === null || newer) return quick;
    const whole = await readContent(env, path, 0);
    return whole === null ? quick : replayOn(place, snapshot.value, whole);
  });
}

interface FoundSnapshot {
  readonly found: Snapshot | null;
  readonly newer: boolean;
  /** There is a file, but it cannot be used. */
  readonly damaged: boolean;
}

// A damaged snapshot is no loss while the journal is whole: it is rebuilt from there, and the bytes lie in quarantine.
async function readSnapshot(env: StoreEnvironment, place: SetPlace): Promise<Result<FoundSnapshot>> {
  const read = await snapshotFile(env, place).read();
  if (!read.ok) return read.error.code === SNAPSHOT_FILE.damaged ? ok({ found: null, newer: false, damaged: true }) : read;
  if (read.value === null) return ok({ found: null, newer: false, damaged: false });
  const { data, newer } = read.value;
  const isOurs = data.set.article === place.key.article && data.set.annotator.id === place.key.annotator;
  return ok({ found: isOurs ? data : null, newer, damaged: !isOurs });
}

/** The journal from a place on; null when there is no file or it ends before that place. */
async function readContent(env: StoreEnvironment, path: string, from: number): Promise<JournalContent | null> {
  const stat = await orMissing(() => env.files.stat(path));
  if (stat === null) return null;
  const base = from <= stat.size ? from : 0;
  const bytes = base === stat.size ? new Uint8Array() : await env.files.readFrom(path, base);
  return readJournal(bytes, base);
}

function replayOn(place: SetPlace, snapshot: FoundSnapshot, content: JournalContent): LoadedSet {
  const name = place.name ?? snapshot.found?.set.annotator.name ?? content.head?.annotator.name ?? place.key.annotator;
  const annotator: Annotator = { id: place.key.annotator, name };
  const start = snapshot.found === null ? emptySet(place.key.article, annotator) : { ...setFromRecord(snapshot.found.set), annotator };
  const replayed = replayJournal(start, snapshot.found?.sequence ?? 0, content);
  const damage = damageOf(snapshot, replayed, content.head?.version ?? 0);
  return { ...replayed, damage, wholeLength: content.wholeLength, journalLength: content.length, isSnapshotDamaged: snapshot.damaged };
}

function damageOf(snapshot: FoundSnapshot, replayed: Replayed, version: number): AppError | null {
  const params = { file: replayed.set.article };
  if (snapshot.newer || version > JOURNAL_VERSION) return { code: 'project.newer_version', params };
  const isLost = snapshot.damaged && replayed.set.revision === 0;
  return isLost ? { code: 'set.damaged', params } : replayed.damage;
}

function withoutJournal(place: SetPlace, snapshot: FoundSnapshot): LoadedSet {
  return replayOn(place, snapshot, readJournal(new Uint8Array()));
}

/** Refuses with `project.newer_version` where a later version of the program began the journal: what looks torn to us may be whole to it. */
export function checkJournalVersion(env: StoreEnvironment, { folder, key }: SetPlace): Promise<Result<void>> {
  const path = layout.journal(folder, key);
  return attempt(path, async () => {
    const head = await orMissing(() => firstLine(env, path));
    if (head?.kind === 'head' && head.head.version > JOURNAL_VERSION) throw new Refusal({ code: 'project.newer_version', params: { file: key.article } });
  });
}

async function firstLine(env: StoreEnvironment, path: string): Promise<JournalEntry | null> {
  for await (const chunk of env.files.readChunks(path)) {
    const [line] = splitLines(chunk);
    return line === undefined ? null : readEntry(line);
  }
  return null;
}

/**
 * Mends a loaded set's journal for writing: a torn end goes to quarantine and off the file.
 * A journal damaged further up is copied whole and left as it is.
 */
export async function mendJournal(env: StoreEnvironment, place: SetPlace, found: LoadedSet): Promise<Result<void>> {
  const path = layout.journal(place.folder, place.key);
  if (found.damage !== null) return keepWhole(env, place, path);
  if (found.wholeLength === found.journalLength) return ok(undefined);
  const known = await checkJournalVersion(env, place);
  if (!known.ok) return known;
  const torn = await attempt(path, () => env.files.readFrom(path, found.wholeLength));
  if (!torn.ok) return torn;
  const kept = await place.quarantine.keep(path, torn.value);
  return kept.ok ? attempt(path, () => cutLog(env.files, path, found.wholeLength)) : kept;
}

async function keepWhole(env: StoreEnvironment, place: SetPlace, path: string): Promise<Result<void>> {
  const bytes = await attempt(path, () => orMissing(() => env.files.read(path)));
  if (!bytes.ok) return bytes;
  const kept = bytes.value === null ? ok('') : await place.quarantine.keep(path, bytes.value);
  return kept.ok ? ok(undefined) : kept;
}
