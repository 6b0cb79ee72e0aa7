import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultyFiles } from '../helpers/faulty-files.ts';
import { randomFrom } from '../helpers/random.ts';
import { crashState, fatesOf, uncertainSteps, type Fate } from './crash-states.ts';
import { MemoryDisk, type DiskState, type DiskStep } from './memory-disk.ts';
import { learnStory, storyEnvironment, type KnownStory } from './memory-story.ts';
import { CODES } from './nth-call.ts';
import { partOfCases, type Cases } from './part.ts';
import { expectedAfterCut } from './power-cut.ts';
import { STORIES } from './stories.ts';
import { checkSurvived, opening, playStory, remembering } from './story.ts';

/** The power goes in the middle of a story, and once more, or the disk fails, while the project is opened after it. */
export const recoveryPart = partOfCases({
  name: 'recovery', says: 'The power goes in the middle of work; while the project is opened again it goes once more, or a call of the disk fails, once or for good. Opened a third time it is whole.',
}, openRecoveries);

async function openRecoveries(seed: number): Promise<Cases> {
  const root = await mkdtemp(join(tmpdir(), 'guillemet-recovery-'));
  const learned = remembering((story) => learnStory(story, root));
  return {
    total: null, lanes: 4,
    attempt: async (number) => {
      const story = STORIES[number % STORIES.length];
      if (story !== undefined) await tryRecovery(await learned(story), { root, number }, randomFrom((seed * 100_003 + number) >>> 0));
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

interface RecoveryCase {
  readonly root: string;
  readonly number: number;
}

async function tryRecovery(known: KnownStory, { root, number }: RecoveryCase, random: () => number): Promise<void> {
  const { story, start, steps } = known;
  const length = 1 + Math.floor(random() * steps.length);
  const crashed = crashState(start, steps, { length, fates: drawFates(steps, length, random) });
  const again = await (random() < 0.5 ? cutOpening : failOpening)(crashed, { root, number }, random);
  try {
    await checkSurvived({ env: storyEnvironment(new MemoryDisk({ real: root, state: again.state }).files, root, String(number), 'third'), root }, expectedAfterCut(known, length), story);
  } catch (error) {
    throw new Error(`${story.name}, cut after step ${String(length)}, and opened again while ${again.what}`, { cause: error });
  } finally {
    await rm(`${root}/home-${String(number)}`, { recursive: true, force: true });
  }
}

/** What became of a disk while the project was opened, and what befell it, in words. */
interface Opened {
  readonly state: DiskState;
  readonly what: string;
}

async function cutOpening(state: DiskState, { root, number }: RecoveryCase, random: () => number): Promise<Opened> {
  const disk = new MemoryDisk({ real: root, state });
  await playStory(opening, { env: storyEnvironment(disk.files, root, String(number), 'second'), root }, NOBODY);
  const length = Math.floor(random() * (disk.steps.length + 1));
  return { state: crashState(state, disk.steps, { length, fates: drawFates(disk.steps, length, random) }), what: `the power goes after step ${String(length)} of that` };
}

// About as many calls as it takes to open and close a project.
const CALLS = 160;

async function failOpening(state: DiskState, { root, number }: RecoveryCase, random: () => number): Promise<Opened> {
  const disk = new MemoryDisk({ real: root, state });
  const fault = { at: 1 + Math.floor(random() * CALLS), errno: CODES[Math.floor(random() * CODES.length)] ?? 'EIO', lasts: random() < 0.5, writesPart: true };
  const faulty = faultyFiles(fault, disk.files);
  await playStory(opening, { env: storyEnvironment(faulty.files, root, String(number), 'second'), root }, NOBODY);
  return { state: disk.state, what: `call ${String(fault.at)} (${String(faulty.failed())}) fails ${fault.lasts ? 'for good' : 'once'} with ${fault.errno}` };
}

const NOBODY = { begin: () => true, end: () => undefined };

function drawFates(steps: readonly DiskStep[], length: number, random: () => number): ReadonlyMap<number, Fate> {
  return new Map(uncertainSteps(steps, length).map((at) => {
    const fates = fatesOf(steps[at]);
    return [at, fates[Math.floor(random() * fates.length)] ?? 'kept'];
  }));
}
