import { utf16Units, type Utf16Range } from './offsets.ts';

/** Civilities, ranks and other words that are shortened with a full stop and do not end a sentence by it, French and English; without the stop. */
export const SHORTENED_WORDS = [
  'M', 'MM', 'Mme', 'Mmes', 'Mlle', 'Mlles', 'Mr', 'Mrs', 'Ms', 'Messrs', 'Mgr', 'Dr', 'Drs', 'Pr', 'Prof', 'St', 'Ste', 'Gen', 'Gén', 'Col', 'Cap', 'Capt', 'Lt', 'Cdt', 'Cmdr', 'Adm',
  'Maj', 'Sgt', 'Sen', 'Rep', 'Gov', 'Rev', 'Hon', 'cf', 'ex', 'env', 'av', 'apr', 'vol', 'éd', 'ed', 'vs', 'Inc', 'Ltd', 'Cie', 'Jr', 'Sr',
] as const;
/** Words that are shortened with a full stop before a number only: numbers, pages, months. */
export const SHORTENED_BEFORE_NUMBERS = [
  'No', 'no', 'Nos', 'nos', 'n', 'p', 'pp', 'art', 'al', 'fig', 'chap', 'Jan', 'Feb', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec', 'janv', 'févr', 'avr', 'juil', 'sept', 'oct', 'nov', 'déc',
] as const;

// A stop after a single capital is that of an initial, and "p. ex." is one expression.
const SHORTENED = new RegExp(String.raw`(?:^|[\s(«“"’'-])(?:\p{Lu}|${SHORTENED_WORDS.join('|')}|U\.S|U\.K|U\.N|J\.-C|p\. ex)$`, 'u');
const SHORTENED_NUMBER = new RegExp(String.raw`(?:^|[\s(«“"’'-])(?:${SHORTENED_BEFORE_NUMBERS.join('|')})$`, 'u');
const NUMBER_FOLLOWS = /^\.\s{1,3}\p{N}/u;
const LONGEST_LOOK_BACK = 12;
/** A run of ending marks with the closing marks that belong to it, then white space, then something that can begin a sentence. */
const ENDING = /[.!?…]+(?:[\u00a0\u202f ]?[»”"’)\]])*(?=\s+[\p{Lu}\p{N}«“"‘'([—–-]|\s*$)/gu;

/** The sentences of one paragraph in UTF-16 units, white space between them left out; offsets count from the paragraph's own beginning. */
export function sentencesOf(paragraph: string): readonly Utf16Range[] {
  const sentences: Utf16Range[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(ENDING)) {
    const end = match.index + match[0].length;
    if (/^\.(?!\.)/.test(match[0]) && isShortened(paragraph, match.index)) continue;
    sentences.push(trimmed(paragraph, start, end));
    start = end;
  }
  sentences.push(trimmed(paragraph, start, paragraph.length));
  return sentences.filter((sentence) => sentence.start < sentence.end);
}

function isShortened(paragraph: string, stop: number): boolean {
  const before = paragraph.slice(Math.max(0, stop - LONGEST_LOOK_BACK), stop);
  return SHORTENED.test(before) || (SHORTENED_NUMBER.test(before) && NUMBER_FOLLOWS.test(paragraph.slice(stop, stop + LONGEST_LOOK_BACK)));
}

function trimmed(text: string, from: number, to: number): Utf16Range {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start: utf16Units(start), end: utf16Units(end) };
}
