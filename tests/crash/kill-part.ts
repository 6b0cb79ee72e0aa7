import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { JOB_STORIES } from '../fault/job-stories.ts';
import { partOfCases, type Cases } from '../fault/part.ts';
import { learnRealStory, type RealStory } from '../fault/real-story.ts';
import { STORE_STORIES } from '../fault/store-stories.ts';
import { checkSurvived, groupOf, remembering } from '../fault/story.ts';
import { Expected } from '../fault/world.ts';
import { bundle } from '../helpers/bundle.ts';
import { randomFrom } from '../helpers/random.ts';
import { testEnvironment } from '../helpers/store-fixture.ts';
import { BurstLane } from './burst.ts';
import { linesOfKilled } from './killed.ts';

// Programs that import and export take long to start, so of twenty kills fourteen fall into bursts of edits, four into stories of the store and two into the others.
const TURNS = [...Array.from({ length: 14 }, () => null), ...Array.from({ length: 4 }, () => STORE_STORIES), JOB_STORIES, JOB_STORIES];
const LANES = 2;

/** `kill -9` in the middle of everything that writes. */
export const killPart = partOfCases({
  name: 'kill', says: 'kill -9 in the middle of bursts of edits, flushes, steps over several articles, imports, exports, changes of the schema, a colleague’s folder and a new project.',
}, openKills);

async function openKills(seed: number): Promise<Cases> {
  const base = await mkdtemp(join(tmpdir(), 'guillemet-kill-'));
  const [burst, player] = [await bundle(resolve('tests/crash/burst-child.ts')), await bundle(resolve('tests/crash/story-child.ts'), { inPieces: true })];
  const lanes = Array.from({ length: LANES }, (_, lane) => new BurstLane(join(base, `burst-${String(lane)}`), burst.file));
  const prepare = remembering((story) => learnRealStory(story, join(base, story.name)));
  return {
    total: null, lanes: LANES,
    attempt: async (number, lane) => {
      const random = randomFrom((seed * 100_003 + number) >>> 0);
      const stories = TURNS[number % TURNS.length] ?? null;
      if (stories === null) return lanes[lane]?.kill(random);
      const story = stories[Math.floor(number / TURNS.length + number) % stories.length];
      if (story !== undefined) await killStory(await prepare(story), { file: player.file, root: join(base, `case-${String(number)}`) }, random);
    },
    close: async () => {
      for (const each of [burst, player]) await each.remove();
      await rm(base, { recursive: true, force: true });
    },
  };
}

// About as many as the longest story has; one that is over before dies at its end.
const CALLS = 120;

async function killStory({ story, template, plot }: RealStory, { file, root }: { file: string; root: string }, random: () => number): Promise<void> {
  await cp(template, root, { recursive: true });
  const death = [1 + Math.floor(random() * CALLS), Math.floor(random() * random() * 60)].map(String);
  const told = await linesOfKilled(file, [root, join(root, 'user-data'), story.name, ...death]);
  const expected = new Expected(plot.start);
  for (const delta of plot.deltas.slice(0, told.length)) expected.done(delta);
  const cutOff = plot.deltas[told.length];
  if (cutOff !== undefined) expected.perhaps(cutOff, groupOf(story.chapters[told.length]));
  try {
    await checkSurvived(testEnvironment(root), root, expected);
  } catch (error) {
    throw new Error(`${story.name}, killed ${String(death[1])} turns after call ${String(death[0])}, after ${String(told.length)} chapters`, { cause: error });
  }
  await rm(root, { recursive: true });
}
