import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BACKUP_STORIES } from '../fault/backup-stories.ts';
import { DOCTOR_STORIES } from '../fault/doctor-stories.ts';
import { JOB_STORIES } from '../fault/job-stories.ts';
import { partOfCases, type Cases } from '../fault/part.ts';
import { learnRealStory, type RealStory } from '../fault/real-story.ts';
import { STORE_STORIES } from '../fault/store-stories.ts';
import { checkSurvived, groupOf, OPENING, remembering } from '../fault/story.ts';
import { Expected } from '../fault/world.ts';
import { bundle } from '../helpers/bundle.ts';
import { randomFrom } from '../helpers/random.ts';
import { testEnvironment } from '../helpers/store-fixture.ts';
import { BurstLane } from './burst.ts';
import { linesOfKilled } from './killed.ts';

const OTHERS = [...BACKUP_STORIES, ...DOCTOR_STORIES];
// Other programs take longer to start, so of twenty kills thirteen fall into bursts of edits and three into stories of the store.
const TURNS = [...Array.from({ length: 13 }, () => null), ...Array.from({ length: 3 }, () => STORE_STORIES), JOB_STORIES, OTHERS, OTHERS, OTHERS];
const LANES = 2;

/** `kill -9` in the middle of everything that writes. */
export const killPart = partOfCases({
  name: 'kill', says: 'kill -9 in the middle of bursts of edits, flushes, steps over several articles, imports, exports, changes of the schema, a colleague’s folder, a new project, backups, what is brought back from them and repairs; half of them once more while the project is opened again.',
}, openKills);

async function openKills(seed: number): Promise<Cases> {
  const base = await mkdtemp(join(tmpdir(), 'guillemet-kill-'));
  const [burst, player] = [await bundle(resolve('tests/crash/burst-child.ts')), await bundle(resolve('tests/crash/story-child.ts'))];
  const lanes = Array.from({ length: LANES }, (_, lane) => new BurstLane(join(base, `burst-${String(lane)}`), burst.file));
  const learned = remembering((story) => learnRealStory(story, { root: join(base, story.name), aside: join(base, `${story.name}.aside`) }));
  return {
    total: null, lanes: LANES,
    attempt: async (number, lane) => {
      const random = randomFrom((seed * 100_003 + number) >>> 0);
      const stories = TURNS[number % TURNS.length] ?? null;
      if (stories === null) return lanes[lane]?.kill(random);
      const story = stories[Math.floor(number / TURNS.length + number) % stories.length];
      if (story !== undefined) await killStory(await learned(story), player.file, random);
    },
    close: async () => {
      for (const each of [burst, player]) await each.remove();
      await rm(base, { recursive: true, force: true });
    },
  };
}

// About as many as the longest story has; one that is over before dies at its end.
const CALLS = 160;
const CALLS_OF_OPENING = 30;

async function killStory({ story, root, plot, begin }: RealStory, file: string, random: () => number): Promise<void> {
  const death = [1 + Math.floor(random() * CALLS), Math.floor(random() * random() * 60)].map(String);
  // Half of those that are killed are killed once more while they are opened again.
  const again = random() < 0.5 ? [1 + Math.floor(random() * CALLS_OF_OPENING), Math.floor(random() * random() * 60)].map(String) : null;
  await begin(async () => {
    const told = await linesOfKilled(file, [root, join(root, 'user-data'), story.name, ...death]);
    if (again !== null) await linesOfKilled(file, [root, join(root, 'user-data'), OPENING, ...again]);
    const expected = new Expected(plot.start);
    for (const delta of plot.deltas.slice(0, told.length)) expected.done(delta);
    const cutOff = plot.deltas[told.length];
    if (cutOff !== undefined) expected.perhaps(cutOff, groupOf(story.chapters[told.length]));
    try {
      await checkSurvived({ env: testEnvironment(root), root }, expected, story);
    } catch (error) {
      const twice = again === null ? '' : `, and ${String(again[1])} turns after call ${String(again[0])} of opening it again`;
      throw new Error(`${story.name}, killed ${String(death[1])} turns after call ${String(death[0])}, after ${String(told.length)} chapters${twice}`, { cause: error });
    }
  });
}
