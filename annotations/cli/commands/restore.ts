import { resolve } from 'node:path';
import type { RestorePlan, RestoreRow } from '../../../shared/backup.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { adoptBackupFile } from '../../backup/backup-file.ts';
import { openBackup } from '../../backup/manifests.ts';
import { planRestore } from '../../backup/plan-restore.ts';
import { restoreAsCopy } from '../../backup/restore-copy.ts';
import { restore } from '../../backup/restore.ts';
import { openReader } from '../../store/project-reader.ts';
import type { ParsedArguments } from '../arguments.ts';
import { planLines, timeOf } from '../backup-lines.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { findKeptProject, numberOf, type KeptProject } from '../kept-project.ts';
import { openForWriting } from '../open-for-writing.ts';
import { findWriter } from '../people.ts';

/** `guillemet restore`: brings a backup back into its project, or lays it out as a folder of its own. */
export const restoreCommand: CliCommand = {
  name: 'restore',
  form: 'restore PROJECT [--backup N | --from FILE] [--to FOLDER] [--annotator NAME] [--dry-run]',
  options: [
    { name: 'backup', help: 'backup', value: 'N' }, { name: 'from', help: 'from', value: 'FILE' }, { name: 'to', help: 'to', value: 'FOLDER' }, { name: 'annotator', help: 'restorer', value: 'NAME' }, { name: 'dry-run', help: 'dryRun' },
  ],
  more: (context) => [say(context, 'restore.help')],
  run,
};

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const wanted = await findWanted(context, parsed);
  if (!wanted.ok) return fail(context, isJson, wanted.error);
  const { folder, isThere } = wanted.value;
  const to = parsed.text('to');
  // A project that is gone comes back where it was.
  if (to !== undefined || !isThere) return layOut(context, { ...wanted.value, to: to === undefined ? folder : resolve(context.currentFolder, to) }, parsed);
  return bringBack(context, wanted.value, parsed);
}

/** Which backup of which project: by its number, or from a file that was kept elsewhere, which is taken among the project's backups first. */
async function findWanted(context: CliContext, parsed: ParsedArguments): Promise<Result<Wanted>> {
  const from = parsed.text('from');
  const number = numberOf(parsed, 'backup');
  if (from === undefined || !number.ok) {
    const project = await findKeptProject(context, parsed);
    return project.ok ? number.ok ? ok({ ...project.value, number: number.value }) : number : project;
  }
  const adopted = await adoptBackupFile(context.env, resolve(context.currentFolder, from), jobControl(context));
  if (!adopted.ok) return adopted;
  const project = await findKeptProject(context, parsed, adopted.value.project);
  if (!project.ok) return project;
  return project.value.id === adopted.value.project ? ok({ ...project.value, number: adopted.value.number }) : refuse('backup.other_project', { title: adopted.value.title });
}

type Wanted = KeptProject & { readonly number: number | null };

async function layOut(context: CliContext, { id, number, to }: Wanted & { readonly to: string }, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  if (parsed.has('dry-run')) {
    const opened = await openBackup(context.env, { project: id, number });
    if (!opened.ok) return fail(context, isJson, opened.error);
    const { info } = opened.value;
    await print(context, isJson, { json: { backup: info, folder: to, files: info.files, missing: [] }, lines: [say(context, 'restore.wouldCopy', { number: info.number, time: timeOf(context, info), folder: to })] });
    return EXIT.done;
  }
  const copy = await restoreAsCopy(context.env, { project: id, number, to }, jobControl(context));
  if (!copy.ok) return fail(context, isJson, copy.error);
  const { backup, missing } = copy.value;
  await print(context, isJson, { json: copy.value, lines: [say(context, 'restore.copied', { number: backup.number, time: timeOf(context, backup), folder: to, files: copy.value.files })] });
  if (missing.length === 0) return EXIT.done;
  context.writeError(`${[say(context, 'restore.left', { count: missing.length }), ...missing.map((path) => `  ${path}`)].join('\n')}\n`);
  return EXIT.refused;
}

async function bringBack(context: CliContext, wanted: Wanted, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const isTrial = parsed.has('dry-run');
  const name = parsed.text('annotator');
  const done = isTrial ? await plan(context, wanted, name) : await bring(context, wanted, name);
  if (!done.ok) return fail(context, isJson, done.error);
  await print(context, isJson, { json: done.value, lines: planLines(context, done.value, isTrial) });
  return done.value.rows.some(isRefused) ? EXIT.refused : EXIT.done;
}

/** What stays because it could not be done, and not because it is meant to. */
function isRefused({ why }: RestoreRow): boolean {
  return why !== null && why !== 'not_yours' && why !== 'added_since';
}

async function plan(context: CliContext, { folder, number }: Wanted, name: string | undefined): Promise<Result<RestorePlan>> {
  const reader = await openReader(context.env, folder);
  if (!reader.ok) return reader;
  const me = await findWriter(context.env, reader.value, name);
  return me.ok ? planRestore(context.env, { folder, me: me.value.id, number }, jobControl(context)) : me;
}

async function bring(context: CliContext, { folder, number }: Wanted, name: string | undefined): Promise<Result<RestorePlan>> {
  const workspace = await openForWriting(context, folder, name);
  if (!workspace.ok) return workspace;
  const done = await restore(context.env, { workspace: workspace.value, number }, jobControl(context));
  const closed = await workspace.value.close();
  return done.ok && !closed.ok ? closed : done;
}
