import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { KeyStroke } from '../../shared/shortcuts.ts';

/** What a key asks for while the article's text has the focus. */
export type ArticleAction =
  | { readonly kind: 'tag' | 'retype'; readonly type: string }
  | { readonly kind: 'next' | 'previous' | 'stack' | 'remove' | 'card' | 'repeat' | 'note' | 'leave' | 'shortcuts' }
  | { readonly kind: 'moveStart' | 'moveEnd'; readonly by: 1 | -1 };

type PlainAction = Exclude<ArticleAction['kind'], 'tag' | 'retype' | 'moveStart' | 'moveEnd'>;

/** Keys of the article besides the type letters, by what is printed on the key. One table for the editor and the shortcut sheet. */
export const ARTICLE_KEYS: Readonly<Record<string, PlainAction>> = {
  J: 'next', K: 'previous', S: 'stack', Z: 'repeat', I: 'note', Enter: 'card', Backspace: 'remove', Delete: 'remove', Escape: 'leave', '?': 'shortcuts',
};

/** Keys with which the editor selects and the ends of a tag move, for the shortcut sheet. */
export const SELECTION_KEYS: Readonly<Record<string, string>> = {
  'Shift+←→': 'byLetter', 'CmdOrCtrl+Shift+←→': 'byWord', 'Alt+←→': 'moveStart', 'Ctrl+Alt+←→': 'moveEnd', Tab: 'leave', F6: 'leave',
};

/** The action of a key stroke in the article, or null when the key is not ours. Letters by what is printed on the key. */
export function articleAction(schema: LabelSchema, stroke: KeyStroke): ArticleAction | null {
  if (stroke.metaKey) return null;
  if (stroke.altKey && (stroke.key === 'ArrowLeft' || stroke.key === 'ArrowRight') && !stroke.shiftKey) {
    return { kind: stroke.ctrlKey ? 'moveEnd' : 'moveStart', by: stroke.key === 'ArrowLeft' ? -1 : 1 };
  }
  if (stroke.ctrlKey || stroke.altKey) return null;
  return typeAction(schema, stroke) ?? plainAction(stroke);
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

/** The key that tags with a type, if it has one. */
export function keyOf(schema: LabelSchema, type: string): string | undefined {
  return findSpanType(schema, type)?.key;
}
