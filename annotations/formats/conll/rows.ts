import type { AppError } from '../../../shared/errors.ts';
import type { FormatInput, InputLine } from '../common/format-input.ts';
import { readTokenTag } from '../common/token-tags.ts';

/** One line of a column file, as far as it means anything. */
export type ConllRow =
  | { readonly kind: 'token'; readonly line: number; readonly token: string; readonly tag: string; readonly isGlued: boolean }
  | { readonly kind: 'sentence_end' }
  | { readonly kind: 'document' }
  | { readonly kind: 'refused'; readonly line: number; readonly error: AppError };

/** Reads the rows of a column file; where the tag stands is told from the first of them, or from the person's own map. */
export async function* readRows(input: FormatInput): AsyncGenerator<ConllRow> {
  const waiting: InputLine<string>[] = [];
  let columns: Columns | null = null;
  for await (const line of input.lines()) {
    if (columns === null) waiting.push(line);
    else yield* rowOf(line, columns);
    if (columns !== null || waiting.length < LINES_LOOKED_AT) continue;
    columns = columnsOf(waiting, input.columns);
    for (const early of waiting) yield* rowOf(early, columns);
  }
  if (columns !== null) return;
  columns = columnsOf(waiting, input.columns);
  for (const early of waiting) yield* rowOf(early, columns);
}

const LINES_LOOKED_AT = 500;

/** The cells of a line: cut at tabs where it has any, else at spaces. Other white space stays, since tokens may hold it. */
export function cellsOf(line: string): readonly string[] {
  return line.includes('\t') ? line.split('\t').map(withoutSpaces) : withoutSpaces(line).split(/ +/);
}

const withoutSpaces = (cell: string): string => cell.replace(/^ +/, '').replace(/ +$/, '');

/** Whether a line is a remark, as CoNLL-U and CoNLL-2012 have them; a token `#` with its tag is none. */
export function isRemark(line: string): boolean {
  return /^#\s*(?:[^\s=]+\s*=|(?:newdoc|newpar|begin|end)\b)/.test(line) && readTokenTag(cellsOf(line).at(-1) ?? '') === null;
}

const DOCUMENT = '-DOCSTART-';

/** Whether a line begins a document. */
export function isDocumentStart(line: string): boolean {
  return cellsOf(line)[0] === DOCUMENT;
}

/** Whether a cell lists features of spacing, such as `SpaceAfter=No`. */
export function saysSpacing(cell: string): boolean {
  return cell.split('|').some((item) => item === 'SpaceAfter=No' || item === 'NoSpaceAfter');
}

/** Whether a line names columns: its first cell is a usual name of the tokens, and its last one is no tag. */
export function isHeader(line: string): boolean {
  const cells = cellsOf(line);
  return cells.length > 1 && /^(?:tokens?|words?|forms?)$/i.test(cells[0] ?? '') && readTokenTag(cells.at(-1) ?? '') === null;
}

interface Columns {
  /** Line of the names of columns; 0 where there is none. */
  readonly header: number;
  readonly token: number;
  /** From the start where it is 0 or more, else from the end. */
  readonly tag: number;
}

function columnsOf(lines: readonly InputLine<string>[], wanted: FormatInput['columns']): Columns {
  const texts = lines.flatMap(({ line, content }) => (content.ok && content.value.trim() !== '' && !isRemark(content.value) && !isDocumentStart(content.value) ? [{ line, text: content.value }] : []));
  const [first] = texts;
  const named = [wanted['tag'], wanted['token']].some((column) => typeof column === 'string');
  const header = first !== undefined && (named || isHeader(first.text)) ? first : null;
  const names = header === null ? [] : cellsOf(header.text);
  return {
    header: header?.line ?? 0,
    token: placeOf(wanted['token'], names) ?? 0,
    tag: placeOf(wanted['tag'], names) ?? lastOfTags(texts.filter(({ line }) => line !== header?.line).map(({ text }) => cellsOf(text))),
  };
}

function placeOf(column: string | number | undefined, names: readonly string[]): number | undefined {
  if (typeof column === 'number') return column - 1;
  const place = column === undefined ? -1 : names.indexOf(column);
  return place === -1 ? undefined : place;
}

/** The last column that does not tell of spaces. */
function lastOfTags(rows: readonly (readonly string[])[]): number {
  for (let place = -1; place > -4; place -= 1) {
    if (!rows.some((cells) => cells.length > 2 && saysSpacing(cells.at(place) ?? ''))) return place;
  }
  return -1;
}

function* rowOf({ line, content }: InputLine<string>, columns: Columns): Generator<ConllRow> {
  if (!content.ok) yield { kind: 'refused', line, error: content.error };
  else if (content.value.trim() === '') yield { kind: 'sentence_end' };
  else if (isDocumentStart(content.value)) yield { kind: 'document' };
  else if (line !== columns.header && !isRemark(content.value)) yield tokenOf(line, cellsOf(content.value), columns);
}

function tokenOf(line: number, cells: readonly string[], { token, tag }: Columns): ConllRow {
  const isTagThere = cells.length > 1;
  return { kind: 'token', line, token: cells[token] ?? '', tag: isTagThere ? cells.at(tag) ?? '' : '', isGlued: cells.some((cell, at) => at !== token && saysSpacing(cell)) };
}
