import { createOffsetMap, toUtf16 } from '../../../shared/offsets.ts';
import type { Span } from '../../../shared/records.ts';
import { tokensBySentence } from '../common/sentence-tokens.ts';

/** A stretch of UTF-16 units, half-open. */
export interface Stretch {
  readonly begin: number;
  readonly end: number;
}

/** A row: a token or a part of one, with the tags that begin in it, end in it or run through it. */
export interface Unit extends Stretch {
  readonly id: string;
  readonly spans: readonly Span[];
}

/** A sentence as it is written: all text up to the next one belongs to it, so that nothing between sentences is lost. */
export interface UnitSentence extends Stretch {
  readonly units: readonly Unit[];
}

/** The tokens of a text in order. */
export function tokensOf(text: string): readonly Stretch[] {
  return sentencesIn(text).flat();
}

/** The tokens of a text by sentence; a text without tokens is one empty sentence. */
function sentencesIn(text: string): readonly (readonly Stretch[])[] {
  const map = createOffsetMap(text);
  const groups = tokensBySentence(text).map((tokens) => tokens.map(({ start, end }) => ({ begin: toUtf16(map, start), end: toUtf16(map, end) })));
  return groups.length === 0 ? [[]] : groups;
}

/** Lays tags, given by their places, out on the tokens of a text: whole tokens where they cover such, parts of tokens where they do not. */
export function layOut(text: string, spans: readonly (Stretch & { readonly span: Span })[]): readonly UnitSentence[] {
  const groups = sentencesIn(text);
  const cursor = new SpanCursor(spans);
  return groups.map((tokens, index): UnitSentence => ({
    begin: index === 0 ? 0 : tokens[0]?.begin ?? 0,
    end: groups[index + 1]?.[0]?.begin ?? text.length,
    units: tokens.flatMap((token, at) => unitsOf(token, `${String(index + 1)}-${String(at + 1)}`, cursor.over(token))),
  }));
}

type Placed = Stretch & { readonly span: Span };

/** Finds the tags over tokens that are asked for in text order. */
class SpanCursor {
  readonly #waiting: readonly Placed[];
  #next = 0;
  #open: readonly Placed[] = [];

  constructor(spans: readonly Placed[]) {
    this.#waiting = [...spans].sort((a, b) => a.begin - b.begin);
  }

  over({ begin, end }: Stretch): readonly Placed[] {
    const fresh: Placed[] = [];
    for (let span = this.#waiting[this.#next]; span !== undefined && span.begin < end; span = this.#waiting[this.#next]) {
      fresh.push(span);
      this.#next += 1;
    }
    this.#open = [...this.#open, ...fresh].filter((span) => span.end > begin);
    return this.#open;
  }
}

function unitsOf(token: Stretch, id: string, over: readonly Placed[]): readonly Unit[] {
  const whole = over.filter(({ begin, end }) => begin <= token.begin && end >= token.end).map(({ span }) => span);
  const parts = new Map<string, Stretch & { readonly spans: Span[] }>();
  for (const { begin, end, span } of over.filter((placed) => !whole.includes(placed.span))) {
    const part = { begin: Math.max(begin, token.begin), end: Math.min(end, token.end) };
    const key = `${String(part.begin)} ${String(part.end)}`;
    const known = parts.get(key) ?? { ...part, spans: [] };
    known.spans.push(span);
    parts.set(key, known);
  }
  const inOrder = [...parts.values()].sort((a, b) => a.begin - b.begin || a.end - b.end);
  return [{ ...token, id, spans: whole }, ...inOrder.map((part, index) => ({ ...part, id: `${id}.${String(index + 1)}` }))];
}
