import type { TFunction } from 'i18next';

/** Writes an accelerator as it is printed on the person's keyboard: `CmdOrCtrl+Enter` as "Ctrl+Entrée" or "⌘+↩". */
export function keyWords(t: TFunction, accelerator: string, platform: string): string {
  const isMac = platform === 'darwin';
  return accelerator.split('+').map((part) => {
    if (part === 'CmdOrCtrl') return isMac ? '⌘' : 'Ctrl';
    return t(`keyNames.${part}`, { defaultValue: part });
  }).join('+');
}
