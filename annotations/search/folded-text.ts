/** Which differences between letters a search overlooks. */
export interface Folding {
  readonly ignoreCase: boolean;
  readonly ignoreAccents: boolean;
}

/** A text made alike for searching, with the way back: each of its UTF-16 units knows which units of the original it stands for. */
export interface FoldedText {
  readonly text: string;
  /** `from[i]` and `to[i]` bound, in UTF-16 units of the original, what unit `i` stands for. */
  readonly from: readonly number[];
  readonly to: readonly number[];
}

/** Folds a text; apostrophes and white space of every kind become one kind, and marks that are overlooked go with the letter before them. */
export function foldText(original: string, folding: Folding): FoldedText {
  const pieces: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  for (const character of original) {
    const end = at + character.length;
    const folded = foldCharacter(character, folding);
    if (folded === '' && to.length > 0) to[to.length - 1] = end;
    for (let unit = 0; unit < folded.length; unit += 1) {
      from.push(at);
      to.push(end);
    }
    pieces.push(folded);
    at = end;
  }
  return { text: pieces.join(''), from, to };
}

function foldCharacter(character: string, { ignoreCase, ignoreAccents }: Folding): string {
  // Nearly every character: no accent to take off, no table to look into.
  if (character > ' ' && character < '\u007f') return ignoreCase ? character.toLowerCase() : character;
  if (character === '’') return "'";
  if (/\s/u.test(character)) return character === '\n' ? '\n' : ' ';
  const plain = ignoreAccents ? character.normalize('NFD').replace(/\p{M}/gu, '') : character;
  return ignoreCase ? plain.toLowerCase() : plain;
}
