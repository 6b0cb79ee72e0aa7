/** What a cell of a table is written from; null leaves it empty. */
export type Cell = string | number | null;

// What spreadsheets take for the beginning of a formula, plain and full-width, and what they drop before one (ASVS 1.2.10).
const FORMULA = /^'*[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * One row of a table with its line end, quoted as in RFC 4180. A text that a spreadsheet would run as a formula gets an apostrophe before it;
 * one that begins with apostrophes and goes on like a formula gets one too, so that taking one off always gives the text back. Numbers are written as they are.
 */
export function tableRow(cells: readonly Cell[], delimiter: ',' | '\t'): string {
  return `${cells.map((cell) => writeCell(cell, delimiter)).join(delimiter)}\n`;
}

function writeCell(cell: Cell, delimiter: string): string {
  if (cell === null) return '';
  const text = typeof cell === 'number' ? String(cell) : withoutFormula(cell);
  return text.includes(delimiter) || /["\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function withoutFormula(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
