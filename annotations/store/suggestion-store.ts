import { articleIdSchema, engineIdSchema, type ArticleId, type EngineId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { type StoredSuggestions } from '../../shared/stored-suggestions.ts';
import { engineNameSchema, OWN_ENGINES } from '../../shared/suggestions.ts';
import { attempt, orMissing, orThrow } from './disk-errors.ts';
import { createDurableFile, type DurableFile } from './durable-file.ts';
import type { StoreEnvironment } from './environment.ts';
import { SUGGESTION_FILE } from './file-kinds.ts';
import { sha256 } from './hash.ts';
import { layout, type SuggestionKey } from './layout.ts';
import { requireOwnFolder } from './own-folders.ts';
import { readingQuarantine, type Quarantine } from './quarantine.ts';
import { removeTree } from './remove-tree.ts';
import { makeFolderDurably } from './write-file.ts';

/** An engine from outside whose suggestions a project holds. */
export interface StoredEngine {
  readonly id: EngineId;
  readonly name: string;
}

/** The folder of a project whose suggestions are meant, with the place for damaged ones. */
export interface SuggestionPlace {
  readonly folder: string;
  readonly quarantine: Quarantine;
}

const ID_LENGTH = 16;

/** The id of the engine of a name; the same name has the same id everywhere. */
export function engineIdOf(name: string): EngineId {
  return engineIdSchema.parse(sha256(name).slice(0, ID_LENGTH));
}

/** An engine by the name that somebody or some file gives it; refuses with `engine.bad_name`, and with `engine.own_name` the names of the program's own. */
export function engineNamed(name: string): Result<StoredEngine> {
  const trimmed = name.trim();
  if (OWN_ENGINES.includes(trimmed)) return refuse('engine.own_name', { name: trimmed });
  return engineNameSchema.safeParse(trimmed).success ? ok({ id: engineIdOf(trimmed), name: trimmed }) : refuse('engine.bad_name', { name: trimmed });
}

/** The engines that a project holds suggestions of, by name. One of which no file can be read has no name and is left out. */
export async function listEngines(env: StoreEnvironment, folder: string): Promise<Result<readonly StoredEngine[]>> {
  return attempt(layout.suggestions(folder), async () => {
    const engines: StoredEngine[] = [];
    for (const id of await engineFolders(env, folder)) {
      const name = await nameOf(env, folder, id);
      if (name !== null) engines.push({ id, name });
    }
    return engines.sort((a, b) => (a.name < b.name ? -1 : 1));
  });
}

/** The ids of the engines that have a folder, whatever lies in it. Rejects as the disk does. */
export async function engineFolders(env: StoreEnvironment, folder: string): Promise<readonly EngineId[]> {
  const names = (await orMissing(() => env.files.list(layout.suggestions(folder)))) ?? [];
  return names.toSorted().flatMap((name) => engineIdSchema.safeParse(name).data ?? []);
}

/** The articles that an engine says something of, by file name. */
export function listSuggested(env: StoreEnvironment, folder: string, engine: EngineId): Promise<Result<readonly ArticleId[]>> {
  const path = layout.engine(folder, engine);
  return attempt(path, async () => {
    orThrow(await requireOwnFolder(env.files, path, engine));
    const names = (await orMissing(() => env.files.list(path))) ?? [];
    return names.toSorted().flatMap((name) => articleIdSchema.safeParse(name.endsWith('.json') ? name.slice(0, -'.json'.length) : null).data ?? []);
  });
}

async function nameOf(env: StoreEnvironment, folder: string, engine: EngineId): Promise<string | null> {
  const articles = await listSuggested(env, folder, engine);
  for (const article of articles.ok ? articles.value : []) {
    const read = await readSuggestions(env, { folder, quarantine: readingQuarantine }, { engine, article });
    if (read.ok && read.value !== null) return read.value.engine;
  }
  return null;
}

/** What an engine says of an article; null where there is nothing. Damaged bytes, and those of another engine or article, are refused with `suggestions.damaged`. */
export async function readSuggestions(env: StoreEnvironment, place: SuggestionPlace, key: SuggestionKey): Promise<Result<StoredSuggestions | null>> {
  const own = await requireOwnFolder(env.files, layout.engine(place.folder, key.engine), key.engine);
  if (!own.ok) return own;
  const read = await suggestionFile(env, place, key).read();
  if (!read.ok || read.value === null) return read.ok ? ok(null) : read;
  return isOf(key, read.value.data) ? ok(read.value.data) : refuse('suggestions.damaged', { file: key.article });
}

/** Whether stored suggestions are those of the engine and article that their place names. */
export function isOf(key: SuggestionKey, { engine, article }: StoredSuggestions): boolean {
  return engineIdOf(engine) === key.engine && article === key.article;
}

/** Puts what an engine says of an article in place of what it said before, durably. */
export async function writeSuggestions(env: StoreEnvironment, place: SuggestionPlace, suggestions: StoredSuggestions): Promise<Result<void>> {
  const key = { engine: engineIdOf(suggestions.engine), article: suggestions.article };
  const folder = layout.engine(place.folder, key.engine);
  const own = await requireOwnFolder(env.files, folder, key.engine);
  const made = own.ok ? await attempt(folder, () => makeFolderDurably(env.files, folder)) : own;
  return made.ok ? suggestionFile(env, place, key).write(suggestions) : made;
}

/** Takes an engine with all its suggestions out of a project; one that is not there is fine. */
export async function removeEngine(env: StoreEnvironment, folder: string, engine: EngineId): Promise<Result<void>> {
  const path = layout.engine(folder, engine);
  const own = await requireOwnFolder(env.files, path, engine);
  return own.ok ? attempt(path, () => removeTree(env.files, path)) : own;
}

function suggestionFile(env: StoreEnvironment, { folder, quarantine }: SuggestionPlace, key: SuggestionKey): DurableFile<StoredSuggestions> {
  return createDurableFile(env, { path: layout.suggestion(folder, key), kind: SUGGESTION_FILE, quarantine });
}
