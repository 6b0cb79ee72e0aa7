import type { ArticleKey } from '../../shared/article-keys.ts';
import type { KeyMap } from '../../shared/key-map.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { acceleratorOf, type KeyStroke } from '../../shared/shortcuts.ts';

/** What the keys that come in pairs ask for; every other action of the article is its own name. */
const MOVES = {
  moveStartBack: { kind: 'moveStart', by: -1 },
  moveStartOn: { kind: 'moveStart', by: 1 },
  moveEndBack: { kind: 'moveEnd', by: -1 },
  moveEndOn: { kind: 'moveEnd', by: 1 },
  sentenceBack: { kind: 'sentence', by: -1, extend: false },
  sentenceOn: { kind: 'sentence', by: 1, extend: false },
  selectSentenceBack: { kind: 'sentence', by: -1, extend: true },
  selectSentenceOn: { kind: 'sentence', by: 1, extend: true },
  paragraphBack: { kind: 'paragraph', by: -1, extend: false },
  paragraphOn: { kind: 'paragraph', by: 1, extend: false },
  selectParagraphBack: { kind: 'paragraph', by: -1, extend: true },
  selectParagraphOn: { kind: 'paragraph', by: 1, extend: true },
} as const;

type Move = keyof typeof MOVES;

/** What a key asks for while the article's text has the focus. */
export type ArticleAction =
  | { readonly kind: 'tag' | 'retype'; readonly type: string }
  | { readonly kind: Exclude<ArticleKey, Move> }
  | { readonly kind: 'moveStart' | 'moveEnd'; readonly by: 1 | -1 }
  | { readonly kind: 'sentence' | 'paragraph'; readonly by: 1 | -1; readonly extend: boolean }
  | { readonly kind: 'value'; readonly number: number };

/** The action of a key stroke in the article, or null when the key is not ours. Letters by what is printed on the key; the types' letters come first. */
export function articleAction(schema: LabelSchema, keys: KeyMap, stroke: KeyStroke): ArticleAction | null {
  const isPlain = !stroke.metaKey && !stroke.ctrlKey && !stroke.altKey;
  return (isPlain ? typeAction(schema, stroke) ?? valueAction(stroke) : null) ?? keyAction(keys, stroke);
}

function keyAction(keys: KeyMap, stroke: KeyStroke): ArticleAction | null {
  const accelerator = acceleratorOf(stroke, keys.isMac);
  const key = accelerator === null ? undefined : keys.article.get(accelerator);
  if (key === undefined) return null;
  return isMove(key) ? MOVES[key] : { kind: key };
}

function isMove(key: ArticleKey): key is Move {
  return Object.hasOwn(MOVES, key);
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
