import { utf16Units, type Utf16Range } from './offsets.ts';

const WORD_CHARACTER = /[\p{L}\p{M}\p{N}_-]/u;
const APOSTROPHE = /['’]/;
/** What stands elided before an apostrophe and belongs to no name: l’, d’, qu’ …; in small letters, without the apostrophe. */
export const ELIDED_WORDS = ['c', 'd', 'j', 'l', 'm', 'n', 's', 't', 'qu', 'jusqu', 'lorsqu', 'puisqu', 'quoiqu', 'quelqu', 'presqu'] as const;
const ELISION = new RegExp(`^(?:${ELIDED_WORDS.join('|')})$`, 'i');
const LONGEST_WORD = 200;

/** The word at a UTF-16 offset, elided articles left outside (`l’|État|`); null between words. Looks at most 200 units to each side. */
export function wordAt(text: string, offset: number): Utf16Range | null {
  const start = walk(text, offset, -1);
  const end = walk(text, offset, 1);
  if (start === end) return null;
  const left = afterElision(text, start, offset);
  return { start: utf16Units(left), end: utf16Units(left > start ? end : beforeElided(text, start, end)) };
}

/** Walks from an offset over word characters, and over apostrophes that have letters on both sides. */
function walk(text: string, offset: number, step: 1 | -1): number {
  let at = offset;
  while (Math.abs(at - offset) < LONGEST_WORD && isInWord(text, step === 1 ? at : at - 1)) at += step;
  return at;
}

function isInWord(text: string, index: number): boolean {
  const character = characterAt(text, index);
  if (WORD_CHARACTER.test(character)) return true;
  return APOSTROPHE.test(character) && WORD_CHARACTER.test(characterAt(text, index - 1)) && WORD_CHARACTER.test(characterAt(text, index + 1));
}

/** The whole character that the unit at `index` belongs to, so that astral letters count as letters. */
function characterAt(text: string, index: number): string {
  const unit = text.charCodeAt(index);
  const first = unit >= 0xdc00 && unit <= 0xdfff ? index - 1 : index;
  return String.fromCodePoint(text.codePointAt(first) ?? 0x20);
}

/** Where the word begins once an elision that ends before the offset is left out. */
function afterElision(text: string, start: number, offset: number): number {
  const apostrophe = text.slice(start, offset + 1).search(APOSTROPHE);
  const isElision = apostrophe > 0 && start + apostrophe < offset && ELISION.test(text.slice(start, start + apostrophe));
  return isElision ? start + apostrophe + 1 : start;
}

/** Where an elided article that holds the offset ends, when the caret stands in it. */
function beforeElided(text: string, start: number, end: number): number {
  const apostrophe = text.slice(start, end).search(APOSTROPHE);
  const isElision = apostrophe > 0 && ELISION.test(text.slice(start, start + apostrophe));
  return isElision ? start + apostrophe + 1 : end;
}
