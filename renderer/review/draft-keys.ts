import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { KeyStroke } from '../../shared/shortcuts.ts';
import type { Edge } from '../state/review-draft.ts';

/** What a key asks for while a tag is made by hand. */
export type DraftAction =
  | { readonly kind: 'move'; readonly edge: Edge; readonly by: 1 | -1; readonly unit: 'word' | 'character' }
  | { readonly kind: 'type'; readonly type: string }
  | { readonly kind: 'confirm' | 'cancel' };

/** Arrows move the end by words and with Shift the start; with Alt the start and with Ctrl and Alt the end by characters, as in the article. Letters give the type. */
export function draftAction(schema: LabelSchema, { key, altKey, ctrlKey, metaKey, shiftKey }: KeyStroke): DraftAction | null {
  if (key === 'Enter') return { kind: 'confirm' };
  if (key === 'Escape') return { kind: 'cancel' };
  const by = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : null;
  if (by !== null) return altKey ? { kind: 'move', edge: ctrlKey ? 'end' : 'start', by, unit: 'character' } : { kind: 'move', edge: shiftKey ? 'start' : 'end', by, unit: 'word' };
  if (altKey || ctrlKey || metaKey || key.length !== 1) return null;
  const type = schema.types.find((each) => each.key === key.toUpperCase());
  return type === undefined ? null : { kind: 'type', type: type.name };
}
