import { dialog, type BrowserWindow } from 'electron';
import type { Translate } from '../shared/i18n/translator.ts';
import type { Log } from './log.ts';

/** What watching a window needs. */
export interface WindowWatcher {
  readonly log: Log;
  readonly translate: () => Translate;
  /** Called before the page is loaded again because it died. */
  readonly onLost: () => void;
}

// A page that dies at once again is not helped by a third load.
const LOADS_AT_MOST = 3;
const WITHIN_MS = 60_000;

/** Loads the page again when its process dies, and asks what to do with one that does not answer. Every edit that was confirmed is on disk by then. */
export function watchWindow(window: BrowserWindow, watcher: WindowWatcher): void {
  const { log, translate } = watcher;
  const lost: number[] = [];
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.error('window lost', `${reason}, ${String(exitCode)}`);
    lost.push(Date.now());
    const often = lost.filter((time) => Date.now() - time < WITHIN_MS).length;
    if (often > LOADS_AT_MOST) return dialog.showErrorBox('Guillemet', translate()('mishap.windowKeepsDying', { file: log.file }));
    watcher.onLost();
    window.webContents.reload();
  });
  window.webContents.on('unresponsive', () => void askPatience(window, watcher));
}

async function askPatience(window: BrowserWindow, { log, translate }: WindowWatcher): Promise<void> {
  log.error('window', 'does not answer');
  const t = translate();
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning', message: t('mishap.noAnswer'), detail: t('mishap.noAnswerDetail'), buttons: [t('mishap.wait'), t('mishap.reload')], defaultId: 0, cancelId: 0, noLink: true,
  });
  if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
}
