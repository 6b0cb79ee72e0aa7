import type { AppError } from '../../shared/errors.ts';
import { errorSentence } from '../i18n/translation.ts';
import { desk, type Message } from './desk.ts';

const SHOWN_AT_MOST = 4;

let nextMessageId = 1;

/** Shows what happened; good news goes away by itself, bad news and what tells more stay until they are closed. */
export function say(tone: Message['tone'], text: string, more: Message['more'] = null): void {
  const message: Message = { id: nextMessageId, tone, text, more };
  nextMessageId += 1;
  desk.setState(({ messages }) => ({
    messages: [...messages.filter((other) => other.text !== text), message].slice(-SHOWN_AT_MOST),
  }));
}

/** Shows a refusal in the person's language. */
export function sayError(error: AppError): void {
  say('bad', errorSentence(error));
}

/** Tells a screen reader what just changed; nothing is shown. */
export function announce(text: string): void {
  desk.setState({ announcement: text });
}

/** Takes a message off the screen. */
export function dismissMessage(id: number): void {
  desk.setState(({ messages }) => ({ messages: messages.filter((message) => message.id !== id) }));
}

/** Takes refusals off the screen once the next edit has gone well. */
export function dismissBadMessages(): void {
  if (desk.getState().messages.some(({ tone }) => tone === 'bad')) {
    desk.setState(({ messages }) => ({ messages: messages.filter(({ tone }) => tone !== 'bad') }));
  }
}
