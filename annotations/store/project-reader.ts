import { annotatorIdSchema, RESERVED_NAMES, type AnnotatorId, type ArticleId } from '../../shared/ids.ts';
import type { Project } from '../../shared/project.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import type { StoredSuggestions } from '../../shared/stored-suggestions.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { listArticles, readArticle } from './article-store.ts';
import { attempt, orMissing } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import { JOURNAL_ENDING, layout, type SuggestionKey } from './layout.ts';
import { readProjectFile } from './project-file.ts';
import { readingQuarantine } from './quarantine.ts';
import { loadSet, type SetPlace } from './set-file.ts';
import { listEngines, readSuggestions, type StoredEngine } from './suggestion-store.ts';

/** Reads everybody's work from a project's folder. Writes nothing and needs no lock; sees each edit that is on disk. */
export interface ProjectReader {
  readonly folder: string;
  readonly project: Project;
  /** A later version of the program wrote the project. */
  readonly newer: boolean;
  articleIds(): Promise<Result<readonly ArticleId[]>>;
  readArticle(id: ArticleId): Promise<Result<Article>>;
  /** Null where this person has no set; a set that is damaged further on is refused with `set.damaged`. */
  readSetOf(id: ArticleId, annotator: AnnotatorId): Promise<Result<AnnotationSet | null>>;
  /** Who has a set for an article, `gold` and `imported` included. */
  annotatorsOf(id: ArticleId): Promise<Result<readonly AnnotatorId[]>>;
  people(): Promise<Result<readonly Annotator[]>>;
  /** The engines from outside whose suggestions the project holds. */
  engines(): Promise<Result<readonly StoredEngine[]>>;
  /** What such an engine says of an article; null for nothing, refused with `suggestions.damaged` where it cannot be read. */
  readSuggestions(key: SuggestionKey): Promise<Result<StoredSuggestions | null>>;
}

/** Opens a project for reading. */
export async function openReader(env: StoreEnvironment, folder: string): Promise<Result<ProjectReader>> {
  const read = await readProjectFile(env, folder, readingQuarantine);
  return read.ok ? ok(createReader(env, folder, read.value)) : read;
}

/** A reader of a project whose `project.json` is known already. */
export function createReader(env: StoreEnvironment, folder: string, loaded: { data: Project; newer: boolean }): ProjectReader {
  const reader: ProjectReader = {
    folder, project: loaded.data, newer: loaded.newer,
    articleIds: () => listArticles(env, folder),
    readArticle: (id) => readArticle(env, { folder, quarantine: readingQuarantine }, id),
    readSetOf: (article, annotator) => readSet(env, { folder, key: { article, annotator }, name: nameOf(loaded.data, annotator), quarantine: readingQuarantine }),
    annotatorsOf: (id) => listAnnotators(env, folder, id),
    people: () => findPeople(env, reader),
    engines: () => listEngines(env, folder),
    readSuggestions: (key) => readSuggestions(env, { folder, quarantine: readingQuarantine }, key),
  };
  return reader;
}

function nameOf(project: Project, annotator: AnnotatorId): string | null {
  return project.people.find(({ id }) => id === annotator)?.name ?? null;
}

async function readSet(env: StoreEnvironment, place: SetPlace): Promise<Result<AnnotationSet | null>> {
  const loaded = await loadSet(env, place);
  if (!loaded.ok) return loaded;
  if (loaded.value === null) return ok(null);
  return loaded.value.damage?.code === 'set.damaged' ? { ok: false, error: loaded.value.damage } : ok(loaded.value.set);
}

function listAnnotators(env: StoreEnvironment, folder: string, id: ArticleId): Promise<Result<readonly AnnotatorId[]>> {
  const path = layout.sets(folder, id);
  return attempt(path, async () => {
    const names = (await orMissing(() => env.files.list(path))) ?? [];
    return [...new Set(names.flatMap(annotatorOfFile))].toSorted();
  });
}

/** Whose set a file name of `annotations/` speaks of; none for temporary and foreign files. */
export function annotatorOfFile(name: string): AnnotatorId[] {
  const ending = [JOURNAL_ENDING, '.json'].find((candidate) => name.endsWith(candidate));
  const id = annotatorIdSchema.safeParse(ending === undefined ? null : name.slice(0, -ending.length));
  return id.success ? [id.data] : [];
}

async function findPeople(env: StoreEnvironment, reader: ProjectReader): Promise<Result<readonly Annotator[]>> {
  const path = layout.annotations(reader.folder);
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  const folders = await attempt(path, async () => new Set((await orMissing(() => env.files.list(path))) ?? []));
  if (!folders.ok) return folders;
  const people = new Map(reader.project.people.map((person) => [person.id, person]));
  for (const id of ids.value.filter((article) => folders.value.has(article))) {
    const added = await addPeople(reader, id, people);
    if (!added.ok) return added;
  }
  return ok([...people.values()]);
}

async function addPeople(reader: ProjectReader, article: ArticleId, people: Map<AnnotatorId, Annotator>): Promise<Result<void>> {
  const annotators = await reader.annotatorsOf(article);
  if (!annotators.ok) return annotators;
  for (const id of annotators.value.filter((annotator) => !people.has(annotator))) {
    const set = await reader.readSetOf(article, id);
    if (set.ok && set.value !== null) people.set(id, set.value.annotator);
  }
  return ok(undefined);
}

/** Finds a person by the name that files use, or the reserved sets by theirs; refuses with `export.unknown_annotator`. */
export async function findAnnotator(reader: ProjectReader, name: string): Promise<Result<Annotator>> {
  if (RESERVED_NAMES.includes(name)) return ok({ id: annotatorIdSchema.parse(name), name });
  const people = await reader.people();
  if (!people.ok) return people;
  const person = people.value.find((candidate) => candidate.name === name || candidate.id === name);
  return person === undefined ? refuse('export.unknown_annotator', { name }) : ok(person);
}
