import { isJoined, tokensOf, type Token } from './tokens.ts';

/** « Lt. Gen. »: words as short as this may be shortened ones. */
const LONGEST_SHORTENED = 4;

interface Entry<Value> {
  readonly words: readonly string[];
  readonly value: Value;
}

/** Phrases of a list by their first word, so that looking one up costs a single step for most words. */
export interface PhraseList<Value> {
  readonly byFirst: ReadonlyMap<string, readonly Entry<Value>[]>;
  readonly form: 'text' | 'low';
}

/** A phrase of a list found among tokens; `next` is the place after its last token. */
export interface FoundPhrase<Value> {
  readonly next: number;
  readonly value: Value;
}

/** Makes a list to look phrases up in, compared as written or in small letters. */
export function phraseList<Value>(phrases: Iterable<readonly [string, Value]>, form: 'text' | 'low' = 'text'): PhraseList<Value> {
  const byFirst = new Map<string, Entry<Value>[]>();
  for (const [phrase, value] of phrases) {
    const words = tokensOf(phrase).map((token) => token[form]);
    const [first] = words;
    if (first === undefined) continue;
    const entries = byFirst.get(first) ?? [];
    entries.push({ words, value });
    byFirst.set(first, entries);
  }
  for (const entries of byFirst.values()) entries.sort((a, b) => b.words.length - a.words.length);
  return { byFirst, form };
}

/** The longest phrase of a list that begins at a token. */
export function phraseAt<Value>({ byFirst, form }: PhraseList<Value>, tokens: readonly Token[], at: number): FoundPhrase<Value> | null {
  const entry = byFirst.get(tokens[at]?.[form] ?? '')?.find(({ words }) => words.every((word, index) => {
    const token = tokens[at + index];
    return token !== undefined && token[form] === word && (index === 0 || isJoined(token) || (form === 'low' && token.gap === '. ' && word.length <= LONGEST_SHORTENED));
  }));
  return entry === undefined ? null : { next: at + entry.words.length, value: entry.value };
}
