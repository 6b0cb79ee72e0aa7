import type { BackupInfo, RestorePlan, RestoreRow } from '../../shared/backup.ts';
import type { Finding } from '../../shared/doctor.ts';
import { say, type CliContext } from './context.ts';

/** When a backup was made, in the person's language and time. */
export function timeOf({ language }: CliContext, { time }: BackupInfo): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(time));
}

/** One backup in a line. */
export function backupLine(context: CliContext, backup: BackupInfo): string {
  const { number, kind, articles, tags, people } = backup;
  return say(context, 'backup.line', { number, time: timeOf(context, backup), why: say(context, `backup.kind.${kind}`), articles, tags, people });
}

/** What a restore does or would do: a line for each text and set that differs, then the sums. */
export function planLines(context: CliContext, plan: RestorePlan, isTrial: boolean): readonly string[] {
  const { backup, rows, totals, names } = plan;
  const { added, removed, changed } = totals.tags;
  return [
    say(context, isTrial ? 'restore.would' : 'restore.done', { number: backup.number, time: timeOf(context, backup) }),
    ...rows.map((row) => `  ${rowLine(context, row)}`),
    say(context, 'restore.totals', { ...pick(totals), added, removed, changed }),
    ...(names.added.length > 0 ? [say(context, 'added', { names: names.added.join(', ') })] : []),
    ...(names.missing.length > 0 ? [say(context, 'sync.missing', { names: names.missing.join(', ') })] : []),
  ];
}

function pick({ change, put_back: putBack, stay, same }: RestorePlan['totals']): Record<'change' | 'putBack' | 'stay' | 'same', number> {
  return { change, putBack, stay, same };
}

function rowLine(context: CliContext, { source, name, action, why, tags, links, others }: RestoreRow): string {
  const what = name === null ? say(context, 'restore.text', { source }) : say(context, 'restore.set', { source, name });
  if (action === 'stay') return say(context, 'restore.stay', { what, why: say(context, `restore.why.${why ?? 'not_yours'}`) });
  if (name === null) return say(context, 'restore.putBack', { what });
  const change = say(context, 'restore.counts', { added: tags.added, removed: tags.removed, changed: tags.changed, more: total(links) + total(others) });
  return say(context, action === 'change' ? 'restore.change' : 'restore.putBackSet', { what, change });
}

function total({ added, removed, changed }: RestoreRow['tags']): number {
  return added + removed + changed;
}

/** One finding in a line. */
export function findingLine(context: CliContext, { file, code, severity, repair, count, mended }: Finding): string {
  const words = say(context, `doctor.finding.${code}`, { count });
  const cure = mended ? say(context, 'doctor.mended') : repair === null ? '' : say(context, `doctor.repair.${repair}`);
  return say(context, 'doctor.line', { file: file === '.' ? say(context, 'doctor.folder') : file, severity: say(context, `doctor.severity.${severity}`), words, cure }).trimEnd();
}
