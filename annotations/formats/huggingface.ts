import type { JsonValue } from '../../shared/json.ts';
import { findSpanType } from '../../shared/schema/label-schema.ts';
import { isRawObject } from './common/field-reader.ts';
import { refusedItem, type ReadItem } from './common/foreign-record.ts';
import type { ReadingFormat, WritingFormat } from './common/format.ts';
import type { FormatInput } from './common/format-input.ts';
import type { ArticleWork, WriteContext } from './common/format-writer.ts';
import { jsonLine } from './common/json-line.ts';
import { iob2Tags } from './common/token-tags.ts';
import { tokeniseText } from './common/tokens.ts';
import { datasetInfo, INFO_FILE, labelsOf, labelsOfSchema } from './huggingface/label-list.ts';
import { columnsOf, readRow } from './huggingface/row.ts';

/**
 * Rows of tokens and their tags as data sets for token classification have them, a row an article. Tags are the ids of classes that
 * `dataset_info.json` beside the rows names; on standard output, with nothing beside it, they are the names themselves.
 */
export const huggingfaceFormat: ReadingFormat & WritingFormat = {
  name: 'huggingface',
  unit: 'token',
  carries: ['type', 'text'],
  endings: ['.jsonl', '.json'],
  recognises: ({ json }) => isRow(json),
  isCompanion: (name) => name === INFO_FILE,
  read: readRows,
  write: {
    layout: 'one_file',
    fit: {
      needsTokens: true,
      writtenText: ({ article }) => tokeniseText(article.text).map(({ text }) => text).join(' '),
      // The list of classes is that of the schema, so that ids are known before the first row.
      refusesSpan: ({ type }, _, { schema, hasFolder }) => (hasFolder && findSpanType(schema, type) === undefined ? 'type' : null),
    },
    pieces: writeRows,
    beside: ({ schema, hasFolder }) => (hasFolder ? [{ name: INFO_FILE, content: datasetInfo(labelsOfSchema(schema)) }] : []),
  },
};

function isRow(json: JsonValue | undefined): boolean {
  if (!isRawObject(json) || typeof json['text'] === 'string') return false;
  const columns = columnsOf(json);
  if (columns === null) return false;
  const [tokens, tags] = [json[columns.tokens], json[columns.tags]];
  const areTags = Array.isArray(tags) && tags.every((tag: unknown) => typeof tag === 'number' || typeof tag === 'string');
  return areTags && Array.isArray(tokens) && tokens.every((token: unknown) => typeof token === 'string');
}

async function* readRows(input: FormatInput): AsyncGenerator<ReadItem> {
  const info = await readInfo(input);
  for await (const { line, content } of input.jsonValues()) {
    const columns = content.ok ? columnsOf(content.value, input.columns) : null;
    if (!content.ok) yield refusedItem(line, content.error);
    else if (columns === null || !isRawObject(content.value)) yield refusedItem(line, { code: 'import.bad_field', params: { field: 'tokens', problem: typeof content.value } });
    else yield readRow(content.value, { file: input.name, line, columns, labels: labelsOf(info, columns.tags) });
  }
}

/** What lies beside the rows, parsed; a file that is no JSON names no classes, which each row then tells. */
async function readInfo(input: FormatInput): Promise<unknown> {
  const file = await input.beside(INFO_FILE);
  if (!file.ok || file.value === null) return null;
  try {
    const info: unknown = JSON.parse(file.value.raw.replace(/^\uFEFF/, ''));
    return info;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function writeRows({ article, sets }: ArticleWork, { schema, hasFolder }: WriteContext): readonly string[] {
  const tokens = tokeniseText(article.text);
  const ids = new Map(labelsOfSchema(schema).map((name, id) => [name, id]));
  return sets.map((set) => {
    const tags = iob2Tags(tokens, set?.spans ?? []);
    const row = { id: article.id, tokens: tokens.map(({ text }) => text), ner_tags: hasFolder ? tags.map((tag) => ids.get(tag) ?? 0) : tags };
    return `${jsonLine(row)}\n`;
  });
}
