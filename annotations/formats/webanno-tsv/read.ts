import type { FormatInput } from '../common/format-input.ts';
import { refusedItem, type ForeignRecord, type ReadItem, type RecordProblem } from '../common/foreign-record.ts';
import { TsvAnnotations } from './annotations.ts';
import { unescape } from './escapes.ts';
import { readTsvFile, rebuildText, type TsvFile } from './sentences.ts';

/** Reads a file of one article, its text put together from sentences and tokens. */
export async function* readWebannoTsv(input: FormatInput): AsyncGenerator<ReadItem> {
  const file = await input.text();
  if (!file.ok) return yield refusedItem(null, file.error);
  const tsv = readTsvFile(file.value.raw);
  if (tsv.sentences.length === 0) return yield refusedItem(null, { code: 'import.no_text', params: {} });
  yield { kind: 'record', record: recordOf(tsv, input.name.replace(/\.[^.]*$/, '')) };
}

function recordOf({ layers, sentences, bad }: TsvFile, source: string): ForeignRecord {
  const { text, misfits } = rebuildText(sentences);
  const rows = sentences.flatMap((sentence) => sentence.rows);
  const annotations = new TsvAnnotations(layers);
  for (const row of rows) if (!misfits.has(row)) annotations.row(row);
  const [spans, relations] = [annotations.spans(), annotations.relations()];
  const refused: RecordProblem[] = [
    ...bad.map((line) => ({ line: null, error: { code: 'import.bad_line' as const, params: { line } } })),
    ...[...misfits].map(({ form, begin, end }) => ({ line: null, error: { code: 'span.text_mismatch' as const, params: { expected: unescape(form), found: text.slice(begin, end) } } })),
  ];
  return {
    line: null, text, source, annotator: null, unit: 'utf_16', spans, relations, refused,
    evidence: rows.map(({ begin, end, form }) => ({ piece: [begin, end] as const, text: unescape(form) })),
    skipped: {
      tokens: rows.filter(({ unit }) => !unit.includes('.')).length, sentences: sentences.length,
      ...(annotations.tokenLinks === 0 ? {} : { token_relations: annotations.tokenLinks }),
    },
  };
}
