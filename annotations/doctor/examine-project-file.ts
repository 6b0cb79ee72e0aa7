import { basename } from 'node:path';
import { z } from 'zod';
import { annotatorIdSchema, articleIdSchema } from '../../shared/ids.ts';
import { projectSchema, type Project } from '../../shared/project.ts';
import type { Annotator } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { putFile } from '../backup/put-file.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import { openEnvelope, parseJsonBytes, sealEnvelope } from '../store/envelope.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { PROJECT_FILE } from '../store/file-kinds.ts';
import { layout } from '../store/layout.ts';
import { createReader } from '../store/project-reader.ts';
import { createQuarantine } from '../store/quarantine.ts';
import { JoinedSchema } from '../sync/join-schemas.ts';
import { found, readPart, type Diagnosis } from './diagnosis.ts';
import { findDonors, type Donors } from './donors.ts';

const FILE = 'project.json';

/** What is known of a project by its own file, or by a backup of that. */
export interface ExaminedProject {
  readonly project: Project | null;
  readonly donors: Donors;
  /** A later version wrote it: nothing in the folder may be changed. */
  readonly isNewer: boolean;
  readonly diagnoses: readonly Diagnosis[];
}

/** Examines `project.json`; refuses a folder that is no project at all. */
export async function examineProjectFile(env: StoreEnvironment, folder: string): Promise<Result<ExaminedProject>> {
  const read = await readPart({ env, folder }, FILE);
  if (!read.ok) return read;
  const { bytes, isFile } = read.value;
  const opened = bytes === null ? null : openEnvelope(PROJECT_FILE, bytes, FILE);
  const isNewer = opened?.ok === true ? opened.value.newer : opened?.ok === false && opened.error.code === 'project.newer_version';
  const project = opened?.ok === true ? opened.value.data : null;
  const hasWork = project !== null || isNewer || await holdsWork(env, folder);
  if (!hasWork) return refuse('project.not_a_project', { folder });
  const donors = await findDonors(env, { folder, project: project?.id ?? idIn(bytes) });
  if (!donors.ok) return donors;
  if (!isFile) return ok({ project: null, donors: donors.value, isNewer: true, diagnoses: [{ finding: found({ file: FILE, code: 'not_a_file' }, ['loss', null]), mend: null }] });
  if (isNewer) return ok({ project, donors: donors.value, isNewer, diagnoses: [{ finding: found({ file: FILE, code: 'newer_version' }, ['harmless', null]), mend: null }] });
  if (project !== null) return ok({ project, donors: donors.value, isNewer, diagnoses: [] });
  return ok({ ...await bringBack(env, { folder, bytes, donors: donors.value }), donors: donors.value, isNewer });
}

async function holdsWork({ files }: StoreEnvironment, folder: string): Promise<boolean> {
  const names = await attempt(folder, async () => (await orMissing(() => files.list(layout.documents(folder)))) ?? []);
  return names.ok && names.value.length > 0;
}

const idSchema = z.looseObject({ data: z.looseObject({ id: z.string().min(1) }) });

function idIn(bytes: Uint8Array | null): string | null {
  const parsed = idSchema.safeParse(bytes === null ? undefined : parseJsonBytes(bytes));
  return parsed.success ? parsed.data.data.id : null;
}

interface LostFile {
  readonly folder: string;
  readonly bytes: Uint8Array | null;
  readonly donors: Donors;
}

async function bringBack(env: StoreEnvironment, { folder, bytes, donors }: LostFile): Promise<Pick<ExaminedProject, 'project' | 'diagnoses'>> {
  const at = { file: FILE, code: bytes === null ? 'project_missing' as const : 'project_damaged' as const };
  for (const copy of await donors.copiesOf(FILE)) {
    const opened = openEnvelope(PROJECT_FILE, copy, FILE);
    if (opened.ok && !opened.value.newer) return { project: opened.value.data, diagnoses: [{ finding: found(at, ['repairable', 'from_backup']), mend: () => put(env, folder, copy) }] };
  }
  const readable = readableIn(bytes);
  const mend = async (): Promise<Result<void>> => {
    const project = readable === null ? await anew(env, folder) : ok(readable);
    return project.ok ? put(env, folder, sealEnvelope(PROJECT_FILE, project.value, env.appVersion)) : project;
  };
  return { project: readable, diagnoses: [{ finding: found(at, ['loss', 'give_up']), mend }] };
}

const looseSchema = z.looseObject({ data: projectSchema });

/** What a file whose checksum does not hold still says, where it has the form of a project. */
function readableIn(bytes: Uint8Array | null): Project | null {
  const parsed = looseSchema.safeParse(bytes === null ? undefined : parseJsonBytes(bytes));
  return parsed.success ? parsed.data.data : null;
}

/** A project for articles and sets that have lost theirs: the usual schema with all that the tags name, everybody who has tags, and no owner. */
async function anew(env: StoreEnvironment, folder: string): Promise<Result<Project>> {
  const empty: Project = { id: env.makeId(), title: basename(folder), created_at: env.clock(), owner: null, people: [], schema: defaultSchema };
  const reader = createReader(env, folder, { data: empty, newer: false });
  const schema = new JoinedSchema(defaultSchema, null);
  const people = new Map<string, Annotator>();
  const worked = await attempt(folder, async () => (await orMissing(() => env.files.list(layout.annotations(folder)))) ?? []);
  if (!worked.ok) return worked;
  for (const article of worked.value.flatMap((name) => articleIdSchema.safeParse(name).data ?? [])) {
    const annotators = await reader.annotatorsOf(article);
    if (!annotators.ok) return annotators;
    for (const annotator of annotators.value) {
      const set = await reader.readSetOf(article, annotator);
      if (!set.ok || set.value === null) continue;
      schema.add(set.value);
      if (annotator !== annotatorIdSchema.parse('gold') && annotator !== annotatorIdSchema.parse('imported')) people.set(annotator, set.value.annotator);
    }
  }
  return ok({ ...empty, people: [...people.values()], schema: schema.schema });
}

function put(env: StoreEnvironment, folder: string, bytes: Uint8Array): Promise<Result<void>> {
  return putFile(env, { path: layout.projectFile(folder), bytes, quarantine: createQuarantine(env, layout.quarantine(folder)) });
}
