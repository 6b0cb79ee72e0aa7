import type { AppError } from '../../shared/errors.ts';
import type { Project } from '../../shared/project.ts';
import type { Annotator } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import { buildIndex } from './build-index.ts';
import { attempt } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import { layout } from './layout.ts';
import { takeLock, type HeldLock } from './lock.ts';
import { changeProject, readProjectFile, withPerson } from './project-file.ts';
import { ProjectWorkspace, type OpenedParts } from './project-workspace.ts';
import { createQuarantine, readingQuarantine } from './quarantine.ts';
import { recoverOthers } from './schema-steps.ts';
import { openStepsLog } from './steps-log.ts';
import { sweepTemps } from './sweep-temps.ts';
import type { Workspace } from './workspace.ts';
import { tempPath } from './write-file.ts';

/** Which project is opened, and as whom. */
export interface ProjectToOpen {
  readonly folder: string;
  readonly annotator: Annotator;
}

/**
 * Opens a project for one annotator. Where it cannot be written (open elsewhere as the same annotator, a later version's, a disk
 * that refuses) it opens for reading, with the reason in `readOnly`; where it cannot be read, that is refused.
 */
export async function openProject(env: StoreEnvironment, wanted: ProjectToOpen): Promise<Result<Workspace>> {
  const opened = await openAs(env, wanted);
  // What cannot be finished for others now is tried again at the next opening; it does not keep anybody from their own work.
  if (opened.ok) await recoverOthers(env, opened.value, (annotator) => openAs(env, { folder: wanted.folder, annotator }));
  return opened;
}

async function openAs(env: StoreEnvironment, wanted: ProjectToOpen): Promise<Result<Workspace>> {
  const read = await readProjectFile(env, wanted.folder, readingQuarantine);
  if (!read.ok) return read;
  const access: Access = { lock: null, readOnly: null, workspace: null };
  const taken = read.value.newer ? newerVersion() : await gainAccess(env, wanted, access);
  if (!taken.ok) access.readOnly = taken.error;
  const project = await keepRosterCurrent(env, wanted, { project: read.value.data, canWrite: access.readOnly === null });
  const parts = await openParts(env, { ...wanted, project }, access);
  if (!parts.ok) {
    await access.lock?.release();
    return parts;
  }
  const workspace = new ProjectWorkspace(env, parts.value);
  access.workspace = workspace;
  // A step that cannot be finished now, as on a full disk, is tried again before the next edit.
  await workspace.recoverSteps();
  return ok(workspace);
}

/** The owner's new name goes into the roster, from which every reader takes it; a failure leaves the old name until the next opening. */
async function keepRosterCurrent(env: StoreEnvironment, { folder, annotator }: ProjectToOpen, found: { project: Project; canWrite: boolean }): Promise<Project> {
  const { project, canWrite } = found;
  const isCurrent = project.people.some(({ id, name }) => id === annotator.id && name === annotator.name);
  if (!canWrite || isCurrent || project.owner !== annotator.id) return project;
  const changed = await changeProject(env, { folder, make: (present) => withPerson(present, annotator) });
  return changed.ok ? changed.value : project;
}

interface Access {
  lock: HeldLock | null;
  readOnly: AppError | null;
  workspace: ProjectWorkspace | null;
}

function newerVersion(): Result<never> {
  return { ok: false, error: { code: 'project.newer_version', params: { file: 'project.json' } } };
}

async function gainAccess(env: StoreEnvironment, { folder, annotator }: ProjectToOpen, access: Access): Promise<Result<void>> {
  const writable = await probeWriting(env, folder);
  if (!writable.ok) return writable;
  const path = await attempt(folder, () => env.files.realPath(folder));
  if (!path.ok) return path;
  const locked = { code: 'project.locked', params: { annotator: annotator.name } } as const;
  const onLost = (): void => {
    access.readOnly = locked;
    access.workspace?.becomeReadOnly(locked);
  };
  const lock = await takeLock(env, { subject: [path.value, annotator.id], onLost });
  if (lock.ok) access.lock = lock.value;
  return lock.ok ? ok(undefined) : lock.error.code === 'project.locked' ? { ok: false, error: locked } : lock;
}

const REFUSING_DISKS = new Set(['disk.read_only', 'disk.denied']);

/** Finds out whether the folder takes files, by trying. A full disk does: it may have room again in a moment. */
async function probeWriting(env: StoreEnvironment, folder: string): Promise<Result<void>> {
  const probe = tempPath(env, layout.projectFile(folder));
  const tried = await attempt(folder, async () => {
    await (await env.files.openNew(probe)).close();
    await env.files.remove(probe);
  });
  const isRefused = !tried.ok && REFUSING_DISKS.has(tried.error.code);
  return isRefused ? { ok: false, error: { code: 'project.not_writable', params: { folder } } } : ok(undefined);
}

async function openParts(env: StoreEnvironment, wanted: ProjectToOpen & Pick<OpenedParts, 'project'>, access: Access): Promise<Result<OpenedParts>> {
  const { folder, annotator } = wanted;
  const canWrite = access.readOnly === null;
  const quarantine = canWrite ? createQuarantine(env, layout.quarantine(folder)) : readingQuarantine;
  const swept = canWrite ? await sweepTemps(env, folder) : 0;
  const built = await buildIndex(env, { folder, annotator, quarantine, canWrite });
  if (!built.ok) return built;
  const steps = await openStepsLog(env, { folder, annotator: annotator.id, quarantine }, canWrite);
  if (!steps.ok && canWrite && steps.error.code === 'project.newer_version') {
    access.readOnly = steps.error;
    return openParts(env, wanted, access);
  }
  if (!steps.ok) return steps;
  const { log, unfinished, abandoned } = steps.value;
  return ok({ ...wanted, readOnly: access.readOnly, index: built.value.index, replayed: built.value.replayed, steps: log, unfinished, abandoned, quarantine, lock: access.lock, swept });
}
