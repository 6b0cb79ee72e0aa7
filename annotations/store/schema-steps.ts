import { annotatorIdSchema, type AnnotatorId, type StepId } from '../../shared/ids.ts';
import type { Project } from '../../shared/project.ts';
import type { Annotator } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { attempt, orMissing } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import { layout } from './layout.ts';
import { changeProject, readProjectFile, withSchema } from './project-file.ts';
import { readingQuarantine } from './quarantine.ts';
import { openStepsLog } from './steps-log.ts';
import type { Workspace } from './workspace.ts';

/** The project as the disk has it, and whether its schema was changed by this step; null when it was not. */
export async function projectAfterStep(env: StoreEnvironment, folder: string, step: StepId): Promise<Result<Project | null>> {
  const read = await readProjectFile(env, folder, readingQuarantine);
  if (!read.ok) return read;
  return ok(read.value.data.schema_steps?.includes(step) === true ? read.value.data : null);
}

/** Replaces the schema on disk; `step` is the gesture that changed tags for it. A disk that failed after the file was in place has changed it all the same. */
export async function rewriteSchema(
  env: StoreEnvironment, folder: string, { makeSchema, step }: { makeSchema: (schema: LabelSchema) => LabelSchema; step: StepId | undefined },
): Promise<Result<Project>> {
  const written = await changeProject(env, { folder, make: (project) => withSchema(project, makeSchema(project.schema), step) });
  const found = written.ok || step === undefined ? ok(null) : await projectAfterStep(env, folder, step);
  return found.ok && found.value !== null ? ok(found.value) : written;
}

/** Whether the project's schema on disk was changed by this step. */
export async function isSchemaStep(env: StoreEnvironment, folder: string, step: StepId): Promise<Result<boolean>> {
  const project = await projectAfterStep(env, folder, step);
  return project.ok ? ok(project.value !== null) : project;
}

/**
 * Finishes for others what a change of the schema left half done in their sets, so that all of it is there or nothing is.
 * Whoever may change the schema does it when opening the project; a person whose sets are open elsewhere now is left for the next time.
 */
export async function recoverOthers(env: StoreEnvironment, me: Workspace, openAs: (person: Annotator) => Promise<Result<Workspace>>): Promise<Result<void>> {
  const mayHaveBegun = me.project.owner === null || me.project.owner === me.annotator.id;
  const waiting = me.readOnly === null && mayHaveBegun ? await unfinishedOthers(env, me) : ok([]);
  if (!waiting.ok || waiting.value.length === 0) return waiting.ok ? ok(undefined) : waiting;
  const people = await me.people();
  if (!people.ok) return people;
  for (const id of waiting.value) {
    const opened = await openAs(people.value.find((person) => person.id === id) ?? { id, name: id });
    const closed = opened.ok ? await opened.value.close() : opened;
    if (!closed.ok) return closed;
  }
  return ok(undefined);
}

async function unfinishedOthers(env: StoreEnvironment, { folder, annotator }: Workspace): Promise<Result<readonly AnnotatorId[]>> {
  const names = await attempt(layout.steps(folder), async () => (await orMissing(() => env.files.list(layout.steps(folder)))) ?? []);
  if (!names.ok) return names;
  const waiting: AnnotatorId[] = [];
  for (const id of names.value.flatMap(annotatorOfLog).filter((other) => other !== annotator.id)) {
    const log = await openStepsLog(env, { folder, annotator: id, quarantine: readingQuarantine }, false);
    if (!log.ok) return log;
    if (log.value.unfinished.length > 0) waiting.push(id);
    await log.value.log.close();
  }
  return ok(waiting);
}

function annotatorOfLog(name: string): AnnotatorId[] {
  const id = annotatorIdSchema.safeParse(name.endsWith('.jsonl') ? name.slice(0, -'.jsonl'.length) : null);
  return id.success ? [id.data] : [];
}
