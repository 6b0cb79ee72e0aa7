import { refuse, ok, type Result } from '../../../shared/result.ts';
import { refusedItem, type ForeignRecord, type ReadItem } from '../common/foreign-record.ts';
import type { Delimiter, FormatInput, TableRow } from '../common/format-input.ts';
import { metaOfWritten } from '../common/written-meta.ts';
import { tellColumns, type Columns } from './columns.ts';
import { isExportedTable } from './exported-tables.ts';

/** Reads a table with an article a row, its columns told by their names; a row that cannot be read is refused alone. Tables of tags that we exported are refused. */
export async function* readArticleTable(input: FormatInput, delimiter: Delimiter | undefined): AsyncGenerator<ReadItem> {
  let columns: Columns | null = null;
  let encoding: string | undefined;
  for await (const row of input.rows(delimiter)) {
    encoding ??= row.encoding;
    if (columns !== null) {
      const item = rowItem(input, columns, { ...row, ...(encoding === undefined ? {} : { encoding }) });
      if (item?.kind === 'record') encoding = undefined;
      if (item !== null) yield item;
      continue;
    }
    const header = row.content.ok ? readHeader(row.content.value, input) : row.content;
    if (!header.ok) {
      yield refusedItem(row.line, header.error);
      return;
    }
    columns = header.value;
  }
}

const LONGEST_LIST = 200;

function readHeader(names: readonly string[], input: FormatInput): Result<Columns> {
  if (isExportedTable(names)) return refuse('import.tag_table');
  const columns = tellColumns(names, input.columns);
  return columns.known.has('text') ? ok(columns) : refuse('import.no_text_column', { columns: names.join(', ').slice(0, LONGEST_LIST) });
}

/** Null for a row of nothing but blank cells. */
function rowItem(input: FormatInput, columns: Columns, { line, content, encoding }: TableRow): ReadItem | null {
  if (!content.ok) return refusedItem(line, content.error);
  const cells = content.value;
  if (cells.every((cell) => cell.trim() === '')) return null;
  if (cells.slice(columns.count).some((cell) => cell !== '')) return refusedItem(line, { code: 'import.too_many_cells', params: { found: cells.length, expected: columns.count } });
  const text = cells[columns.known.get('text') ?? -1] ?? '';
  if (text.trim() === '') return refusedItem(line, { code: 'import.empty_row', params: {} });
  return { kind: 'record', record: { ...articleOf(columns, cells, input.name), text, line, ...(encoding === undefined ? {} : { notices: [{ kind: 'encoding', detail: encoding }] }) } };
}

function articleOf({ known, others }: Columns, cells: readonly string[], file: string): Omit<ForeignRecord, 'text' | 'line'> {
  const cell = (at: number | undefined): string => cells[at ?? -1] ?? '';
  const [id, url] = [cell(known.get('id')), cell(known.get('url'))];
  const meta = metaOfWritten({
    headline: cell(known.get('headline')), date: cell(known.get('date')), language: cell(known.get('language')), source: cell(known.get('source')),
    others: [['id', id], ['url', url], ...others.map(([at, name]) => [name, cell(at)] as const)],
  });
  return { source: file, ...(id === '' ? {} : { id }), meta, annotator: null, unit: 'code_point', spans: [], relations: [] };
}
