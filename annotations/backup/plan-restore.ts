import type { DifferenceCount, RestorePlan, RestoreRow } from '../../shared/backup.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { JobControl } from '../jobs/job.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { openReader } from '../store/project-reader.ts';
import { JoinedSchema } from '../sync/join-schemas.ts';
import { openBackup } from './manifests.ts';
import { openScene, type RestoreScene } from './restore-scene.ts';
import { surveyRestore, type ArticleFate } from './survey-restore.ts';

/** Which backup would be brought back into which project, and in whose name. */
export interface PlanRequest {
  readonly folder: string;
  readonly me: AnnotatorId;
  /** Null for the newest. */
  readonly number: number | null;
}

/** Tells what `restore` would do, article by article; nothing on disk is changed. Refuses with `backup.none`, `backup.unknown`, `backup.damaged` and `backup.cancelled`. */
export async function planRestore(env: StoreEnvironment, { folder, me, number }: PlanRequest, control: JobControl): Promise<Result<RestorePlan>> {
  const reader = await openReader(env, folder);
  if (!reader.ok) return reader;
  const backup = await openBackup(env, { project: reader.value.project.id, number });
  if (!backup.ok) return backup;
  const scene = await openScene(env, { reader: reader.value, backup: backup.value, me });
  if (!scene.ok) return scene;
  const draft = new PlanDraft(scene.value);
  const surveyed = await surveyRestore(scene.value, control, (fate) => { draft.add(fate); });
  return surveyed.ok ? ok(draft.plan()) : surveyed;
}

/** A plan as it grows with each article. */
export class PlanDraft {
  readonly #scene: RestoreScene;
  readonly #rows: RestoreRow[] = [];
  #schema: JoinedSchema;
  #same = 0;

  constructor(scene: RestoreScene) {
    this.#scene = scene;
    this.#schema = new JoinedSchema(scene.reader.project.schema, scene.old.project?.schema ?? null);
  }

  /** The project's schema with all that the sets that come back name. */
  get schema(): JoinedSchema { return this.#schema; }

  /** Whether the schema is ours to change. */
  get mayName(): boolean {
    const { owner } = this.#scene.reader.project;
    return owner === null || owner === this.#scene.me;
  }

  add({ rows, sets, same }: ArticleFate): void {
    this.#rows.push(...rows);
    this.#same += same;
    for (const fate of sets) if (fate.action !== 'stay') this.#schema.add(fate.after);
  }

  /** The plan, where some rows turned out otherwise than they were foreseen. */
  plan(otherwise: ReadonlyMap<RestoreRow, RestoreRow> = new Map()): RestorePlan {
    const rows = this.#rows.map((row) => otherwise.get(row) ?? row);
    const count = (action: RestoreRow['action']): number => rows.filter((row) => row.action === action).length;
    const names = [...this.#schema.added];
    return {
      backup: this.#scene.backup.info, rows,
      totals: { change: count('change'), put_back: count('put_back'), stay: count('stay'), same: this.#same, tags: sum(rows, 'tags'), links: sum(rows, 'links'), others: sum(rows, 'others') },
      names: this.mayName ? { added: names, missing: [] } : { added: [], missing: names },
    };
  }
}

function sum(rows: readonly RestoreRow[], of: 'tags' | 'links' | 'others'): DifferenceCount {
  const total = (key: keyof DifferenceCount): number => rows.reduce((all, row) => all + row[of][key], 0);
  return { added: total('added'), removed: total('removed'), changed: total('changed') };
}
