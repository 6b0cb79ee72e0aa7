import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultyFiles, type Fault } from '../helpers/faulty-files.ts';
import { randomFrom } from '../helpers/random.ts';
import { MemoryDisk } from './memory-disk.ts';
import { learnStory, storyEnvironment, type KnownStory } from './memory-story.ts';
import { partOfCases, type Cases } from './part.ts';
import { STORIES } from './stories.ts';
import { checkSurvived, expecting, playStory } from './story.ts';
import { Expected } from './world.ts';

interface FaultCase {
  readonly known: KnownStory;
  readonly fault: Fault;
}

/** The errors of a disk that are not for want of room. */
export const CODES = ['EIO', 'EACCES', 'EPERM', 'EBUSY', 'EMFILE', 'EROFS', 'EDQUOT'];

/** The n-th call of the disk fails, for every n of every story, once or for good, with every error that a disk has. */
export const nthCallPart = partOfCases({
  name: 'nth-call', says: 'The n-th call of the disk fails, once or from then on, with each error there is, in saving, import, export, a change of the schema, a colleague’s folder, a new project, backups, clearing them away, bringing them back, copies and repairs.',
}, openNthCall);

async function openNthCall(seed: number): Promise<Cases> {
  const root = await mkdtemp(join(tmpdir(), 'guillemet-nth-'));
  const known: KnownStory[] = [];
  for (const story of STORIES) known.push(await learnStory(story, root));
  const cases = faultCases(known, seed);
  return {
    total: cases.length, lanes: 4,
    attempt: (number) => tryFault(root, number, cases[number]),
    close: () => rm(root, { recursive: true, force: true }),
  };
}

/** The most usual fault at every seventh n comes first, beginning with one that the seed gives; then all others in an order that it gives as well. */
function faultCases(known: readonly KnownStory[], seed: number): readonly FaultCase[] {
  const every = (errno: string, lasts: boolean): FaultCase[] => known.flatMap((each) => (
    Array.from({ length: countFaults(each) }, (_, at) => ({ known: each, fault: { at: at + 1, errno, lasts, writesPart: true } }))));
  const usual = every('ENOSPC', false);
  const isFirst = (_: FaultCase, at: number): boolean => at % 7 === seed % 7;
  const others = [...usual.filter((each, at) => !isFirst(each, at)), ...every('ENOSPC', true), ...CODES.flatMap((code) => [...every(code, false), ...every(code, true)])];
  return [...usual.filter(isFirst), ...shuffled(others, randomFrom(seed))];
}

// Calls on open files are not among those that were counted, so there is some more to come.
function countFaults({ steps, calls }: KnownStory): number {
  return calls + steps.filter(({ kind }) => kind === 'write' || kind === 'sync' || kind === 'truncate').length;
}

/** The same items in an order that the random numbers give. */
export function shuffled<Item>(items: readonly Item[], random: () => number): readonly Item[] {
  return items.map((item) => ({ item, place: random() })).sort((a, b) => a.place - b.place).map(({ item }) => item);
}

async function tryFault(root: string, number: number, wanted: FaultCase | undefined): Promise<void> {
  if (wanted === undefined) throw new Error('no such case');
  const { known: { story, start, plot }, fault } = wanted;
  const disk = new MemoryDisk({ real: root, state: start });
  const faulty = faultyFiles(fault, disk.files);
  const expected = new Expected(plot.start);
  const listener = expecting({ story, plot, expected, isDead: fault.lasts });
  await playStory(story, { env: storyEnvironment(faulty.files, root, String(number)), root }, listener);
  try {
    await checkSurvived({ env: storyEnvironment(disk.files, root, String(number), 'later'), root }, expected, story);
  } catch (error) {
    throw new Error(`${story.name}, call ${String(fault.at)} (${String(faulty.failed())}) fails ${fault.lasts ? 'for good' : 'once'} with ${fault.errno}; ${listener.told.join(', ')}`, { cause: error });
  } finally {
    await rm(`${root}/home-${String(number)}`, { recursive: true, force: true });
  }
}
