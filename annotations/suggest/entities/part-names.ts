import { KNOWN_NAMES } from './gazetteer.ts';
import { phraseAt } from './phrase-list.ts';
import type { Token } from './tokens.ts';

/** Parts each word that joins names of the lists with hyphens and is no name itself: “the |Israel|-|Hamas| war”. */
export function partNames(tokens: readonly Token[]): readonly Token[] {
  return tokens.flatMap((token, at) => (token.isCapital && token.text.includes('-') && phraseAt(KNOWN_NAMES, tokens, at) === null ? partsOf(token) : [token]));
}

function partsOf(token: Token): readonly Token[] {
  const words = token.text.split('-');
  let start = token.start;
  const parts = words.map((text, at): Token => {
    const part = { ...token, start, end: start + text.length, text, low: text.toLowerCase(), ...(at === 0 ? {} : { gap: '-', opens: false }) };
    start = part.end + 1;
    return part;
  });
  return parts.every((part) => phraseAt(KNOWN_NAMES, [part], 0) !== null) ? parts : [token];
}
