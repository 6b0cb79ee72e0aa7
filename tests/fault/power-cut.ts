import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomFrom } from '../helpers/random.ts';
import { crashState, fatesOf, uncertainSteps, type Fate } from './crash-states.ts';
import { MemoryDisk } from './memory-disk.ts';
import { learnStory, storyEnvironment, type KnownStory } from './memory-story.ts';
import { shuffled } from './nth-call.ts';
import { partOfCases, type Cases } from './part.ts';
import { STORIES } from './stories.ts';
import { checkSurvived, groupOf } from './story.ts';
import { Expected } from './world.ts';

interface Cut {
  readonly known: KnownStory;
  /** How many steps the disk had taken. */
  readonly length: number;
  readonly fates: ReadonlyMap<number, Fate>;
}

// Where more ends are possible than these, so many are drawn.
const ENDS_AT_MOST = 40;

/** The power goes after each step of the disk, and what was not synced is there, lost, cut or empty, in every way that POSIX allows. */
export const powerCutPart = partOfCases({
  name: 'power-cut', says: 'The power goes after each step of the disk; whatever was not synced by then is there, lost, cut short or empty, each step by itself.',
}, openPowerCuts);

async function openPowerCuts(seed: number): Promise<Cases> {
  const root = await mkdtemp(join(tmpdir(), 'guillemet-power-'));
  const known: KnownStory[] = [];
  for (const story of STORIES) known.push(await learnStory(story, root));
  const random = randomFrom(seed);
  const cuts = shuffled(known.flatMap((each) => each.steps.flatMap((_, at) => cutsAfter(each, at + 1, random))), random);
  return {
    total: cuts.length, lanes: 4,
    attempt: (number) => tryCut(root, number, cuts[number]),
    close: () => rm(root, { recursive: true, force: true }),
  };
}

/** Every end that a cut behind so many steps may have, or many of them. */
function cutsAfter(known: KnownStory, length: number, random: () => number): readonly Cut[] {
  const uncertain = uncertainSteps(known.steps, length);
  const choices = uncertain.map((at) => fatesOf(known.steps[at]));
  const count = choices.reduce((product, fates) => product * fates.length, 1);
  const numbers = count <= ENDS_AT_MOST
    ? Array.from({ length: count }, (_, number) => number)
    : [0, ...Array.from({ length: ENDS_AT_MOST - 1 }, () => Math.floor(random() * Math.min(count, Number.MAX_SAFE_INTEGER)))];
  return numbers.map((number) => ({ known, length, fates: fatesFor(uncertain, choices, number) }));
}

/** The fates of a number, as its digits in a mixed base. */
function fatesFor(steps: readonly number[], choices: readonly (readonly Fate[])[], number: number): ReadonlyMap<number, Fate> {
  let rest = number;
  return new Map(steps.map((step, at) => {
    const fates = choices[at] ?? ['kept'];
    const fate = fates[rest % fates.length] ?? 'kept';
    rest = Math.floor(rest / fates.length);
    return [step, fate];
  }));
}

/** What is to be expected when the power went behind so many steps of a story. */
export function expectedAfterCut({ story, plot, begins }: KnownStory, length: number): Expected {
  const playing = playedAt(begins, length);
  const expected = new Expected(plot.start);
  for (const delta of plot.deltas.slice(0, Math.max(0, playing))) expected.done(delta);
  const delta = plot.deltas[playing];
  if (delta !== undefined) expected.perhaps(delta, groupOf(story.chapters[playing]));
  return expected;
}

/** The chapter that was being played: all before it were said to be done. */
function playedAt(begins: readonly number[], length: number): number {
  return begins.findLastIndex((begin) => begin <= length);
}

async function tryCut(root: string, number: number, cut: Cut | undefined): Promise<void> {
  if (cut === undefined) throw new Error('no such case');
  const { known: { story, start, steps, begins }, length, fates } = cut;
  const disk = new MemoryDisk({ real: root, state: crashState(start, steps, cut) });
  try {
    await checkSurvived({ env: storyEnvironment(disk.files, root, String(number), 'later'), root }, expectedAfterCut(cut.known, length), story);
  } catch (error) {
    const lost = [...fates].filter(([, fate]) => fate !== 'kept').map(([at, fate]) => `${fate}: ${describe(steps[at], root)}`);
    const playing = playedAt(begins, length);
    const where = `${story.name}, cut in "${story.chapters[playing]?.name ?? 'opening or closing'}" after step ${String(length)} (${describe(steps[length - 1], root)})`;
    throw new Error(`${where}; ${lost.join(', ')}`, { cause: error });
  } finally {
    await rm(`${root}/home-${String(number)}`, { recursive: true, force: true });
  }
}

function describe(step: KnownStory['steps'][number] | undefined, root: string): string {
  if (step === undefined) return 'nothing';
  const path = 'path' in step ? step.path : 'to' in step ? `${step.from.slice(root.length)} to ${step.to}` : `inode ${String(step.inode)}`;
  return `${step.kind} ${path.replaceAll(root, '')}`;
}
