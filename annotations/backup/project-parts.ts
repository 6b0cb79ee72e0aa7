import { join } from 'node:path';
import { orMissing } from '../store/disk-errors.ts';
import type { Files } from '../store/files.ts';
import { isTempName } from '../store/temp-names.ts';

/** What a file of a project is, by its path inside the folder. */
export type Part = 'project' | 'steps' | 'document' | 'snapshot' | 'journal' | 'suggestions' | 'kept';

const PERSON = '(?:[0-9a-f]{16}|gold|imported)';
const PARTS: readonly (readonly [Part, RegExp])[] = [
  ['project', /^project\.json$/],
  ['document', /^documents\/[0-9a-f]{16}\.json$/],
  ['snapshot', new RegExp(`^annotations/[0-9a-f]{16}/${PERSON}\\.json$`)],
  ['journal', new RegExp(`^annotations/[0-9a-f]{16}/${PERSON}\\.journal\\.jsonl$`)],
  ['steps', new RegExp(`^steps/${PERSON}\\.jsonl$`)],
  ['suggestions', /^suggestions\/[0-9a-f]{16}\/[0-9a-f]{16}\.json$/],
  ['kept', /^quarantine\/(?!\.)[^/\\\u0000-\u001f]{1,255}$/],
];

/** What a path, with `/` between its parts, is in a project; null for temporary, derived and foreign files. */
export function partOf(path: string): Part | null {
  return PARTS.find(([, form]) => form.test(path))?.[0] ?? null;
}

/** A path inside a project as one of this system. */
export function pathIn(folder: string, path: string): string {
  return join(folder, ...path.split('/'));
}

/** The names in a folder of a project that are ours by their paths, and how many others there are. */
export interface NamesIn {
  readonly paths: readonly string[];
  readonly others: number;
}

/** Lists a folder of a project, given by its path inside it. A folder that is missing is empty; one that is a link is never followed. */
export async function namesIn(files: Files, project: string, inner: string): Promise<NamesIn> {
  const folder = pathIn(project, inner);
  const stat = await orMissing(() => files.stat(folder));
  if (stat === null) return { paths: [], others: 0 };
  if (stat.kind !== 'folder') return { paths: [], others: 1 };
  const names = ((await orMissing(() => files.list(folder))) ?? []).toSorted().filter((name) => !isTempName(name));
  const paths = names.map((name) => `${inner}/${name}`).filter((path) => partOf(path) !== null);
  return { paths, others: names.length - paths.length };
}

const FOLDERS = new Set(['documents', 'annotations', 'steps', 'suggestions', 'index', 'quarantine', 'project.json']);
const ID = /^[0-9a-f]{16}$/;

/** How many things lie in the project's folder that are none of its own. */
export async function othersAtTop(files: Files, project: string): Promise<number> {
  return (await files.list(project)).filter((name) => !FOLDERS.has(name) && !isTempName(name)).length;
}

/** The folders of `annotations/`, by article, and how many other things lie there. */
export function articleFolders(files: Files, project: string): Promise<NamesIn> {
  return foldersIn(files, project, 'annotations');
}

/** The folders of `suggestions/`, by engine, and how many other things lie there. */
export function engineParts(files: Files, project: string): Promise<NamesIn> {
  return foldersIn(files, project, 'suggestions');
}

async function foldersIn(files: Files, project: string, inner: string): Promise<NamesIn> {
  const folder = pathIn(project, inner);
  const stat = await orMissing(() => files.stat(folder));
  if (stat?.kind !== 'folder') return { paths: [], others: stat === null ? 0 : 1 };
  const names = ((await orMissing(() => files.list(folder))) ?? []).toSorted().filter((name) => !isTempName(name));
  const paths = names.filter((name) => ID.test(name)).map((name) => `${inner}/${name}`);
  return { paths, others: names.length - paths.length };
}
