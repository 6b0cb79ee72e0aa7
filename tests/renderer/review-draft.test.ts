import { describe, expect, it } from 'vitest';
import { selectedPlace, withEdgeMoved, withPlace } from '../../renderer/state/review-draft.ts';
import { codePoints, createOffsetMap, utf16Units } from '../../shared/offsets.ts';
import type { JudgedTag } from '../../shared/review.ts';

const map = createOffsetMap('🛳 Le porte-avions « Ysolde » e\u0301tait là.');

function tag(words: string): JudgedTag {
  const start = [...map.text.slice(0, map.text.indexOf(words))].length;
  return { type: 'ORG', start: codePoints(start), end: codePoints(start + [...words].length), text: words, attributes: {} };
}

describe('a tag made by hand', () => {
  it('moves its edges by words, marks being words of their own', () => {
    expect(withEdgeMoved(map, tag('porte'), { edge: 'end', by: 1, unit: 'word' }).text).toBe('porte-');
    expect(withEdgeMoved(map, tag('porte-'), { edge: 'end', by: 1, unit: 'word' }).text).toBe('porte-avions');
    expect(withEdgeMoved(map, tag('porte-avions'), { edge: 'start', by: -1, unit: 'word' }).text).toBe('Le porte-avions');
    expect(withEdgeMoved(map, tag('Le porte-avions'), { edge: 'start', by: 1, unit: 'word' }).text).toBe('porte-avions');
    expect(withEdgeMoved(map, tag('Le'), { edge: 'start', by: -1, unit: 'word' }).text).toBe('🛳 Le');
  });

  it('moves its edges by whole characters', () => {
    expect(withEdgeMoved(map, tag('Ysolde » '), { edge: 'end', by: 1, unit: 'character' }).text).toBe('Ysolde » e\u0301');
    expect(withEdgeMoved(map, tag(' Le'), { edge: 'start', by: -1, unit: 'character' }).text).toBe('🛳 Le');
  });

  it('never becomes empty, nor leaves the text', () => {
    expect(withEdgeMoved(map, tag('L'), { edge: 'end', by: -1, unit: 'character' })).toEqual(tag('L'));
    expect(withEdgeMoved(map, tag('là.'), { edge: 'end', by: 1, unit: 'word' })).toEqual(tag('là.'));
  });

  it('takes selected words without the space around them, fragments made one', () => {
    const place = selectedPlace(map.text, { start: utf16Units(2), end: utf16Units(6) });
    if (place === null) throw new Error('nothing selected');
    expect(withPlace(map, { ...tag('Ysolde'), fragments: [[codePoints(0), codePoints(1)], [codePoints(2), codePoints(4)]] }, place)).toEqual(tag('Le'));
    expect(selectedPlace(map.text, { start: utf16Units(2), end: utf16Units(3) })).toBeNull();
  });
});
