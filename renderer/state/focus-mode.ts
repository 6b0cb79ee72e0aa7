import { keysOf } from '../../shared/key-map.ts';
import { focusText } from '../editor/focus.ts';
import { keyWords } from '../i18n/key-words.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { announce } from './messages.ts';

/** Lets everything but the article step back, or come forth again. */
export function toggleFocusMode(): void {
  const { isFocusMode, settings, platform } = desk.getState();
  desk.setState({ isFocusMode: !isFocusMode, isDrawerOpen: false });
  const [key = ''] = keysOf('focusMode', settings?.keys ?? {});
  announce(isFocusMode ? translator.t('focusMode.off') : translator.t('focusMode.on', { key: keyWords(translator.t, key, platform) }));
  focusText();
}
