import { followPace, type Pace } from '../../shared/pace.ts';
import { progressSentence, progressWords, type Wording } from '../../shared/progress-words.ts';
import type { Progress } from '../../shared/reports.ts';
import type { Language } from '../../shared/settings.ts';

/** The language of messages: `GUILLEMET_LANG`, else the system's `LC_ALL`, `LC_MESSAGES` or `LANG`; English unless it is French. */
export function messageLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const names = [env['GUILLEMET_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']];
  const chosen = names.find((name) => name !== undefined && name !== '') ?? '';
  return chosen.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Where progress is shown, in whose words, and by which clock in milliseconds. */
export interface ProgressTerminal {
  readonly write: (text: string) => void;
  readonly columns: number;
  readonly wording: Wording;
  readonly now: () => number;
}

/** Shows progress on one line that is written over, and wipes it at the end. */
export function progressLine({ write, columns, wording, now }: ProgressTerminal): (progress: Progress) => void {
  let shown = '';
  let pace: Pace | null = null;
  return (progress) => {
    const { done, total, current } = progress;
    pace = followPace(pace, progress, now());
    const text = `${progressSentence(progressWords(wording, progress, pace))} ${current}`.slice(0, Math.max(0, columns - 1));
    const isOver = total !== null && done >= total;
    if (text === shown && !isOver) return;
    write(`\r${' '.repeat(shown.length)}\r${isOver ? '' : text}`);
    shown = isOver ? '' : text;
  };
}
