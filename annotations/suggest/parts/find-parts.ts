import { utf16Units } from '../../../shared/offsets.ts';
import type { Finding, ReadArticle } from '../finding.ts';
import { isSubheading, lineAboutText } from './between-lines.ts';
import { creditAtEnd, creditOf } from './credit-line.ts';
import { crossReferenceMark } from './cross-reference.ts';
import { linesOf, type Line } from './lines.ts';

const HEADER_DATE = /^date \d{4}(?:-\d{2}){0,2}(?=\s|$)/u;
const LONGEST_HEADLINE = 250;
const LONGEST_CAPTION = 400;
/** What follows a credit in small letters and is no longer than this belongs to it: « Agence maritime ». */
const LONGEST_REST = 40;
/** What captions say and stories do not. */
const CAPTION_WORDS = /\((?:à|au|de|en) (?:gauche|droite|centre)[^)]*\)|\((?:left|right|center|centre|[LRCGD])\)|, (?:left|right|à gauche|à droite),|\b(?:posent? pour|pose for|poses for|sur cette photo|photographiée?s?|pictured|in this (?:photo|image|picture)|file photo|photo d['’]archives?|photo prise|picture taken)\b/iu;
const CAPTION_DATE = /, le \d{1,2}(?:er)? \p{L}+ \d{4}\.?$|, (?:on )?(?:\p{L}+, )?(?:\d{1,2} \p{Lu}\p{L}+|\p{Lu}\p{L}+ \d{1,2}), \d{4}\.?$/u;

/** A short line after a credit that no full stop ends is a caption: « Les deux ministres sur le tarmac ». */
const BARE_CAPTION = /^(?![—–«“"-])(?:\S+ ){3,30}\S*[\p{L}\p{N})]$/u;
/** Who else wrote it, and from which agencies. */
const CONTRIBUTED = /^(?:.{3,160}(?:contributed (?:to this (?:report|story|article)|reporting)[^.]{0,60}|a contribué à cet article|ont contribué à cet article)\.?|(?:Reporting|Writing|Additional reporting) by [^.]{3,160}\.?|(?:\p{Lu}\S+ ){2,3}reported from [^.]{3,120}\.|\(?[Aa]vec (?:l['’])?(?:AFP|AP|Reuters|agences?|DPA|EFE|ANSA|TASS)(?:(?:, | et )(?:l['’])?\p{L}+){0,3}\)?)$/u;
/** The stretches of an article that are no part of its story – header date, headline, credits, captions, cross-references – in text order. They do not overlap. */
export function findParts({ text }: ReadArticle): readonly Finding[] {
  const lines = linesOf(text);
  const [first, ...others] = lines;
  if (first === undefined) return [];
  const header = headerParts(first, others.length > 0);
  const opensWithCredit = header.some(({ attributes }) => attributes['part_kind'] === 'credit') && !header.some(({ attributes }) => attributes['part_kind'] === 'caption');
  let followsCredit = opensWithCredit;
  let opensList = false;
  return [...header, ...others.flatMap((line, at) => {
    const own = bodyParts(line, followsCredit);
    const parts = own.length > 0 ? own : isCaptionBeside(text, others, at) ? [part(line, 'caption', { confidence: 0.8, rule: 'beside_credit', evidence: '' })] : opensList && isTitle(line.text) ? [part(line, 'cross_reference', { confidence: 0.85, rule: 'cross_reference', evidence: line.text.slice(0, 40) })] : betweenParagraphs(line, others[at + 1]);
    opensList = parts.length === 1 && parts[0]?.attributes['part_kind'] === 'cross_reference' && (opensList || /:$/u.test(line.text));
    followsCredit = parts.length === 1 && parts[0]?.attributes['part_kind'] === 'credit';
    return parts;
  })];
}

/** Whether a line stands right above or below a credit, without the empty line that parts paragraphs. */
function isCaptionBeside(text: string, lines: readonly Line[], at: number): boolean {
  const [line, before, after] = [lines[at], lines[at - 1], lines[at + 1]];
  if (line === undefined || line.text.length > LONGEST_CAPTION / 2 || /^[—–«“"•-]/u.test(line.text)) return false;
  const touches = (one: Line, next: Line): boolean => /^[ \t\u00a0]*\n[ \t\u00a0]*$/u.test(text.slice(one.end, next.start));
  const isCredit = (other: Line): boolean => creditOf(other.text)?.length === other.text.length;
  return (after !== undefined && touches(line, after) && isCredit(after)) || (before !== undefined && touches(before, line) && isCredit(before));
}

/** A line as the lists of further articles hold them: short, and no sentence. */
function isTitle(text: string): boolean {
  return text.length <= LONGEST_HEADLINE && !/[.:]$/u.test(text);
}

/** A subheading between paragraphs, or a note on the author as the last line. */
function betweenParagraphs(line: Line, next: Line | undefined): readonly Finding[] {
  const about = lineAboutText(line, next === undefined);
  if (about !== null) return [part(line, 'other', { confidence: 0.85, rule: 'byline_or_contact', evidence: about.slice(0, LONGEST_REST) })];
  return isSubheading(line, next) ? [part(line, 'other', { confidence: 0.7, rule: 'crosshead', evidence: line.text.slice(0, LONGEST_REST) })] : [];
}

function headerParts(line: Line, hasBody: boolean): readonly Finding[] {
  const date = HEADER_DATE.exec(line.text)?.[0];
  if (date === undefined) {
    const parts = bodyParts(line, false);
    return parts.length > 0 || !hasBody || !isHeadline(line.text) ? parts : [part(line, 'headline', { confidence: 0.8, rule: 'first_line', evidence: '' })];
  }
  const found = part({ ...line, end: line.start + date.length }, 'header_date', { confidence: 0.99, rule: 'header_date', evidence: date });
  const rest = linesOf(line.text.slice(date.length)).map(({ start, end, text }) => ({ start: line.start + date.length + start, end: line.start + date.length + end, text }));
  return [found, ...rest.flatMap((title) => {
    const parts = bodyParts(title, false);
    return parts.length > 0 ? parts : [part(title, 'headline', { confidence: 0.97, rule: 'after_header_date', evidence: date })];
  })];
}

/** A first line without a date is a headline when it is short and ends as no sentence does. */
function isHeadline(text: string): boolean {
  return text.length < LONGEST_HEADLINE && !/[.,;:]$/u.test(text.replace(/\.{3}$/u, ''));
}

function bodyParts(line: Line, followsHeaderCredit: boolean): readonly Finding[] {
  const pieces = piecesAboutText(line);
  if (pieces.length > 0) return pieces.map((piece) => part(piece, 'other', { confidence: 0.85, rule: 'byline_or_contact', evidence: piece.text.slice(0, LONGEST_REST) }));
  const mark = crossReferenceMark(line.text);
  if (mark !== null) return [part(line, 'cross_reference', { confidence: 0.97, rule: 'cross_reference', evidence: mark })];
  const other = lineAboutText(line, false);
  if (other !== null) return [part(line, 'other', { confidence: 0.85, rule: 'byline_or_contact', evidence: other.slice(0, LONGEST_REST) })];
  if (CONTRIBUTED.test(line.text)) return [part(line, 'credit', { confidence: 0.85, rule: 'contributed', evidence: line.text.slice(0, 40) })];
  const named = namedParts(line);
  if (named.length > 0) return named;
  const credit = creditOf(line.text);
  if (credit !== null) return creditAndCaption(line, credit.length, { evidence: credit.mark, rule: `credit_${credit.shape}` });
  const ending = line.text.length <= LONGEST_CAPTION ? creditAtEnd(line.text) : null;
  if (ending !== null) return captionAndCredit(line, ending);
  const caption = captionSign(line.text, followsHeaderCredit);
  return caption === null ? [] : [part(line, 'caption', { confidence: followsHeaderCredit ? 0.9 : 0.7, rule: 'caption_words', evidence: caption })];
}

/** “Image source, Agency” and “Image caption, …”, each on a line of its own or one after the other. */
const NAMED_PARTS = /^(?<source>Image source,? .{2,60}?)?(?:(?:^|\s+)(?<caption>Image caption,? .+))?$/u;

function namedParts(line: Line): readonly Finding[] {
  const { source = '', caption = '' } = NAMED_PARTS.exec(line.text)?.groups ?? {};
  const why = { confidence: 0.95, rule: 'credit_label', evidence: 'Image source' };
  const credit = source === '' ? [] : [part({ start: line.start, end: line.start + source.length }, 'credit', why)];
  return caption === '' ? credit : [...credit, part({ start: line.end - caption.length, end: line.end }, 'caption', { ...why, evidence: 'Image caption' })];
}

/** « Par Ida Vell | Publié le 3 mars »: the pieces of a line, where each tells of the text; none elsewhere. */
function piecesAboutText(line: Line): readonly Line[] {
  const pieces = [...line.text.matchAll(/[^|]+/gu)].map(({ index, 0: words }) => {
    const start = line.start + index + words.length - words.trimStart().length;
    return { start, end: start + words.trim().length, text: words.trim() };
  });
  return pieces.length > 1 && pieces.every((piece) => lineAboutText(piece, false) !== null) ? pieces : [];
}

/** A line that speaks of its own picture; right after a credit a date at its end is enough. */
function captionSign(text: string, followsCredit: boolean): string | null {
  if (text.length > LONGEST_CAPTION) return null;
  const words = CAPTION_WORDS.exec(text)?.[0];
  if (words !== undefined && (followsCredit || CAPTION_DATE.test(text))) return words;
  return followsCredit ? (CAPTION_DATE.exec(text)?.[0] ?? BARE_CAPTION.exec(text)?.[0] ?? null) : null;
}

function creditAndCaption(line: Line, length: number, why: { evidence: string; rule: string }): readonly Finding[] {
  const credit = part({ start: line.start, end: line.start + length }, 'credit', { confidence: 0.95, ...why });
  const rest = line.text.slice(length);
  const gap = /^[\s.:–—-]*/u.exec(rest)?.[0].length ?? 0;
  if (gap === rest.length) return [credit];
  if (/^\p{Ll}/u.test(rest.slice(gap)) && rest.length < LONGEST_REST) return [{ ...credit, range: { start: utf16Units(line.start), end: utf16Units(line.end) } }];
  return [credit, part({ start: line.start + length + gap, end: line.end }, 'caption', { confidence: 0.93, ...why })];
}

function captionAndCredit(line: Line, { start, mark }: { start: number; mark: string }): readonly Finding[] {
  const caption = line.text.slice(0, start).replace(/[\s|–—-]+$/u, '');
  const why = { confidence: 0.85, rule: 'credit_at_end', evidence: mark };
  return [part({ start: line.start, end: line.start + caption.length }, 'caption', why), part({ start: line.start + start, end: line.end }, 'credit', why)];
}

function part({ start, end }: { start: number; end: number }, kind: string, why: { confidence: number; rule: string; evidence: string }): Finding {
  return { type: 'PART', range: { start: utf16Units(start), end: utf16Units(end) }, attributes: { part_kind: kind }, ...why };
}
