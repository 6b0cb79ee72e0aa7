import { expect, it } from 'vitest';
import { reviewAction } from '../../shared/review-keys.ts';

const stroke = (key: string, code = '', held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {}) => ({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held });

it('reads digits by their place, so that a French keyboard needs no Shift', () => {
  expect(reviewAction(stroke('&', 'Digit1'))).toEqual({ kind: 'reading', number: 1 });
  expect(reviewAction(stroke('à', 'Digit0'))).toEqual({ kind: 'nobody' });
  expect(reviewAction(stroke('9', 'Numpad9'))).toEqual({ kind: 'reading', number: 9 });
});

it('reads letters by what is printed on the key, small or capital', () => {
  expect(reviewAction(stroke('v', 'KeyV'))).toEqual({ kind: 'majority' });
  expect(reviewAction(stroke('J', 'KeyJ', { shiftKey: true }))).toEqual({ kind: 'next' });
  expect(reviewAction(stroke('Delete'))).toEqual({ kind: 'reject' });
});

it('leaves to others what is held with Control, Command or Alt, and keys that mean nothing here', () => {
  for (const held of ['ctrlKey', 'metaKey', 'altKey'] as const) expect(reviewAction(stroke('v', 'KeyV', { [held]: true }))).toBeNull();
  expect(reviewAction(stroke('q', 'KeyQ'))).toBeNull();
  expect(reviewAction(stroke('toString'))).toBeNull();
});
