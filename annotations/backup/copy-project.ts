import { articleIdSchema, annotatorIdSchema } from '../../shared/ids.ts';
import type { JobControl } from '../jobs/job.ts';
import { isUnanswered, Refusal, orMissing } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { FileStat } from '../store/files.ts';
import { JOURNAL_ENDING, type SetKey } from '../store/layout.ts';
import { readingQuarantine } from '../store/quarantine.ts';
import { mapLimited } from '../store/serial-queue.ts';
import { loadSet } from '../store/set-file.ts';
import type { BackedFile } from './file-list.ts';
import type { StoredBytes } from './copy-file.ts';
import { articleFolders, engineParts, namesIn, othersAtTop, pathIn } from './project-parts.ts';

/** Where the files of a project are copied to. */
export interface CopyTarget {
  /** Whether bytes of this hash need not be copied again. */
  readonly has: (hash: string) => boolean;
  /** Copies a file, given by its absolute path and by its path inside the project. Rejects as the disk does. */
  readonly storeFile: (from: string, path: string) => Promise<StoredBytes>;
  /** Waits until all that was stored so far is on the disk. */
  readonly settle: () => Promise<void>;
}

/** What is copied, and what is known of it from a copy before. */
export interface ProjectToCopy {
  readonly folder: string;
  readonly target: CopyTarget;
  /** Files of the newest copy of the same folder, by path. */
  readonly known: ReadonlyMap<string, BackedFile>;
}

/** A project as it was copied. */
export interface CopiedProject {
  readonly files: readonly BackedFile[];
  /** Links, pipes and files that are none of the project's. */
  readonly leftOut: number;
}

const AT_ONCE = 8;
/** So many articles are copied before what was written is waited for. */
const SLICE = 256;
/** A set that is changed this often while it is copied is left for another try. */
const SET_TRIES = 5;
/** A file changed less than this before it was read, in milliseconds, may be changed again without its time showing it: some disks count in steps of two seconds. */
const TICK = 3000;

/**
 * Copies what has changed of a project since the backup before; null where a gesture over several articles or a change of the project's own file
 * came between, so that the copy would hold half of it. Throws refusals and what the disk rejects with.
 */
async function copyProject(env: StoreEnvironment, project: ProjectToCopy, control: JobControl): Promise<CopiedProject | null> {
  const copy = new ProjectCopy(env, project, control);
  return copy.run();
}

// A project in which gestures over many articles follow one another at once is copied a little later.
const TRIES = 4;

/** Copies a project, again from the start where it did not hold still; `begin` says for each try what is copied where. Throws `backup.unsettled` when it never did, and as `copyProject`. */
export async function copySettled(env: StoreEnvironment, control: JobControl, begin: () => Promise<ProjectToCopy>): Promise<CopiedProject> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const copied = await copyProject(env, await begin(), control);
    if (copied !== null) return copied;
  }
  throw new Refusal({ code: 'backup.unsettled', params: {} });
}

class ProjectCopy {
  readonly #env: StoreEnvironment;
  readonly #project: ProjectToCopy;
  readonly #control: JobControl;
  readonly #files: BackedFile[] = [];
  #leftOut = 0;

  constructor(env: StoreEnvironment, project: ProjectToCopy, control: JobControl) {
    this.#env = env;
    this.#project = project;
    this.#control = control;
  }

  async run(): Promise<CopiedProject | null> {
    const { files } = this.#env;
    const { folder } = this.#project;
    this.#leftOut = await othersAtTop(files, folder);
    const head = await this.#copyHead();
    await this.#copyAll(await this.#pathsIn('documents'), (path) => this.#add(path));
    const articles = await articleFolders(files, folder);
    this.#leftOut += articles.others;
    await this.#copyAll(articles.paths, (path) => this.#copyArticle(path));
    await this.#copySuggestions();
    await this.#copyAll(await this.#pathsIn('quarantine'), (path) => this.#add(path));
    this.#files.push(...head);
    const end = await this.#copyHead();
    return isEqual(head, end) ? { files: this.#files, leftOut: this.#leftOut } : null;
  }

  async #copySuggestions(): Promise<void> {
    const engines = await engineParts(this.#env.files, this.#project.folder);
    this.#leftOut += engines.others;
    for (const inner of engines.paths) await this.#copyAll(await this.#pathsIn(inner), (path) => this.#add(path));
  }

  /** The files that say what holds across articles; read whatever their times say. */
  async #copyHead(): Promise<readonly BackedFile[]> {
    const { folder } = this.#project;
    const { paths } = await namesIn(this.#env.files, folder, 'steps');
    const found: BackedFile[] = [];
    for (const path of ['project.json', ...paths]) {
      const copied = await this.#copy(path, true);
      if (copied !== null) found.push(copied.file);
    }
    return found;
  }

  async #pathsIn(inner: string): Promise<readonly string[]> {
    const { paths, others } = await namesIn(this.#env.files, this.#project.folder, inner);
    this.#leftOut += others;
    return paths;
  }

  async #copyAll(paths: readonly string[], copyOne: (path: string) => Promise<void>): Promise<void> {
    for (let start = 0; start < paths.length; start += SLICE) {
      this.#stopIfAsked();
      this.#control.onProgress({ done: start, total: paths.length, unit: 'items', current: paths[start] ?? '' });
      await mapLimited(paths.slice(start, start + SLICE), AT_ONCE, copyOne);
      await this.#project.target.settle();
    }
  }

  #stopIfAsked(): void {
    if (this.#control.signal.aborted) throw new Refusal({ code: 'backup.cancelled', params: {} });
  }

  async #add(path: string): Promise<void> {
    const copied = await this.#copy(path);
    if (copied !== null) this.#files.push(copied.file);
  }

  async #copyArticle(inner: string): Promise<void> {
    const { paths, others } = await namesIn(this.#env.files, this.#project.folder, inner);
    this.#leftOut += others;
    const people = new Set(paths.flatMap((path) => keyOf(path)?.annotator ?? []));
    const article = articleIdSchema.parse(inner.slice('annotations/'.length));
    for (const annotator of people) await this.#copySet({ article, annotator });
  }

  /**
   * The snapshot before its journal: a journal that has grown since is fine, one that is shorter is not. Where both were replaced between,
   * as when a colleague's work is brought in, the two would not belong together, so they are read again.
   */
  async #copySet(key: SetKey): Promise<void> {
    const base = `annotations/${key.article}/${key.annotator}`;
    for (let tries = 0; tries < SET_TRIES; tries += 1) {
      const snapshot = await this.#copy(`${base}.json`);
      const journal = await this.#copy(`${base}${JOURNAL_ENDING}`);
      const after = await orMissing(() => this.#env.files.stat(pathIn(this.#project.folder, `${base}.json`)));
      if (after?.size !== snapshot?.stat.size || after?.modified !== snapshot?.stat.modified) continue;
      await this.#addSet(key, { snapshot: snapshot?.file ?? null, journal: journal?.file ?? null });
      return;
    }
    throw new Refusal({ code: 'backup.unsettled', params: {} });
  }

  async #addSet(key: SetKey, { snapshot, journal }: { snapshot: BackedFile | null; journal: BackedFile | null }): Promise<void> {
    const found = [snapshot, journal].flatMap((file) => (file === null ? [] : [file]));
    const isKnown = found.every((file) => this.#project.known.get(file.path)?.sha256 === file.sha256);
    const tags = isKnown ? found.reduce((sum, { path }) => sum + (this.#project.known.get(path)?.tags ?? 0), 0) : await this.#tagsOf(key);
    // Counted once for a set, at the last of its files.
    for (const [index, file] of found.entries()) this.#files.push({ ...file, tags: index === found.length - 1 ? tags : 0 });
  }

  async #tagsOf(key: SetKey): Promise<number> {
    const loaded = await loadSet(this.#env, { folder: this.#project.folder, key, name: null, quarantine: readingQuarantine });
    // What cannot be read is copied all the same: a damaged file may be all there is.
    if (!loaded.ok && isUnanswered(loaded.error)) throw new Refusal(loaded.error);
    return loaded.ok ? loaded.value?.set.spans.size ?? 0 : 0;
  }

  /** Copies a file that is not in the backup before as it is now; null where it is gone or no file. */
  async #copy(path: string, always = false): Promise<{ file: BackedFile; stat: FileStat } | null> {
    const { folder, target, known } = this.#project;
    const full = pathIn(folder, path);
    const stat = await orMissing(() => this.#env.files.stat(full));
    if (stat === null) return null;
    if (stat.kind !== 'file') {
      this.#leftOut += 1;
      return null;
    }
    const before = known.get(path);
    if (!always && before !== undefined && before.modified === stat.modified && before.size === stat.size && target.has(before.sha256)) return { file: before, stat };
    const stored = await orMissing(() => target.storeFile(full, path));
    if (stored === null) return null;
    const isSettled = stat.modified < Date.parse(this.#env.clock()) - TICK;
    return { file: { path, ...stored, modified: isSettled ? stat.modified : null, tags: 0 }, stat };
  }
}

/** Whose set a path of `annotations/` belongs to. */
export function keyOf(path: string): SetKey | null {
  const [top, article, name = ''] = path.split('/');
  if (top !== 'annotations') return null;
  const ending = name.endsWith(JOURNAL_ENDING) ? JOURNAL_ENDING : '.json';
  const read = { article: articleIdSchema.safeParse(article), annotator: annotatorIdSchema.safeParse(name.slice(0, -ending.length)) };
  return read.article.success && read.annotator.success ? { article: read.article.data, annotator: read.annotator.data } : null;
}

function isEqual(before: readonly BackedFile[], after: readonly BackedFile[]): boolean {
  return before.length === after.length && before.every(({ path, sha256 }, index) => after[index]?.path === path && after[index].sha256 === sha256);
}
