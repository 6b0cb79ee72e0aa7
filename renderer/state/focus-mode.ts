import { focusText } from '../editor/focus.ts';
import { translator } from '../i18n/translation.ts';
import { desk } from './desk.ts';
import { announce } from './messages.ts';
import { presentKey } from './present-key.ts';

/** Lets everything but the article step back, or come forth again. */
export function toggleFocusMode(): void {
  const { isFocusMode } = desk.getState();
  desk.setState({ isFocusMode: !isFocusMode, isDrawerOpen: false });
  announce(isFocusMode ? translator.t('focusMode.off') : translator.t('focusMode.on', { key: presentKey('focusMode') }));
  focusText();
}
