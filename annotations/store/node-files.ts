import { constants, type Stats } from 'node:fs';
import { lstat, mkdir, open, readdir, realpath, rename, rm, rmdir, type FileHandle } from 'node:fs/promises';
import { setTimeout } from 'node:timers/promises';
import { errnoOf } from './disk-errors.ts';
import type { FileStat, Files, OpenFile } from './files.ts';

const CHUNK_BYTES = 256 * 1024;

/** The real disk. */
export const nodeFiles: Files = {
  openNew: async (path) => openFile(await open(path, 'wx')),
  openAppend,
  read: (path) => withRegularFile(path, (handle, size) => readFrom(handle, 0, size)),
  readFrom: (path, offset) => withRegularFile(path, (handle, size) => readFrom(handle, offset, size)),
  readChunks,
  list: (folder) => readdir(folder),
  stat: async (path) => describe(await lstat(path)),
  makeFolder: async (path) => { await mkdir(path, { recursive: true }); },
  rename,
  syncFolder,
  remove: (path) => rm(path),
  removeFolder: (path) => rmdir(path),
  realPath: (path) => realpath(path),
  pause: async (milliseconds) => { await setTimeout(milliseconds); },
};

function openFile(handle: FileHandle): OpenFile {
  return {
    write: async (bytes) => (await handle.write(bytes)).bytesWritten,
    dataSync: () => handle.datasync(),
    size: async () => (await handle.stat()).size,
    truncate: (length) => handle.truncate(length),
    close: () => handle.close(),
  };
}

// A project folder may come from somebody else: a link or a pipe in it must neither be followed nor block the program.
// Windows knows neither flag.
const { O_NOFOLLOW = 0, O_NONBLOCK = 0 } = constants;
const READ = constants.O_RDONLY | O_NOFOLLOW | O_NONBLOCK;
const APPEND = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | O_NOFOLLOW | O_NONBLOCK;

async function openAppend(path: string): Promise<OpenFile> {
  const handle = await open(path, APPEND);
  try {
    await sizeOfRegular(handle, path);
    return openFile(handle);
  } catch (error) {
    await handle.close();
    throw error;
  }
}

// More than any honest file of a project holds, and less than memory cannot hold; a few bytes on the disk can claim to be any length.
const LARGEST_BYTES = 1024 * 1024 * 1024;

async function withRegularFile<T>(path: string, action: (handle: FileHandle, size: number) => Promise<T>): Promise<T> {
  const handle = await open(path, READ);
  try {
    const size = await sizeOfRegular(handle, path);
    if (size > LARGEST_BYTES) throw Object.assign(new Error(`larger than any file of a project: ${path}`), { code: 'EFBIG', syscall: 'read', path });
    return await action(handle, size);
  } finally {
    await handle.close();
  }
}

async function sizeOfRegular(handle: FileHandle, path: string): Promise<number> {
  const stats = await handle.stat();
  if (stats.isFile()) return stats.size;
  throw Object.assign(new Error(`not a regular file: ${path}`), { code: 'ENOTSUP', syscall: 'open', path });
}

async function* readChunks(path: string): AsyncIterable<Uint8Array> {
  const handle = await open(path, READ);
  try {
    await sizeOfRegular(handle, path);
    for (;;) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK_BYTES), 0, CHUNK_BYTES);
      if (bytesRead === 0) return;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function readFrom(handle: FileHandle, offset: number, size: number): Promise<Uint8Array> {
  const bytes = Buffer.alloc(Math.max(0, size - offset));
  let filled = 0;
  while (filled < bytes.length) {
    const { bytesRead } = await handle.read(bytes, filled, bytes.length - filled, offset + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

function describe(stats: Stats): FileStat {
  return { kind: kindOf(stats), size: stats.size, modified: stats.mtimeMs };
}

function kindOf(stats: Stats): FileStat['kind'] {
  if (stats.isFile()) return 'file';
  if (stats.isDirectory()) return 'folder';
  return stats.isSymbolicLink() ? 'link' : 'other';
}

// Windows cannot open a folder for syncing and some network disks refuse it: there the rename itself must do.
const FOLDER_SYNC_REFUSED = new Set(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

async function syncFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!FOLDER_SYNC_REFUSED.has(errnoOf(error))) throw error;
  }
}
