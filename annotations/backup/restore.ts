import type { RestoreReport, RestoreRow } from '../../shared/backup.ts';
import { stepIdSchema, type AnnotatorId, type ArticleId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { changeBetween } from '../model/set-difference.ts';
import type { JobControl } from '../jobs/job.ts';
import { attempt, orThrow } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { layout, type SetKey } from '../store/layout.ts';
import { createQuarantine } from '../store/quarantine.ts';
import type { StepIntent, Workspace } from '../store/workspace.ts';
import { HeldPeople } from '../sync/held-people.ts';
import { StagedSets } from '../sync/staged-sets.ts';
import { compareSet, NONE } from './compare-sets.ts';
import { holdingPlace, makeBackupIn } from './make-backup.ts';
import { openBackup } from './manifests.ts';
import { PlanDraft } from './plan-restore.ts';
import { putFile } from './put-file.ts';
import { openScene, type RestoreScene } from './restore-scene.ts';
import { surveyRestore, type ArticleFate } from './survey-restore.ts';

/** Name of the step by which a person's tags go back to a backup's; a key of the catalogues. */
export const RESTORE_STEP = 'restore';

/** Which backup is brought back into an open project. */
export interface RestoreRequest {
  readonly workspace: Workspace;
  /** Null for the newest. */
  readonly number: number | null;
}

/**
 * Brings a backup back into an open project. A backup of what there is comes first. Missing and damaged files are put back, what was damaged goes to quarantine; this
 * annotator's sets become those of the backup, as one step that can be taken back; whole work of others, and articles added since, stay as they are.
 * The logs of gestures over several articles stay as they are: one from a backup may be older than the histories and know a gesture as open that was ended since, which
 * would be taken back at the next opening. Without a log every gesture in the histories counts as done; the doctor brings a lost one back, with all in it ended.
 * Refused before anything is changed, or done; a failure on the way leaves each set the old or the new one, and doing it again ends it.
 */
export async function restore(env: StoreEnvironment, { workspace, number }: RestoreRequest, control: JobControl): Promise<Result<RestoreReport>> {
  if (workspace.readOnly !== null) return { ok: false, error: workspace.readOnly };
  const { project, annotator } = workspace;
  const folder = await attempt(workspace.folder, () => env.files.realPath(workspace.folder));
  if (!folder.ok) return folder;
  return holdingPlace(env, project.id, async (place, isLost) => {
    const backup = await openBackup(env, { project: project.id, number });
    if (!backup.ok) return backup;
    const flushed = await workspace.flush();
    if (!flushed.ok) return flushed;
    // Nothing is cleared away before the restore is done: it may need the very backup that is too many.
    const before = await makeBackupIn(env, place, { folder: folder.value, kind: 'before_restore', project, control, isLost });
    if (!before.ok) return before;
    if (before.value === null) return refuse('backup.unsettled');
    const scene = await openScene(env, { reader: workspace.reader, backup: backup.value, me: annotator.id });
    if (!scene.ok) return scene;
    const done = await bringBack(scene.value, workspace, control);
    return done.ok ? ok({ ...done.value, before: before.value.number }) : done;
  });
}

async function bringBack(scene: RestoreScene, workspace: Workspace, control: JobControl): Promise<Result<Omit<RestoreReport, 'before'>>> {
  const draft = new PlanDraft(scene);
  const waiting: Waiting[] = [];
  const surveyed = await surveyRestore(scene, control, (fate) => {
    draft.add(fate);
    waiting.push(...waitingOf(scene, fate));
  });
  if (!surveyed.ok) return surveyed;
  const bringing = new BringingBack(scene, workspace, waiting);
  const done = await bringing.run(draft);
  return done.ok ? ok(draft.plan(bringing.otherwise)) : done;
}

/** What is to be done in one article. The sets themselves are read again when it is done: a project's worth of them need not fit into memory. */
interface Waiting {
  readonly id: ArticleId;
  readonly putsText: boolean;
  readonly mine: 'change' | 'put_back' | null;
  readonly others: readonly AnnotatorId[];
  readonly rows: readonly RestoreRow[];
}

function waitingOf({ me }: RestoreScene, { id, putsText, sets, rows }: ArticleFate): Waiting[] {
  const action = sets.find(({ key }) => key.annotator === me)?.action ?? 'stay';
  const others = sets.filter((fate) => fate.action === 'put_back' && fate.key.annotator !== me).map(({ key }) => key.annotator);
  if (!putsText && action === 'stay' && others.length === 0) return [];
  return [{ id, putsText, mine: action === 'stay' ? null : action, others, rows }];
}

class BringingBack {
  readonly otherwise = new Map<RestoreRow, RestoreRow>();
  readonly #scene: RestoreScene;
  readonly #workspace: Workspace;
  readonly #waiting: readonly Waiting[];
  readonly #held: HeldPeople;
  readonly #staged: StagedSets;

  constructor(scene: RestoreScene, workspace: Workspace, waiting: readonly Waiting[]) {
    this.#scene = scene;
    this.#workspace = workspace;
    this.#waiting = waiting;
    this.#held = new HeldPeople(scene.env, workspace);
    this.#staged = new StagedSets(scene.env, workspace.folder);
  }

  async run(draft: PlanDraft): Promise<Result<void>> {
    try {
      const put = await this.#putAll();
      return put.ok ? await this.#changeMine(draft) : put;
    } finally {
      // What cannot be removed now is swept when the project is opened next.
      await this.#staged.discard();
      await this.#held.release();
      await this.#workspace.historyReady();
    }
  }

  async #putAll(): Promise<Result<void>> {
    for (const waiting of this.#waiting) {
      const put = await this.#putArticle(waiting);
      if (!put.ok) return put;
    }
    if (this.#held.isLost) return refuse('project.locked', { annotator: '' });
    const others = await this.#staged.put(() => undefined);
    return others.ok ? this.#forgetIndexes(others.value) : others;
  }

  async #putArticle({ id, putsText, mine, others, rows }: Waiting): Promise<Result<void>> {
    if (putsText || mine === 'put_back') {
      const put = await this.#workspace.replaceFiles(id, () => this.#putFiles(id, { putsText, putsMine: mine === 'put_back' }));
      if (!put.ok) return put;
    }
    for (const annotator of others) {
      const staged = await this.#stageOthers({ article: id, annotator }, rows);
      if (!staged.ok) return staged;
    }
    return ok(undefined);
  }

  async #putFiles(id: ArticleId, { putsText, putsMine }: { putsText: boolean; putsMine: boolean }): Promise<Result<void>> {
    const text = putsText ? await this.#putText(id) : ok(undefined);
    if (!text.ok || !putsMine) return text;
    const own = new StagedSets(this.#scene.env, this.#workspace.folder);
    const staged = await this.#stage(own, { article: id, annotator: this.#scene.me });
    const put = staged.ok ? await own.put(() => undefined) : staged;
    await own.discard();
    return put.ok ? ok(undefined) : put;
  }

  /** Writes a set beside its place, where it still is to be put back. */
  async #stage(staged: StagedSets, key: SetKey): Promise<Result<void>> {
    const fate = await compareSet(this.#scene, key);
    if (!fate.ok) return fate;
    if (fate.value?.action !== 'put_back') return ok(undefined);
    const { rebuilt, replaced } = fate.value;
    return staged.stage({ key, journal: rebuilt.journal, snapshot: rebuilt.snapshot, replaced });
  }

  #putText(id: ArticleId): Promise<Result<void>> {
    const { env, old } = this.#scene;
    const path = layout.document(this.#workspace.folder, id);
    return attempt(path, async () => {
      const bytes = await old.env.files.read(layout.document(old.reader.folder, id));
      orThrow(await putFile(env, { path, bytes, quarantine: createQuarantine(env, layout.quarantine(this.#workspace.folder)) }));
    });
  }

  async #stageOthers(key: SetKey, rows: readonly RestoreRow[]): Promise<Result<void>> {
    const isFree = await this.#held.hold(key.annotator);
    if (!isFree.ok) return isFree;
    if (isFree.value) return this.#stage(this.#staged, key);
    const row = rows.find(({ annotator }) => annotator === key.annotator);
    if (row !== undefined) this.otherwise.set(row, { ...row, action: 'stay', why: 'open_elsewhere', tags: NONE, links: NONE, others: NONE });
    return ok(undefined);
  }

  async #forgetIndexes(people: readonly string[]): Promise<Result<void>> {
    const { files } = this.#scene.env;
    return attempt(this.#workspace.folder, async () => {
      const names = new Set(await files.list(layout.indexes(this.#workspace.folder)));
      for (const person of people) if (names.has(`${person}.json`)) await files.remove(`${layout.indexes(this.#workspace.folder)}/${person}.json`);
    });
  }

  /** My sets become those of the backup, all as one step or none. */
  async #changeMine(draft: PlanDraft): Promise<Result<void>> {
    const step: StepIntent = { id: stepIdSchema.parse(this.#scene.env.makeId()), command: RESTORE_STEP };
    const changed = await this.#commitAll(step);
    const named = changed.ok && draft.mayName && draft.schema.added.length > 0 ? await this.#workspace.changeSchema(() => draft.schema.schema) : ok(undefined);
    const ended = await this.#workspace.endStep(step.id, changed.ok && named.ok);
    return changed.ok ? named.ok ? ended : named : changed;
  }

  async #commitAll(step: StepIntent): Promise<Result<void>> {
    for (const { id } of this.#waiting.filter(({ mine }) => mine !== null)) {
      const fate = await compareSet(this.#scene, { article: id, annotator: this.#scene.me });
      if (!fate.ok) return fate;
      const { value } = fate;
      if (value?.action !== 'change') continue;
      const done = await this.#workspace.commitImported(id, (set) => ok([...changeBetween(set, value.after)]), step);
      if (!done.ok) return done;
    }
    return ok(undefined);
  }
}
