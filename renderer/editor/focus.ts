import { desk } from '../state/desk.ts';
import { monaco } from './monaco-setup.ts';

/** Places that a key can bring the focus to, by the id of their element. */
export const FOCUS_IDS = { text: 'article-text', card: 'card', note: 'card-note', articles: 'article-list' } as const;

/** Brings the keyboard back to the article's text. */
export function focusText(): void {
  monaco.editor.getEditors()[0]?.focus();
}

/** Brings the keyboard to the first field of the chosen tag's card. */
export function focusCard(): void {
  focusFirst(`#${FOCUS_IDS.card} :is(button, input, select, textarea, [tabindex="0"]):not([disabled])`);
}

/** Brings the keyboard to the chosen tag's note. */
export function focusNote(): void {
  focusFirst(`#${FOCUS_IDS.note}`);
}

/** Lets go of the chosen tag, or, when there is none, leaves the text for the article list. */
export function leaveText(): void {
  if (desk.getState().chosen === null) focusFirst(`#${FOCUS_IDS.articles} [tabindex="0"], #${FOCUS_IDS.articles}[tabindex="0"]`);
  else desk.setState({ chosen: null });
}

function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
