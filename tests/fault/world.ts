import { join } from 'node:path';
import { setToRecord } from '../../annotations/model/annotation-set.ts';
import { orMissing } from '../../annotations/store/disk-errors.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import type { Files } from '../../annotations/store/files.ts';
import { sha256 } from '../../annotations/store/hash.ts';
import { openReader, type ProjectReader } from '../../annotations/store/project-reader.ts';
import type { AnnotationSetRecord } from '../../shared/records.ts';
import { unwrap } from '../helpers/store-fixture.ts';
import { readBackups } from './backup-world.ts';

/** Everything that a person could miss, one cell for each thing: its name, and what it says without times and revisions. */
export type World = ReadonlyMap<string, string>;

/** Reads a project, its backups and what lies in the folder for exports; a project that is not there has no cells. */
export async function readWorld(env: StoreEnvironment, root: string): Promise<World> {
  const cells = new Map<string, string>();
  const reader = await openReader(env, join(root, 'project'));
  if (reader.ok) await readProject(reader.value, cells);
  else if (!NO_PROJECT.has(reader.error.code)) cells.set('project', REFUSED + reader.error.code);
  await readBackups(env, cells);
  for (const path of await walk(env.files, join(root, 'out'))) {
    if (!path.includes('.tmp')) cells.set(`file ${path.slice(root.length + 1)}`, sha256(await env.files.read(path)));
  }
  return cells;
}

/** How the value of a cell begins that the program refuses to read; the code of the refusal follows. */
export const REFUSED = 'refused ';

const NO_PROJECT = new Set<string>(['project.not_found', 'project.not_a_project']);

async function readProject(reader: ProjectReader, cells: Map<string, string>): Promise<void> {
  const { title, blind, people, schema } = reader.project;
  cells.set('project', JSON.stringify([title, blind === true, people.map(({ name }) => name).sort()]));
  cells.set('schema', JSON.stringify(schema));
  for (const id of unwrap(await reader.articleIds())) {
    const article = await reader.readArticle(id);
    cells.set(`article ${id}`, article.ok ? JSON.stringify([article.value.text, article.value.sources.map(({ name }) => name)]) : REFUSED + article.error.code);
    for (const annotator of unwrap(await reader.annotatorsOf(id))) {
      const set = await reader.readSetOf(id, annotator);
      if (!set.ok) cells.set(`set ${annotator} ${id}`, REFUSED + set.error.code);
      else if (set.value !== null) readSet(setToRecord(set.value), cells);
    }
  }
}

function readSet({ article, annotator, document, spans, relations, decisions = [], replies = [] }: AnnotationSetRecord, cells: Map<string, string>): void {
  const about = `${annotator.name} ${article}`;
  // A set from which everything was taken back says as much as one that never was.
  if (JSON.stringify(document) !== UNTOUCHED) cells.set(`${about} document`, JSON.stringify(document));
  for (const { created_at: _created, updated_at: _updated, ...span } of spans) cells.set(`${about} tag ${span.id}`, JSON.stringify(span));
  for (const relation of relations) cells.set(`${about} link ${relation.id}`, JSON.stringify(relation));
  for (const { time: _time, ...decision } of decisions) cells.set(`${about} decision ${decision.id}`, JSON.stringify(decision));
  for (const { time: _time, ...reply } of replies) cells.set(`${about} reply ${reply.id}`, JSON.stringify(reply));
}

const UNTOUCHED = JSON.stringify({ status: 'todo', labels: {} });

/** All files under a folder; none where there is no folder. */
export async function walk(files: Files, folder: string): Promise<readonly string[]> {
  const names = await orMissing(() => files.list(folder)) ?? [];
  const found = await Promise.all(names.map(async (name) => {
    const path = join(folder, name);
    return (await files.stat(path)).kind === 'folder' ? walk(files, path) : [path];
  }));
  return found.flat();
}

/** What a step makes of the world: cells before and after; null for a cell that is not there. */
export type Delta = ReadonlyMap<string, { readonly before: string | null; readonly after: string | null }>;

/** The cells in which two worlds differ. */
export function deltaOf(before: World, after: World): Delta {
  const names = new Set([...before.keys(), ...after.keys()]);
  const changed = [...names].map((name) => [name, { before: before.get(name) ?? null, after: after.get(name) ?? null }] as const);
  return new Map(changed.filter(([, cell]) => cell.before !== cell.after));
}

/** A world in which some steps may be done or not, each wholly. */
export class Expected {
  readonly #sure: Map<string, string>;
  readonly #unsure: Delta[] = [];
  readonly #told = new Set<string>();

  constructor(world: World) {
    this.#sure = new Map(world);
  }

  /** Whether everything is certain to be as the step needs it. */
  allows(delta: Delta): boolean {
    const open = new Set(this.#unsure.flatMap((each) => [...each.keys()]));
    return [...delta].every(([name, { before }]) => !open.has(name) && !this.#told.has(name) && (this.#sure.get(name) ?? null) === before);
  }

  done(delta: Delta): void {
    for (const [name, { after }] of delta) this.#set(name, after);
  }

  /** The step may be done or not; its cells hang together where `groupOf` gives the same name. */
  perhaps(delta: Delta, groupOf: (cell: string) => string): void {
    const groups = new Map<string, Map<string, { before: string | null; after: string | null }>>();
    for (const [name, cell] of delta) {
      const group = groups.get(groupOf(name)) ?? new Map<string, typeof cell>();
      groups.set(groupOf(name), group.set(name, cell));
      this.#sure.delete(name);
    }
    this.#unsure.push(...groups.values());
  }

  /** The person was told what could not be done of the step, so each of its cells may be anything. */
  partly(delta: Delta): void {
    for (const name of delta.keys()) this.#told.add(name);
  }

  /** Throws, with the cells that are wrong, unless the world is one of those that may be. */
  check(world: World): void {
    const left = new Map(world);
    const wrong: string[] = [];
    for (const name of this.#told) left.delete(name);
    for (const group of this.#unsure) {
      const isOneOf = (['before', 'after'] as const).some((side) => [...group].every(([name, cell]) => (left.get(name) ?? null) === cell[side]));
      if (!isOneOf) wrong.push(`half done: ${[...group.keys()].map((name) => `${name} = ${short(left.get(name))}`).join(', ')}`);
      for (const name of group.keys()) left.delete(name);
    }
    for (const [name, value] of this.#sure) if (!this.#told.has(name) && left.get(name) !== value) wrong.push(`${name} is ${short(left.get(name))} and should be ${short(value)}`);
    for (const [name, value] of left) if (!this.#sure.has(name)) wrong.push(`${name} should not be there: ${short(value)}`);
    if (wrong.length > 0) throw new Error(wrong.slice(0, 6).join('; '));
  }

  #set(name: string, value: string | null): void {
    if (value === null) this.#sure.delete(name);
    else this.#sure.set(name, value);
  }
}

function short(value: string | undefined): string {
  return value === undefined ? 'missing' : value.length > 160 ? `${value.slice(0, 160)}…` : value;
}
