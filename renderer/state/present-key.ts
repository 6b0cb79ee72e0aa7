import { keysOf, type KeyAction } from '../../shared/key-map.ts';
import { keyWords } from '../i18n/key-words.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';

/** The first key of an action as it is printed on the person's keyboard now; empty when it has none. */
export function presentKey(action: KeyAction): string {
  const { settings, platform } = desk.getState();
  const [key = ''] = keysOf(action, settings?.keys ?? {});
  return keyWords(translator.t, key, platform);
}
