import { stepIdSchema, type AnnotatorId, type ArticleId } from '../../shared/ids.ts';
import type { Project } from '../../shared/project.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { SchemaMapping } from '../../shared/schema/schema-mapping.ts';
import { validateSchema } from '../../shared/schema/validate-schema.ts';
import { mapSet, type SchemaChange } from '../model/schema-change.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { SCHEMA_STEP } from '../store/needed-names.ts';
import { openReader } from '../store/project-reader.ts';
import type { StepIntent, Workspace } from '../store/workspace.ts';
import { AnnotatorWorkspaces } from './annotator-workspaces.ts';
import type { JobControl } from './job.ts';
import { walkSets } from './survey-schema.ts';

/** The schema that a project is to have, with `revision` as it was when the change was begun, and what becomes of existing tags. */
export interface WantedSchema {
  readonly schema: LabelSchema;
  readonly mapping: SchemaMapping;
}

/** Refuses with `schema.not_owner` or the reason why nothing can be written here. A project without an owner is everybody's. */
export function mayChangeSchema({ project, annotator, readOnly }: Pick<Workspace, 'project' | 'annotator' | 'readOnly'>): Result<void> {
  if (readOnly !== null) return { ok: false, error: readOnly };
  if (project.owner === null || project.owner === annotator.id) return ok(undefined);
  return refuse('schema.not_owner', { owner: project.people.find(({ id }) => id === project.owner)?.name ?? project.owner });
}

/**
 * Gives a project another label schema and brings everybody's tags along, as one step for each person. All of it is done or nothing:
 * it is refused before anything changes when somebody's tags are open elsewhere (`schema.open_elsewhere`), the schema was changed meanwhile
 * (`schema.stale`) or something touched has no answer (`schema.unmapped`). Writing the schema decides: before, all is taken back; after, all stays.
 */
export async function changeSchema(env: StoreEnvironment, { workspace, wanted }: { workspace: Workspace; wanted: WantedSchema }, control: JobControl): Promise<Result<Project>> {
  const allowed = mayChangeSchema(workspace);
  if (!allowed.ok) return allowed;
  const valid = validateSchema(wanted.schema);
  if (!valid.ok) return valid;
  const step: StepIntent = { id: stepIdSchema.parse(env.makeId()), command: SCHEMA_STEP };
  return workspace.whileStill(() => endingStep(env, { workspace, wanted, others: new AnnotatorWorkspaces(env, workspace), step }, control));
}

async function endingStep(env: StoreEnvironment, changing: Changing, control: JobControl): Promise<Result<Project>> {
  let changed: Result<Project> | null = null;
  try {
    changed = await changeAll(env, changing, control);
  } finally {
    // What this cannot end is ended, the same way, before the next edit or at the next opening.
    await changing.others.end(changing.step.id, changed?.ok === true);
  }
  return changed;
}

interface Changing {
  readonly workspace: Workspace;
  readonly wanted: WantedSchema;
  readonly others: AnnotatorWorkspaces;
  readonly step: StepIntent;
}

async function changeAll(env: StoreEnvironment, { workspace, wanted, others, step }: Changing, control: JobControl): Promise<Result<Project>> {
  const held = await holdEverybody(workspace, others);
  if (!held.ok) return held;
  const reader = await openReader(env, workspace.folder);
  if (!reader.ok) return reader;
  const before = reader.value.project.schema;
  if (before.revision !== wanted.schema.revision) return refuse('schema.stale');
  const change = { before, after: wanted.schema, mapping: wanted.mapping };
  const touched = await findTouched(env, { reader: reader.value, change }, control);
  if (!touched.ok) return touched;
  const mapped = await mapTouched(env, { others, step, change, touched: touched.value }, control);
  return mapped.ok ? workspace.changeSchema(() => wanted.schema, touched.value.length === 0 ? undefined : step.id) : mapped;
}

/** Takes the lock of each person who has tags here, so that nobody tags by the old schema meanwhile. */
async function holdEverybody(workspace: Workspace, others: AnnotatorWorkspaces): Promise<Result<void>> {
  const people = await workspace.people();
  if (!people.ok) return people;
  for (const { id, name } of people.value) {
    const held = await others.of(id);
    if (!held.ok) return held.error.code === 'project.locked' ? refuse('schema.open_elsewhere', { name }) : held;
  }
  return ok(undefined);
}

interface TouchedSet {
  readonly article: ArticleId;
  readonly annotator: AnnotatorId;
}

async function findTouched(env: StoreEnvironment, { reader, change }: { reader: Parameters<typeof walkSets>[0]; change: SchemaChange }, control: JobControl): Promise<Result<readonly TouchedSet[]>> {
  const touched: TouchedSet[] = [];
  let refusal: Result<never> | null = null;
  const walked = await walkSets(reader, control, (set) => {
    const mapped = mapSet(change, { set, time: env.clock() });
    if (!mapped.ok) refusal ??= mapped;
    else if (mapped.value.length > 0) touched.push({ article: set.article, annotator: set.annotator.id });
  });
  return walked.ok ? refusal ?? ok(touched) : walked;
}

async function mapTouched(env: StoreEnvironment, { others, step, change, touched }: Pick<Changing, 'others' | 'step'> & { change: SchemaChange; touched: readonly TouchedSet[] }, control: JobControl): Promise<Result<void>> {
  for (const [done, { article, annotator }] of touched.entries()) {
    if (control.signal.aborted) return refuse('schema.cancelled');
    control.onProgress({ done, total: touched.length, unit: 'items', current: article });
    const owner = await others.of(annotator);
    if (!owner.ok) return owner;
    const applied = await owner.value.commitImported(article, (set) => mapSet(change, { set, time: env.clock() }), step);
    if (!applied.ok) return applied;
  }
  return ok(undefined);
}
