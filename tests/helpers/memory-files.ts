import { dirname } from 'node:path';
import type { FileStat, Files, OpenFile } from '../../annotations/store/files.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';

/**
 * A disk in memory, for tests that write far too often for a real one. Folders inside `real` are made on the real disk as well,
 * since the lock of a project is a real one.
 */
export function memoryFiles(real: string): Files {
  const contents = new Map<string, Buffer>();
  const folders = new Set<string>();
  const held = (path: string): Buffer => contents.get(path) ?? fail('ENOENT', path);
  const opened = (path: string): OpenFile => ({
    write: async (bytes) => {
      contents.set(path, Buffer.concat([held(path), bytes]));
      return bytes.length;
    },
    dataSync: () => Promise.resolve(),
    size: async () => held(path).length,
    truncate: async (length) => { contents.set(path, held(path).subarray(0, length)); },
    close: () => Promise.resolve(),
  });
  const create = async (path: string, isNew: boolean): Promise<OpenFile> => {
    if (!folders.has(dirname(path))) fail('ENOENT', path);
    if (isNew && contents.has(path)) fail('EEXIST', path);
    if (!contents.has(path)) contents.set(path, Buffer.alloc(0));
    return opened(path);
  };
  return {
    openNew: (path) => create(path, true),
    openAppend: (path) => create(path, false),
    read: async (path) => held(path),
    readFrom: async (path, offset) => held(path).subarray(offset),
    async* readChunks(path) { yield await Promise.resolve(held(path)); },
    list: async (folder) => (folders.has(folder) ? namesIn(folder, [...contents.keys(), ...folders]) : fail('ENOENT', folder)),
    stat: async (path): Promise<FileStat> => (folders.has(path) ? { kind: 'folder', size: 0, modified: 0 } : { kind: 'file', size: held(path).length, modified: 0 }),
    makeFolder: async (path) => {
      for (let folder = path; !folders.has(folder); folder = dirname(folder)) folders.add(folder);
      if (path.startsWith(real)) await nodeFiles.makeFolder(path);
    },
    rename: async (from, to) => {
      contents.set(to, held(from));
      contents.delete(from);
    },
    syncFolder: () => Promise.resolve(),
    remove: async (path) => { if (!contents.delete(path)) fail('ENOENT', path); },
    removeFolder: async (path) => { folders.delete(path); },
    realPath: (path) => Promise.resolve(path),
    pause: () => Promise.resolve(),
  };
}

function namesIn(folder: string, paths: readonly string[]): string[] {
  return paths.filter((path) => dirname(path) === folder && path !== folder).map((path) => path.slice(folder.length + 1));
}

function fail(code: string, path: string): never {
  throw Object.assign(new Error(`${code}: ${path}`), { code, path, syscall: 'memory' });
}
