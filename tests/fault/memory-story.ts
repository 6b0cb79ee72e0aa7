import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { Files } from '../../annotations/store/files.ts';
import { withSecondReading } from '../../annotations/store/second-reading.ts';
import { testEnvironment } from '../helpers/store-fixture.ts';
import { copyState, MemoryDisk, type DiskState, type DiskStep } from './memory-disk.ts';
import { readPlot, type Plot, type Story } from './story.ts';

/** A story that has been played once on a sound disk in memory: the disk before it, what it did to the disk, and what came of it. */
export interface KnownStory {
  readonly story: Story;
  readonly root: string;
  readonly start: DiskState;
  readonly plot: Plot;
  readonly steps: readonly DiskStep[];
  /** How many steps the disk had taken when each chapter began, and at the end. */
  readonly begins: readonly number[];
  readonly calls: number;
}

/** Prepares and plays a story; `root` is a real folder for the locks, all else stays in memory. */
export async function learnStory(story: Story, root: string): Promise<KnownStory> {
  const disk = new MemoryDisk({ real: root });
  await disk.files.makeFolder(root);
  await story.prepare(storyEnvironment(disk.files, root, `prepared-${story.name}`), root);
  const start = copyState(disk.state);
  const played = new MemoryDisk({ real: root, state: start });
  const counted = countCalls(played.files);
  const begins: number[] = [];
  const plot = await readPlot(story, { env: storyEnvironment(counted.files, root, `known-${story.name}`), root }, () => begins.push(played.steps.length));
  return { story, root, start, plot, steps: played.steps, begins, calls: counted.calls() };
}

/**
 * An environment whose locks, which are real, lie apart from those of other cases; all else of the user-data folder is on the disk in memory, and at the same place
 * in all cases. `run` tells the programs of one case apart.
 */
export function storyEnvironment(files: Files, root: string, home: string, run = 'first'): StoreEnvironment {
  const own = `${root}/home-${home}`;
  const isShared = (path: unknown): path is string => typeof path === 'string' && (path === own || path.startsWith(`${own}/`)) && !path.startsWith(`${own}/locks`);
  const shared = (path: unknown): unknown => (isShared(path) ? userData(root) + path.slice(own.length) : path);
  return { ...testEnvironment(root, withSecondReading(mapped(files, (call) => (...args) => call(...args.map(shared)))), run), userDataFolder: own };
}

/** Where the user-data folder of a story lies on a disk in memory. */
export function userData(root: string): string {
  return `${root}/user-data`;
}

type Call = (...args: readonly unknown[]) => unknown;

/** The same disk with something done about each of its calls. */
function mapped(files: Files, change: (call: Call) => Call): Files {
  return Object.fromEntries(Object.entries(files).map(([name, call]) => [name, change(call as Call)])) as unknown as Files;
}

function countCalls(files: Files): { files: Files; calls: () => number } {
  let calls = 0;
  const counting = mapped(files, (call) => (...args) => {
    calls += 1;
    return call(...args);
  });
  return { files: counting, calls: () => calls };
}
