import { lostWords, noticeDetail, skippedWords } from '../../shared/format-words.ts';
import type { ImportReport, Lost, Problem } from '../../shared/reports.ts';
import { say, type CliContext } from './context.ts';

/** What an import has to tell people, a sentence a line. */
export function importLines(context: CliContext, report: ImportReport, isTried: boolean): readonly string[] {
  const { documents, known, spans, relations, added, notices, cancelled } = report;
  const skipped = skippedWords(context.translate, report.skipped);
  return [
    ...notices.map((notice) => say(context, `notice.${notice.kind}`, { file: notice.file, detail: noticeDetail(context.translate, notice) })),
    say(context, isTried ? 'wouldImport' : 'imported', { documents, known, spans, relations }),
    ...report.suggested.map(({ name, suggestions }) => say(context, 'suggested', { name, count: suggestions })),
    ...(skipped === null ? [] : [skipped]),
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

/** What a format could not carry, a sentence a feature. */
export function lostLines(context: CliContext, lost: Lost): readonly string[] {
  const losses = lostWords(context.translate, lost);
  return losses.length === 0 ? [say(context, 'nothingLost')] : [say(context, 'lost'), ...losses.map(({ words }) => `  ${words}`)];
}
