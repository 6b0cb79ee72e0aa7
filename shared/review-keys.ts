import type { KeyStroke } from './shortcuts.ts';

/** What keys do in the review: each action with the letter that is printed on its key. Digits take readings. */
export const REVIEW_KEYS = {
  nobody: '0', majority: 'V', widest: 'H', narrowest: 'Y', byHand: 'B', own: 'S', postpone: 'T', comment: 'I', reason: 'F', guideline: 'G', next: 'J', previous: 'K',
  accept: 'A', reject: 'Backspace', reopen: 'U', view: 'X', leave: 'Escape',
} as const satisfies Readonly<Record<string, string>>;

export type ReviewKey = keyof typeof REVIEW_KEYS;

/** What a stroke asks for in the review; null when it is no key of it. Digits by their place, letters by what is printed on the key. */
export type ReviewAction = { readonly kind: 'reading'; readonly number: number } | { readonly kind: ReviewKey };

/** Reads a stroke while a case is looked at. */
export function reviewAction(stroke: KeyStroke): ReviewAction | null {
  if (stroke.ctrlKey || stroke.metaKey || stroke.altKey) return null;
  const digit = /^(?:Digit|Numpad)(\d)$/u.exec(stroke.code)?.[1];
  if (digit !== undefined && digit !== '0') return { kind: 'reading', number: Number(digit) };
  if (digit === '0') return { kind: 'nobody' };
  const name = stroke.key === 'Delete' ? 'Backspace' : stroke.key.length === 1 ? stroke.key.toUpperCase() : stroke.key;
  const found = Object.entries(REVIEW_KEYS).find(([, key]) => key === name)?.[0];
  return isReviewKey(found) ? { kind: found } : null;
}

function isReviewKey(name: string | undefined): name is ReviewKey {
  return name !== undefined && Object.hasOwn(REVIEW_KEYS, name);
}
