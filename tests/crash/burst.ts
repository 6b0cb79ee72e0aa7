import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openProject } from '../../annotations/store/open-project.ts';
import { isTempName } from '../../annotations/store/temp-names.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';
import { ada, makeArticle, openFresh, testEnvironment, unwrap } from '../helpers/store-fixture.ts';
import { linesOfKilled } from './killed.ts';

/** What bursts of edits work on. */
export const BURST_ARTICLES = [1, 2].map((number) => makeArticle(`Article ${String(number)}. ${'Ada met Ben in Lyon and spoke to him. '.repeat(200)}`));
// A fresh project now and then, or opening it would come to take longer than the edits.
const KILLS_OF_A_PROJECT = 15;
const LONGEST = 120;

/** One project after the other in which a program edits as fast as it can until it dies, several times over. */
export class BurstLane {
  readonly #root: string;
  readonly #file: string;
  #kills = 0;

  constructor(root: string, file: string) {
    this.#root = root;
    this.#file = file;
  }

  /** Throws when an edit that was said to be on the disk is not there afterwards. */
  async kill(random: () => number): Promise<void> {
    if (this.#kills % KILLS_OF_A_PROJECT === 0) await makeBurstProject(this.#root);
    this.#kills += 1;
    const death = [12 + Math.floor(random() * LONGEST), Math.floor(random() * random() * 60)].map(String);
    const told = await linesOfKilled(this.#file, [join(this.#root, 'project'), join(this.#root, 'user-data'), ada.id, ...death, ...BURST_ARTICLES.map(({ id }) => id)]);
    await checkTold(this.#root, ada, told);
  }
}

/** Makes a fresh project for bursts of edits in `project/`. */
export async function makeBurstProject(root: string): Promise<void> {
  await rm(root, { recursive: true, force: true });
  const fresh = await openFresh(testEnvironment(root), join(root, 'project'));
  for (const article of BURST_ARTICLES) unwrap(await fresh.addArticle(article));
  unwrap(await fresh.close());
}

/** Opens the project after the death of a program and throws unless all is there that it was told to be on the disk. */
export async function checkTold(root: string, annotator: Annotator, told: readonly string[]): Promise<void> {
  const folder = join(root, 'project');
  const workspace = unwrap(await openProject(testEnvironment(root), { folder, annotator }));
  if (workspace.readOnly !== null) throw new Error(`the lock of the dead program is not taken over: ${workspace.readOnly.code}`);
  const load = async (id: ArticleId) => unwrap(await workspace.openSet(id));
  const sets = new Map(await Promise.all(workspace.articles().map(async ({ id, spans }) => [String(id), { set: await load(id), listed: spans }] as const)));
  for (const line of told) {
    const [article = '', revision = '', span = ''] = line.split(' ');
    const set = sets.get(article)?.set;
    const isThere = set !== undefined && set.revision >= Number(revision) && [...set.spans.keys()].some((id) => id === span);
    if (!isThere) throw new Error(`an edit that was told to be on the disk is lost: ${line}`);
  }
  for (const [id, { set, listed }] of sets) if (listed !== set.spans.size) throw new Error(`the list says ${String(listed)} tags of ${id}, and there are ${String(set.spans.size)}`);
  unwrap(await workspace.close());
  const names = await readdir(folder, { recursive: true });
  const temps = names.filter((name) => isTempName(name.split('/').at(-1) ?? ''));
  if (temps.length > 0) throw new Error(`temporary files are left: ${temps.join(', ')}`);
}
