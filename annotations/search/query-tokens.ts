import { refuse, ok, type Result } from '../../shared/result.ts';

/** A piece of a query as it was typed, with its place in UTF-16 units. */
export type QueryToken =
  | { readonly kind: 'open' | 'close' | 'and' | 'or' | 'not'; readonly at: number; readonly typed: string }
  | QueryTerm;

/** A word, a phrase, or a field with its value. */
export interface QueryTerm {
  readonly kind: 'term';
  readonly at: number;
  readonly typed: string;
  /** The name before the colon; null for words. */
  readonly field: string | null;
  readonly value: string;
  readonly isQuoted: boolean;
  /** An equals sign stood before the value: nothing but the whole will do. */
  readonly isWhole: boolean;
}

const OPERATORS: Readonly<Record<string, 'and' | 'or' | 'not'>> = { AND: 'and', ET: 'and', OR: 'or', OU: 'or', NOT: 'not', SAUF: 'not' };
const CLOSING: Readonly<Record<string, string>> = { '"': '"', '“': '”', '„': '“', '«': '»' };
const FIELD = /^[\p{L}_][\p{L}\p{N}_.-]*:/u;
const BARE = /^[^\s()"“„«]+/u;

/** Takes a query apart; refuses with `query.unclosed_quote` or `query.no_value`. Operators are those in capitals. */
export function splitQuery(query: string): Result<readonly QueryToken[]> {
  const tokens: QueryToken[] = [];
  for (let at = 0; at < query.length;) {
    const space = /^\s+/u.exec(query.slice(at))?.[0].length ?? 0;
    at += space;
    if (at >= query.length) break;
    const token = readToken(query, at);
    if (!token.ok) return token;
    tokens.push(token.value);
    at += token.value.typed.length;
  }
  return ok(tokens);
}

function readToken(query: string, at: number): Result<QueryToken> {
  const sign = query.charAt(at);
  if (sign === '(' || sign === ')') return ok({ kind: sign === '(' ? 'open' : 'close', at, typed: sign });
  const rest = query.slice(at);
  const bare = BARE.exec(rest)?.[0] ?? '';
  const operator = OPERATORS[bare];
  if (operator !== undefined) return ok({ kind: operator, at, typed: bare });
  return readTerm(rest, at);
}

function readTerm(rest: string, at: number): Result<QueryTerm> {
  const named = FIELD.exec(rest)?.[0] ?? '';
  const isWhole = named !== '' && rest.charAt(named.length) === '=';
  const head = named.length + (isWhole ? 1 : 0);
  const value = readValue(rest.slice(head), at);
  if (!value.ok) return value;
  const typed = rest.slice(0, head + value.value.typed.length);
  if (value.value.typed === '') return refuse('query.no_value', { part: typed, at: at + 1 });
  return ok({ kind: 'term', at, typed, field: named === '' ? null : named.slice(0, -1), value: value.value.text, isQuoted: value.value.isQuoted, isWhole });
}

function readValue(rest: string, at: number): Result<{ typed: string; text: string; isQuoted: boolean }> {
  const closing = CLOSING[rest.charAt(0)];
  if (closing === undefined) {
    const typed = BARE.exec(rest)?.[0] ?? '';
    return ok({ typed, text: typed, isQuoted: false });
  }
  // Whoever types on a keyboard that curls quotation marks may end with another sign than they began with.
  const end = [closing, '"', '”', '»'].map((sign) => rest.indexOf(sign, 1)).filter((found) => found > 0).toSorted((a, b) => a - b)[0];
  if (end === undefined) return refuse('query.unclosed_quote', { part: rest.slice(0, SHOWN), at: at + 1 });
  return ok({ typed: rest.slice(0, end + 1), text: rest.slice(1, end), isQuoted: true });
}

/** How much of a query a refusal quotes. */
const SHOWN = 40;
