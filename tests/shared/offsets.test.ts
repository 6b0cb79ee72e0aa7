import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints, createOffsetMap, isInsidePair, sliceCodePoints, toCodePoint, toCodePointRange, toUtf16, utf16Units } from '../../shared/offsets.ts';
import { isBlank, isGraphemeBorder, snapToGraphemes, trimRange } from '../../shared/selection.ts';
import { normaliseText } from '../../shared/text.ts';

const text = fc.string({ unit: fc.constantFrom('a', 'é', 'e\u0301', '👩‍👩‍👧', '📰', '🇫🇷', '\n', '\u00a0', '\u202f', '«', ' ', '𝔊', '\u2028', 'क्षि', '\u{10000}', '\u{10ffff}', 'ﬁ', '\ue000', '\r\n', '\u0600') });

describe('offsets', () => {
  it('convert both ways at every border of a code point', () => {
    fc.assert(fc.property(text, (value) => {
      const map = createOffsetMap(value);
      let units = 0;
      [...value].forEach((character, at) => {
        expect(toUtf16(map, codePoints(at))).toBe(units);
        expect(toCodePoint(map, utf16Units(units))).toBe(at);
        units += character.length;
      });
      expect(map.length).toBe([...value].length);
      expect(toUtf16(map, map.length)).toBe(value.length);
    }));
  });

  it('slice as an array of code points does', () => {
    fc.assert(fc.property(text, fc.nat(30), fc.nat(30), (value, a, b) => {
      const map = createOffsetMap(value);
      const [start, end] = [Math.min(a, b, map.length), Math.min(Math.max(a, b), map.length)];
      expect(sliceCodePoints(map, { start: codePoints(start), end: codePoints(end) })).toBe([...value].slice(start, end).join(''));
    }));
  });

  it('know the inside of a surrogate pair', () => {
    fc.assert(fc.property(text, (value) => {
      const map = createOffsetMap(value);
      const borders = new Set<number>([0]);
      for (const character of value) borders.add(Math.max(...borders) + character.length);
      for (let at = 0; at <= value.length; at += 1) expect(isInsidePair(map, utf16Units(at)), `${String(at)} in ${JSON.stringify(value)}`).toBe(!borders.has(at));
    }));
  });

  it('convert a range at both its ends', () => {
    expect(toCodePointRange(createOffsetMap('📰ab📰'), { start: utf16Units(2), end: utf16Units(6) })).toEqual({ start: 1, end: 4 });
  });
});

describe('a selection', () => {
  it('snaps outward to whole characters, as a walk over all graphemes says', () => {
    const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });
    fc.assert(fc.property(text, fc.nat(40), fc.nat(40), (value, a, b) => {
      const [start, end] = [Math.min(a, b, value.length), Math.min(Math.max(a, b), value.length)];
      const borders = [...graphemes.segment(value)].map(({ index }) => index).concat(value.length);
      const snapped = snapToGraphemes(value, { start: utf16Units(start), end: utf16Units(end) });
      expect(snapped.start).toBe(borders.filter((border) => border <= start).at(-1) ?? 0);
      expect(snapped.end).toBe(borders.find((border) => border >= end) ?? value.length);
    }));
  });

  it('knows the borders of whole characters', () => {
    const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' });
    fc.assert(fc.property(text, (value) => {
      const borders = new Set([...graphemes.segment(value)].map(({ index }) => index).concat(value.length));
      for (let at = 0; at <= value.length; at += 1) expect(isGraphemeBorder(value, at), `${String(at)} in ${JSON.stringify(value)}`).toBe(borders.has(at));
    }));
  });

  it('snaps to whole characters in the middle and at the end of a long line without spaces', () => {
    const [line, family] = ['é'.repeat(1000), '👩‍👩‍👧'];
    const text = `${line}${family}${line}`;
    for (const inside of [1001, 1003, 1000 + family.length - 1]) {
      expect(snapToGraphemes(text, { start: utf16Units(inside), end: utf16Units(inside) })).toEqual({ start: 1000, end: 1000 + family.length });
    }
    expect([999, 1000, 1000 + family.length, text.length].map((at) => isGraphemeBorder(text, at))).toEqual([true, true, true, true]);
    expect([1001, 1000 + family.length - 1].map((at) => isGraphemeBorder(text, at))).toEqual([false, false]);
  });

  it('is blank where it holds nothing but white space, and loses all of it then', () => {
    expect(['', ' \u00a0\t\n', 'a', ' a '].map(isBlank)).toEqual([true, true, false, false]);
    expect(trimRange('a  b', { start: utf16Units(1), end: utf16Units(3) })).toEqual({ start: 3, end: 3 });
    expect(trimRange('a   b', { start: utf16Units(1), end: utf16Units(3) })).toEqual({ start: 3, end: 3 });
    expect(trimRange(' ab ', { start: utf16Units(1), end: utf16Units(3) })).toEqual({ start: 1, end: 3 });
  });

  it('loses plain spaces at its ends but never the no-break spaces of French quotation marks', () => {
    const value = ' \n\u00a0mot\u202f ';
    const { start, end } = trimRange(value, { start: utf16Units(0), end: utf16Units(value.length) });
    expect(value.slice(start, end)).toBe('\u00a0mot\u202f');
  });
});

describe('normalising a text', () => {
  it('drops the BOM, unifies line ends, repairs lone surrogates, and tells of each', () => {
    expect(normaliseText('\uFEFFa\r\nb\rc\nd\uD800e')).toEqual({ text: 'a\nb\nc\nd\uFFFDe', repairs: { bom: true, lineEnds: 2, loneSurrogates: 1 } });
  });

  it('is idempotent, well-formed, and trims nothing', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('\r', '\n', ' ', '\ud83d', '\udcf0', 'x', '\ufeff', '\u2029') }), (raw) => {
      const { text: once } = normaliseText(raw);
      expect(once.isWellFormed()).toBe(true);
      expect(normaliseText(once.startsWith('\ufeff') ? `x${once}` : once).repairs).toEqual({ bom: false, lineEnds: 0, loneSurrogates: 0 });
    }));
    expect(normaliseText(' a ').text).toBe(' a ');
  });
});
