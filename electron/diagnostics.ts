import { maskFolders, maskQuoted } from '../shared/mask-text.ts';
import type { Translate } from '../shared/i18n/translator.ts';
import type { SaveState } from '../shared/ipc/contract.ts';
import type { RecoveryReport } from '../shared/reports.ts';

/** What is known of the open project that tells nothing of what it is about. */
export interface ProjectFacts {
  readonly articles: number;
  readonly tags: number;
  readonly people: number;
  /** The code of why nothing can be written, or null. */
  readonly readOnly: string | null;
  readonly recovery: RecoveryReport;
}

/** All that a diagnosis is made of. */
export interface DiagnosticFacts {
  readonly time: string;
  readonly versions: Readonly<Record<string, string>>;
  readonly system: Readonly<Record<'system' | 'memory' | 'cores' | 'language' | 'theme', string>>;
  /** When the last run began, if it was cut off. */
  readonly cutOff: string | null;
  readonly project: ProjectFacts | null;
  readonly save: SaveState | null;
  /** The end of the log. */
  readonly log: string;
  /** Folders that tell who works here on what, and what to write in their place. */
  readonly folders: Readonly<Record<string, string>>;
}

const LOG_LINES = 300;

/** A text for whoever helps with a fault: versions, counts, codes and the log, without words of articles, names of people, projects or folders. */
export function diagnosticsText(t: Translate, facts: DiagnosticFacts): string {
  const parts = [
    part(t('diagnostics.program'), { ...facts.versions, ...systemLines(t, facts.system), [t('diagnostics.made')]: facts.time, [t('diagnostics.cutOff')]: facts.cutOff ?? t('diagnostics.no') }),
    part(t('diagnostics.project'), projectLines(t, facts)),
    `${t('diagnostics.log')}\n${logEnd(facts.log) || t('diagnostics.emptyLog')}`,
  ];
  return `${maskFolders(parts.join('\n\n'), facts.folders)}\n`;
}

function systemLines(t: Translate, system: DiagnosticFacts['system']): Record<string, string> {
  return Object.fromEntries(Object.entries(system).map(([name, value]) => [t(`diagnostics.${name}`), value]));
}

function projectLines(t: Translate, { project, save }: DiagnosticFacts): Record<string, string> {
  if (project === null) return { [t('diagnostics.project')]: t('diagnostics.none') };
  const { articles, tags, people, readOnly, recovery } = project;
  return {
    [t('diagnostics.articles')]: String(articles), [t('diagnostics.tags')]: String(tags), [t('diagnostics.people')]: String(people), [t('diagnostics.readOnly')]: readOnly ?? t('diagnostics.no'),
    [t('diagnostics.isSaved')]: save === null || save.kind === 'saved' ? t('diagnostics.yes') : save.error.code,
    [t('mishap.replayed')]: String(recovery.replayed), [t('mishap.settled')]: String(recovery.settled), [t('mishap.quarantined')]: String(recovery.quarantined.length), [t('mishap.swept')]: String(recovery.swept),
  };
}

function part(title: string, lines: Readonly<Record<string, string>>): string {
  return [title, ...Object.entries(lines).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
}

// Older versions of the program may have written what they now leave out.
function logEnd(log: string): string {
  return log.trimEnd().split('\n').slice(-LOG_LINES).map((line) => `  ${maskQuoted(line)}`).join('\n').trimEnd();
}
