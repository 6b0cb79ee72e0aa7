import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { createProfileStore } from '../../annotations/store/profile-store.ts';
import { spanIdSchema } from '../../shared/ids.ts';
import { randomFrom } from '../helpers/random.ts';
import { ada, tag, unwrap } from '../helpers/store-fixture.ts';
import { damagesOf, type Damage } from './damages.ts';
import { JOB_STORIES } from './job-stories.ts';
import { MemoryDisk, type DiskState } from './memory-disk.ts';
import { storyEnvironment, userData } from './memory-story.ts';
import { shuffled } from './nth-call.ts';
import { partOfCases, type Cases } from './part.ts';
import { RECENT, SETTINGS, tryUserFile } from './torn-user-file.ts';
import { step } from './scene.ts';
import { openAsAda, playStory } from './story.ts';
import { readWorld, REFUSED, walk, type World } from './world.ts';

/** A project that was worked on, with all kinds of files in it, and what it held after each chapter. */
export interface Worked {
  readonly root: string;
  readonly state: DiskState;
  readonly worlds: readonly World[];
}

interface TornCase {
  readonly path: string;
  readonly damage: Damage;
}

/** Every file of a project and of a person, cut, flipped or replaced. */
export const tornFilePart = partOfCases({
  name: 'torn-file', says: 'Each file of a project and of the user-data folder is cut at every byte, has bits flipped in every byte, or holds something else.',
}, openTornFiles);

async function openTornFiles(seed: number): Promise<Cases> {
  const root = await mkdtemp(join(tmpdir(), 'guillemet-torn-'));
  const worked = await workOn(root);
  const random = randomFrom(seed);
  const paths = [...worked.state.files.keys()].filter((path) => !path.includes('/locks/') && !path.endsWith('work.jsonl'));
  const cases = shuffled(paths.flatMap((path) => torn(worked, path, random)), random);
  return {
    total: cases.length, lanes: 4,
    attempt: async (number) => {
      const wanted = cases[number];
      if (wanted === undefined) throw new Error('no such case');
      try {
        await (wanted.path.startsWith(`${userData(root)}/`) ? tryUserFile(worked, wanted) : tryProjectFile(worked, wanted, number));
      } catch (error) {
        throw new Error(`${wanted.path.slice(root.length)} ${wanted.damage.what}`, { cause: error });
      }
    },
    close: () => rm(root, { recursive: true, force: true }),
  };
}

function torn({ state }: Worked, path: string, random: () => number): readonly TornCase[] {
  const length = state.files.get(path)?.bytes.length ?? 0;
  return damagesOf(length, () => [Math.floor(random() * 4), 4 + Math.floor(random() * 4)]).map((damage) => ({ path, damage }));
}

/** A project into which work of several people was imported, undone and redone, edited and closed; beside it the files of its person. */
async function workOn(root: string): Promise<Worked> {
  const [story] = JOB_STORIES;
  if (story === undefined) throw new Error('no story');
  const disk = new MemoryDisk({ real: root });
  const env = storyEnvironment(disk.files, root, 'worked');
  await disk.files.makeFolder(root);
  await story.prepare(env, root);
  const worlds = [await readWorld(env, root)];
  await playStory(story, { env, root }, { begin: () => true, end: async (_at, result) => {
    unwrap(result);
    worlds.push(await readWorld(env, root));
  } });
  const store = createProfileStore(storyEnvironment(disk.files, root, 'user'));
  unwrap(await store.saveProfile(ada));
  unwrap(await store.saveSettings(SETTINGS));
  unwrap(await store.saveRecent(RECENT));
  return { root, state: disk.state, worlds };
}

async function tryProjectFile({ root, state, worlds }: Worked, { path, damage }: TornCase, number: number): Promise<void> {
  const disk = new MemoryDisk({ real: root, state });
  const damaged = damage.spoil(disk.bytes(path) ?? Buffer.alloc(0));
  disk.put(path, damaged);
  const env = storyEnvironment(disk.files, root, String(number), 'later');
  const opened = await openAsAda(env, root);
  if (!opened.ok) {
    if (path !== join(root, 'project', 'project.json') || !REFUSALS.has(opened.error.code)) throw new Error(`the project does not open: ${JSON.stringify(opened.error)}`);
  } else {
    const isReadOnly = opened.value.readOnly !== null;
    const found = await readWorld(env, root);
    checkWorld(found, { worlds, damage, path, hasTwin: hasTwin(state, path) });
    if (!isReadOnly) await editEverything(opened.value, path);
    unwrap(await opened.value.close());
    const again = unwrap(await openAsAda(env, root));
    checkWorld(withoutEdits(await readWorld(env, root), found), { worlds, damage, path, hasTwin: hasTwin(state, path) });
    unwrap(await again.close());
  }
  await checkKept(disk, { root, path, damaged });
  await rm(`${root}/home-${String(number)}`, { recursive: true, force: true });
}

const REFUSALS = new Set<string>(['project.damaged', 'project.newer_version']);

/** Whether another file holds the same work: a snapshot beside its journal. */
function hasTwin(state: DiskState, path: string): boolean {
  const twin = path.endsWith('.journal.jsonl') ? path.replace(/\.journal\.jsonl$/u, '.json') : path.replace(/\.json$/u, '.journal.jsonl');
  return path.includes('/annotations/') && state.files.has(twin);
}

interface Spoiled {
  readonly worlds: readonly World[];
  readonly damage: Damage;
  readonly path: string;
  readonly hasTwin: boolean;
}

/** Throws when something is missing that another file still holds. */
function checkWorld(world: World, { worlds, damage, path, hasTwin: isHeldTwice }: Spoiled): void {
  const whole = worlds.at(-1) ?? new Map<string, string>();
  const article = basename(path, '.json');
  const set = /annotations\/(?<article>[0-9a-f]{16})\//u.exec(path)?.groups?.['article'];
  for (const name of new Set([...whole.keys(), ...world.keys()])) {
    const [found, wanted] = [world.get(name), whole.get(name)];
    if (found === wanted) continue;
    const isArticle = path.includes('/documents/') && name === `article ${article}` && found?.startsWith(REFUSED) === true;
    // What only a damaged journal held may be missing, and is then refused or in quarantine.
    const isOnlyCopy = set !== undefined && !isHeldTwice && name.includes(set) && (found === undefined || found.startsWith(REFUSED) || isRenamed(whole, name, found));
    // Where the end of the steps log is gone, its last step counts as cut off, and is taken back as a whole.
    const isStepBack = path.includes('/steps/') && damage.isCut && isOneOf(world, worlds, name.split(' ')[0] ?? '');
    if (!isArticle && !isOnlyCopy && !isStepBack) throw new Error(`${name} is ${found ?? 'missing'} and should be ${wanted ?? 'missing'}`);
  }
}

/** Whether the same cell stands there for somebody else: the name of a person stands in the first line of their journal. */
function isRenamed(whole: World, name: string, found: string): boolean {
  const about = (cell: string): string => cell.slice(cell.indexOf(' '));
  return [...whole].some(([other, value]) => about(other) === about(name) && value === found);
}

/** Whether the work of a person is all as it was after some chapter. */
function isOneOf(world: World, worlds: readonly World[], person: string): boolean {
  const of = (each: World): string => JSON.stringify([...each].filter(([name]) => name.startsWith(`${person} `)).sort());
  return worlds.some((each) => of(each) === of(world));
}

/** Tags each article that is not damaged itself. */
async function editEverything(workspace: Extract<Awaited<ReturnType<typeof openAsAda>>, { ok: true }>['value'], path: string): Promise<void> {
  for (const { id } of workspace.articles().filter((row) => !path.includes(row.id))) {
    const article = unwrap(await workspace.readArticle(id));
    unwrap(await workspace.apply(id, { ...tag(article, [0, 1], 'EVENT'), id: spanIdSchema.parse(`after-${id}`) }, step(`after-${id}`)));
  }
}

/** The world without the tags of `editEverything`, and with the state of each article as it was before them. */
function withoutEdits(world: World, before: World): World {
  const kept = [...world].filter(([name]) => !name.includes(' tag after-'));
  return new Map(kept.flatMap(([name, value]) => {
    const was = before.get(name);
    return name.startsWith('Ada ') && name.endsWith(' document') ? (was === undefined ? [] : [[name, was] as const]) : [[name, value] as const];
  }));
}

/** Throws when the damaged bytes are gone: they lie where they lay, or in quarantine, wholly or as the end that was cut off. An index can be made anew, and is. */
async function checkKept(disk: MemoryDisk, { root, path, damaged }: { root: string; path: string; damaged: Buffer }): Promise<void> {
  const present = disk.bytes(path) ?? Buffer.alloc(0);
  if (path.includes('/index/') || present.subarray(0, damaged.length).equals(damaged)) return;
  const kept = (await walk(disk.files, join(root, 'project', 'quarantine'))).map((copy) => disk.bytes(copy) ?? Buffer.alloc(0));
  const isKept = kept.some((bytes) => bytes.length > 0 && damaged.subarray(damaged.length - bytes.length).equals(bytes) && present.subarray(0, damaged.length - bytes.length).equals(damaged.subarray(0, damaged.length - bytes.length)));
  if (!isKept && !kept.some((bytes) => bytes.equals(damaged))) throw new Error('the damaged bytes are nowhere any more');
}
