import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { Files } from '../../annotations/store/files.ts';
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

/** An environment whose locks lie apart from those of other cases; `run` tells the programs of one case apart. */
export function storyEnvironment(files: Files, root: string, home: string, run = 'first'): StoreEnvironment {
  return { ...testEnvironment(root, files, run), userDataFolder: `${root}/home-${home}` };
}

function countCalls(files: Files): { files: Files; calls: () => number } {
  let calls = 0;
  const counting = Object.fromEntries(Object.entries(files).map(([name, call]) => [name, (...args: never[]): unknown => {
    calls += 1;
    return (call as (...given: never[]) => unknown)(...args);
  }]));
  return { files: counting as unknown as Files, calls: () => calls };
}
