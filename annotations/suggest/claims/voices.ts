import { sentencesOf } from '../../../shared/sentences.ts';
import type { Utf16Range } from '../../../shared/offsets.ts';
import { tokensOf, type Token } from '../entities/tokens.ts';
import type { Finding, Findings, ReadArticle } from '../finding.ts';
import { rangeOf } from '../quotes/ranges.ts';
import { FILLER, replaced, withoutSilentParts } from '../quotes/skeleton.ts';

/** A sentence of one voice. Its words stand at `start` of the article; what others say in it is filled up, what cuts it in two is white space. */
export interface VoicedSentence {
  readonly text: string;
  readonly start: number;
  readonly tokens: readonly Token[];
  /** The quote that it is part of; null for the article's own voice. */
  readonly quote: Finding | null;
}

const CLOSING_MARKS = /[\s»”"’'›]+$/u;
const OPENING_MARKS = /^[\s«“"„‹‘'—–-]+/u;

/** The sentences of an article, each in the voice that says it: the article's own, or that of the innermost quote around it. */
export function voicedSentences({ text }: ReadArticle, known: Findings): readonly VoicedSentence[] {
  const quotes = known.spans.filter(({ type, attributes }) => type === 'QUOTE' && attributes['quote_kind'] !== 'scare_quote');
  const inner = innerQuotes(known, new Set(quotes));
  const heard = withoutSilentParts(text, known.spans);
  const own = filledUp(heard, rangeOf(0, text.length), quotes.filter((quote) => !inner.has(quote)));
  const children = new Map<Finding, Finding[]>();
  for (const [quote, outer] of inner) children.set(outer, [...(children.get(outer) ?? []), quote]);
  return [
    ...sentencesIn(own, 0, null),
    ...quotes.flatMap((quote) => sentencesIn(quoted(text, quote, children.get(quote) ?? []), quote.range.start, quote)),
  ];
}

/** Quotes by the quote that holds them. */
function innerQuotes({ links }: Findings, quotes: ReadonlySet<Finding>): ReadonlyMap<Finding, Finding> {
  return new Map(links.filter(({ type, from, to }) => type === 'NESTED_IN' && quotes.has(from) && quotes.has(to)).map(({ from, to }) => [from, to] as const));
}

/** The stretches that a quote is made of. */
export function piecesOf({ range, fragments }: Finding): readonly Utf16Range[] {
  return fragments ?? [range];
}

function filledUp(text: string, { start, end }: Utf16Range, others: readonly Finding[]): string {
  const places = others.flatMap(piecesOf).map((piece) => ({ start: piece.start, end: piece.end, by: FILLER.repeat(piece.end - piece.start) }));
  return replaced(text, places).slice(start, end);
}

/** A quote's own words at their places: marks around it, cues in it and the words between its fragments are white space. */
function quoted(text: string, quote: Finding, inside: readonly Finding[]): string {
  const own = filledUp(text.slice(quote.range.start, quote.range.end), rangeOf(0, quote.range.end - quote.range.start), inside.map((other) => moved(other, quote.range.start)));
  const pieces = piecesOf(quote).map(({ start, end }) => rangeOf(start - quote.range.start, end - quote.range.start));
  let [words, at]: [string, number] = ['', 0];
  for (const { start, end } of pieces) {
    words += blank(own.slice(at, start)) + (quote.attributes['quote_kind'] === 'direct' ? bare(own.slice(start, end)) : own.slice(start, end));
    at = end;
  }
  return words;
}

function moved(finding: Finding, by: number): Finding {
  const fragments = piecesOf(finding).map(({ start, end }) => rangeOf(start - by, end - by));
  return { ...finding, fragments };
}

function bare(piece: string): string {
  return piece.replace(OPENING_MARKS, blank).replace(CLOSING_MARKS, blank);
}

function blank(words: string): string {
  return words.replace(/[^\n]/gu, (character) => ' '.repeat(character.length));
}

function sentencesIn(text: string, from: number, quote: Finding | null): readonly VoicedSentence[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap(({ index, 0: paragraph }) => sentencesOf(paragraph).map(({ start, end }) => {
    const words = paragraph.slice(start, end);
    return { text: words, start: from + index + start, tokens: tokensOf(words), quote };
  }));
}
