import type { Utf16Range } from '../../../shared/offsets.ts';
import { NUMBER_WORDS } from '../entities/number-words.ts';
import type { Finding } from '../finding.ts';
import type { Clause } from './clauses.ts';
import type { PhraseKind } from './claim-phrases.ts';

/** A clause with what was found in and around it, for the rules that judge it. */
export interface JudgedClause {
  readonly clause: Clause;
  readonly range: Utf16Range;
  /** Entities within it, the outermost of each nest, in text order. */
  readonly entities: readonly Finding[];
  /** The same without dates, times and stretches of time. */
  readonly named: readonly Finding[];
  readonly dates: readonly Finding[];
  /** The phrases that say what kind of claim it is, the first of each kind. */
  readonly said: ReadonlyMap<PhraseKind, string>;
  /** The words that count something; empty where none do. */
  readonly figure: string;
  /** The cue of the quote that it is part of; null in the article's own voice and where no words signal the quote. */
  readonly cue: Finding | null;
  /** Who says it; empty for the article. */
  readonly speakers: readonly Finding[];
  /** The part of the file that it stands in. */
  readonly part: string | null;
  /** What ends its sentence. */
  readonly ending: string;
}

const COUNTS: ReadonlySet<string> = new Set(NUMBER_WORDS.filter((word) => !/^(?:un|une|one|zéro|zero)$/u.test(word)));
const DEFINITE = /^(?:le|la|les|ces|ses|leurs|nos|vos|des|the|these|those|its|their|his|her|our)$/u;

/** The first figure or word of number in a clause, dates and parts of names left out; empty where there is none. */
export function figureIn({ tokens, sentence }: Clause, spans: readonly Finding[]): string {
  const isInside = (start: number): boolean => spans.some(({ type, range }) => (type !== 'ROLE' && type !== 'EVENT') && range.start <= start && range.end > start);
  const found = tokens.find(({ low, start }, at) => {
    const isCount = /^\d/u.test(low) || (COUNTS.has(low) && !DEFINITE.test(tokens[at - 1]?.low ?? ''));
    return isCount && !isInside(sentence.start + start);
  });
  return found?.text ?? '';
}
