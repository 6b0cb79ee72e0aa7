import { basename } from 'node:path';
import type { Files, OpenFile } from '../../annotations/store/files.ts';

/** A disk that tells what was asked of it, in turn, as `call name`. */
export function recordedFiles(disk: Files): { files: Files; calls: string[] } {
  const calls: string[] = [];
  const note = (call: string, path: string): void => { calls.push(`${call} ${basename(path).replace(/^\..*\.tmp$/, 'temp')}`); };
  const noting = (path: string, file: OpenFile): OpenFile => ({
    write: (bytes) => { note('write', path); return file.write(bytes); },
    dataSync: () => { note('sync', path); return file.dataSync(); },
    size: () => file.size(),
    truncate: (length) => { note(`cut to ${String(length)}`, path); return file.truncate(length); },
    close: () => { note('close', path); return file.close(); },
  });
  const files: Files = {
    ...disk,
    openNew: async (path) => { note('make', path); return noting(path, await disk.openNew(path)); },
    openAppend: async (path) => { note('open', path); return noting(path, await disk.openAppend(path)); },
    rename: (from, to) => { note('rename to', to); return disk.rename(from, to); },
    makeFolder: (path) => { note('make folder', path); return disk.makeFolder(path); },
    syncFolder: (folder) => { note('sync folder', folder); return disk.syncFolder(folder); },
    remove: (path) => { note('remove', path); return disk.remove(path); },
    pause: (milliseconds) => { note('wait', String(milliseconds)); return Promise.resolve(); },
  };
  return { files, calls };
}
