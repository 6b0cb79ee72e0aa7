import { isIsoDate } from '../../../shared/iso-date.ts';
import type { HeaderKind } from '../../../shared/records.ts';
import { isPhotoCredit } from './photo-credit.ts';

/** What the first line of an article says of it. `headline` is null unless `header_kind` names one. */
export interface ArticleHeader {
  readonly date: string | null;
  readonly headline: string | null;
  readonly header_kind: HeaderKind;
}

const DATE_PREFIX = /^\s*date (\d{4}(?:-\d{1,2}){0,2})(?:\s+|$)/u;

// Lengths in UTF-16 units. A dated line is a header by its shape, so only a whole paragraph is taken for body text.
const MAX_DATED_HEADER = 300;
const MAX_UNDATED_HEADER = 200;

/** Reads date and headline from a normalised text in the shape of the corpus: a space, `date YYYY-MM `, a header line, a blank line, the body. */
export function readArticleHeader(text: string): ArticleHeader {
  const { line, isFollowedByBlank } = splitFirstLine(text);
  const prefix = DATE_PREFIX.exec(line);
  if (prefix === null) return { date: null, ...classifyUndated(line.trim(), isFollowedByBlank) };
  const [matched, date = ''] = prefix;
  return { date: isIsoDate(date) ? date : null, ...classifyDated(line.slice(matched.length).trim()) };
}

type HeaderLine = Omit<ArticleHeader, 'date'>;

const NO_HEADER: HeaderLine = { headline: null, header_kind: 'none' };

function splitFirstLine(text: string): { line: string; isFollowedByBlank: boolean } {
  const end = text.indexOf('\n');
  return end === -1
    ? { line: text, isFollowedByBlank: false }
    : { line: text.slice(0, end), isFollowedByBlank: /^\n[^\S\n]*\n/u.test(text.slice(end, end + 200)) };
}

function classifyDated(line: string): HeaderLine {
  return line === '' || line.length > MAX_DATED_HEADER ? NO_HEADER : classify(line);
}

function classifyUndated(line: string, isFollowedByBlank: boolean): HeaderLine {
  const looksLikeHeader = line !== '' && line.length <= MAX_UNDATED_HEADER && isFollowedByBlank;
  return looksLikeHeader && (isPhotoCredit(line) || !/(?<!\.)\.["”»)\s]*$/u.test(line)) ? classify(line) : NO_HEADER;
}

function classify(line: string): HeaderLine {
  if (isPhotoCredit(line)) return { headline: null, header_kind: 'photo_credit' };
  return { headline: line, header_kind: isQuotation(line) ? 'quote_headline' : 'headline' };
}

const MARKED = /«[^»]*(?:»|$)|“[^”]*(?:”|$)|"[^"]*(?:"|$)/gu;

/** A headline is a quotation when it begins or ends inside marks and most of its letters stand between them; the closing mark may be cut off. */
function isQuotation(line: string): boolean {
  const quoted = [...line.matchAll(MARKED)];
  const [first, last] = [quoted[0], quoted.at(-1)];
  if (first === undefined || last === undefined) return false;
  // One character may follow the closing mark: a full stop or a question mark of the headline's own.
  const touchesEdge = first.index === 0 || last.index + last[0].length >= line.length - 1;
  return touchesEdge && countLetters(quoted.join('')) > countLetters(line) / 2;
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
