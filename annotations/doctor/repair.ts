import type { DoctorReport } from '../../shared/doctor.ts';
import { annotatorIdSchema, type AnnotatorId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { articleFolders, namesIn } from '../backup/project-parts.ts';
import { keyOf } from '../backup/copy-project.ts';
import type { JobControl } from '../jobs/job.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { layout } from '../store/layout.ts';
import { takeLock } from '../store/lock.ts';
import { readProjectFile } from '../store/project-file.ts';
import { readingQuarantine } from '../store/quarantine.ts';
import { HeldPeople } from '../sync/held-people.ts';
import { walkProject, type Treat } from './examine.ts';

/** Which project is repaired, and whether to go on from what can be read where something is lost. */
export interface RepairRequest {
  readonly folder: string;
  readonly giveUpDamaged: boolean;
}

/**
 * Mends what can be mended, from the histories of the tags and from backups. Every damaged byte is in quarantine before anything takes its place. What cannot be
 * mended without loss is left as it is, unless `giveUpDamaged`. Refuses with `doctor.open_elsewhere` while anybody has the project open for writing.
 * Cut off on the way, it has made nothing worse, and doing it again ends it.
 */
export async function repair(env: StoreEnvironment, { folder, giveUpDamaged }: RepairRequest, control: JobControl): Promise<Result<DoctorReport>> {
  const real = await attempt(folder, () => env.files.realPath(folder));
  if (!real.ok) return real.error.params['reason'] === 'ENOENT' ? refuse('project.not_found', { folder }) : real;
  const lock = await takeLock(env, { subject: [real.value, 'project.json'], onLost: () => undefined });
  if (!lock.ok) return lock;
  const held = new HeldPeople(env, { folder: real.value });
  try {
    const all = await holdEverybody(env, real.value, held);
    return all.ok ? await repairHeld(env, { folder: real.value, giveUpDamaged, held }, control) : all;
  } finally {
    await held.release();
    await lock.value.release();
  }
}

async function repairHeld(env: StoreEnvironment, { folder, giveUpDamaged, held }: RepairRequest & { held: HeldPeople }, control: JobControl): Promise<Result<DoctorReport>> {
  let isSetMended = false;
  const treat: Treat = async ({ finding, mend }) => {
    if (held.isLost) return refuse('project.locked', { annotator: '' });
    if (mend === null || (finding.severity === 'loss' && !giveUpDamaged)) return ok(finding);
    const mended = await mend();
    if (!mended.ok) return mended;
    isSetMended ||= finding.severity !== 'harmless';
    return ok({ ...finding, mended: true });
  };
  const walked = await walkProject(env, { folder, treat }, control);
  // Lists of articles are derived, and may speak of what was damaged.
  const forgotten = isSetMended ? await forgetIndexes(env, folder) : ok(undefined);
  return walked.ok && !forgotten.ok ? forgotten : walked;
}

function forgetIndexes({ files }: StoreEnvironment, folder: string): Promise<Result<void>> {
  return attempt(layout.indexes(folder), async () => {
    const names = (await orMissing(() => files.list(layout.indexes(folder)))) ?? [];
    for (const name of names.filter((each) => each.endsWith('.json'))) await orMissing(() => files.remove(`${layout.indexes(folder)}/${name}`));
  });
}

async function holdEverybody(env: StoreEnvironment, folder: string, held: HeldPeople): Promise<Result<void>> {
  const people = await everybody(env, folder);
  if (!people.ok) return people;
  for (const [id, name] of people.value) {
    const isFree = await held.hold(id);
    if (!isFree.ok) return isFree;
    if (!isFree.value) return refuse('doctor.open_elsewhere', { name });
  }
  return ok(undefined);
}

/** Everybody who is in the roster, has sets, or has done anything over several articles, with the names they go by. */
async function everybody(env: StoreEnvironment, folder: string): Promise<Result<ReadonlyMap<AnnotatorId, string>>> {
  const read = await readProjectFile(env, folder, readingQuarantine);
  const roster = read.ok ? read.value.data.people : [];
  return attempt(folder, async () => {
    const people = new Map<AnnotatorId, string>();
    for (const path of (await namesIn(env.files, folder, 'steps')).paths) {
      const id = annotatorIdSchema.safeParse(path.slice('steps/'.length, -'.jsonl'.length));
      if (id.success) people.set(id.data, id.data);
    }
    for (const inner of (await articleFolders(env.files, folder)).paths) {
      for (const path of (await namesIn(env.files, folder, inner)).paths) {
        const key = keyOf(path);
        if (key !== null) people.set(key.annotator, key.annotator);
      }
    }
    for (const { id, name } of roster) people.set(id, name);
    return people;
  });
}
