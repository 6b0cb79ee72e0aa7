import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { ok, refuse } from '../../shared/result.ts';
import type { InputLine } from '../formats/common/format-input.ts';
import { LARGEST_RECORD } from './json-values.ts';

const informedSchema = z.object({ record: z.array(z.string()), info: z.object({ lines: z.int() }) });

/** The rows of a table of any size, quoted as in RFC 4180; a row that cannot be read is refused and the next one read. */
export async function* tableRows(chunks: AsyncIterable<Uint8Array>, delimiter: string): AsyncGenerator<InputLine<readonly string[]>> {
  const parser = parse({
    delimiter, bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, max_record_size: LARGEST_RECORD * 1024 * 1024,
  });
  const source = Readable.from(chunks);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const row of parser) {
      const { record, info } = informedSchema.parse(row);
      yield { line: info.lines, content: ok(record) };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    yield { line: parser.info.lines, content: refuse('import.bad_table', { problem: error.message }) };
  }
}
