import { join } from 'node:path';
import { backupsFolder } from '../../annotations/backup/place.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import { isTempName } from '../../annotations/store/temp-names.ts';
import type { Workspace } from '../../annotations/store/workspace.ts';
import { spanIdSchema, stepIdSchema } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { ada, tag, unwrap } from '../helpers/store-fixture.ts';
import { deltaOf, readWorld, walk, type Delta, type Expected, type World } from './world.ts';

/** Where a story plays: a folder with the project in `project/`, and the project as Ada has it open. */
export interface Stage {
  readonly env: StoreEnvironment;
  readonly root: string;
  readonly workspace: Workspace;
}

/** One thing that somebody does, and which the program says is done, refused or done in part. */
export interface Chapter {
  readonly name: string;
  play(stage: Stage): Promise<Result<unknown>>;
  /** Whether a report lists something that could not be done. */
  readonly isPartly?: (report: unknown) => boolean;
  /** Refused, it may be done all the same: the disk failed only after the decisive step, or what was cut off is ended later. */
  readonly mayBeDone?: true;
  /** What it makes depends on everything before, so it is left out where anything of that is not done. */
  readonly needsAll?: true;
  /** Which cells stand or fall together when it is cut off; all of them where nothing is said. */
  readonly groupOf?: (cell: string) => string;
}

/** A short piece of work, from a prepared folder on. */
export interface Story {
  readonly name: string;
  /** Whether Ada opens the project first; a story without it begins before there is one. */
  readonly opens: boolean;
  prepare(env: StoreEnvironment, root: string): Promise<void>;
  readonly chapters: readonly Chapter[];
  /** Does once more, after a fault and on a sound disk, what the story is about; throws unless it ends well and leaves nothing behind. */
  again?(place: Omit<Stage, 'workspace'>): Promise<void>;
}

/** Name of the story that is over when the project is open. */
export const OPENING = 'opening';
/** The project is opened and closed again, and nothing else. */
export const opening: Story = { name: OPENING, opens: true, prepare: () => Promise.resolve(), chapters: [] };

/** Which cells of a chapter hang together. */
export function groupOf(chapter: Chapter | undefined): (cell: string) => string {
  return chapter?.groupOf ?? (() => '');
}

/** Who listens while a story plays. */
export interface Listener {
  /** Whether the chapter is to be played at all. */
  begin(at: number): boolean | Promise<boolean>;
  end(at: number, result: Result<unknown>): void | Promise<void>;
}

/** Plays a story to its end, or as far as the disk lets it. Nothing may be thrown. */
export async function playStory(story: Story, { env, root }: Omit<Stage, 'workspace'>, listener: Listener): Promise<void> {
  const opened = story.opens ? await openAsAda(env, root) : null;
  if (opened?.ok === false) return;
  // A story before there is a project has nothing to open, and its chapters do not ask for it.
  const stage = { env, root, workspace: opened?.value ?? noWorkspace } satisfies Stage;
  for (const [at, chapter] of story.chapters.entries()) {
    if (await listener.begin(at)) await listener.end(at, await chapter.play(stage));
  }
  await opened?.value.close();
}

/** What is needed to know what to expect of a story. */
interface Expecting {
  readonly story: Story;
  readonly plot: Plot;
  readonly expected: Expected;
  /** Whether the disk fails for good: then what is refused may be on it all the same. */
  readonly isDead: boolean;
}

/** Notes what is to be expected after each chapter by what the program says of it; `told` is that, in words. */
export function expecting({ story, plot, expected, isDead }: Expecting): Listener & { readonly told: readonly string[] } {
  const told: string[] = [];
  // So many chapters from the first on are done.
  let done = 0;
  const delta = (at: number): Delta => plot.deltas[at] ?? new Map();
  return {
    told,
    begin: (at) => expected.allows(delta(at)) && (story.chapters[at]?.needsAll === undefined || done === at),
    end: (at, result) => {
      const chapter = story.chapters[at];
      told.push(`${chapter?.name ?? ''}: ${result.ok ? 'ok' : result.error.code}`);
      const isPartly = result.ok && chapter?.isPartly?.(result.value) === true;
      if (result.ok && !isPartly && done === at) done += 1;
      if (isPartly) expected.partly(delta(at));
      else if (result.ok) expected.done(delta(at));
      else if (isDead || chapter?.mayBeDone === true || chapter?.groupOf !== undefined) expected.perhaps(delta(at), groupOf(chapter));
    },
  };
}

const noWorkspace = new Proxy({} as Workspace, { get: () => { throw new Error('no project is open'); } });

/** Opens the project of a stage as Ada. */
export function openAsAda(env: StoreEnvironment, root: string): Promise<Result<Workspace>> {
  return openProject(env, { folder: join(root, 'project'), annotator: ada });
}

/** What each chapter of a story makes of the world when nothing goes wrong. */
export interface Plot {
  readonly start: World;
  readonly deltas: readonly Delta[];
}

/** Plays a prepared story on a sound disk and reads the world after each chapter; `before` is called before each of them and at the end. */
export async function readPlot(story: Story, stage: Omit<Stage, 'workspace'>, before: (at: number) => void = () => undefined): Promise<Plot> {
  const start = await readWorld(stage.env, stage.root);
  const deltas: Delta[] = [];
  let world = start;
  await playStory(story, stage, {
    begin: (at) => {
      before(at);
      return true;
    },
    end: async (at, result) => {
      if (!result.ok) throw new Error(`${story.name}, ${story.chapters[at]?.name ?? ''}: ${JSON.stringify(result.error)}`);
      const after = await readWorld(stage.env, stage.root);
      deltas.push(deltaOf(world, after));
      world = after;
    },
  });
  before(story.chapters.length);
  return { start, deltas };
}

/**
 * Opens the project after a fault, on a sound disk, and throws unless it is what it may be: one of the expected worlds, in which what the fault cut off can be
 * done once more, to be edited at once, the same when opened again, and without a temporary file.
 */
export async function checkSurvived({ env, root }: Omit<Stage, 'workspace'>, expected: Expected, story: Pick<Story, 'opens' | 'again'> = { opens: true }): Promise<void> {
  await checkExpected({ env, root }, expected, story);
  await story.again?.({ env, root });
  const workspace = await openToWrite(env, root);
  const world = await readWorld(env, root);
  const added = await tagEverything(workspace);
  unwrap(await workspace.close());
  const again = unwrap(await openAsAda(env, root));
  unwrap(await again.close());
  checkSame(world, await readWorld(env, root), added);
  // Temporary files of what is not done once more are swept by the next one who does it.
  const swept = [join(root, 'project'), ...(story.again === undefined ? [] : [join(root, 'out'), backupsFolder(env)])];
  const left = (await Promise.all(swept.map((folder) => walk(env.files, folder)))).flat().filter((path) => path.split('/').some((name) => isTempName(name)));
  if (left.length > 0) throw new Error(`temporary files are left: ${left.join(', ')}`);
}

async function checkExpected({ env, root }: Omit<Stage, 'workspace'>, expected: Expected, { opens }: Pick<Story, 'opens'>): Promise<void> {
  if (!opens) {
    const found = await readWorld(env, root);
    expected.check(found);
    if (found.size === 0) unwrap(await createProject(env, join(root, 'project'), { title: 'Again', owner: ada }));
    return;
  }
  const workspace = await openToWrite(env, root);
  expected.check(await readWorld(env, root));
  unwrap(await workspace.close());
}

async function openToWrite(env: StoreEnvironment, root: string): Promise<Workspace> {
  const workspace = unwrap(await openAsAda(env, root));
  if (workspace.readOnly !== null) throw new Error(`read-only: ${workspace.readOnly.code}`);
  return workspace;
}

/** Tags each article once more as Ada; answers the cells that are new or changed by it. */
async function tagEverything(workspace: Workspace): Promise<ReadonlySet<string>> {
  const cells = new Set<string>();
  for (const { id } of workspace.articles()) {
    const article = unwrap(await workspace.readArticle(id));
    const command = { ...tag(article, [0, 1], 'EVENT'), id: spanIdSchema.parse(`after-${id}`) };
    unwrap(await workspace.apply(id, command, stepIdSchema.parse(`after-${id}`)));
    for (const what of ['document', `tag ${command.id}`]) cells.add(`Ada ${id} ${what}`);
  }
  return cells;
}

function checkSame(before: World, after: World, added: ReadonlySet<string>): void {
  for (const name of added) if (!after.has(name)) throw new Error(`an edit after the fault is lost: ${name}`);
  const wrong = [...deltaOf(before, after).keys()].filter((name) => !added.has(name));
  if (wrong.length > 0) throw new Error(`not the same when opened again: ${wrong.join(', ')}`);
}

/** Does something once for each story, when it is first asked for. */
export function remembering<Value>(learn: (story: Story) => Promise<Value>): (story: Story) => Promise<Value> {
  const known = new Map<string, Promise<Value>>();
  return (story) => {
    const value = known.get(story.name) ?? learn(story);
    known.set(story.name, value);
    return value;
  };
}
