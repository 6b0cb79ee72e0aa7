import type { AppError } from '../../shared/errors.ts';
import type { StepId } from '../../shared/ids.ts';
import type { OffsetMap } from '../../shared/offsets.ts';
import { ok, type Result } from '../../shared/result.ts';
import { checkImportedPlace } from '../formats/common/imported-place.ts';
import { emptySet, setFromRecord, type AnnotationSet } from '../model/annotation-set.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { openEnvelope, sealEnvelope } from '../store/envelope.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { SNAPSHOT_FILE, type Snapshot } from '../store/file-kinds.ts';
import { JOURNAL_VERSION, type JournalEntry } from '../store/journal-line.ts';
import { layout, type SetKey } from '../store/layout.ts';
import { readJournal, replayJournal, type JournalContent } from '../store/replay.ts';
import { makeSnapshot } from '../store/set-file.ts';
import { readRegular } from './regular-file.ts';

/** A set as its two files tell it, followed from the first line of its journal. */
export interface FoundSet {
  readonly key: SetKey;
  /** Bytes of the journal that can be followed; none for a set that only a snapshot holds. */
  readonly journal: Uint8Array;
  /** The files as they lie there; null for one that is missing. */
  readonly files: { readonly journal: Uint8Array | null; readonly snapshot: Uint8Array | null };
  /** The state at the end of what can be followed, or that of the snapshot where there is nothing to follow. */
  readonly set: AnnotationSet;
  /** How many edits that is, and the highest sequence number among them. */
  readonly commits: number;
  readonly sequence: number;
  /** The highest revision that either file tells of, whether it can be followed to there or not. */
  readonly reaches: number;
  /** Why it is not whole; null where it is. */
  readonly damage: AppError | null;
}

/** Which set is read, and against what. */
export interface SetToRead {
  readonly folder: string;
  readonly key: SetKey;
  /** Steps that were never ended: a set is whole only up to the first of them. */
  readonly unfinished?: ReadonlySet<StepId>;
}

/** Reads a set without trusting it; null where there is none. Refuses only what the disk refuses, links and devices. */
export async function readSet(env: StoreEnvironment, { folder, key, unfinished = new Set() }: SetToRead): Promise<Result<FoundSet | null>> {
  const journal = await readRegular(env.files, layout.journal(folder, key));
  if (!journal.ok) return journal;
  const stored = await readRegular(env.files, layout.set(folder, key));
  if (!stored.ok) return stored;
  if (journal.value === null && stored.value === null) return ok(null);
  const snapshot = openSnapshot(key, stored.value);
  const files = { journal: journal.value, snapshot: stored.value };
  if (journal.value === null) return ok(withoutJournal(key, snapshot, files));
  return ok(followed(key, { content: readJournal(journal.value), bytes: journal.value, snapshot, unfinished }, files));
}

interface FoundSnapshot {
  readonly data: Snapshot | null;
  readonly newer: boolean;
}

function openSnapshot({ article, annotator }: SetKey, bytes: Uint8Array | null): FoundSnapshot {
  const opened = bytes === null ? null : openEnvelope(SNAPSHOT_FILE, bytes, article);
  if (opened === null || !opened.ok) return { data: null, newer: opened?.ok === false && opened.error.code === 'project.newer_version' };
  const { data, newer } = opened.value;
  return { data: data.set.article === article && data.set.annotator.id === annotator ? data : null, newer };
}

function withoutJournal(key: SetKey, { data, newer }: FoundSnapshot, files: FoundSet['files']): FoundSet {
  const set = data === null ? emptySet(key.article, { id: key.annotator, name: key.annotator }) : setFromRecord(data.set);
  const code = newer ? 'project.newer_version' : data === null ? 'set.damaged' : 'sync.no_journal';
  return { key, journal: new Uint8Array(), files, set, commits: set.revision, reaches: set.revision, sequence: data?.sequence ?? 0, damage: { code, params: { file: key.article } } };
}

interface Reading {
  readonly content: JournalContent;
  readonly bytes: Uint8Array;
  readonly snapshot: FoundSnapshot;
  readonly unfinished: ReadonlySet<StepId>;
}

function followed(key: SetKey, { content, bytes, snapshot, unfinished }: Reading, files: FoundSet['files']): FoundSet {
  const { head, entries } = content;
  if (head === null) return { ...withoutJournal(key, snapshot, files), damage: { code: 'set.damaged', params: { file: key.article } } };
  const stop = entries.findIndex((entry) => !isOf(key, entry) || isUnfinished(entry, unfinished));
  const sound = stop === -1 ? entries : entries.slice(0, stop);
  const name = snapshot.data?.set.annotator.name ?? head.annotator.name;
  const replayed = replayJournal(emptySet(key.article, { id: key.annotator, name }), 0, { ...content, entries: sound });
  const end = endOf(sound, replayed.set.revision);
  const reaches = Math.max(replayed.set.revision, snapshot.data?.set.revision ?? 0);
  const found = { key, journal: bytes.subarray(0, end), files, set: replayed.set, commits: replayed.set.revision, reaches, sequence: sequenceOf(sound, replayed.set.revision) };
  const stopper = stop === -1 ? undefined : entries[stop];
  return { ...found, damage: damageOf(found, { length: bytes.length, snapshot, version: head.version, isUnfinished: stopper !== undefined && isUnfinished(stopper, unfinished) }) };
}

function isOf({ article, annotator }: SetKey, entry: JournalEntry): boolean {
  if (entry.kind === 'head') return entry.head.article === article && entry.head.annotator.id === annotator;
  return entry.kind === 'bad' || (entry.commit.article === article && entry.commit.author === annotator);
}

function isUnfinished(entry: JournalEntry, unfinished: ReadonlySet<StepId>): boolean {
  return entry.kind === 'commit' && unfinished.has(entry.commit.cause.step);
}

/** Where in the journal the edit of a revision ends; the end of the head before the first. */
function endOf(entries: readonly JournalEntry[], revision: number): number {
  return entries.find((entry) => (revision === 0 ? entry.kind === 'head' : entry.kind === 'commit' && entry.commit.revision === revision))?.line.end ?? 0;
}

function sequenceOf(entries: readonly JournalEntry[], revision: number): number {
  return entries.reduce((highest, entry) => (entry.kind === 'commit' && entry.commit.revision <= revision ? Math.max(highest, entry.commit.sequence) : highest), 0);
}

interface Around {
  readonly length: number;
  readonly snapshot: FoundSnapshot;
  readonly version: number;
  readonly isUnfinished: boolean;
}

function damageOf({ key, journal, commits }: Pick<FoundSet, 'key' | 'journal' | 'commits'>, { length, snapshot, version, isUnfinished: isCut }: Around): AppError | null {
  const params = { file: key.article, count: commits };
  if (version > JOURNAL_VERSION || snapshot.newer) return { code: 'project.newer_version', params };
  if (isCut) return { code: 'sync.unfinished_step', params };
  if (journal.length < length) return { code: 'sync.damaged_journal', params };
  const isShort = snapshot.data !== null && (snapshot.data.journal > length || snapshot.data.set.revision > commits);
  return isShort ? { code: 'sync.cut_journal', params } : null;
}

/** What is wrong with a set's tags: words that are not in the text where they should stand, links without an end; null where nothing is. */
export function checkTags({ spans, relations }: AnnotationSet, map: OffsetMap): AppError | null {
  for (const span of spans.values()) {
    const place = checkImportedPlace(map, span);
    if (!place.ok) return place.error;
  }
  const loose = [...relations.values()].find(({ from, to }) => !spans.has(from) || !spans.has(to));
  return loose === undefined ? null : { code: 'relation.missing_end', params: { id: loose.id } };
}

/** The snapshot that goes with a journal: the one that lies beside it where it says the same, otherwise a new one. */
export function snapshotFor(env: StoreEnvironment, found: Pick<FoundSet, 'key' | 'set' | 'sequence' | 'files' | 'journal'>): Uint8Array {
  const { set, sequence, files, journal } = found;
  const made = makeSnapshot(set, journal.length, sequence);
  const theirs = openSnapshot(found.key, files.snapshot);
  const isSame = !theirs.newer && theirs.data !== null && canonicalJson(theirs.data) === canonicalJson(made);
  return isSame && files.snapshot !== null ? files.snapshot : sealEnvelope(SNAPSHOT_FILE, made, env.appVersion);
}
