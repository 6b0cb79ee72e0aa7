import { join } from 'node:path';
import { adoptBackupFile, writeBackupFile } from '../../annotations/backup/backup-file.ts';
import { clearAway, collectObjects } from '../../annotations/backup/clear-away.ts';
import { forgetBackup, holdingPlace, makeBackup, makeBackupIn } from '../../annotations/backup/make-backup.ts';
import { readFileList, readManifests } from '../../annotations/backup/manifests.ts';
import { listObjects } from '../../annotations/backup/objects.ts';
import { backupPlace } from '../../annotations/backup/place.ts';
import { restore } from '../../annotations/backup/restore.ts';
import { restoreAsCopy } from '../../annotations/backup/restore-copy.ts';
import { saveCopy } from '../../annotations/backup/save-copy.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { layout } from '../../annotations/store/layout.ts';
import { openReader } from '../../annotations/store/project-reader.ts';
import { restoreReportSchema, type MadeBackup } from '../../shared/backup.ts';
import { spanIdSchema } from '../../shared/ids.ts';
import type { Result } from '../../shared/result.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, ben, codeOf, makeArticle, unwrap } from '../helpers/store-fixture.ts';
import { NOTES } from './backup-world.ts';
import { LYON, PARIS, prepareProject, put, ROME, spoil, step, tagged, withBadLine, work } from './scene.ts';
import { openAsAda, type Stage, type Story } from './story.ts';
import { deltaOf, readWorld } from './world.ts';

/** Where a story plays, whoever has the project open. */
export type Place = Pick<Stage, 'env' | 'root'>;

const projectOf = ({ root }: Place): string => join(root, 'project');

/** Backs the project up because somebody asked for it. */
export function backUp(place: Place): Promise<Result<MadeBackup>> {
  return makeBackup(place.env, { folder: projectOf(place), kind: 'asked' }, quietControl());
}

/** The id of the project of a story. */
export async function idOf(place: Place): Promise<string> {
  return unwrap(await openReader(place.env, projectOf(place))).project.id;
}

/** Throws unless every object is needed by a backup, and every backup is whole. */
async function checkTidy({ env, root }: Place, project: string): Promise<void> {
  const place = backupPlace(env, project);
  unwrap(await holdingPlace(env, project, async () => collectObjects(env, place)));
  const { manifests } = unwrap(await readManifests(env, place));
  const needed = new Set<string>();
  for (const manifest of manifests) for (const { sha256 } of [...unwrap(await readFileList(env, place, manifest)), { sha256: manifest.list }]) needed.add(sha256);
  const left = [...await listObjects(env.files, place)].filter((hash) => !needed.has(hash));
  if (left.length > 0) throw new Error(`bytes that no backup needs are left: ${String(left.length)}`);
  const damaged = [...await readWorld(env, root)].find(([name, value]) => name.startsWith('backup ') && value !== 'whole');
  if (damaged !== undefined) throw new Error(`after another try: ${damaged.join(' ')}`);
}

const backingUp: Story = {
  name: 'backup', opens: true, prepare: prepareProject,
  chapters: [
    { name: 'back up', mayBeDone: true, play: backUp },
    { name: 'tag', play: ({ workspace }) => workspace.apply(LYON.id, tagged(LYON, [0, 12], ['a', 'PERSON']), step('a')) },
    { name: 'back up what changed', needsAll: true, mayBeDone: true, play: (stage) => makeBackup(stage.env, { folder: projectOf(stage), kind: 'timed' }, quietControl()) },
  ],
  again: async (place) => {
    unwrap(await backUp(place));
    await checkTidy(place, await idOf(place));
  },
};

// Every tenth backup it is found out which bytes nobody needs.
const MANY = 20;
// So many of them stay.
const NEWEST = 10;

/** Backups of a project that changes, none of which was cleared away. */
async function makeMany(place: Place, count: number): Promise<void> {
  const { env } = place;
  const { project } = unwrap(await openReader(env, projectOf(place)));
  for (let number = 1; number <= count; number += 1) {
    await put(env, join(projectOf(place), `${NOTES}${String(number)}`), String(number));
    const making = { folder: projectOf(place), kind: 'timed' as const, project, control: quietControl(), isLost: () => false };
    unwrap(await holdingPlace(env, project.id, (backups) => makeBackupIn(env, backups, making)));
  }
}

const clear = (env: StoreEnvironment, project: string): Promise<Result<number>> => holdingPlace(env, project, (backups) => clearAway(env, backups));

const clearing: Story = {
  name: 'clear-away', opens: true,
  prepare: async (env, root) => {
    await prepareProject(env, root);
    await makeMany({ env, root }, MANY);
  },
  chapters: [
    { name: 'clear away', groupOf: (cell) => cell, isPartly: (removed) => removed !== MANY - NEWEST, play: ({ env, workspace }) => clear(env, workspace.project.id) },
    { name: 'remove one', mayBeDone: true, play: ({ env, workspace }) => forgetBackup(env, { project: workspace.project.id, number: MANY - 2 }) },
  ],
  again: async (place) => {
    const project = await idOf(place);
    unwrap(await clear(place.env, project));
    await checkTidy(place, project);
  },
};

const NICE = makeArticle('Anne et Zoé à Nice.', 'Nice.txt');

/** Ada's and Ben's work is backed up; then Ada goes on, a text and sets of both are lost. */
async function prepareRestore(env: StoreEnvironment, root: string): Promise<void> {
  const project = join(root, 'project');
  await prepareProject(env, root);
  await work(env, project, ada, [{ article: NICE, command: tagged(NICE, [0, 4], ['before', 'PERSON']) }, { article: NICE, command: tagged(NICE, [8, 11], ['before-too', 'PERSON']) }]);
  unwrap(await backUp({ env, root }));
  await work(env, project, ada, [{ article: LYON, command: tagged(LYON, [0, 12], ['since', 'PERSON']) }, { article: PARIS, command: tagged(PARIS, [25, 30], ['since-too', 'LOCATION']) }]);
  await env.files.remove(layout.document(project, ROME.id));
  for (const key of [{ article: LYON.id, annotator: ben.id }, { article: NICE.id, annotator: ada.id }]) {
    await spoil(env, layout.journal(project, key), (text) => withBadLine(text, 1));
    await env.files.remove(layout.set(project, key));
  }
}

/** Every backup, text and set of somebody else by itself; all that is Ada's and changes goes as one step, what is put back set by set. */
export function bySet(cell: string): string {
  if (!/^(?:Ada|Ben) /u.test(cell)) return cell;
  return cell.startsWith('Ada ') && ![ROME.id, NICE.id].some((id) => cell.includes(id)) ? 'Ada' : cell.split(' ').slice(0, 2).join(' ');
}

/** Throws unless the sets and texts are those of the backup, which is laid out to be compared. */
async function checkRestored({ env, root }: Place, project: string): Promise<void> {
  const beside = join(root, 'beside');
  unwrap(await restoreAsCopy(env, { project, number: 1, to: join(beside, 'project') }, quietControl()));
  const isWork = ([name]: readonly [string, string]): boolean => /^(?:Ada|Ben|article|set) /u.test(name);
  const [found, wanted] = [await readWorld(env, root), await readWorld(env, beside)].map((world) => new Map([...world].filter(isWork)));
  const wrong = [...deltaOf(wanted ?? new Map(), found ?? new Map()).keys()];
  if (wrong.length > 0) throw new Error(`brought back once more, it is not as in the backup: ${wrong.join(', ')}`);
}

/** Whether a restore says that something could not be read in the backup. */
const leavesOut = (report: unknown): boolean => restoreReportSchema.parse(report).rows.some(({ why }) => why === 'damaged_in_backup');

const restoring: Story = {
  name: 'restore', opens: true, prepare: prepareRestore,
  chapters: [
    { name: 'tag', play: ({ workspace }) => workspace.apply(LYON.id, tagged(LYON, [37, 40], ['now', 'PERSON']), step('now')) },
    { name: 'bring back', groupOf: bySet, isPartly: leavesOut, play: ({ env, workspace }) => restore(env, { workspace, number: 1 }, quietControl()) },
    { name: 'undo', mayBeDone: true, play: ({ workspace }) => workspace.undo() },
    { name: 'redo', play: ({ workspace }) => workspace.redo() },
    { name: 'remove a tag', play: ({ workspace }) => workspace.apply(NICE.id, { kind: 'span.remove', id: spanIdSchema.parse('before') }, step('remove')) },
  ],
  again: async (place) => {
    const workspace = unwrap(await openAsAda(place.env, place.root));
    unwrap(await restore(place.env, { workspace, number: 1 }, quietControl()));
    unwrap(await workspace.close());
    await checkRestored(place, workspace.project.id);
    await checkTidy(place, workspace.project.id);
  },
};

/** What lies in `out/` of a story. */
const out = ({ root }: Place, name: string): string => join(root, 'out', name);
const kept = ({ root }: Place): string => join(root, 'kept.guillemet');

const save = (place: Place, name: string): Promise<Result<unknown>> => saveCopy(place.env, { folder: projectOf(place), to: out(place, name) }, quietControl());

const layOut = (place: Place, project: string, name: string): Promise<Result<unknown>> => restoreAsCopy(place.env, { project, number: 2, to: out(place, name) }, quietControl());

const elsewhere: Story = {
  name: 'elsewhere', opens: true,
  prepare: async (env, root) => {
    await prepareProject(env, root);
    const project = await idOf({ env, root });
    unwrap(await backUp({ env, root }));
    unwrap(await writeBackupFile(env, { project, number: 1, to: kept({ root, env }) }, quietControl()));
    await work(env, join(root, 'project'), ada, [{ article: LYON, command: tagged(LYON, [0, 12], ['since', 'PERSON']) }]);
    unwrap(await backUp({ env, root }));
    unwrap(await forgetBackup(env, { project, number: 1 }));
    await env.files.makeFolder(join(root, 'out'));
  },
  chapters: [
    { name: 'lay out', mayBeDone: true, play: (stage) => layOut(stage, stage.workspace.project.id, 'copy') },
    { name: 'save a copy', mayBeDone: true, play: (stage) => save(stage, 'saved') },
    { name: 'write as a file', mayBeDone: true, play: (stage) => writeBackupFile(stage.env, { project: stage.workspace.project.id, number: 2, to: out(stage, 'backup.guillemet') }, quietControl()) },
    { name: 'take in a file', mayBeDone: true, play: ({ env, root }) => adoptBackupFile(env, kept({ env, root }), quietControl()) },
  ],
  again: async (place) => {
    const project = await idOf(place);
    for (const done of [await layOut(place, project, 'copy'), await save(place, 'saved')]) if (codeOf(done) !== 'backup.target_exists') unwrap(done);
    unwrap(await layOut(place, project, 'again'));
    unwrap(await openReader(place.env, out(place, 'again')));
    unwrap(await adoptBackupFile(place.env, kept(place), quietControl()));
    await checkTidy(place, project);
  },
};

/** Stories of backups: making, clearing away, bringing back, and taking them elsewhere. */
export const BACKUP_STORIES: readonly Story[] = [backingUp, clearing, restoring, elsewhere];
