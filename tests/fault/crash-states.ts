import { dirname } from 'node:path';
import { copyState, moveFolder, type DiskState, type DiskStep, type Inode } from './memory-disk.ts';

/** What becomes of a step that nothing had made certain when the power went. */
export type Fate = 'kept' | 'lost' | 'cut' | 'zeros' | 'late';

/**
 * The steps among the first `length` that a power cut may undo, each by itself: POSIX promises the content of a file after its sync, and the
 * entries of a folder after the folder's. A rename is one step even between folders, as every journalling file system has it.
 */
export function uncertainSteps(steps: readonly DiskStep[], length: number): readonly number[] {
  const synced = { inodes: new Set<number>(), folders: new Set<string>() };
  const uncertain: number[] = [];
  for (let at = length - 1; at >= 0; at -= 1) {
    const step = steps[at];
    if (step === undefined) continue;
    if (step.kind === 'sync') synced.inodes.add(step.inode);
    else if (step.kind === 'syncFolder') synced.folders.add(step.path);
    else if (!isCertain(step, synced)) uncertain.push(at);
  }
  return uncertain.reverse();
}

function isCertain(step: Exclude<DiskStep, { kind: 'sync' | 'syncFolder' }>, { inodes, folders }: { inodes: ReadonlySet<number>; folders: ReadonlySet<string> }): boolean {
  switch (step.kind) {
    case 'write': case 'truncate': return inodes.has(step.inode);
    case 'rename': case 'renameFolder': return folders.has(dirname(step.from)) || folders.has(dirname(step.to));
    case 'create': case 'folder': case 'remove': case 'removeFolder': return folders.has(dirname(step.path));
  }
}

/** What may become of an uncertain step, the usual fate first. */
export function fatesOf(step: DiskStep | undefined): readonly Fate[] {
  return step?.kind === 'write' && step.bytes.length > 1 ? ['kept', 'lost', 'cut', 'zeros', 'late'] : ['kept', 'lost'];
}

/** The disk after a power cut behind the first `length` steps, where each uncertain step met its fate. */
export function crashState(start: DiskState, steps: readonly DiskStep[], { length, fates }: { length: number; fates: ReadonlyMap<number, Fate> }): DiskState {
  const state = copyState(start);
  const inodes = new Map<number, Inode>([...state.files.values()].map((inode) => [inode.id, inode]));
  for (const [at, step] of steps.slice(0, length).entries()) {
    const fate = fates.get(at) ?? 'kept';
    if (step.kind === 'create') inodes.set(step.inode, { id: step.inode, bytes: Buffer.alloc(0) });
    if (fate !== 'lost') redo(state, inodes, { step, fate });
  }
  return withoutOrphans(state);
}

function redo(state: DiskState, inodes: ReadonlyMap<number, Inode>, { step, fate }: { step: DiskStep; fate: Fate }): void {
  const { files, folders } = state;
  switch (step.kind) {
    case 'folder': return void folders.add(step.path);
    case 'removeFolder': return void folders.delete(step.path);
    case 'remove': return void files.delete(step.path);
    case 'create': return put(files, step.path, inodes.get(step.inode));
    case 'rename': {
      files.delete(step.from);
      return put(files, step.to, inodes.get(step.inode));
    }
    case 'renameFolder': return moveFolder(state, step.from, step.to);
    case 'truncate': case 'write': {
      const inode = inodes.get(step.inode);
      if (inode !== undefined) inode.bytes = step.kind === 'truncate' ? inode.bytes.subarray(0, step.length) : written(inode.bytes, step, fate);
      return;
    }
    case 'sync': case 'syncFolder': return;
  }
}

function put(files: Map<string, Inode>, path: string, inode: Inode | undefined): void {
  if (inode !== undefined) files.set(path, inode);
}

// A write may come through in part, as length without content, or with its end before its beginning.
function written(before: Buffer, { offset, bytes }: { offset: number; bytes: Buffer }, fate: Fate): Buffer {
  const half = bytes.length >> 1;
  const parts: Partial<Record<Fate, Buffer>> = {
    cut: bytes.subarray(0, half), zeros: Buffer.alloc(bytes.length), late: Buffer.concat([Buffer.alloc(half), bytes.subarray(half)]),
  };
  const arrived = parts[fate] ?? bytes;
  const result = Buffer.alloc(Math.max(before.length, offset + arrived.length));
  before.copy(result);
  arrived.copy(result, offset);
  return result;
}

/** What lies in a folder that is not there is not there either. */
function withoutOrphans({ files, folders }: DiskState): DiskState {
  const isThere = (folder: string): boolean => folder === dirname(folder) || (folders.has(folder) && isThere(dirname(folder)));
  return { files: new Map([...files].filter(([path]) => isThere(dirname(path)))), folders: new Set([...folders].filter(isThere)) };
}
