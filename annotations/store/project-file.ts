import { basename } from 'node:path';
import type { StepId } from '../../shared/ids.ts';
import type { Project } from '../../shared/project.ts';
import type { Annotator } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { attempt, orMissing } from './disk-errors.ts';
import { createDurableFile, type DurableFile } from './durable-file.ts';
import type { Loaded } from './envelope.ts';
import type { StoreEnvironment } from './environment.ts';
import { PROJECT_FILE } from './file-kinds.ts';
import { layout, projectFolders } from './layout.ts';
import { takeLock } from './lock.ts';
import { requireOwnFolder } from './own-folders.ts';
import { createQuarantine, type Quarantine } from './quarantine.ts';
import { makeFolderDurably } from './write-file.ts';

/** What a new project starts with; without `schema` it gets the default one, without `owner` anybody may change it. */
export interface NewProject {
  readonly title: string;
  readonly owner: Annotator | null;
  readonly schema?: LabelSchema;
}

/** Makes a project in a folder, which may hold other things but no project. A failure leaves nothing that opens as one. */
export async function createProject(env: StoreEnvironment, folder: string, wanted: NewProject): Promise<Result<Project>> {
  const title = wanted.title.trim();
  if (title === '') return refuse('project.no_title');
  const present = await attempt(folder, () => orMissing(() => env.files.stat(layout.projectFile(folder))));
  if (!present.ok) return present;
  if (present.value !== null) return refuse('project.exists', { folder });
  const made = await attempt(folder, () => makeFolders(env, folder));
  if (!made.ok) return made;
  const project: Project = {
    id: env.makeId(), title, created_at: env.clock(), owner: wanted.owner?.id ?? null,
    people: wanted.owner === null ? [] : [wanted.owner], schema: wanted.schema ?? defaultSchema,
  };
  const written = await projectFile(env, folder, createQuarantine(env, layout.quarantine(folder))).write(project);
  return written.ok ? ok(project) : written;
}

async function makeFolders(env: StoreEnvironment, folder: string): Promise<void> {
  await makeFolderDurably(env.files, folder);
  for (const part of projectFolders(folder)) await env.files.makeFolder(part);
  await env.files.syncFolder(folder);
}

/** Reads `project.json`; tells a missing folder, a folder without a project and a project that lost its file apart. */
export async function readProjectFile(env: StoreEnvironment, folder: string, quarantine: Quarantine): Promise<Result<Loaded<Project>>> {
  for (const part of projectFolders(folder)) {
    const own = await requireOwnFolder(env.files, part, basename(part));
    if (!own.ok) return own;
  }
  const read = await projectFile(env, folder, quarantine).read();
  if (!read.ok) return read;
  return read.value === null ? missingProject(env, folder) : ok(read.value);
}

async function missingProject(env: StoreEnvironment, folder: string): Promise<Result<never>> {
  const names = await attempt(folder, () => orMissing(() => env.files.list(folder)));
  if (!names.ok) return names;
  if (names.value === null) return refuse('project.not_found', { folder });
  const hasWork = names.value.includes('documents') && names.value.includes('annotations');
  const documents = hasWork ? await attempt(folder, () => env.files.list(layout.documents(folder))) : ok([]);
  if (!documents.ok) return documents;
  return documents.value.length > 0 ? refuse('project.damaged', { file: 'project.json' }) : refuse('project.not_a_project', { folder });
}

/** A change of `project.json` on disk, made from what is there now. */
export interface ProjectChange {
  readonly folder: string;
  readonly make: (project: Project) => Project;
}

/** The schema replaced and its revision grown by one; `step` is the gesture that changes tags with it. */
export function withSchema(project: Project, schema: LabelSchema, step?: StepId): Project {
  const steps = step === undefined ? {} : { schema_steps: [...(project.schema_steps ?? []), step] };
  return { ...project, ...steps, schema: { ...schema, revision: project.schema.revision + 1 } };
}

/** The roster with a person under the name they go by now. */
export function withPerson(project: Project, person: Annotator): Project {
  return { ...project, people: [...project.people.filter(({ id }) => id !== person.id), person] };
}

/** Changes `project.json`; two programs doing so at once wait in line. */
export async function changeProject(env: StoreEnvironment, change: ProjectChange): Promise<Result<Project>> {
  const path = await attempt(change.folder, () => env.files.realPath(change.folder));
  if (!path.ok) return path;
  const lock = await takeLock(env, { subject: [path.value, 'project.json'], onLost: () => undefined });
  if (!lock.ok) return lock;
  const changed = await rewriteProject(env, change);
  const released = await lock.value.release();
  return changed.ok && !released.ok ? released : changed;
}

async function rewriteProject(env: StoreEnvironment, { folder, make }: ProjectChange): Promise<Result<Project>> {
  const quarantine = createQuarantine(env, layout.quarantine(folder));
  const read = await readProjectFile(env, folder, quarantine);
  if (!read.ok) return read;
  if (read.value.newer) return refuse('project.newer_version', { file: 'project.json' });
  const project = make(read.value.data);
  const written = await projectFile(env, folder, quarantine).write(project);
  return written.ok ? ok(project) : written;
}

function projectFile(env: StoreEnvironment, folder: string, quarantine: Quarantine): DurableFile<Project> {
  return createDurableFile(env, { path: layout.projectFile(folder), kind: PROJECT_FILE, quarantine });
}
