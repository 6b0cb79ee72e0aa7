/**
 * What keys do while the article's text has the focus, besides the letters of the types and the digits: each action with the
 * keys it has until the person gives it another, written as accelerators. Letters stand for what is printed on the key.
 */
export const ARTICLE_KEYS = {
  next: ['J'],
  previous: ['K'],
  nextTag: ['Shift+J'],
  previousTag: ['Shift+K'],
  acceptAll: ['A'],
  why: ['Y'],
  stack: ['S'],
  repeat: ['Z'],
  nextName: ['H'],
  nextPair: ['B'],
  occurrences: ['T'],
  addFragment: ['V'],
  removeFragment: ['Shift+V'],
  guideline: ['G'],
  note: ['I'],
  focusMode: ['F'],
  card: ['Enter'],
  remove: ['Backspace', 'Delete'],
  leave: ['Escape'],
  shortcuts: ['?'],
  shrink: ['Alt+Shift+ArrowLeft'],
  grow: ['Alt+Shift+ArrowRight'],
  moveStartBack: ['Alt+ArrowLeft'],
  moveStartOn: ['Alt+ArrowRight'],
  moveEndBack: ['Ctrl+Alt+ArrowLeft'],
  moveEndOn: ['Ctrl+Alt+ArrowRight'],
  sentenceBack: ['Alt+ArrowUp'],
  sentenceOn: ['Alt+ArrowDown'],
  selectSentenceBack: ['Alt+Shift+ArrowUp'],
  selectSentenceOn: ['Alt+Shift+ArrowDown'],
  paragraphBack: ['Ctrl+ArrowUp'],
  paragraphOn: ['Ctrl+ArrowDown'],
  selectParagraphBack: ['Ctrl+Shift+ArrowUp'],
  selectParagraphOn: ['Ctrl+Shift+ArrowDown'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** An action of the article that has keys of its own. */
export type ArticleKey = keyof typeof ARTICLE_KEYS;

/** Keys with which the editor itself moves and selects, and which no action can take, for the shortcut sheet. */
export const FIXED_KEYS: Readonly<Record<string, string>> = {
  'Shift+←→': 'byLetter', 'CmdOrCtrl+Shift+←→': 'byWord', '1-9': 'value', Tab: 'leave', F6: 'leave',
};
