import { stepIdSchema } from '../../shared/ids.ts';
import { InvariantError } from '../../shared/errors.ts';
import type { Commit, RecordChange } from '../../shared/change.ts';
import type { Annotator } from '../../shared/records.ts';
import { applyChange, draftOf, emptySet, setFromRecord, type AnnotationSet, type Draft } from '../model/annotation-set.ts';
import { changeBetween } from '../model/set-difference.ts';
import { checkFit } from '../store/committer.ts';
import { openEnvelope, sealEnvelope } from '../store/envelope.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { SNAPSHOT_FILE, type Snapshot } from '../store/file-kinds.ts';
import { encodeLine, JOURNAL_VERSION, type RawLine } from '../store/journal-line.ts';
import type { SetKey } from '../store/layout.ts';
import { readJournal } from '../store/replay.ts';
import { makeSnapshot } from '../store/set-file.ts';
import { isBeginning } from '../sync/compare-sets.ts';

/** The bytes of a set's two files; null for one that is missing. */
export interface SetBytes {
  readonly journal: Uint8Array | null;
  readonly snapshot: Uint8Array | null;
}

/** All that is known of a set: its files as they are, and older states of them, the newest first. */
export interface SetSources {
  readonly key: SetKey;
  /** The name that the person goes by; null where only the files know it. */
  readonly name: string | null;
  readonly present: SetBytes;
  readonly donors: readonly SetBytes[];
}

/** A set put together from all that can be read of it. */
export interface RebuiltSet {
  readonly set: AnnotationSet;
  readonly journal: Uint8Array;
  readonly snapshot: Uint8Array;
  /** The revision, as the files count, up to which everything is known. */
  readonly reaches: number;
  /** Some edits are in no history any more; what they came to is known from a snapshot. */
  readonly isBridged: boolean;
  /** Edits are lost in between: what came after them is kept as far as it stands by itself. */
  readonly isLossy: boolean;
}

/** Name of the edit that stands for those that are lost; a key of the catalogues. */
export const REPAIR_STEP = 'repair';

/**
 * Puts a set together: the whole lines of its journal and, where some are missing, those of other copies of the same history, followed from the first;
 * then the snapshot that reaches furthest, then what follows it. Null where nothing can be read. Nothing on disk is changed.
 */
export function rebuildSet(env: Pick<StoreEnvironment, 'clock' | 'makeId' | 'appVersion'>, sources: SetSources): RebuiltSet | null {
  const lines = mergeLines(sources);
  const snapshots = [sources.present, ...sources.donors].flatMap(({ snapshot }) => openSnapshot(sources.key, snapshot));
  if (lines.size === 0 && snapshots.length === 0) return null;
  const head = findHead(sources);
  const annotator: Annotator = { id: sources.key.annotator, name: sources.name ?? snapshots[0]?.set.annotator.name ?? head?.name ?? sources.key.annotator };
  const followed = follow({ set: emptySet(sources.key.article, annotator), sequence: 0 }, lines);
  const reached = furthest(followed.state, snapshots.map((snapshot) => stateOf(snapshot, annotator)), lines);
  const rest = [...lines.values()].filter(({ commit }) => commit.revision > reached.state.set.revision).sort((a, b) => a.commit.revision - b.commit.revision);
  const writer = new JournalWriter(env, sources.key, head?.text ?? headLine(env, sources.key, annotator));
  writer.follow(followed.lines);
  const isBridged = reached.base !== null;
  if (reached.base !== null) writer.bridge(followed.state.set, reached.base);
  writer.follow(reached.lines);
  const salvaged = salvage(reached.state, rest.map(({ commit }) => commit));
  if (rest.length > 0) writer.bridge(reached.state.set, salvaged);
  return { ...writer.written(salvaged), reaches: reached.state.set.revision, isBridged, isLossy: rest.length > 0 };
}

/** What of a set's bytes is not in the files that take their place: a journal that goes on in the new one loses nothing. */
export function goingBytes(present: SetBytes, { journal }: Pick<RebuiltSet, 'journal'>): SetBytes {
  return { journal: present.journal !== null && isBeginning(present.journal, journal) ? null : present.journal, snapshot: present.snapshot };
}

interface Line {
  readonly commit: Commit;
  /** As it stands in the file, without its LF. */
  readonly text: string;
  /** Which of the sources it comes from. */
  readonly source: number;
}

/** Whole lines by their revision. Of a copy whose lines contradict those that are known, none is taken: it went on separately. */
function mergeLines({ key, present, donors }: SetSources): ReadonlyMap<number, Line> {
  const merged = new Map<number, Line>();
  for (const [source, { journal }] of [present, ...donors].entries()) {
    const lines = journal === null ? [] : linesOf(key, journal, source);
    if (lines.some(({ commit, text }) => (merged.get(commit.revision)?.text ?? text) !== text)) continue;
    for (const line of lines) if (!merged.has(line.commit.revision)) merged.set(line.commit.revision, line);
  }
  return merged;
}

function linesOf({ article, annotator }: SetKey, journal: Uint8Array, source: number): readonly Line[] {
  return readJournal(journal).entries.flatMap((entry) => (
    entry.kind === 'commit' && entry.commit.article === article && entry.commit.author === annotator ? [{ commit: entry.commit, text: textOf(entry.line), source }] : []
  ));
}

function textOf({ bytes }: RawLine): string {
  return Buffer.from(bytes).toString('utf8');
}

interface Head {
  readonly name: string;
  readonly text: string;
}

function findHead({ key, present, donors }: SetSources): Head | null {
  for (const { journal } of [present, ...donors]) {
    const first = journal === null ? undefined : readJournal(journal).entries[0];
    if (first?.kind === 'head' && first.head.article === key.article && first.head.annotator.id === key.annotator) return { name: first.head.annotator.name, text: textOf(first.line) };
  }
  return null;
}

function openSnapshot({ article, annotator }: SetKey, bytes: Uint8Array | null): readonly Snapshot[] {
  const opened = bytes === null ? null : openEnvelope(SNAPSHOT_FILE, bytes, article);
  if (opened?.ok !== true || opened.value.newer) return [];
  const { data } = opened.value;
  return data.set.article === article && data.set.annotator.id === annotator ? [data] : [];
}

interface State {
  readonly set: AnnotationSet;
  readonly sequence: number;
}

function stateOf({ set, sequence }: Snapshot, annotator: Annotator): State {
  return { set: { ...setFromRecord(set), annotator }, sequence };
}

/** Applies the lines that follow a state, as far as they fit. */
function follow(start: State, lines: ReadonlyMap<number, Line>): { readonly state: State; readonly lines: readonly Line[] } {
  const followed: Line[] = [];
  let state = start;
  let source: number | null = null;
  for (;;) {
    const line = lines.get(state.set.revision + 1);
    // Where one copy gives way to another, the edit must start from exactly what is there: they may have gone on separately.
    const next: State | null = line === undefined ? null : tryNext(state, line.commit, source !== null && source !== line.source);
    if (line === undefined || next === null) return { state, lines: followed };
    followed.push(line);
    [state, source] = [next, line.source];
  }
}

function tryNext({ set }: State, commit: Commit, isStrict: boolean): State | null {
  if (isStrict && !checkFit(set, commit.change).ok) return null;
  try {
    return { set: applyChange(set, commit.change), sequence: commit.sequence };
  } catch (error) {
    if (error instanceof InvariantError) return null;
    throw error;
  }
}

interface Reached {
  readonly state: State;
  /** The snapshot's state that it goes on from; null where the lines alone reach as far. */
  readonly base: State | null;
  readonly lines: readonly Line[];
}

function furthest(followed: State, snapshots: readonly State[], lines: ReadonlyMap<number, Line>): Reached {
  let best: Reached = { state: followed, base: null, lines: [] };
  for (const base of snapshots) {
    if (base.set.revision <= followed.set.revision) continue;
    const further = follow(base, lines);
    if (further.state.set.revision > best.state.set.revision) best = { ...further, base };
  }
  return best;
}

/** What can be kept of edits that follow lost ones: every record as it was left, and no link without an end. */
function salvage(start: State, commits: readonly Commit[]): State {
  const draft = draftOf(start.set);
  for (const { change } of commits) for (const record of change) force(draft, record);
  for (const [id, { from, to }] of draft.relations) if (!draft.spans.has(from) || !draft.spans.has(to)) draft.relations.delete(id);
  return { set: draft, sequence: commits.at(-1)?.sequence ?? start.sequence };
}

function force(draft: Draft, record: RecordChange): void {
  switch (record.kind) {
    case 'span': return put(draft.spans, record);
    case 'relation': return put(draft.relations, record);
    case 'decision': return put(draft.decisions, record);
    case 'reply': return put(draft.replies, record);
    case 'rejection': return put(draft.rejections, record);
    case 'document': draft.document = record.after;
  }
}

function put<Id, Item>(items: Map<Id, Item>, { id, after }: { readonly id: Id; readonly after: Item | null }): void {
  if (after === null) items.delete(id);
  else items.set(id, after);
}

/** Writes a journal that can be followed from its first line, with the revisions that come of it. */
class JournalWriter {
  readonly #env: Pick<StoreEnvironment, 'clock' | 'makeId' | 'appVersion'>;
  readonly #key: SetKey;
  readonly #lines: Buffer[];
  #revision = 0;

  constructor(env: Pick<StoreEnvironment, 'clock' | 'makeId' | 'appVersion'>, key: SetKey, head: string) {
    this.#env = env;
    this.#key = key;
    this.#lines = [Buffer.from(`${head}\n`, 'utf8')];
  }

  follow(lines: readonly Line[]): void {
    for (const { commit, text } of lines) {
      // A line that keeps its number keeps its bytes, so that copies of the same history are known as such.
      if (commit.revision === this.#revision + 1) this.#push(Buffer.from(`${text}\n`, 'utf8'));
      else this.#add(commit);
    }
  }

  /** One edit for all that lies between two states. */
  bridge(from: AnnotationSet, to: State): void {
    const change = [...changeBetween(from, to.set)];
    if (change.length === 0) return;
    const { article, annotator } = this.#key;
    const step = stepIdSchema.parse(this.#env.makeId());
    this.#add({ article, author: annotator, revision: 0, sequence: Math.max(1, to.sequence), time: this.#env.clock(), cause: { action: 'do', command: REPAIR_STEP, step }, change });
  }

  written({ set, sequence }: State): Pick<RebuiltSet, 'set' | 'journal' | 'snapshot'> {
    const journal = Buffer.concat(this.#lines);
    const renumbered = { ...set, revision: this.#revision };
    return { set: renumbered, journal, snapshot: sealEnvelope(SNAPSHOT_FILE, makeSnapshot(renumbered, journal.length, sequence), this.#env.appVersion) };
  }

  #add(commit: Commit): void {
    this.#push(encodeLine({ ...commit, revision: this.#revision + 1 }));
  }

  #push(line: Buffer): void {
    this.#revision += 1;
    this.#lines.push(line);
  }
}

function headLine(env: Pick<StoreEnvironment, 'appVersion'>, { article }: SetKey, annotator: Annotator): string {
  return encodeLine({ kind: 'guillemet-journal', version: JOURNAL_VERSION, app: env.appVersion, article, annotator }).toString('utf8').trimEnd();
}
