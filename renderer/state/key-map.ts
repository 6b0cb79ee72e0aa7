import { createKeyMap, type KeyMap, type KeyOverrides } from '../../shared/key-map.ts';
import { desk } from './desk.ts';

const NO_OVERRIDES: KeyOverrides = {};
let made: { readonly overrides: KeyOverrides; readonly isMac: boolean; readonly map: KeyMap } | null = null;

/** What each key means now; made anew only after the person changed a key. */
export function presentKeyMap(): KeyMap {
  const { settings, platform } = desk.getState();
  const overrides = settings?.keys ?? NO_OVERRIDES;
  const isMac = platform === 'darwin';
  if (made?.overrides !== overrides || made.isMac !== isMac) made = { overrides, isMac, map: createKeyMap(overrides, isMac) };
  return made.map;
}
