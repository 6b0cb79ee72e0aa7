import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { randomFrom } from '../helpers/random.ts';
import { testEnvironment } from '../helpers/store-fixture.ts';
import { MemoryDisk } from './memory-disk.ts';
import { learnStory, storyEnvironment, type KnownStory } from './memory-story.ts';
import { partOfCases, type Cases } from './part.ts';
import { learnRealStory, type RealStory } from './real-story.ts';
import { STORIES } from './stories.ts';
import { checkSurvived, expecting, playStory, remembering, type Plot, type Story } from './story.ts';
import { Expected } from './world.ts';

// The longest story writes about this much.
const MOST_ROOM = 24_000;
const BLOCK = 4096;
const MOST_BLOCKS = 24;

/** The disk is full after so many bytes: a real small one where one may be mounted, and one in memory that takes a part of what it is given. */
export const diskFullPart = partOfCases({
  name: 'disk-full', says: 'The disk is full at one fill level after the other: a real one of a megabyte where this may be mounted, and one in memory that takes part of a write.',
}, openFullDisks);

async function openFullDisks(seed: number): Promise<Cases> {
  const base = await mkdtemp(join(tmpdir(), 'guillemet-full-'));
  const disk = join(base, 'disk');
  await mkdir(disk);
  const isReal = mount(disk);
  const inMemory = remembering((story) => learnStory(story, base));
  const onDisk = remembering((story) => learnRealStory(story, { root: join(disk, story.name), aside: join(base, story.name) }));
  return {
    total: null,
    attempt: async (number) => {
      const random = randomFrom((seed * 100_003 + number) >>> 0);
      const story = STORIES[number % STORIES.length];
      if (story === undefined) throw new Error('no story');
      if (isReal && Math.floor(number / STORIES.length) % 2 === 0) {
        await fillReal(await onDisk(story), { disk, blocks: Math.floor(random() * MOST_BLOCKS) });
      } else await fillMemory(await inMemory(story), { root: base, number, room: Math.floor(random() * MOST_ROOM) });
    },
    close: async () => {
      if (isReal) execFileSync('umount', ['-l', disk]);
      await rm(base, { recursive: true, force: true });
    },
  };
}

/** Mounts a disk of a megabyte; false where that is not allowed. */
function mount(folder: string): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function fillMemory({ story, start, plot }: KnownStory, { root, number, room }: { root: string; number: number; room: number }): Promise<void> {
  const used = new MemoryDisk({ real: root, state: start }).used();
  const disk = new MemoryDisk({ real: root, state: start, capacity: used + room });
  const home = `memory-${String(number)}`;
  await playOnFull({ story, plot, what: `${String(room)} bytes in memory` }, {
    root, full: storyEnvironment(disk.files, root, home), after: storyEnvironment(disk.files, root, home, 'later'),
    makeRoom: async () => { disk.grow(); },
  });
  await rm(`${root}/home-${home}`, { recursive: true, force: true });
}

async function fillReal({ story, root, plot, begin }: RealStory, { disk, blocks }: { disk: string; blocks: number }): Promise<void> {
  const ballast = join(disk, 'ballast');
  const play = begin(async () => {
    const { bavail, bsize } = await statfs(disk);
    await writeFile(ballast, Buffer.alloc(Math.max(0, bavail * bsize - blocks * BLOCK)));
    const env = (run: string): StoreEnvironment => testEnvironment(root, undefined, run);
    await playOnFull({ story, plot, what: `${String(blocks)} blocks of a real disk` }, { root, full: env('full'), after: env('later'), makeRoom: () => rm(ballast) });
  });
  try {
    await play;
  } finally {
    await rm(ballast, { force: true });
  }
}

interface FullStage {
  readonly root: string;
  readonly full: StoreEnvironment;
  readonly after: StoreEnvironment;
  makeRoom(): Promise<void>;
}

// What was refused for want of room cannot be repeated either.
const TOLD = new Set(['ok', 'disk.full', 'history.nothing_to_redo']);

/** Plays a story on a disk with little room; throws when something is lost, or when somebody is told anything but that the disk is full. */
async function playOnFull({ story, plot, what }: { story: Story; plot: Plot; what: string }, { root, full, after, makeRoom }: FullStage): Promise<void> {
  const expected = new Expected(plot.start);
  const listener = expecting({ story, plot, expected, isDead: false });
  try {
    await playStory(story, { env: full, root }, listener);
    const strange = listener.told.find((told) => !TOLD.has(told.split(': ').at(-1) ?? ''));
    if (strange !== undefined) throw new Error(`a full disk is told as "${strange}"`);
    await makeRoom();
    await checkSurvived({ env: after, root }, expected, story);
  } catch (error) {
    throw new Error(`${story.name} with ${what}; ${listener.told.join(', ')}`, { cause: error });
  }
}
