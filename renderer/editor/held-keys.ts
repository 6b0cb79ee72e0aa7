import { isSelectionPending, selectInOrder } from '../state/edits.ts';

const CARET_KEYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown']);

let isReplaying = false;

/**
 * Holds a key with which the editor itself moves its caret while an earlier key has yet to select, and hands it to the editor in its turn: otherwise it
 * would move from where the caret was before. Says whether it was held.
 */
export function holdCaretKey(event: KeyboardEvent): boolean {
  const { target } = event;
  if (isReplaying || !isSelectionPending() || !CARET_KEYS.has(event.key) || target === null) return false;
  const { key, code, keyCode, ctrlKey, shiftKey, altKey, metaKey } = event;
  void selectInOrder(() => {
    isReplaying = true;
    try {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, code, keyCode, ctrlKey, shiftKey, altKey, metaKey, bubbles: true, cancelable: true, composed: true }));
    } finally {
      isReplaying = false;
    }
  });
  return true;
}
