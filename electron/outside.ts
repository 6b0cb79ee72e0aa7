import { dialog, shell, type BrowserWindow } from 'electron';
import type { Translate } from '../shared/i18n/translator.ts';
import { outsideAddress } from './outside-address.ts';

// The only file that hands anything to the system's own programs.

/** Shows a file in the system's file manager. */
export function showInFolder(file: string): void {
  shell.showItemInFolder(file);
}

/**
 * Opens an https address in the system's browser, once the person has seen its host and said yes; says whether it was opened.
 * The question is the system's own, so that no page can answer it. Anything but a plain https address is never asked about nor opened.
 */
export async function openOutside(window: BrowserWindow, text: string, t: Translate): Promise<boolean> {
  const address = outsideAddress(text);
  if (address === null) return false;
  const { response } = await dialog.showMessageBox(window, {
    type: 'question', message: t('outside.ask', { host: address.host }), detail: `${address.href}\n\n${t('outside.warning')}`,
    buttons: [t('outside.stay'), t('outside.open')], defaultId: 0, cancelId: 0, noLink: true,
  });
  if (response !== 1) return false;
  await shell.openExternal(address.href);
  return true;
}
