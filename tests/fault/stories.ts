import { join } from 'node:path';
import { findWriter } from '../../annotations/formats/registry.ts';
import { changeSchema } from '../../annotations/jobs/change-schema.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { importPaths } from '../../annotations/jobs/import-paths.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { openProject } from '../../annotations/store/open-project.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import { bringIn } from '../../annotations/sync/bring-in.ts';
import { openHome } from '../../annotations/sync/home.ts';
import { relationIdSchema, spanIdSchema, stepIdSchema } from '../../shared/ids.ts';
import type { Annotator, Article } from '../../shared/records.ts';
import { refuse, type Result } from '../../shared/result.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { USUAL_SYNC } from '../../shared/sync.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, ben, makeArticle, tag, unwrap } from '../helpers/store-fixture.ts';
import { wholly, type Chapter, type Stage, type Story } from './story.ts';

const PLACES = ['Lyon', 'Paris', 'Rome'];
const ARTICLES = PLACES.map((place) => makeArticle(`Ada Lovelace, ministre à ${place}, a vu Ben 🚢 hier.`, `${place}.txt`));
const [LYON, PARIS, ROME] = ARTICLES as [Article, Article, Article];

const step = (id: string) => stepIdSchema.parse(id);

/** A tag with an id of our choosing, so that it is the same in every run. */
function tagged(article: Article, [start, end]: readonly [number, number], [id, type]: readonly [string, string]) {
  return { ...tag(article, [start, end], type), id: spanIdSchema.parse(id) };
}

/** A project of three articles on which Ada and Ben have worked. */
async function prepareProject(env: StoreEnvironment, root: string, name = 'project'): Promise<void> {
  const folder = join(root, name);
  unwrap(await createProject(env, folder, { title: 'Story', owner: ada }));
  for (const [number, person] of [ada, ben].entries()) {
    await work(env, folder, person, ARTICLES.flatMap((article, at) => [tagged(article, [14, 22], [`${String(number)}-role-${String(at)}`, 'ROLE'])].map((command) => ({ article, command }))));
  }
}

async function work(env: StoreEnvironment, folder: string, annotator: Annotator, edits: readonly { article: Article; command: ReturnType<typeof tagged> }[]): Promise<void> {
  const workspace = unwrap(await openProject(env, { folder, annotator }));
  for (const { article, command } of edits) {
    unwrap(await workspace.addArticle(article));
    unwrap(await workspace.apply(article.id, command, step(`step-${command.id}`)));
  }
  unwrap(await workspace.close());
}

/** Puts a file beside the project, through the same way to the disk. */
async function put(env: StoreEnvironment, path: string, content: string): Promise<void> {
  await env.files.makeFolder(join(path, '..'));
  const file = await env.files.openNew(path);
  await file.write(Buffer.from(content));
  await file.dataSync();
  await file.close();
}

const edits: Story = {
  name: 'edits', opens: true, prepare: prepareProject,
  chapters: [
    { name: 'tag', play: ({ workspace }) => workspace.apply(LYON.id, tagged(LYON, [0, 12], ['a', 'PERSON']), step('a')) },
    { name: 'flush', play: ({ workspace }) => workspace.flush() },
    { name: 'batch', play: ({ workspace }) => workspace.apply(LYON.id, { kind: 'batch', commands: [
      tagged(LYON, [25, 29], ['b', 'LOCATION']), tagged(LYON, [37, 40], ['c', 'PERSON']),
      { kind: 'relation.add', id: relationIdSchema.parse('link'), type: 'HAS_ROLE', from: spanIdSchema.parse('c'), to: spanIdSchema.parse('0-role-0') },
    ] }, step('b')) },
    { name: 'undo', play: ({ workspace }) => workspace.undo() },
    { name: 'redo', play: ({ workspace }) => workspace.redo() },
    { name: 'note', play: ({ workspace }) => workspace.apply(PARIS.id, { kind: 'span.setNote', id: spanIdSchema.parse('0-role-1'), note: 'À vérifier. '.repeat(400) }, step('note')) },
    { name: 'remove', play: ({ workspace }) => workspace.apply(ROME.id, { kind: 'span.remove', id: spanIdSchema.parse('0-role-2') }, step('remove')) },
    { name: 'flush again', play: ({ workspace }) => workspace.flush() },
    { name: 'status', play: ({ workspace }) => workspace.apply(LYON.id, { kind: 'status.set', status: 'done' }, step('status')) },
    { name: 'add an article', mayBeDone: true, play: ({ workspace }) => workspace.addArticle(makeArticle('Rien à Nice.', 'nice.txt')) },
    { name: 'find an article in another file', mayBeDone: true, play: ({ workspace }) => workspace.addArticle(makeArticle(LYON.text, 'copy.txt')) },
  ],
};

const across: Story = {
  name: 'across', opens: true, prepare: prepareProject,
  chapters: [
    { name: 'tag everywhere', play: ({ workspace }) => workspace.applyAcross(ARTICLES.map((article, at) => ({ article: article.id, command: tagged(article, [0, 3], [`x${String(at)}`, 'PERSON']) })), { id: step('across'), command: 'occurrences' }, { ...quietControl(), onProgress: () => undefined }) },
    { name: 'undo', mayBeDone: true, play: ({ workspace }) => workspace.undo() },
    { name: 'redo', play: ({ workspace }) => workspace.redo() },
    { name: 'tag', play: ({ workspace }) => workspace.apply(PARIS.id, tagged(PARIS, [0, 12], ['y', 'PERSON']), step('y')) },
  ],
};

const LINES = [['Lyon', 'Ada'], ['Nice', 'Ada'], ['Nice', 'Cléo'], ['Brest', 'Cléo'], ['Metz', null]].map(([place, annotator]) => JSON.stringify({
  format: 'guillemet/1', text: place === 'Lyon' ? LYON.text : `Anne in ${String(place)}.`, ...(annotator === null ? {} : { annotator }),
  spans: [{ id: `in-${String(place)}-${String(annotator)}`, type: 'PERSON', start: 0, end: place === 'Lyon' ? 3 : 4, text: place === 'Lyon' ? 'Ada' : 'Anne' }], relations: [],
}));

/** Articles come one by one; of the tags each person's stand or fall together. */
const byPerson = (cell: string): string => (cell.startsWith('article') ? cell : cell.split(' ')[0] ?? '');

const importing: Story = {
  name: 'import', opens: true,
  prepare: async (env, root) => {
    await prepareProject(env, root);
    await put(env, join(root, 'work.jsonl'), `${LINES.join('\n')}\n`);
  },
  chapters: [
    { name: 'import', groupOf: byPerson, play: async ({ env, root, workspace }) => {
      const request = { paths: [join(root, 'work.jsonl')], format: 'auto', annotator: null, unit: null, map: {}, dryRun: false };
      const done = await importPaths(env, { workspace, request }, quietControl());
      // A report of what was refused is the program's way to say that not all came in.
      return done.ok && done.value.refused.length > 0 ? refuse('import.unreadable', { reason: JSON.stringify(done.value.refused) }) : done;
    } },
    { name: 'undo', mayBeDone: true, play: ({ workspace }) => workspace.undo() },
    { name: 'redo', play: ({ workspace }) => workspace.redo() },
  ],
};

function renamed(from: string, to: string): LabelSchema {
  const swap = (name: string): string => (name === from ? to : name);
  return {
    ...defaultSchema, types: defaultSchema.types.map((type) => ({ ...type, name: swap(type.name) })),
    relations: defaultSchema.relations.map((relation) => ({ ...relation, from: relation.from.map(swap), to: relation.to.map(swap) })),
  };
}

const schema: Story = {
  name: 'schema', opens: true, prepare: prepareProject,
  chapters: [
    { name: 'rename a type', mayBeDone: true, play: ({ env, workspace }) => changeSchema(env, { workspace, wanted: { schema: renamed('ROLE', 'FUNCTION'), mapping: [{ subject: { kind: 'type', type: 'ROLE' }, becomes: 'FUNCTION' }] } }, quietControl()) },
    { name: 'tag', play: ({ workspace }) => workspace.apply(PARIS.id, tagged(PARIS, [0, 12], ['z', 'PERSON']), step('z')) },
  ],
};

async function exportAs({ env, root, workspace }: Stage, format: string, path: string): Promise<Result<unknown>> {
  const request = { format: unwrap(findWriter(format)), selection: { kind: 'all' as const }, filter: { types: null, layer: null }, output: { kind: 'file' as const, path: join(root, 'out', path) } };
  return exportProject(env, { reader: workspace.reader, request }, quietControl());
}

const exporting: Story = {
  name: 'export', opens: true,
  prepare: async (env, root) => {
    await prepareProject(env, root);
    for (const name of ['work.jsonl', 'brat/Lyon.Ada.ann']) await put(env, join(root, 'out', name), 'what was exported before\n');
  },
  chapters: [
    { name: 'as one file', mayBeDone: true, play: (stage) => exportAs(stage, 'guillemet-jsonl', 'work.jsonl') },
    { name: 'as a folder', mayBeDone: true, groupOf: (cell) => cell, play: (stage) => exportAs(stage, 'brat', 'brat') },
  ],
};

const project: Story = {
  name: 'project', opens: true, prepare: prepareProject,
  chapters: [
    { name: 'hide the work of others', mayBeDone: true, play: ({ workspace }) => workspace.setBlind(true) },
    { name: 'order the schema anew', mayBeDone: true, play: ({ workspace }) => workspace.changeSchema((present) => ({ ...present, types: present.types.toReversed() })) },
    { name: 'show it again', mayBeDone: true, play: ({ workspace }) => workspace.setBlind(false) },
  ],
};

const birth: Story = {
  name: 'birth', opens: false, prepare: () => Promise.resolve(),
  chapters: [{ name: 'create', mayBeDone: true, play: ({ env, root }) => createProject(env, join(root, 'project'), { title: 'Born', owner: ada }) }],
};

/** The set of a person for an article comes whole; one may come and another not, until all of it is done again. */
const bySet = (cell: string): string => (/^(?:article|schema|project)/u.test(cell) ? cell : cell.split(' ').slice(0, 2).join(' '));

const colleague: Story = {
  name: 'colleague', opens: true,
  prepare: async (env, root) => {
    await prepareProject(env, root);
    await prepareProject(env, root, 'theirs');
    const nice = makeArticle('Rien à Nice.', 'nice.txt');
    await work(env, join(root, 'theirs'), ben, [{ article: LYON, command: tagged(LYON, [0, 12], ['ben-more', 'PERSON']) }, { article: nice, command: tagged(nice, [7, 11], ['ben-nice', 'LOCATION']) }]);
  },
  chapters: [{ name: 'bring in', mayBeDone: true, groupOf: bySet, play: ({ env, root, workspace }) => bringIn(env, { home: openHome(workspace), from: join(root, 'theirs'), choices: USUAL_SYNC, dryRun: false }, quietControl()) }],
};

/** Every story, by what it does to the disk. */
export const STORIES: readonly Story[] = [edits, across, importing, schema, exporting, project, birth, colleague];

/** Which cells of a chapter hang together. */
export function groupOf(chapter: Chapter | undefined): (cell: string) => string {
  return chapter?.groupOf ?? wholly;
}
