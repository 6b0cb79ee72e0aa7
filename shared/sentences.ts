import { utf16Units, type Utf16Range } from './offsets.ts';

/** What a full stop may follow without ending a sentence: civilities, ranks, initials and common shortenings, French and English. */
const SHORTENED = /(?:^|[\s(«“"’'-])(?:\p{Lu}|MM?|Mme|Mlle|Mr|Mrs|Ms|Dr|Pr|Prof|St|Ste|Gen|Gén|Col|Cap|Capt|Lt|Cdt|Adm|Sen|Rep|Gov|cf|ex|env|av|apr|art|p|pp|n|No|vol|éd|ed|vs|Inc|Ltd|Cie|U\.S|U\.K|U\.N|J\.-C|p\. ex)$/u;
const LONGEST_LOOK_BACK = 12;
/** A run of ending marks with the closing marks that belong to it, then white space, then something that can begin a sentence. */
const ENDING = /[.!?…]+(?:[\u00a0\u202f ]?[»”"’)\]])*(?=\s+[\p{Lu}\p{N}«“"‘(—–-]|\s*$)/gu;

/** The sentences of one paragraph in UTF-16 units, white space between them left out; offsets count from the paragraph's own beginning. */
export function sentencesOf(paragraph: string): readonly Utf16Range[] {
  const sentences: Utf16Range[] = [];
  let start = 0;
  for (const match of paragraph.matchAll(ENDING)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && isShortened(paragraph, match.index)) continue;
    sentences.push(trimmed(paragraph, start, end));
    start = end;
  }
  sentences.push(trimmed(paragraph, start, paragraph.length));
  return sentences.filter((sentence) => sentence.start < sentence.end);
}

function isShortened(paragraph: string, stop: number): boolean {
  return SHORTENED.test(paragraph.slice(Math.max(0, stop - LONGEST_LOOK_BACK), stop));
}

function trimmed(text: string, from: number, to: number): Utf16Range {
  let [start, end] = [from, to];
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return { start: utf16Units(start), end: utf16Units(end) };
}
