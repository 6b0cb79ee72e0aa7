import type { Progress } from '../../shared/reports.ts';
import type { Language } from '../../shared/settings.ts';

/** The language of messages: `GUILLEMET_LANG`, else the system's `LC_ALL`, `LC_MESSAGES` or `LANG`; English unless it is French. */
export function messageLanguage(env: Readonly<Record<string, string | undefined>>): Language {
  const names = [env['GUILLEMET_LANG'], env['LC_ALL'], env['LC_MESSAGES'], env['LANG']];
  const chosen = names.find((name) => name !== undefined && name !== '') ?? '';
  return chosen.toLowerCase().startsWith('fr') ? 'fr' : 'en';
}

/** Shows progress on one line that is written over, and wipes it at the end; `write` goes to a terminal. */
export function progressLine(write: (text: string) => void, columns: number): (progress: Progress) => void {
  let shown = '';
  return ({ done, total, current }) => {
    const text = `${String(done)}${total === null ? '' : `/${String(total)}`} ${current}`.slice(0, Math.max(0, columns - 1));
    const isOver = total !== null && done >= total;
    if (text === shown && !isOver) return;
    write(`\r${' '.repeat(shown.length)}\r${isOver ? '' : text}`);
    shown = isOver ? '' : text;
  };
}
