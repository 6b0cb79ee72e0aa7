import { join } from 'node:path';
import { createProject } from '../../annotations/store/project-file.ts';
import { relationIdSchema, spanIdSchema } from '../../shared/ids.ts';
import { ada, makeArticle } from '../helpers/store-fixture.ts';
import { ARTICLES, LYON, PARIS, prepareProject, ROME, SMALL_SCHEMA, step, tagged } from './scene.ts';
import type { Story } from './story.ts';

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
    { name: 'tag everywhere', play: ({ workspace }) => workspace.applyAcross(ARTICLES.map((article, at) => ({ article: article.id, command: tagged(article, [0, 3], [`x${String(at)}`, 'PERSON']) })), { id: step('across'), command: 'occurrences' }, { signal: new AbortController().signal, onProgress: () => undefined }) },
    { name: 'undo', mayBeDone: true, play: ({ workspace }) => workspace.undo() },
    { name: 'redo', play: ({ workspace }) => workspace.redo() },
    { name: 'tag', play: ({ workspace }) => workspace.apply(PARIS.id, tagged(PARIS, [0, 12], ['y', 'PERSON']), step('y')) },
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
  chapters: [{ name: 'create', mayBeDone: true, play: ({ env, root }) => createProject(env, join(root, 'project'), { title: 'Born', owner: ada, schema: SMALL_SCHEMA }) }],
};

/** Stories of the store alone. */
export const STORE_STORIES: readonly Story[] = [edits, across, project, birth];
