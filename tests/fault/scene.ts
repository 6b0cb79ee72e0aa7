import { join } from 'node:path';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import { spanIdSchema, stepIdSchema, type StepId } from '../../shared/ids.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { ada, ben, makeArticle, tag, unwrap } from '../helpers/store-fixture.ts';

const PLACES = ['Lyon', 'Paris', 'Rome'];
/** What the project of every story holds. */
export const ARTICLES = PLACES.map((place) => makeArticle(`Ada Lovelace, ministre à ${place}, a vu Ben 🚢 hier.`, `${place}.txt`));
export const [LYON, PARIS, ROME] = ARTICLES as [Article, Article, Article];

const USED = new Set(['PERSON', 'ROLE', 'LOCATION', 'EVENT']);

/** The few types that the stories use, without their long guidelines: each case reads and writes the schema many times. */
export const SMALL_SCHEMA: LabelSchema = {
  ...defaultSchema, labels: [], relations: defaultSchema.relations.filter(({ name }) => name === 'HAS_ROLE'),
  types: defaultSchema.types.filter(({ name }) => USED.has(name)).map((type) => ({ ...type, guideline: { en: '', fr: '' } })),
};

/** The id of a gesture. */
export const step = (id: string): StepId => stepIdSchema.parse(id);

/** A tag with an id of our choosing, so that it is the same in every run. */
export function tagged(article: Article, [start, end]: readonly [number, number], [id, type]: readonly [string, string]) {
  return { ...tag(article, [start, end], type), id: spanIdSchema.parse(id) };
}

/** A project of three articles on which Ada and Ben have worked. */
export async function prepareProject(env: StoreEnvironment, root: string, name = 'project'): Promise<void> {
  const folder = join(root, name);
  unwrap(await createProject(env, folder, { title: 'Story', owner: ada, schema: SMALL_SCHEMA }));
  for (const [number, person] of [ada, ben].entries()) {
    await work(env, folder, person, ARTICLES.flatMap((article, at) => [tagged(article, [14, 22], [`${String(number)}-role-${String(at)}`, 'ROLE'])].map((command) => ({ article, command }))));
  }
}

/** Tags articles, which are added where they are new, as somebody. */
export async function work(env: StoreEnvironment, folder: string, annotator: Annotator, edits: readonly { article: Article; command: ReturnType<typeof tagged> }[]): Promise<void> {
  const workspace = unwrap(await openProject(env, { folder, annotator }));
  for (const { article, command } of edits) {
    unwrap(await workspace.addArticle(article));
    unwrap(await workspace.apply(article.id, command, step(`step-${command.id}`)));
  }
  unwrap(await workspace.close());
}

/** Puts a file beside the project, through the same way to the disk. */
export async function put(env: StoreEnvironment, path: string, content: string): Promise<void> {
  await env.files.makeFolder(join(path, '..'));
  const file = await env.files.openNew(path);
  await file.write(Buffer.from(content));
  await file.dataSync();
  await file.close();
}

/** Writes other text in place of a file's, as a disk does that goes bad. */
export async function spoil(env: StoreEnvironment, path: string, change: (text: string) => string): Promise<void> {
  const text = Buffer.from(await env.files.read(path)).toString('utf8');
  await env.files.remove(path);
  await put(env, path, change(text));
}

/** The text of a log, one of whose lines is not whole any more. */
export function withBadLine(text: string, line: number): string {
  return text.split('\n').map((each, at) => (at === line ? each.replace('"check":"', '"check":"x') : each)).join('\n');
}
