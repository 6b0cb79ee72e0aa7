import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { KeyStroke } from '../../shared/shortcuts.ts';

/** What a key asks for while the article's text has the focus. */
export type ArticleAction =
  | { readonly kind: 'tag' | 'retype'; readonly type: string }
  | { readonly kind: 'next' | 'previous' | 'stack' | 'remove' | 'card' | 'repeat' | 'note' | 'leave' | 'shortcuts' | 'nextName' | 'nextPair' | 'occurrences' | 'guideline' | 'grow' | 'shrink' }
  | { readonly kind: 'moveStart' | 'moveEnd'; readonly by: 1 | -1 }
  | { readonly kind: 'sentence' | 'paragraph'; readonly by: 1 | -1; readonly extend: boolean }
  | { readonly kind: 'value'; readonly number: number };

type PlainAction = Exclude<ArticleAction['kind'], 'tag' | 'retype' | 'moveStart' | 'moveEnd' | 'sentence' | 'paragraph' | 'value' | 'grow' | 'shrink'>;

/** Keys of the article besides the type letters, by what is printed on the key. One table for the editor and the shortcut sheet. */
export const ARTICLE_KEYS: Readonly<Record<string, PlainAction>> = {
  J: 'next', K: 'previous', S: 'stack', Z: 'repeat', H: 'nextName', B: 'nextPair', T: 'occurrences', G: 'guideline', I: 'note', Enter: 'card', Backspace: 'remove', Delete: 'remove', Escape: 'leave', '?': 'shortcuts',
};

/** Keys with which the editor selects and the ends of a tag move, for the shortcut sheet. */
export const SELECTION_KEYS: Readonly<Record<string, string>> = {
  'Shift+←→': 'byLetter', 'CmdOrCtrl+Shift+←→': 'byWord', 'Ctrl+Shift+↑↓': 'byParagraph', 'Alt+Shift+↑↓': 'bySentence', 'Alt+Shift+←→': 'byMeaning', 'Alt+←→': 'moveStart', 'Ctrl+Alt+←→': 'moveEnd', '1-9': 'value', Tab: 'leave', F6: 'leave',
};

/** The action of a key stroke in the article, or null when the key is not ours. Letters by what is printed on the key. */
export function articleAction(schema: LabelSchema, stroke: KeyStroke): ArticleAction | null {
  if (stroke.metaKey) return null;
  if (stroke.ctrlKey || stroke.altKey) return arrowAction(stroke);
  return typeAction(schema, stroke) ?? valueAction(stroke) ?? plainAction(stroke);
}

/** Alt with the arrows at the sides: ends of the tag, or of the selection by meaning with Shift; up and down: sentences, with Control paragraphs. */
function arrowAction(stroke: KeyStroke): ArticleAction | null {
  const { ctrlKey, altKey, shiftKey: extend } = stroke;
  const by = stroke.key === 'ArrowLeft' || stroke.key === 'ArrowUp' ? -1 : 1;
  if (stroke.key === 'ArrowUp' || stroke.key === 'ArrowDown') return ctrlKey && altKey ? null : { kind: altKey ? 'sentence' : 'paragraph', by, extend };
  if (!altKey || (stroke.key !== 'ArrowLeft' && stroke.key !== 'ArrowRight')) return null;
  if (extend) return ctrlKey ? null : { kind: by === 1 ? 'grow' : 'shrink' };
  return { kind: ctrlKey ? 'moveEnd' : 'moveStart', by };
}

/** Digits by their place on the keyboard, so that keyboards which print them on the shifted row need no Shift. */
function valueAction(stroke: KeyStroke): ArticleAction | null {
  const digit = /^(?:Digit|Numpad)([1-9])$/u.exec(stroke.code)?.[1];
  return digit === undefined ? null : { kind: 'value', number: Number(digit) };
}

function typeAction(schema: LabelSchema, stroke: KeyStroke): ArticleAction | null {
  const letter = stroke.key.toUpperCase();
  const type = stroke.key.length === 1 ? schema.types.find(({ key }) => key === letter) : undefined;
  return type === undefined ? null : { kind: stroke.shiftKey ? 'retype' : 'tag', type: type.name };
}

function plainAction(stroke: KeyStroke): ArticleAction | null {
  const name = stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key;
  const kind = Object.hasOwn(ARTICLE_KEYS, name) ? ARTICLE_KEYS[name] : undefined;
  return kind === undefined || (stroke.shiftKey && name !== '?') ? null : { kind };
}
