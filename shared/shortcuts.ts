import { MENU_COMMANDS, type MenuCommand } from './ipc/menu-commands.ts';

/**
 * Keys of the commands that work anywhere in the window, written as Electron writes accelerators.
 * Letters stand for what is printed on the key. One table for menu, keyboard and shortcut sheet.
 */
export const SHORTCUTS: Partial<Record<MenuCommand, string>> = {
  'project.new': 'CmdOrCtrl+N',
  'project.open': 'CmdOrCtrl+O',
  'project.openFolder': 'CmdOrCtrl+Shift+O',
  'project.close': 'CmdOrCtrl+W',
  'import.files': 'CmdOrCtrl+I',
  'import.folder': 'CmdOrCtrl+Shift+I',
  'export.mine': 'CmdOrCtrl+E',
  'export.all': 'CmdOrCtrl+Shift+E',
  'edit.undo': 'CmdOrCtrl+Z',
  'edit.redo': 'CmdOrCtrl+Shift+Z',
  'edit.history': 'CmdOrCtrl+Shift+H',
  'edit.find': 'CmdOrCtrl+F',
  'view.articles': 'CmdOrCtrl+B',
  'view.details': 'CmdOrCtrl+Shift+B',
  'view.textLarger': 'CmdOrCtrl+Shift+PageUp',
  'view.textSmaller': 'CmdOrCtrl+Shift+PageDown',
  'article.next': 'CmdOrCtrl+PageDown',
  'article.previous': 'CmdOrCtrl+PageUp',
  'article.doneAndNext': 'CmdOrCtrl+Enter',
  'article.nextUnfinished': 'CmdOrCtrl+J',
  'article.skip': 'CmdOrCtrl+Shift+Enter',
  'app.palette': 'CmdOrCtrl+K',
  'app.shortcuts': 'F1',
};

/** The parts of a keyboard event that say which key was struck. */
export interface KeyStroke {
  readonly key: string;
  /** The place of the key, for digits, which some keyboards print on the shifted row. */
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Says whether a key stroke is the given accelerator; `CmdOrCtrl` is Command on a Mac and Control elsewhere. */
export function isShortcut(accelerator: string, stroke: KeyStroke, isMac: boolean): boolean {
  const parts = accelerator.split('+');
  const key = parts.at(-1) ?? '';
  const wanted = new Set(parts.slice(0, -1));
  const command = isMac ? stroke.metaKey : stroke.ctrlKey;
  const other = isMac ? stroke.ctrlKey : stroke.metaKey;
  return key.toLowerCase() === stroke.key.toLowerCase()
    && command === wanted.has('CmdOrCtrl') && !other
    && stroke.shiftKey === wanted.has('Shift') && stroke.altKey === wanted.has('Alt');
}

/** The command that a key stroke asks for, if any. */
export function commandFor(stroke: KeyStroke, isMac: boolean): MenuCommand | null {
  return MENU_COMMANDS.find((command) => isShortcut(SHORTCUTS[command] ?? '', stroke, isMac)) ?? null;
}
