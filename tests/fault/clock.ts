import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { randomFrom } from '../helpers/random.ts';
import { MemoryDisk } from './memory-disk.ts';
import { learnStory, storyEnvironment, type KnownStory } from './memory-story.ts';
import { partOfCases, type Cases } from './part.ts';
import { STORIES } from './stories.ts';
import { checkSurvived, playStory, remembering } from './story.ts';
import { Expected, readWorld } from './world.ts';

const YEAR = 365 * 86_400_000;

// An export says when it was made.
const TIMELESS = STORIES.filter(({ name }) => name !== 'export');

/** The clock jumps by up to a year, forwards and backwards, between and during sessions; nothing but the times may come out otherwise. */
export const clockPart = partOfCases({
  name: 'clock', says: 'The clock jumps by up to a year forwards and backwards, between sessions and during them; order, history, undo and merging stay as they are.',
}, openClocks);

async function openClocks(seed: number): Promise<Cases> {
  const root = await mkdtemp(join(tmpdir(), 'guillemet-clock-'));
  const learned = remembering((story) => learnStory(story, root));
  return {
    total: null, lanes: 4,
    attempt: async (number) => {
      const story = TIMELESS[number % TIMELESS.length];
      if (story !== undefined) await playByJumpingClock(await learned(story), { root, number }, randomFrom((seed * 100_003 + number) >>> 0));
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

/** Plays a story, some of its chapters in a session of their own, and compares the world after each with what a steady clock gives. */
async function playByJumpingClock({ story, start, plot }: KnownStory, { root, number }: { root: string; number: number }, random: () => number): Promise<void> {
  const disk = new MemoryDisk({ real: root, state: start });
  const env = (run: string): StoreEnvironment => ({ ...storyEnvironment(disk.files, root, String(number), run), clock: jumpingClock(random) });
  const expected = new Expected(plot.start);
  for (let at = 0; at < story.chapters.length;) {
    const length = 1 + Math.floor(random() * 3);
    const first = at;
    await playStory({ ...story, chapters: story.chapters.slice(first, first + length) }, { env: env(`session${String(first)}`), root }, {
      begin: () => true,
      end: async (offset, result) => {
        const chapter = `${story.name}, ${story.chapters[first + offset]?.name ?? ''}`;
        if (!result.ok) throw new Error(`${chapter}: ${JSON.stringify(result.error)}`);
        expected.done(plot.deltas[first + offset] ?? new Map());
        expected.check(await readWorld(env('reader'), root));
      },
    });
    at += length;
  }
  await checkSurvived({ env: env('later'), root }, expected, story);
  await rm(`${root}/home-${String(number)}`, { recursive: true, force: true });
}

/** A clock that now and then is moved. */
function jumpingClock(random: () => number): () => string {
  let now = Date.UTC(2025, 0, 1) + (random() * 2 - 1) * YEAR;
  return () => {
    now += random() < 0.3 ? (random() * 2 - 1) * YEAR : 1000;
    return new Date(now).toISOString();
  };
}
