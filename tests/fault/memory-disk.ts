import { dirname } from 'node:path';
import type { FileStat, Files, OpenFile } from '../../annotations/store/files.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';

/** The content of a file, whatever names it has. */
export interface Inode {
  readonly id: number;
  bytes: Buffer;
}

/** What lies on a disk: files and folders by their absolute paths. */
export interface DiskState {
  readonly files: Map<string, Inode>;
  readonly folders: Set<string>;
}

/** One step of the disk as it happened, with enough to do it again; offsets in bytes. */
export type DiskStep =
  | { readonly kind: 'create'; readonly path: string; readonly inode: number }
  | { readonly kind: 'folder' | 'remove' | 'removeFolder'; readonly path: string }
  | { readonly kind: 'syncFolder'; readonly path: string }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string; readonly inode: number }
  | { readonly kind: 'renameFolder'; readonly from: string; readonly to: string }
  | { readonly kind: 'write'; readonly inode: number; readonly offset: number; readonly bytes: Buffer }
  | { readonly kind: 'truncate'; readonly inode: number; readonly length: number }
  | { readonly kind: 'sync'; readonly inode: number };

/** How a disk in memory differs from a large and empty one. */
export interface DiskOptions {
  readonly state?: DiskState;
  /** In bytes of content. */
  readonly capacity?: number;
  /** Folders inside this one are made on the real disk as well, since the lock of a project is a real one. */
  readonly real: string;
}

/** A disk in memory that writes down each of its steps. */
export class MemoryDisk {
  readonly state: DiskState;
  readonly steps: DiskStep[] = [];
  readonly files: Files;
  #capacity: number;
  #inodes: number;

  constructor({ state, capacity = Infinity, real }: DiskOptions) {
    this.state = state === undefined ? { files: new Map(), folders: new Set() } : copyState(state);
    this.#capacity = capacity;
    this.#inodes = Math.max(0, ...[...this.state.files.values()].map(({ id }) => id));
    this.files = this.#makeFiles(real);
  }

  /** Makes room. */
  grow(): void {
    this.#capacity = Infinity;
  }

  /** Bytes of content that it still takes. */
  free(): number {
    return this.#capacity === Infinity ? Infinity : this.#capacity - this.used();
  }

  used(): number {
    return [...this.state.files.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  }

  /** Puts a file there as if somebody else had. */
  put(path: string, bytes: Uint8Array): void {
    for (let folder = dirname(path); !this.state.folders.has(folder); folder = dirname(folder)) this.state.folders.add(folder);
    this.state.files.set(path, { id: (this.#inodes += 1), bytes: Buffer.from(bytes) });
  }

  bytes(path: string): Buffer | null {
    return this.state.files.get(path)?.bytes ?? null;
  }

  #makeFiles(real: string): Files {
    const { files, folders } = this.state;
    const held = (path: string): Inode => files.get(path) ?? fail(folders.has(path) ? 'EISDIR' : 'ENOENT', path);
    const unless = (path: string): void => { if (!folders.has(dirname(path))) fail('ENOENT', path); };
    return {
      openNew: async (path) => (files.has(path) ? fail('EEXIST', path) : this.#open(this.#create(path))),
      openAppend: async (path) => this.#open(files.get(path) ?? this.#create(path)),
      read: async (path) => held(path).bytes,
      readFrom: async (path, offset) => held(path).bytes.subarray(offset),
      async* readChunks(path) { yield await Promise.resolve(held(path).bytes); },
      list: async (folder) => (folders.has(folder) ? namesIn(folder, [...files.keys(), ...folders]) : fail('ENOENT', folder)),
      stat: async (path): Promise<FileStat> => (folders.has(path) ? { kind: 'folder', size: 0, modified: 0 } : // A file that takes the place of another is another one: that is all the time of a change is asked for.
        { kind: 'file', size: held(path).bytes.length, modified: held(path).id }),
      makeFolder: async (path) => {
        this.#makeFolder(path);
        if (path.startsWith(real)) await nodeFiles.makeFolder(path);
      },
      rename: async (from, to) => {
        unless(to);
        if (folders.has(from)) {
          if (files.has(to) || folders.has(to)) fail('EEXIST', to);
          moveFolder(this.state, from, to);
          this.steps.push({ kind: 'renameFolder', from, to });
          return;
        }
        const inode = held(from);
        files.set(to, inode);
        files.delete(from);
        this.steps.push({ kind: 'rename', from, to, inode: inode.id });
      },
      syncFolder: async (path) => {
        if (!folders.has(path)) fail('ENOENT', path);
        this.steps.push({ kind: 'syncFolder', path });
      },
      remove: async (path) => {
        if (!files.delete(path)) fail('ENOENT', path);
        this.steps.push({ kind: 'remove', path });
      },
      removeFolder: async (path) => {
        if (!folders.has(path)) fail('ENOENT', path);
        if (namesIn(path, [...files.keys(), ...folders]).length > 0) fail('ENOTEMPTY', path);
        folders.delete(path);
        this.steps.push({ kind: 'removeFolder', path });
      },
      realPath: (path) => Promise.resolve(path),
      pause: () => Promise.resolve(),
    };
  }

  #create(path: string): Inode {
    if (!this.state.folders.has(dirname(path))) fail('ENOENT', path);
    if (this.free() <= 0) fail('ENOSPC', path);
    const inode: Inode = { id: (this.#inodes += 1), bytes: Buffer.alloc(0) };
    this.state.files.set(path, inode);
    this.steps.push({ kind: 'create', path, inode: inode.id });
    return inode;
  }

  #open(inode: Inode): OpenFile {
    return {
      write: async (given) => {
        const bytes = Buffer.from(given.subarray(0, Math.min(given.length, this.free())));
        if (bytes.length === 0 && given.length > 0) fail('ENOSPC', 'write');
        this.steps.push({ kind: 'write', inode: inode.id, offset: inode.bytes.length, bytes });
        inode.bytes = Buffer.concat([inode.bytes, bytes]);
        return bytes.length;
      },
      dataSync: async () => { this.steps.push({ kind: 'sync', inode: inode.id }); },
      size: async () => inode.bytes.length,
      truncate: async (length) => {
        inode.bytes = inode.bytes.subarray(0, length);
        this.steps.push({ kind: 'truncate', inode: inode.id, length });
      },
      close: () => Promise.resolve(),
    };
  }

  #makeFolder(path: string): void {
    const { folders } = this.state;
    if (folders.has(path) || dirname(path) === path) return;
    this.#makeFolder(dirname(path));
    folders.add(path);
    this.steps.push({ kind: 'folder', path });
  }
}

/** Gives a folder and all that lies in it another path. */
export function moveFolder({ files, folders }: DiskState, from: string, to: string): void {
  const moved = (path: string): string | null => (path === from || path.startsWith(`${from}/`) ? to + path.slice(from.length) : null);
  for (const [path, inode] of [...files]) {
    const target = moved(path);
    if (target === null) continue;
    files.delete(path);
    files.set(target, inode);
  }
  for (const folder of [...folders]) {
    const target = moved(folder);
    if (target !== null && folders.delete(folder)) folders.add(target);
  }
}

/** The same files and folders, so that writing to one leaves the other as it is. */
export function copyState({ files, folders }: DiskState): DiskState {
  const copies = new Map<Inode, Inode>();
  const copied = (inode: Inode): Inode => {
    const copy = copies.get(inode) ?? { ...inode };
    copies.set(inode, copy);
    return copy;
  };
  return { files: new Map([...files].map(([path, inode]) => [path, copied(inode)])), folders: new Set(folders) };
}

function namesIn(folder: string, paths: readonly string[]): string[] {
  const start = `${folder}/`;
  return paths.filter((path) => path.startsWith(start) && !path.includes('/', start.length)).map((path) => path.slice(start.length));
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code, path, syscall: 'memory' });
}
