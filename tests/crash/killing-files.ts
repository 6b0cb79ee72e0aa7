import type { Files, OpenFile } from '../../annotations/store/files.ts';
import { nodeFiles } from '../../annotations/store/node-files.ts';

/** When a program kills itself: with which call to the disk, and how many turns of the event loop after it. */
export interface Death {
  /** 1-based number of the call; the call is begun and not waited for. */
  readonly at: number;
  readonly turns: number;
}

/** The real disk for a program that dies, without a chance to tidy, in the middle of a call. */
export function killingFiles({ at, turns }: Death): Files {
  let calls = 0;
  const guard = <Args extends unknown[], Value>(call: (...args: Args) => Promise<Value>) => (...args: Args): Promise<Value> => {
    calls += 1;
    const begun = call(...args);
    if (calls === at) after(turns, die);
    return begun;
  };
  const guardFile = (file: OpenFile): OpenFile => ({
    write: guard((bytes) => file.write(bytes)), dataSync: guard(() => file.dataSync()), size: () => file.size(),
    truncate: guard((length) => file.truncate(length)), close: guard(() => file.close()),
  });
  return {
    ...nodeFiles,
    openNew: guard(async (path) => guardFile(await nodeFiles.openNew(path))), openAppend: guard(async (path) => guardFile(await nodeFiles.openAppend(path))),
    makeFolder: guard(nodeFiles.makeFolder), rename: guard(nodeFiles.rename), syncFolder: guard(nodeFiles.syncFolder),
    remove: guard(nodeFiles.remove), removeFolder: guard(nodeFiles.removeFolder),
  };
}

/** Ends this program as a power button would. */
export function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

// Turns of the event loop, not time: enough to fall into any part of a write.
function after(turns: number, then: () => void): void {
  if (turns === 0) then();
  else setImmediate(after, turns - 1, then);
}
