import type { Utf16Range } from '../../../shared/offsets.ts';
import { rangeOf, trimmed } from './ranges.ts';

/** Words in quote marks: the whole with its marks, what stands between them, and the marked words inside. UTF-16 units. */
export interface Marked {
  readonly outer: Utf16Range;
  readonly inner: Utf16Range;
  readonly nested: readonly Marked[];
  /** Whether its own closing mark stands at its end; otherwise it runs to the end of its paragraph. */
  readonly isClosed: boolean;
  /** Whether it is a question or an answer of an interview; absent elsewhere. */
  readonly turn?: 'question' | 'answer';
}

interface Open {
  readonly at: number;
  readonly mark: string;
  readonly closing: string;
  readonly nested: Marked[];
  paragraphs: number;
}

const CLOSING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '„': '“', '‹': '›' };
const CLOSERS = new Set(['»', '”', '›']);
const LONGEST_SINGLE = 600;
// No honest text opens more before it closes one, or lets a quote run over more paragraphs.
const DEEPEST = 32;
const MOST_PARAGRAPHS = 12;

/** The outermost marked words of a text, by where they open: all styles of marks, over several paragraphs where each repeats the opening mark. */
export function findMarked(text: string): readonly Marked[] {
  const scan = new MarkScan(text);
  for (let at = 0; at < text.length; at += 1) at = scan.take(at);
  scan.endParagraph(text.length);
  return scan.found;
}

class MarkScan {
  readonly found: Marked[] = [];
  private readonly open: Open[] = [];
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Takes the character at an offset; answers the last offset that is dealt with. */
  take(at: number): number {
    const mark = this.text.charAt(at);
    if (mark === '\n') return this.endParagraph(at);
    if (mark === '"') this.takeStraight(at);
    else if (mark === '“' && this.open.some(({ closing }) => closing === '“')) this.close(at, '“');
    else if (CLOSERS.has(mark)) this.close(at, mark);
    else if (Object.hasOwn(CLOSING, mark)) this.push(at, CLOSING[mark] ?? '');
    else if (mark === "'" || mark === '‘') return this.takeSingle(at, mark);
    return at;
  }

  /** Leaves a paragraph: what is still open runs on when the next one repeats its mark, to the end here when a sentence in marks began, and is a stray mark otherwise. */
  endParagraph(end: number): number {
    const [first] = this.open;
    if (first === undefined) return end;
    const next = nextParagraph(this.text, end);
    const repeats = this.text.charAt(next) === first.mark || (first.mark === '«' && this.text.charAt(next) === '»');
    if (repeats && first.paragraphs < MOST_PARAGRAPHS && endsSentence(this.text.slice(Math.max(0, end - 4), end))) {
      this.abandonFrom(1, end);
      first.paragraphs += 1;
      return next;
    }
    this.abandonFrom(0, end);
    return end;
  }

  private takeStraight(at: number): void {
    const isOpen = this.open.some(({ mark }) => mark === '"');
    const [before, after] = [this.text.charAt(at - 1), this.text.charAt(at + 1)];
    const opensOnly = (before === '' || /[\s([’'«“:—–-]/u.test(before)) && /[^\s.,;:!?)]/u.test(after);
    const closesOnly = /\S/u.test(before) && !/[([’'«“]/u.test(before) && (after === '' || /[\s.,;:!?)\]»”…-]/u.test(after));
    if (isOpen && !opensOnly) this.close(at, '"');
    else if (!closesOnly) {
      if (isOpen) this.abandonFrom(this.open.findLastIndex(({ mark }) => mark === '"'), at);
      this.push(at, '"');
    }
  }

  /** Single marks are looked through at once: between them, and after many a word, stand apostrophes that look the same. */
  private takeSingle(at: number, mark: string): number {
    const close = closeOfSingle(this.text, at, mark === '‘' ? '’' : "'");
    if (close === null) return at;
    const inside = mark === '‘' ? [] : findMarked(this.text.slice(at + 1, close)).map((nested) => moved(nested, at + 1));
    this.keep({ at, mark, closing: '', nested: [...inside], paragraphs: 1 }, close + 1, true);
    return close;
  }

  private push(at: number, closing: string): void {
    this.open.push({ at, mark: this.text.charAt(at), closing, nested: [], paragraphs: 1 });
    if (this.open.length > DEEPEST) this.open.shift();
  }

  private close(at: number, mark: string): void {
    const partner = this.open.findLastIndex(({ closing }) => closing === mark);
    if (partner === -1) return;
    this.abandonFrom(partner + 1, at, true);
    const opened = this.open.pop();
    if (opened !== undefined) this.keep(opened, at + 1, true);
  }

  /** Gives up what was opened from an index on: as far as it began a sentence it is kept to the end, else only what it holds is. */
  private abandonFrom(index: number, end: number, isStray = false): void {
    for (const opened of this.open.splice(index)) {
      if (!isStray && index === 0 && beginsSentence(this.text, opened.at)) this.keep(opened, end, false);
      else this.list().push(...opened.nested);
    }
  }

  private keep({ at, nested }: Open, end: number, isClosed: boolean): void {
    const inner = trimmed(this.text, rangeOf(at + 1, isClosed ? end - 1 : end));
    if (inner.start < inner.end) this.list().push({ outer: rangeOf(at, isClosed ? end : inner.end), inner, nested, isClosed });
  }

  private list(): Marked[] {
    return this.open.at(-1)?.nested ?? this.found;
  }
}

function nextParagraph(text: string, end: number): number {
  let at = end;
  while (at < text.length && /\s/u.test(text.charAt(at))) at += 1;
  return at;
}

function endsSentence(text: string): boolean {
  return /[.!?…:;][”’»]?\s*$/u.test(text);
}

/** Whether a mark stands where a sentence in marks may begin: first in its paragraph, after a full stop or a colon. */
function beginsSentence(text: string, at: number): boolean {
  return /(?:^|\n|[.!?:])\s{0,3}$/u.test(text.slice(Math.max(0, at - 5), at));
}

/** Where the mark stands that closes a single one, or null: never an apostrophe, and sooner after a full stop or comma than after an s (« the soldiers’ »). */
function closeOfSingle(text: string, at: number, closing: string): number | null {
  if (/[\p{L}\p{N}]/u.test(text.charAt(at - 1)) || !/[\p{L}\p{N}“"«¿¡…]/u.test(text.charAt(at + 1))) return null;
  let possessive: number | null = null;
  const end = Math.min(text.length, at + LONGEST_SINGLE);
  for (let next = at + 3; next < end && text.charAt(next) !== '\n'; next += 1) {
    if (closing === "'" && possessive !== null && opensSingle(text, next)) return possessive;
    if (text.charAt(next) !== closing || /[\p{L}\p{N}]/u.test(text.charAt(next + 1))) continue;
    if (!/[sS]/u.test(text.charAt(next - 1))) return /\s/u.test(text.charAt(next - 1)) ? null : next;
    possessive ??= next;
  }
  return possessive;
}

function opensSingle(text: string, at: number): boolean {
  return text.charAt(at) === "'" && /\s/u.test(text.charAt(at - 1)) && /\p{L}/u.test(text.charAt(at + 1));
}

function moved({ outer, inner, nested, isClosed }: Marked, by: number): Marked {
  return {
    outer: rangeOf(outer.start + by, outer.end + by), inner: rangeOf(inner.start + by, inner.end + by),
    nested: nested.map((inside) => moved(inside, by)), isClosed,
  };
}
