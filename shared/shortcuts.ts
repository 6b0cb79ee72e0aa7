import type { MenuCommand } from './ipc/menu-commands.ts';

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
  'review.open': 'CmdOrCtrl+Shift+R',
  'edit.undo': 'CmdOrCtrl+Z',
  'edit.redo': 'CmdOrCtrl+Shift+Z',
  'edit.history': 'CmdOrCtrl+Shift+H',
  'edit.find': 'CmdOrCtrl+F',
  'search.project': 'CmdOrCtrl+Shift+F',
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

/** Keys that do nothing by themselves: they are held while another is struck, or begin a letter that is not there yet. */
const UNFINISHED = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'OS', 'Fn', 'CapsLock', 'NumLock', 'Dead', 'Compose', 'Process', 'Unidentified']);
const KEY_NAMES: Readonly<Record<string, string>> = { ' ': 'Space', '+': 'Plus' };

/**
 * Writes a key stroke as an accelerator, its modifiers in the order CmdOrCtrl, Ctrl, Super, Alt, Shift; null for a modifier alone or a dead key.
 * `CmdOrCtrl` is Command on a Mac and Control elsewhere. Of signs, Shift is left out: it is part of what is printed on the key.
 */
export function acceleratorOf(stroke: KeyStroke, isMac: boolean): string | null {
  if (UNFINISHED.has(stroke.key)) return null;
  const isSign = stroke.key.length === 1 && stroke.key !== ' ' && !/\p{L}/u.test(stroke.key);
  const held = [
    [isMac ? stroke.metaKey : stroke.ctrlKey, 'CmdOrCtrl'], [isMac && stroke.ctrlKey, 'Ctrl'], [!isMac && stroke.metaKey, 'Super'],
    [stroke.altKey, 'Alt'], [stroke.shiftKey && !isSign, 'Shift'],
  ] as const;
  return [...held.flatMap(([isHeld, name]) => (isHeld ? [name] : [])), keyName(stroke.key)].join('+');
}

function keyName(key: string): string {
  const upper = key.length === 1 ? key.toUpperCase() : key;
  return KEY_NAMES[key] ?? (upper.length === key.length ? upper : key);
}

/** The one way to write an accelerator on this system, where two mean the same keys. */
export function canonicalAccelerator(accelerator: string, isMac: boolean): string {
  return isMac ? accelerator : accelerator.replace(/^Ctrl\+/, 'CmdOrCtrl+');
}
