import { join } from 'node:path';
import { findWriter } from '../../annotations/formats/registry.ts';
import { changeSchema } from '../../annotations/jobs/change-schema.ts';
import { exportProject } from '../../annotations/jobs/export-project.ts';
import { importPaths } from '../../annotations/jobs/import-paths.ts';
import { bringIn } from '../../annotations/sync/bring-in.ts';
import { openHome } from '../../annotations/sync/home.ts';
import type { Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { USUAL_SYNC } from '../../shared/sync.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ben, makeArticle, unwrap } from '../helpers/store-fixture.ts';
import { LYON, PARIS, prepareProject, put, SMALL_SCHEMA, step, tagged, work } from './scene.ts';
import type { Stage, Story } from './story.ts';

const LINES = [['Lyon', 'Ada'], ['Nice', 'Ada'], ['Nice', 'Cléo'], ['Brest', 'Cléo'], ['Metz', null]].map(([place, annotator]) => JSON.stringify({
  format: 'guillemet/1', text: place === 'Lyon' ? LYON.text : `Anne in ${String(place)}.`, ...(annotator === null ? {} : { annotator }),
  spans: [{ id: `in-${String(place)}-${String(annotator)}`, type: 'PERSON', start: 0, end: place === 'Lyon' ? 3 : 4, text: place === 'Lyon' ? 'Ada' : 'Anne' }], relations: [],
}));

/** Articles come one by one; of the tags each person's stand or fall together. */
const byPerson = (cell: string): string => (cell.startsWith('article') ? cell : cell.split(' ')[0] ?? '');

/** Whether a report lists records, articles or sets that could not be read or written. */
function listsProblems(report: unknown): boolean {
  const lists = report as { readonly refused?: readonly unknown[]; readonly problems?: readonly unknown[] };
  return [lists.refused, lists.problems].some((list) => list !== undefined && list.length > 0);
}

const importing: Story = {
  name: 'import', opens: true,
  prepare: async (env, root) => {
    await prepareProject(env, root);
    await put(env, join(root, 'work.jsonl'), `${LINES.join('\n')}\n`);
  },
  chapters: [
    { name: 'import', groupOf: byPerson, isPartly: listsProblems, play: ({ env, root, workspace }) => {
      const request = { paths: [join(root, 'work.jsonl')], format: 'auto', annotator: null, unit: null, map: {}, dryRun: false };
      return importPaths(env, { workspace, request }, quietControl());
    } },
    { name: 'undo', mayBeDone: true, play: ({ workspace }) => workspace.undo() },
    { name: 'redo', play: ({ workspace }) => workspace.redo() },
  ],
};

function renamed(from: string, to: string): LabelSchema {
  const swap = (name: string): string => (name === from ? to : name);
  return {
    ...SMALL_SCHEMA, types: SMALL_SCHEMA.types.map((type) => ({ ...type, name: swap(type.name) })),
    relations: SMALL_SCHEMA.relations.map((relation) => ({ ...relation, from: relation.from.map(swap), to: relation.to.map(swap) })),
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
    { name: 'as one file', mayBeDone: true, isPartly: listsProblems, play: (stage) => exportAs(stage, 'guillemet-jsonl', 'work.jsonl') },
    { name: 'as a folder', mayBeDone: true, isPartly: listsProblems, groupOf: (cell) => cell, play: (stage) => exportAs(stage, 'brat', 'brat') },
  ],
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
  chapters: [{ name: 'bring in', mayBeDone: true, isPartly: listsProblems, groupOf: bySet, play: ({ env, root, workspace }) => bringIn(env, { home: openHome(workspace), from: join(root, 'theirs'), choices: USUAL_SYNC, dryRun: false }, quietControl()) }],
};

/** Stories of what takes long: import, export, a change of the schema, a colleague’s folder. */
export const JOB_STORIES: readonly Story[] = [importing, schema, exporting, colleague];
