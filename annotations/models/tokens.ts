import { Tokenizer } from '@huggingface/tokenizers';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { alignBytes, alignPieces, type PiecePlace } from './align-pieces.ts';

/** A piece of a text as a model reads it; its place is in UTF-16 units. */
export interface Token extends PiecePlace {
  readonly id: number;
  /** It goes on inside a word, whose label is that of its first piece. */
  readonly goesOn: boolean;
}

/** Cuts texts into the tokens of one model. */
export interface TextTokens {
  /** What stands before and after the tokens of a text. */
  readonly around: { readonly before: readonly number[]; readonly after: readonly number[] };
  readonly of: (text: string) => readonly Token[];
}

/** Makes a model's tokenizer from its `tokenizer.json`; what it throws at is refused with `model.bad_file`. */
export function createTokens(definition: object): Result<TextTokens> {
  return trying(() => {
    const tokenizer = new Tokenizer(definition, {});
    const isOfBytes = JSON.stringify(definition).includes('"ByteLevel"');
    const known = new Map<string, WordTokens>();
    return { around: findAround(tokenizer), of: (text: string) => cutText(text, (word, isFirst) => cutWord(tokenizer, { word, isFirst, isOfBytes }, known)) };
  });
}

/** Does something with a tokenizer from outside, whatever it throws. */
export function trying<T>(action: () => T): Result<T> {
  try {
    return ok(action());
  } catch {
    // A definition from outside may break the library anywhere; what is wrong with it is the file's fault.
    return refuse('model.bad_file', { file: 'tokenizer.json' });
  }
}

function findAround(tokenizer: Tokenizer): TextTokens['around'] {
  const bare = tokenizer.encode('a', { add_special_tokens: false }).ids;
  const whole = tokenizer.encode('a').ids;
  const start = whole.findIndex((_, at) => bare.every((id, index) => whole[at + index] === id));
  return start === -1 ? { before: [], after: [] } : { before: whole.slice(0, start), after: whole.slice(start + bare.length) };
}

/** The pieces of a word, placed inside it. */
type WordTokens = readonly { readonly id: number; readonly place: PiecePlace }[];

interface WordToCut {
  readonly word: string;
  readonly isFirst: boolean;
  readonly isOfBytes: boolean;
}

// An article repeats most of its words, a project nearly all.
const REMEMBERED = 50_000;

// The tokenizers of such models never cut across white space, and take a word after a space otherwise than one at the start of a text.
function cutWord(tokenizer: Tokenizer, { word, isFirst, isOfBytes }: WordToCut, known: Map<string, WordTokens>): WordTokens {
  const given = isFirst ? word : ` ${word}`;
  const remembered = known.get(given);
  if (remembered !== undefined) return remembered;
  const { ids, tokens } = tokenizer.encode(given, { add_special_tokens: false });
  const places = (isOfBytes ? alignBytes(word, tokens, byteLead(tokens)) : null) ?? alignPieces(word, tokens);
  const cut = ids.map((id, index) => ({ id, place: places[index] ?? { start: 0, end: word.length } }));
  if (known.size < REMEMBERED) known.set(given, cut);
  return cut;
}

function byteLead(tokens: readonly string[]): number {
  return tokens[0]?.startsWith('Ġ') === true ? 1 : 0;
}

function cutText(text: string, cut: (word: string, isFirst: boolean) => WordTokens): readonly Token[] {
  const tokens: Token[] = [];
  for (const { 0: word, index } of text.matchAll(/\S+/gu)) {
    let before: PiecePlace | null = null;
    for (const { id, place } of cut(word, index === 0)) {
      tokens.push({ id, start: index + place.start, end: index + place.end, goesOn: before !== null && goesOn(word, before, place) });
      before = place;
    }
  }
  return tokens;
}

/**
 * Whether a piece goes on the word of the piece before: letters and figures after letters or figures, the rest of a letter of several bytes, and what follows a piece
 * of nothing but the sign for a space. Other signs stand for themselves.
 */
function goesOn(word: string, before: PiecePlace, { start, end }: PiecePlace): boolean {
  if (start < before.end || start === 0) return true;
  return /[\p{L}\p{N}\p{M}]$/u.test(word.slice(0, start)) && (start === end || /^[\p{L}\p{N}\p{M}]/u.test(word.slice(start)));
}
