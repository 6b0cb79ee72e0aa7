import { join } from 'node:path';
import type { AnnotatorId, StepId } from '../../shared/ids.ts';
import type { Project } from '../../shared/project.ts';
import { ok, type Result } from '../../shared/result.ts';
import { invertChange, composeChanges } from '../model/change.ts';
import { applyChange, type AnnotationSet } from '../model/annotation-set.ts';
import { isUnanswered } from '../store/disk-errors.ts';
import { checkFit } from '../store/committer.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { SetKey } from '../store/layout.ts';
import { createReader, openReader, type ProjectReader } from '../store/project-reader.ts';
import { readCommitsOf } from '../store/read-commits.ts';
import { readingQuarantine } from '../store/quarantine.ts';
import { openStepsLog } from '../store/steps-log.ts';
import { viewBackup } from './backup-view.ts';
import type { BackedFile } from './file-list.ts';
import type { OpenedBackup } from './manifests.ts';

/** A project and one of its backups, side by side, seen by one annotator. */
export interface RestoreScene {
  readonly env: StoreEnvironment;
  readonly me: AnnotatorId;
  readonly backup: OpenedBackup;
  readonly backed: ReadonlyMap<string, BackedFile>;
  readonly reader: ProjectReader;
  /** The backup as if it were a project folder. */
  readonly old: { readonly env: StoreEnvironment; readonly reader: ProjectReader; readonly project: Project | null };
  /** Steps of mine that were under way when the backup was made. */
  readonly unfinished: readonly StepId[];
}

/** Lays a backup beside the project that it may be brought back into. */
export async function openScene(env: StoreEnvironment, { reader, backup, me }: Pick<RestoreScene, 'reader' | 'backup' | 'me'>): Promise<Result<RestoreScene>> {
  const folder = join(backup.place, 'view');
  const viewing = { ...env, files: viewBackup(env.files, backup, folder) };
  const read = await openReader(viewing, folder);
  if (!read.ok && isUnanswered(read.error)) return read;
  // Where the project's own file is damaged in the backup, the sets in it can be read all the same.
  const old = read.ok ? read.value : createReader(viewing, folder, { data: reader.project, newer: false });
  const steps = await openStepsLog(viewing, { folder, annotator: me, quarantine: readingQuarantine }, false);
  if (!steps.ok && isUnanswered(steps.error)) return steps;
  await (steps.ok ? steps.value.log.close() : Promise.resolve());
  const unfinished = steps.ok ? steps.value.unfinished.map(({ id }) => id) : [];
  return ok({
    env, me, backup, reader, unfinished, backed: new Map(backup.files.map((file) => [file.path, file])), old: { env: viewing, reader: old, project: read.ok ? read.value.project : null },
  });
}

/** What a set of mine was in the backup, without what a step cut off by the backup had done: opened, the backup would take it back too. */
export async function settledState({ old, unfinished, me }: RestoreScene, { article }: SetKey, set: AnnotationSet): Promise<Result<AnnotationSet>> {
  if (unfinished.length === 0) return ok(set);
  const commits = await readCommitsOf(old.env, { folder: old.reader.folder, annotator: me }, article);
  if (!commits.ok) return commits;
  let state = set;
  for (const step of unfinished.toReversed()) {
    const change = invertChange(composeChanges(commits.value.filter(({ cause }) => cause.step === step).map((commit) => commit.change)));
    if (change.length > 0 && checkFit(state, change).ok) state = applyChange(state, change);
  }
  return ok(state);
}
