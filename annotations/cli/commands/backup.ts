import { resolve } from 'node:path';
import { describeError } from '../../../shared/i18n/translator.ts';
import { ok } from '../../../shared/result.ts';
import { writeBackupFile } from '../../backup/backup-file.ts';
import { forgetBackup, makeBackup } from '../../backup/make-backup.ts';
import { listBackups } from '../../backup/manifests.ts';
import { verifyBackup } from '../../backup/verify-backup.ts';
import type { ParsedArguments } from '../arguments.ts';
import { backupLine } from '../backup-lines.ts';
import type { CliCommand } from '../command.ts';
import { EXIT, fail, jobControl, print, say, type CliContext, type ExitStatus } from '../context.ts';
import { findKeptProject, numberOf, type KeptProject } from '../kept-project.ts';

/** `guillemet backup`: makes a backup of a project, or lists, checks or removes those that there are. */
export const backupCommand: CliCommand = {
  name: 'backup',
  form: 'backup PROJECT [--output FILE] [--list | --check [--backup N] | --remove N]',
  options: [{ name: 'output', help: 'backupFile', value: 'FILE' }, { name: 'list', help: 'list' }, { name: 'check', help: 'check' }, { name: 'backup', help: 'backup', value: 'N' }, { name: 'remove', help: 'remove', value: 'N' }],
  more: (context) => [say(context, 'backup.help')],
  run,
};

async function run(context: CliContext, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const project = await findKeptProject(context, parsed);
  if (!project.ok) return fail(context, isJson, project.error);
  if (parsed.has('list')) return list(context, project.value, isJson);
  if (parsed.has('check')) return check(context, project.value, parsed);
  if (parsed.has('remove')) return remove(context, project.value, parsed);
  return make(context, project.value, parsed);
}

async function make(context: CliContext, { folder, id }: KeptProject, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const made = await makeBackup(context.env, { folder, kind: 'asked' }, jobControl(context));
  if (!made.ok) return fail(context, isJson, made.error);
  const { backup, left } = made.value;
  const output = parsed.text('output');
  const to = output === undefined ? null : resolve(context.currentFolder, output);
  const written = to === null ? ok(null) : await writeBackupFile(context.env, { project: id, number: backup?.number ?? null, to }, jobControl(context));
  if (!written.ok) return fail(context, isJson, written.error);
  const lines = backup === null ? [] : [say(context, 'backup.made', { number: backup.number }), `  ${backupLine(context, backup)}`, ...(to === null ? [] : [say(context, 'backup.written', { file: to })])];
  await print(context, isJson, { json: { ...made.value, output: to }, lines });
  if (left === null) return EXIT.done;
  context.writeError(`${say(context, 'backup.left', { reason: describeError(context.translate, left) })}\n`);
  return EXIT.refused;
}

async function list(context: CliContext, { id }: KeptProject, isJson: boolean): Promise<ExitStatus> {
  const found = await listBackups(context.env, id);
  if (!found.ok) return fail(context, isJson, found.error);
  const { backups, unreadable } = found.value;
  await print(context, isJson, { json: found.value, lines: backups.length === 0 ? [say(context, 'backup.nothing')] : backups.map((backup) => backupLine(context, backup)) });
  if (unreadable.length === 0) return EXIT.done;
  context.writeError(`${say(context, 'backup.unreadable', { names: unreadable.join(', ') })}\n`);
  return EXIT.refused;
}

async function check(context: CliContext, { id }: KeptProject, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const number = numberOf(parsed, 'backup');
  if (!number.ok) return fail(context, isJson, number.error);
  const found = await verifyBackup(context.env, { project: id, number: number.value }, jobControl(context));
  if (!found.ok) return fail(context, isJson, found.error);
  const wrong = [...found.value.damaged, ...found.value.missing];
  await print(context, isJson, { json: found.value, lines: wrong.length === 0 ? [say(context, 'backup.whole', { count: found.value.files })] : [] });
  if (wrong.length === 0) return EXIT.done;
  context.writeError(`${[say(context, 'backup.notWhole', { count: wrong.length }), ...wrong.map((path) => `  ${path}`)].join('\n')}\n`);
  return EXIT.refused;
}

async function remove(context: CliContext, { id }: KeptProject, parsed: ParsedArguments): Promise<ExitStatus> {
  const isJson = parsed.has('json');
  const number = numberOf(parsed, 'remove');
  if (!number.ok || number.value === null) return fail(context, isJson, number.ok ? { code: 'usage.missing_argument', params: { name: 'N' } } : number.error);
  const removed = await forgetBackup(context.env, { project: id, number: number.value });
  if (!removed.ok) return fail(context, isJson, removed.error);
  await print(context, isJson, { json: { removed: number.value }, lines: [say(context, 'backup.removed', { number: number.value })] });
  return EXIT.done;
}
