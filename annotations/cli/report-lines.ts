import type { ImportReport, Lost, Problem } from '../../shared/reports.ts';
import { say, type CliContext } from './context.ts';

/** What an import has to tell people, a sentence a line. */
export function importLines(context: CliContext, report: ImportReport, isTried: boolean): readonly string[] {
  const { documents, known, spans, relations, added, notices, cancelled } = report;
  return [
    ...notices.map(({ kind, file, detail }) => say(context, `notice.${kind}`, { file, detail })),
    say(context, isTried ? 'wouldImport' : 'imported', { documents, known, spans, relations }),
    ...(added.length > 0 ? [say(context, 'added', { names: added.join(', ') })] : []),
    ...(cancelled ? [say(context, 'cancelled')] : []),
  ];
}

/** Refused or mended records under their heading; nothing when there are none. */
export function problemLines(context: CliContext, heading: 'refused' | 'repaired', problems: readonly Problem[]): readonly string[] {
  if (problems.length === 0) return [];
  return [say(context, heading), ...problems.map((problem) => `  ${problemLine(context, problem)}`)];
}

function problemLine(context: CliContext, { file, line, message }: Problem): string {
  return line === null ? say(context, 'inFile', { file, message }) : say(context, 'atLine', { file, line, message });
}

/** What a format could not carry. */
export function lostLines(context: CliContext, lost: Lost): readonly string[] {
  const entries = Object.entries(lost);
  return entries.length === 0 ? [] : [say(context, 'lost'), ...entries.map(([feature, count]) => `  ${feature}: ${String(count)}`)];
}
