import { desk } from '../state/desk.ts';
import { monaco } from './monaco-setup.ts';

const FOCUSABLE = ':is(button, input, select, textarea, [tabindex="0"]):not([disabled])';

/** Places that a key can bring the focus to, by the id of their element. */
export const FOCUS_IDS = { text: 'article-text', card: 'card', note: 'card-note', articles: 'article-list', history: 'history-list' } as const;

/** Brings the keyboard back to the article's text. */
export function focusText(): void {
  monaco.editor.getEditors()[0]?.focus();
}

/** Brings the keyboard to the first field of the chosen tag's card. */
export function focusCard(): void {
  focusFirst(`#${FOCUS_IDS.card} :is(.slots button, .attributes select, .attributes input, #${FOCUS_IDS.note})`);
}

/** The id of the tag whose card is drawn; null for the article's own card or none. */
export function shownOnCard(): string | null {
  return document.querySelector<HTMLElement>(`#${FOCUS_IDS.card}`)?.dataset['span'] ?? null;
}

/** Brings the keyboard to the chosen tag's note. */
export function focusNote(): void {
  focusFirst(`#${FOCUS_IDS.note}`);
}

/** Says whether something is a field of the window in which people write; the article's text is none. */
export function isWritingField(target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement {
  const isField = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
  return isField && !target.readOnly && target.closest('.monaco-editor') === null;
}

/** Leaves the field that is being written in, so that what stands there is kept before its card goes. */
export function leaveField(): void {
  if (isWritingField(document.activeElement)) document.activeElement.blur();
}

/** Brings the keyboard to the next part of the window: articles, text, card, tags, types, and round again. */
export function focusNextRegion(): void {
  const regions = [...document.querySelectorAll<HTMLElement>(`#${FOCUS_IDS.articles}, #${FOCUS_IDS.text}, #${FOCUS_IDS.card}, .tags, #${FOCUS_IDS.history}, .palette`)];
  const at = regions.findIndex((region) => region.contains(document.activeElement));
  for (let step = 1; step <= regions.length; step += 1) {
    const region = regions[(at + step) % regions.length];
    if (region?.id === FOCUS_IDS.text) return focusText();
    const target = region?.matches('[tabindex="0"]') === true ? region : region?.querySelector<HTMLElement>(FOCUSABLE);
    if (target !== null && target !== undefined) return target.focus();
  }
}

/** Lets go of the chosen tag, or, when there is none, leaves the text for the article list. */
export function leaveText(): void {
  if (desk.getState().chosen === null) focusFirst(`#${FOCUS_IDS.articles} [tabindex="0"], #${FOCUS_IDS.articles}[tabindex="0"]`);
  else desk.setState({ chosen: null });
}

function focusFirst(selector: string): void {
  document.querySelector<HTMLElement>(selector)?.focus();
}
