import { STATUSES, type Status } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { foldedWordsOf, foldWords, isElided } from './folded-words.ts';
import { joinRun, type RunTerm } from './query-run.ts';
import { splitQuery, type QueryTerm, type QueryToken } from './query-tokens.ts';
import { readDates } from './query-dates.ts';
import type { Match, Query, QueryWord } from './query.ts';

/** What a query may name: types by what they may be called, folded, and the attributes that tags have. */
export interface Vocabulary {
  readonly types: ReadonlyMap<string, string>;
  readonly attributes: ReadonlySet<string>;
}

/** The longest query, in UTF-16 units, and the deepest brackets. */
export const LONGEST_QUERY = 2_000;
const DEEPEST = 50;

/** Reads a query. Refuses with a `query.*` code whose `part` and `at` (counted from 1, in UTF-16 units) name the place that cannot be read. */
export function readQuery(text: string, vocabulary: Vocabulary): Result<Query> {
  if (text.length > LONGEST_QUERY) return refuse('query.too_long', { most: LONGEST_QUERY });
  const tokens = splitQuery(text);
  if (!tokens.ok) return tokens;
  return tokens.value.length === 0 ? refuse('query.empty') : new Reader(tokens.value, vocabulary).whole();
}

/** Reads by descent: OR over AND over NOT over terms side by side. */
class Reader {
  readonly #tokens: readonly QueryToken[];
  readonly #vocabulary: Vocabulary;
  #next = 0;
  #depth = 0;

  constructor(tokens: readonly QueryToken[], vocabulary: Vocabulary) {
    this.#tokens = tokens;
    this.#vocabulary = vocabulary;
  }

  whole(): Result<Query> {
    const query = this.#either();
    const left = this.#tokens[this.#next];
    return query.ok && left !== undefined ? refuse('query.unexpected', placeOf(left)) : query;
  }

  #either(): Result<Query> {
    return this.#several('or', () => this.#both(), () => this.#takes('or'));
  }

  #both(): Result<Query> {
    return this.#several('and', () => this.#perhapsNot(), () => this.#takes('and') || this.#peek() === 'not');
  }

  #several(kind: 'and' | 'or', read: () => Result<Query>, goesOn: () => boolean): Result<Query> {
    const parts: Query[] = [];
    do {
      const part = read();
      if (!part.ok) return part;
      parts.push(part.value);
    } while (goesOn());
    const [only] = parts;
    return ok(parts.length === 1 && only !== undefined ? only : { kind, parts });
  }

  #perhapsNot(): Result<Query> {
    if (!this.#takes('not')) return this.#run();
    const part = this.#run();
    return part.ok ? ok({ kind: 'not', part: part.value }) : part;
  }

  /** Terms side by side, brackets included. */
  #run(): Result<Query> {
    const terms: RunTerm[] = [];
    while (this.#peek() === 'term' || this.#peek() === 'open') {
      const term = this.#peek() === 'open' ? this.#brackets() : this.#term();
      if (!term.ok) return term;
      terms.push(term.value);
    }
    return terms.length === 0 ? this.#refuseHere() : joinRun(terms);
  }

  #brackets(): Result<RunTerm> {
    const opening = this.#tokens[this.#next];
    this.#next += 1;
    this.#depth += 1;
    if (this.#depth > DEEPEST) return refuse('query.too_deep', placeOf(opening));
    const query = this.#either();
    this.#depth -= 1;
    if (!query.ok) return query;
    if (!this.#takes('close')) return this.#peek() === null ? refuse('query.unclosed_bracket', placeOf(opening)) : this.#refuseHere();
    return ok({ kind: 'query', query: query.value });
  }

  #term(): Result<RunTerm> {
    const token = this.#tokens[this.#next];
    this.#next += 1;
    if (token?.kind !== 'term') return this.#refuseHere();
    return token.field === null ? readWords(token) : readField(token, token.field, this.#vocabulary);
  }

  #refuseHere(): Result<never> {
    const token = this.#tokens[this.#next];
    return token === undefined ? refuse('query.ends_early', placeOf(this.#tokens.at(-1))) : refuse('query.unexpected', placeOf(token));
  }

  #peek(): QueryToken['kind'] | null {
    return this.#tokens[this.#next]?.kind ?? null;
  }

  #takes(kind: QueryToken['kind']): boolean {
    if (this.#peek() !== kind) return false;
    this.#next += 1;
    return true;
  }
}

/** What of a query a refusal names, and where that stands, counted from 1. */
function placeOf(token: QueryToken | undefined): { part: string; at: number } {
  return { part: token?.typed ?? '', at: (token?.at ?? 0) + 1 };
}

function readWords(term: QueryTerm): Result<RunTerm> {
  const words: QueryWord[] = [];
  for (const chunk of term.value.split(/\s+/u).filter((each) => each !== '')) {
    const bare = chunk.replace(/\*$/u, '');
    if (bare.includes('*')) return refuse('query.star', placeOf(term));
    const found = foldedWordsOf(bare);
    if (found.length === 0 && chunk.endsWith('*')) return refuse('query.star', placeOf(term));
    words.push(...found.map((text, at) => ({ text, isPrefix: bare !== chunk && at === found.length - 1 })));
  }
  // `l’État` finds `État` after any elided word or none.
  const [first] = words;
  if (words.length > 1 && first !== undefined && isElided(first.text) && /^\S+['’]/u.test(term.value)) words.shift();
  return words.length === 0 ? refuse('query.no_word', placeOf(term)) : ok({ kind: 'words', words });
}

function readField(term: QueryTerm, field: string, { types, attributes }: Vocabulary): Result<RunTerm> {
  switch (field) {
    case 'type': case 'in': {
      const type = types.get(foldWords(term.value));
      return type === undefined ? refuse('query.unknown_type', { ...placeOf(term), type: term.value }) : ok({ kind: field, type, ...placeOf(term) });
    }
    case 'status': return readStatus(term);
    case 'date': {
      const dates = readDates(term.value);
      return dates === null ? refuse('query.bad_date', placeOf(term)) : ok({ kind: 'article', condition: { field, ...dates } });
    }
    case 'language': return valueOf(term, 'whole', (match) => ({ kind: 'article', condition: { field, match } }));
    case 'source': return valueOf(term, 'part', (match) => ({ kind: 'article', condition: { field, match } }));
    case 'annotator': return valueOf(term, 'part', (match) => ({ kind: 'tag', condition: { field, match } }));
    case 'speaker': case 'canonical': return valueOf(term, 'part', (match) => ({ kind: 'tag', condition: { field: 'attribute', name: field, match } }));
    default:
      return attributes.has(field) ? valueOf(term, 'whole', (match) => ({ kind: 'tag', condition: { field: 'attribute', name: field, match } })) : refuse('query.unknown_field', { ...placeOf(term), field });
  }
}

function readStatus(term: QueryTerm): Result<RunTerm> {
  const status = STATUSES.find((each): each is Status => each === term.value.toLowerCase().replace('-', '_'));
  return status === undefined ? refuse('query.bad_status', { ...placeOf(term), statuses: STATUSES.join(', ') }) : ok({ kind: 'article', condition: { field: 'status', status, annotator: null } });
}

function valueOf(term: QueryTerm, how: 'whole' | 'part', make: (match: Match) => RunTerm): Result<RunTerm> {
  if (term.value === '*') return ok(make({ how: 'any', text: '' }));
  const isPrefix = term.value.endsWith('*');
  const value = isPrefix ? term.value.slice(0, -1) : term.value;
  const text = foldWords(value);
  if (value.includes('*')) return refuse('query.star', placeOf(term));
  if (text === '') return refuse('query.no_value', placeOf(term));
  return ok(make({ how: isPrefix ? 'prefix' : term.isWhole ? 'whole' : how, text }));
}
