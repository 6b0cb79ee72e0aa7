import { isAbsolute, relative, sep } from 'node:path';
import type { FileStat, Files } from '../store/files.ts';
import type { BackedFile } from './file-list.ts';
import type { OpenedBackup } from './manifests.ts';
import { readObject } from './objects.ts';

/**
 * A backup as if it lay as a project folder at `folder`, for all that reads projects. Every byte is checked against its hash: damaged ones are refused with
 * `backup.damaged`. Nothing can be written there; paths outside the folder are those of the real disk.
 */
export function viewBackup(files: Files, { place, files: backed }: Pick<OpenedBackup, 'place' | 'files'>, folder: string): Files {
  const view = new BackupView(files, place, backed);
  const inner = (path: string): string | null => innerPath(folder, path);
  const refuse = (path: string): never => { throw systemError('EROFS', path); };
  const either = <T>(path: string, inView: (at: string) => Promise<T>, onDisk: () => Promise<T>): Promise<T> => {
    const at = inner(path);
    return at === null ? onDisk() : inView(at);
  };
  return {
    ...files,
    openNew: async (path) => (inner(path) === null ? files.openNew(path) : refuse(path)),
    openAppend: async (path) => (inner(path) === null ? files.openAppend(path) : refuse(path)),
    read: (path) => either(path, (at) => view.read(at), () => files.read(path)),
    readFrom: (path, offset) => either(path, async (at) => (await view.read(at)).subarray(offset), () => files.readFrom(path, offset)),
    async* readChunks(path) {
      const at = inner(path);
      if (at === null) yield* files.readChunks(path);
      else yield await view.read(at);
    },
    list: (path) => either(path, (at) => view.list(at), () => files.list(path)),
    stat: (path) => either(path, (at) => view.stat(at), () => files.stat(path)),
    makeFolder: (path) => either(path, async () => refuse(path), () => files.makeFolder(path)),
    rename: async (from, to) => (inner(to) === null && inner(from) === null ? files.rename(from, to) : refuse(to)),
    remove: (path) => either(path, async () => refuse(path), () => files.remove(path)),
    removeFolder: (path) => either(path, async () => refuse(path), () => files.removeFolder(path)),
    realPath: (path) => either(path, async () => path, () => files.realPath(path)),
  };
}

/** A path inside a folder with `/` between its parts, empty for the folder itself; null for one outside. */
function innerPath(folder: string, path: string): string | null {
  const way = relative(folder, path);
  return way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way) ? null : way.split(sep).join('/');
}

class BackupView {
  readonly #files: Files;
  readonly #place: string;
  readonly #backed: ReadonlyMap<string, BackedFile>;
  readonly #folders = new Map<string, Set<string>>([['', new Set()]]);

  constructor(files: Files, place: string, backed: readonly BackedFile[]) {
    this.#files = files;
    this.#place = place;
    this.#backed = new Map(backed.map((file) => [file.path, file]));
    for (const { path } of backed) this.#addToFolders(path);
  }

  async read(path: string): Promise<Uint8Array> {
    const file = this.#backed.get(path);
    if (file === undefined) throw systemError('ENOENT', path);
    return readObject(this.#files, this.#place, { sha256: file.sha256, file: path });
  }

  async list(path: string): Promise<readonly string[]> {
    const names = this.#folders.get(path);
    if (names === undefined) throw systemError('ENOENT', path);
    return [...names];
  }

  async stat(path: string): Promise<FileStat> {
    if (this.#folders.has(path)) return { kind: 'folder', size: 0, modified: 0 };
    const file = this.#backed.get(path);
    if (file === undefined) throw systemError('ENOENT', path);
    return { kind: 'file', size: file.size, modified: file.modified ?? 0 };
  }

  #addToFolders(path: string): void {
    const parts = path.split('/');
    for (const [depth, part] of parts.entries()) {
      const folder = parts.slice(0, depth).join('/');
      const names = this.#folders.get(folder) ?? new Set<string>();
      this.#folders.set(folder, names.add(part));
    }
  }
}

function systemError(code: 'ENOENT' | 'EROFS', path: string): Error {
  return Object.assign(new Error(`${code}: ${path}, in a backup`), { code, path, syscall: 'backup' });
}

