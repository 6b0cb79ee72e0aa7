import { describe, expect, test } from 'vitest';
import { findUnseen } from '../../renderer/editor/unseen-characters.ts';

const seen = (text: string): string[] => findUnseen(text).map(({ start, end, code }) => code ?? text.slice(start, end));

describe('what a reader would not see', () => {
  test.each([
    ['a\u202eb', '202E'], ['a\u2066b\u2069', '2066 2069'], ['a\u200bb', '200B'], ['a\u200db', '200D'], ['a\0b', '0000'], ['a\u0085b', '0085'], ['a\u00adb', '00AD'], ['a\ufeffb', 'FEFF'], ['a\u2028b', '2028'], ['a\u{e0041}b', 'E0041'], ['a\u200fb', '200F'], ['a\u2060\u200b', '2060 200B'],
  ])('%j is marked', (text, codes) => {
    expect(seen(text).join(' ')).toBe(codes);
  });

  test.each([
    'Anne Roy a dit\u202f: «\u00a0Oui\u00a0».\n\tFin', '👩‍👩‍👧 👋🏿 ❤️ 1️⃣ 🇫🇷', '🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}', 'می\u200cخواهم', 'क्\u200dष', 'e\u0301te\u0301', 'Привет, мир', 'Καλημέρα', '東京 東京', '',
  ])('%j is left as it is', (text) => {
    expect(seen(text)).toEqual([]);
  });

  test('a word of letters from several scripts is marked as a whole, once', () => {
    expect(seen('« Аnnе » et раураl, Москва')).toEqual(['Аnnе', 'раураl']);
  });

  test('a text that consists of such characters is marked at its beginning, quickly', () => {
    expect(findUnseen('\u200b'.repeat(1_000_000))).toHaveLength(2_000);
    expect(findUnseen(`a${'а'.repeat(1_000_000)}`).length).toBeLessThanOrEqual(2_000);
  });
});
