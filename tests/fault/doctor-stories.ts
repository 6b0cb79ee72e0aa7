import { join } from 'node:path';
import { examine } from '../../annotations/doctor/examine.ts';
import { repair } from '../../annotations/doctor/repair.ts';
import type { StoreEnvironment } from '../../annotations/store/environment.ts';
import { layout } from '../../annotations/store/layout.ts';
import { doctorReportSchema, type DoctorReport } from '../../shared/doctor.ts';
import type { Result } from '../../shared/result.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { ada, ben, unwrap } from '../helpers/store-fixture.ts';
import { backUp, bySet, type Place } from './backup-stories.ts';
import { LYON, PARIS, prepareProject, ROME, spoil, step, tagged, withBadLine, work } from './scene.ts';
import { openAsAda, type Story } from './story.ts';

/** Ada and Ben have worked, with a gesture over several articles and a backup in between; then files of every kind go bad. */
async function prepareDamage(env: StoreEnvironment, root: string): Promise<void> {
  const project = join(root, 'project');
  await prepareProject(env, root);
  const workspace = unwrap(await openAsAda(env, root));
  const edits = [LYON, PARIS].map((article, at) => ({ article: article.id, command: tagged(article, [0, 3], [`x${String(at)}`, 'PERSON']) }));
  unwrap(await workspace.applyAcross(edits, { id: step('across'), command: 'occurrences' }, { signal: new AbortController().signal, onProgress: () => undefined }));
  unwrap(await workspace.close());
  unwrap(await backUp({ env, root }));
  await work(env, project, ada, [{ article: LYON, command: tagged(LYON, [25, 29], ['since', 'LOCATION']) }]);
  await spoil(env, layout.journal(project, { article: LYON.id, annotator: ada.id }), (text) => withBadLine(text, 1));
  await spoil(env, layout.set(project, { article: LYON.id, annotator: ada.id }), (text) => text.slice(0, 60));
  await spoil(env, layout.set(project, { article: PARIS.id, annotator: ben.id }), () => 'null');
  await env.files.remove(layout.document(project, ROME.id));
  await spoil(env, layout.index(project, ada.id), (text) => text.slice(1));
  await spoil(env, layout.stepsLog(project, ada.id), (text) => withBadLine(text, 2));
}

const mend = ({ env, root }: Place): Promise<Result<DoctorReport>> => repair(env, { folder: join(root, 'project'), giveUpDamaged: false }, quietControl());

/** Whether a repair says that something is left, since a copy of it could not be read. */
const leavesSome = (report: unknown): boolean => !doctorReportSchema.parse(report).ok;

/** Throws unless all is mended by another repair, and nothing is found by an examination after it. */
async function mendAgain(place: Place): Promise<void> {
  const { ok } = unwrap(await mend(place));
  const { findings } = unwrap(await examine(place.env, join(place.root, 'project'), quietControl()));
  if (!ok || findings.length > 0) throw new Error(`after another repair: ${JSON.stringify(findings)}`);
}

const repairing: Story = {
  name: 'repair', opens: false, prepare: prepareDamage, again: mendAgain,
  chapters: [{ name: 'repair', groupOf: bySet, isPartly: leavesSome, play: mend }],
};

const repairingAll: Story = {
  name: 'repair-project', opens: false, again: mendAgain,
  prepare: async (env, root) => {
    await prepareDamage(env, root);
    await spoil(env, layout.projectFile(join(root, 'project')), (text) => text.replace('"count"', '"account"'));
  },
  chapters: [{ name: 'repair', mayBeDone: true, isPartly: leavesSome, play: mend }],
};

/** Stories of the doctor: a repair of a project whose files went bad, and of one whose own file did too. */
export const DOCTOR_STORIES: readonly Story[] = [repairing, repairingAll];
