import { join } from 'node:path';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { layout } from '../../annotations/store/layout.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import { makeArticle, stepId, tag, testEnvironment, unwrap } from '../helpers/store-fixture.ts';
import { giveToApplication, ownFolder } from './launch.ts';

const person = (id: string, name: string): Annotator => ({ id: annotatorIdSchema.parse(id.repeat(16)), name });

/** A colleague's project with everything that can be wrong with one: another version of a sample's text, a damaged journal, a missing history, two people of one name, a type of its own. */
export async function troubledFolder(): Promise<string> {
  const root = ownFolder('troubled');
  const folder = join(root, 'Boris');
  await mkdir(folder);
  const env = testEnvironment(root);
  const [boris, other, clara] = [person('1', 'Boris Kern'), person('2', 'Boris Kern'), person('3', 'Clara Osten')];
  const [type] = defaultSchema.types;
  if (type === undefined) throw new Error('no type');
  const { key: _key, ...keyless } = type;
  unwrap(await createProject(env, folder, { title: 'Flotte – relecture', owner: boris, schema: { ...defaultSchema, types: [...defaultSchema.types, { ...keyless, name: 'SHIP', words: { en: 'Ship', fr: 'Navire' } }] } }));
  const sample = (name: string): string => readFileSync(join(import.meta.dirname, '..', '..', 'annotations', 'samples', name), 'utf8').replace(/\r\n/g, '\n');
  const changed = makeArticle(sample(NAVAL).replaceAll('Ysolde Marvane', 'Isolde Marvane').replaceAll('jumelle', 'longue-vue'), NAVAL);
  const same = makeArticle(sample('06-grain-strait-en.txt'), '06-grain-strait-en.txt');
  const more = makeArticle('Le « Héron » rentre au port\n\nLe patrouilleur « Héron » est rentré mardi, a dit Boris Kern.', 'heron-suite.txt');
  await work(env, folder, boris, changed, ['Isolde Marvane', 'longue-vue', 'Valmore', 'Lestrie', 'mer Cendrée', 'frégate']);
  await work(env, folder, boris, more, ['Boris Kern']);
  await work(env, folder, other, more, ['« Héron »'], 'SHIP');
  await work(env, folder, clara, same, [words(same, 3), words(same, 9)]);
  await work(env, folder, clara, more, ['Boris Kern', 'mardi']);
  const journal = layout.journal(folder, { article: same.id, annotator: clara.id });
  const lines = readFileSync(journal, 'utf8').split('\n');
  await writeFile(journal, [...lines.slice(0, 2), 'x', ''].join('\n'));
  await rm(layout.journal(folder, { article: more.id, annotator: clara.id }));
  giveToApplication(folder);
  return folder;
}

const NAVAL = '01-exercice-naval-fr.txt';

/** One word of a text by its number. */
function words(article: Article, at: number): string {
  return article.text.match(/\p{L}{4,}/gu)?.[at] ?? '';
}

async function work(env: ReturnType<typeof testEnvironment>, folder: string, annotator: Annotator, article: Article, tagged: readonly string[], type = 'PERSON'): Promise<void> {
  const workspace = unwrap(await openProject(env, { folder, annotator }));
  unwrap(await workspace.addArticle(article));
  for (const each of tagged) {
    const start = [...article.text.slice(0, article.text.indexOf(each))].length;
    unwrap(await workspace.apply(article.id, tag(article, [start, start + [...each].length], type), stepId()));
  }
  unwrap(await workspace.close());
}

/** Has the owner of a project tag words of the sample's first article in a copy of it. */
export async function tagFurther(folder: string, tagged: string): Promise<void> {
  const env = testEnvironment(ownFolder('laptop'));
  const { project } = unwrap(await openReader(env, folder));
  const [owner] = project.people;
  if (owner === undefined) throw new Error('no owner');
  const workspace = unwrap(await openProject(env, { folder, annotator: owner }));
  const id = workspace.articles().find(({ source }) => source === NAVAL)?.id;
  if (id === undefined) throw new Error('no article');
  const article = unwrap(await workspace.readArticle(id));
  const start = [...article.text.slice(0, article.text.indexOf(tagged))].length;
  unwrap(await workspace.apply(id, tag(article, [start, start + [...tagged].length], 'LOCATION'), stepId()));
  unwrap(await workspace.close());
  giveToApplication(folder);
}
