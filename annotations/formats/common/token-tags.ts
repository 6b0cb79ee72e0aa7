import type { Span } from '../../../shared/records.ts';
import type { ForeignSpan } from './foreign-record.ts';
import type { Token } from './tokens.ts';

/** What the tag of one token says: nothing, or that a tag of some type begins, goes on, ends here, or is this token alone. */
export type TokenTag = { readonly kind: 'outside' } | { readonly kind: 'begin' | 'inside' | 'end' | 'single'; readonly type: string };

const KINDS = { B: 'begin', I: 'inside', M: 'inside', E: 'end', L: 'end', S: 'single', U: 'single' } as const;
const OUTSIDE: ReadonlySet<string> = new Set(['O', '_', '-']);

/** Reads a tag of IOB1, IOB2, BILOU or BIOES; null for one that is none of these. */
export function readTokenTag(cell: string): TokenTag | null {
  if (OUTSIDE.has(cell)) return { kind: 'outside' };
  const kind = Object.entries(KINDS).find(([letter]) => cell.startsWith(`${letter}-`))?.[1];
  return kind === undefined || cell.length < 3 ? null : { kind, type: cell.slice(2) };
}

interface FoundTag {
  readonly type: string;
  /** In code points and, for the slice, in UTF-16 units. */
  readonly start: number;
  readonly from: number;
  end: number;
  to: number;
}

/**
 * Builds a text from tokens, and tags from the tags of those tokens. All schemes are read in one way: a tag goes on while its type is said again by an inside or an
 * end; whatever else names a type begins another one. So IOB1, where `I-` begins, and IOB2, where `B-` always does, need not be told apart.
 */
export class TokenText {
  readonly #parts: string[] = [];
  readonly #tags: FoundTag[] = [];
  #points = 0;
  #units = 0;
  #open: FoundTag | null = null;

  /** Length so far, in UTF-16 units. */
  get length(): number {
    return this.#units;
  }

  /** Appends a token behind what stands between it and the one before. */
  add(token: string, between: string, tag: TokenTag): void {
    this.#append(this.#units === 0 ? '' : between);
    const [start, from] = [this.#points, this.#units];
    this.#append(token);
    if (tag.kind === 'outside' || token === '') {
      this.#open = null;
      return;
    }
    const goesOn = this.#open?.type === tag.type && (tag.kind === 'inside' || tag.kind === 'end');
    const standing = goesOn && this.#open !== null ? this.#open : this.#begin({ type: tag.type, start, from, end: 0, to: 0 });
    [standing.end, standing.to] = [this.#points, this.#units];
    this.#open = tag.kind === 'end' || tag.kind === 'single' ? null : standing;
  }

  /** Ends a sentence: no tag goes on behind it. */
  breakOff(): void {
    this.#open = null;
  }

  /** The whole text with its tags in code points. */
  finish(): { readonly text: string; readonly spans: readonly ForeignSpan[] } {
    const text = this.#parts.join('');
    const spans = this.#tags.map(({ type, start, end, from, to }, index) => ({ key: String(index), type, pieces: [[start, end] as const], quoted: text.slice(from, to) }));
    return { text, spans };
  }

  #begin(tag: FoundTag): FoundTag {
    this.#tags.push(tag);
    return tag;
  }

  #append(part: string): void {
    this.#parts.push(part);
    this.#units += part.length;
    for (const _ of part) this.#points += 1;
  }
}

/** The IOB2 tag of each token; tags stand on tokens, apart from each other and in the order of the text. */
export function iob2Tags(tokens: readonly Token[], spans: readonly Span[]): readonly string[] {
  let next = 0;
  return tokens.map(({ start }) => {
    while (next < spans.length && (spans[next]?.end ?? 0) <= start) next += 1;
    const span = spans[next];
    if (span === undefined || span.start > start) return 'O';
    return `${span.start === start ? 'B' : 'I'}-${span.type}`;
  });
}
