import type { Files, OpenFile } from '../../annotations/store/files.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';

/** Which call to the disk fails, and how. */
export interface Fault {
  /** 1-based number of the failing call; 0 for none. */
  readonly at: number;
  readonly errno: string;
  /** Whether all later calls fail as well. */
  readonly lasts: boolean;
  /** Whether a failing write takes part of its bytes first, as a full disk does. */
  readonly writesPart?: boolean;
}

/** A disk with one fault in it. */
export interface FaultyFiles {
  readonly files: Files;
  /** How many calls there were. */
  readonly calls: () => number;
  /** What the failing call was; null while it has not come. */
  readonly failed: () => string | null;
  /** Ends the fault. */
  mend(): void;
}

/** Wraps a disk, the real one where nothing is said, so that one call fails. */
export function faultyFiles(fault: Fault, disk: Files = nodeFiles): FaultyFiles {
  let calls = 0;
  let failed: string | null = null;
  let isMended = false;
  const isDue = (name: string): boolean => {
    calls += 1;
    const due = !isMended && fault.at !== 0 && (calls === fault.at || (fault.lasts && calls > fault.at));
    if (due) failed ??= name;
    return due;
  };
  const guard = <Args extends unknown[], Value>(name: string, call: (...args: Args) => Promise<Value>) => async (...args: Args): Promise<Value> => {
    if (isDue(name)) throw systemError(fault.errno, name);
    return call(...args);
  };
  const guardFile = (file: OpenFile): OpenFile => ({
    write: async (bytes) => {
      if (!isDue('write')) return file.write(bytes);
      if (fault.writesPart === true) await file.write(bytes.subarray(0, bytes.length >> 1));
      throw systemError(fault.errno, 'write');
    },
    dataSync: guard('dataSync', () => file.dataSync()),
    size: guard('size', () => file.size()),
    truncate: guard('truncate', (length) => file.truncate(length)),
    // Closing is never refused by the wrapper before it is done, or the test would run out of files.
    close: () => file.close(),
  });
  const files: Files = {
    openNew: guard('openNew', async (path: string) => guardFile(await disk.openNew(path))),
    openAppend: guard('openAppend', async (path: string) => guardFile(await disk.openAppend(path))),
    read: guard('read', (path: string) => disk.read(path)),
    readFrom: guard('readFrom', (path: string, offset: number) => disk.readFrom(path, offset)),
    async* readChunks(path) {
      if (isDue('readChunks')) throw systemError(fault.errno, 'readChunks');
      yield* disk.readChunks(path);
    },
    list: guard('list', (folder: string) => disk.list(folder)),
    stat: guard('stat', (path: string) => disk.stat(path)),
    makeFolder: guard('makeFolder', (path: string) => disk.makeFolder(path)),
    rename: guard('rename', (from: string, to: string) => disk.rename(from, to)),
    syncFolder: guard('syncFolder', (folder: string) => disk.syncFolder(folder)),
    remove: guard('remove', (path: string) => disk.remove(path)),
    removeFolder: guard('removeFolder', (path: string) => disk.removeFolder(path)),
    realPath: guard('realPath', (path: string) => disk.realPath(path)),
    pause: () => Promise.resolve(),
  };
  return { files, calls: () => calls, failed: () => failed, mend: () => { isMended = true; } };
}

function systemError(errno: string, syscall: string): Error {
  return Object.assign(new Error(`${errno}: injected, ${syscall}`), { code: errno, syscall });
}
