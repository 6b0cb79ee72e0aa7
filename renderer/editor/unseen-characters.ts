/** Something in a text that a reader would not see, or would take for something else; UTF-16 units. */
export interface Unseen {
  readonly start: number;
  readonly end: number;
  /** The number of a character that has no looks of its own, in hexadecimal; null for a word whose letters come from several scripts. */
  readonly code: string | null;
}

/** More are not marked: a text that consists of them is one whose marks nobody reads. */
const MOST = 2_000;

// Controls but for tab and line feed, marks that turn the direction of writing, joiners, fillers, spaces of no width, separators of lines and tags; and
// letters of scripts with look-alikes of Latin ones, whose words are then looked at.
const SUSPECTS = /[\0-\x08\x0b-\x1f\x7f-\x9f\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u2800\u3164\ufeff\uffa0\ufff9-\ufffb\u{1d173}-\u{1d17a}\u{e0001}\u{e0020}-\u{e007f}]|[\p{Script=Cyrillic}\p{Script=Greek}]/gu;
const LOOK_ALIKE = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const LATIN = /\p{Script=Latin}/u;
const LETTER = /[\p{L}\p{M}]/u;
/** Joiners belong after these: in emoji, and in scripts that are written with them. */
const JOINED = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f]|(?![\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Common}\p{Script=Inherited}])[\p{L}\p{M}]/u;
const JOINERS = '\u200c\u200d';
const FLAG_PART = /[\u{1f3f4}\u{e0020}-\u{e007e}]/u;
const LONGEST_WORD = 100;

/** Finds what is unseen in a text, from its beginning, at most 2,000 of them. */
export function findUnseen(text: string): readonly Unseen[] {
  const found: Unseen[] = [];
  let looked = 0;
  for (const { 0: character, index } of text.matchAll(SUSPECTS)) {
    if (found.length === MOST) break;
    if (!LOOK_ALIKE.test(character)) found.push(...hiddenAt(text, index, character));
    else if (index >= looked) {
      const word = wordAround(text, index, looked);
      looked = word.end;
      if (LATIN.test(text.slice(word.start, word.end))) found.push(word);
    }
  }
  return found;
}

function hiddenAt(text: string, index: number, character: string): Unseen[] {
  const before = characterBefore(text, index);
  if (JOINERS.includes(character) && JOINED.test(before)) return [];
  if (character >= '\u{e0020}' && FLAG_PART.test(before)) return [];
  return [{ start: index, end: index + character.length, code: (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0') }];
}

/** The word around a letter, as far as it was not looked at before. */
function wordAround(text: string, index: number, after: number): Unseen {
  let [start, end] = [index, index];
  while (start > after && index - start < LONGEST_WORD && LETTER.test(text.charAt(start - 1))) start -= 1;
  while (end - index < LONGEST_WORD && LETTER.test(text.charAt(end))) end += 1;
  return { start, end, code: null };
}

function characterBefore(text: string, index: number): string {
  const unit = text.charCodeAt(index - 1);
  return unit >= 0xdc00 && unit <= 0xdfff ? text.slice(Math.max(0, index - 2), index) : text.charAt(index - 1);
}
