import type { Commit } from '../../shared/change.ts';
import type { AppError } from '../../shared/errors.ts';
import { createOffsetMap, type OffsetMap } from '../../shared/offsets.ts';
import type { Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import { applyChange, emptySet, type AnnotationSet } from '../model/annotation-set.ts';
import { attempt } from './disk-errors.ts';
import type { DurableFile } from './durable-file.ts';
import type { StoreEnvironment } from './environment.ts';
import type { Snapshot } from './file-kinds.ts';
import { encodeLine, JOURNAL_VERSION } from './journal-line.ts';
import { layout } from './layout.ts';
import { createLogWriter, type LogWriter } from './log-writer.ts';
import { checkJournalVersion, loadSet, makeSnapshot, mendJournal, snapshotFile, type LoadedSet, type SetPlace } from './set-file.ts';

/** A set of this annotator that is open for editing. Only `OpenSet` itself moves it on. */
export class OpenSet {
  readonly article: Article;
  readonly offsets: OffsetMap;
  /** Why it may be read but not edited. */
  readonly damage: AppError | null;
  readonly #env: StoreEnvironment;
  readonly #log: LogWriter;
  readonly #snapshot: DurableFile<Snapshot>;
  #set: AnnotationSet;
  #sequence: number;
  #journal: number;
  #saved: number;
  #snapshotSize: number | null = null;
  readonly #snapshotPath: string;

  constructor(env: StoreEnvironment, opened: { place: SetPlace; article: Article; loaded: LoadedSet }) {
    const { place, article, loaded } = opened;
    this.#env = env;
    this.article = article;
    this.offsets = createOffsetMap(article.text);
    this.damage = loaded.damage;
    this.#set = loaded.set;
    this.#sequence = loaded.sequence;
    this.#journal = loaded.wholeLength;
    this.#saved = loaded.set.revision - loaded.replayed;
    this.#log = createLogWriter(env.files, layout.journal(place.folder, place.key), loaded.wholeLength);
    this.#snapshot = snapshotFile(env, place);
    this.#snapshotPath = layout.set(place.folder, place.key);
  }

  get set(): AnnotationSet {
    return this.#set;
  }

  get sequence(): number {
    return this.#sequence;
  }

  /** Length of the journal in bytes up to the current revision. */
  get journalLength(): number {
    return this.#journal;
  }

  /** Size in bytes of the snapshot written since opening; null when none was. */
  get snapshotSize(): number | null {
    return this.#snapshotSize;
  }

  /** Whether the snapshot lags behind the journal. */
  get isDirty(): boolean {
    return this.#saved !== this.#set.revision && this.damage === null;
  }

  /** Appends a commit and waits for the disk; only then does the change become current. */
  async append(commit: Commit): Promise<Result<void>> {
    const next = applyChange(this.#set, commit.change);
    const line = encodeLine(commit);
    const appended = await this.#log.append(this.#journal === 0 ? Buffer.concat([this.#head(), line]) : line);
    if (!appended.ok) return appended;
    this.#set = next;
    this.#sequence = commit.sequence;
    this.#journal = this.#log.length();
    return ok(undefined);
  }

  /** Writes the snapshot durably if it lags behind. */
  async save(): Promise<Result<void>> {
    if (!this.isDirty) return ok(undefined);
    const { revision } = this.#set;
    const written = await this.#snapshot.write(makeSnapshot(this.#set, this.#journal, this.#sequence));
    if (!written.ok) return written;
    this.#saved = revision;
    const size = await attempt(this.#snapshotPath, async () => (await this.#env.files.stat(this.#snapshotPath)).size);
    this.#snapshotSize = size.ok ? size.value : null;
    return ok(undefined);
  }

  close(): Promise<Result<void>> {
    return attempt(this.article.id, () => this.#log.close());
  }

  #head(): Buffer {
    const { article, annotator } = this.#set;
    return encodeLine({ kind: 'guillemet-journal', version: JOURNAL_VERSION, app: this.#env.appVersion, article, annotator });
  }
}

/** Opens a set for its annotator, mending its journal when it may be written; where that fails, the set can only be read. */
export async function openOwnSet(env: StoreEnvironment, wanted: { place: SetPlace; article: Article; canWrite: boolean }): Promise<Result<OpenSet>> {
  const { place, article, canWrite } = wanted;
  const found = await loadSet(env, place);
  if (!found.ok) return found;
  const loaded = found.value ?? untouched(place);
  const mended = canWrite ? await readyToWrite(env, place, loaded) : ok(undefined);
  const damage = loaded.damage ?? (mended.ok ? null : mended.error);
  return ok(new OpenSet(env, { place, article, loaded: { ...loaded, damage } }));
}

async function readyToWrite(env: StoreEnvironment, place: SetPlace, loaded: LoadedSet): Promise<Result<void>> {
  const known = loaded.journalLength === 0 ? ok(undefined) : await checkJournalVersion(env, place);
  return known.ok ? mendJournal(env, place, loaded) : known;
}

function untouched({ key, name }: SetPlace): LoadedSet {
  return {
    set: emptySet(key.article, { id: key.annotator, name: name ?? key.annotator }), sequence: 0, replayed: 0, wholeLength: 0, journalLength: 0, damage: null, isSnapshotDamaged: false,
  };
}
