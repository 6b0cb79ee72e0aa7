import { z } from 'zod';
import { codePoints, createOffsetMap } from '../../../shared/offsets.ts';
import type { Article } from '../../../shared/records.ts';
import { refuse, type Result, ok } from '../../../shared/result.ts';
import { articleIdOf } from '../common/article-id.ts';
import { readMeta } from '../common/article-meta.ts';
import { createProblemList, isRawObject, readField, type FieldSource, type RawObject } from '../common/field-reader.ts';
import { refusedItem, type ReadItem, type SettledRecord } from '../common/foreign-record.ts';
import type { FormatInput, ReadContext } from '../common/format-input.ts';
import { checkImportedPlace } from '../common/imported-place.ts';
import { normaliseRecord } from '../common/normalised-record.ts';
import { compareIdentity, readSet } from './document.ts';
import { LINE_FORMAT } from './line.ts';
import { readRecords } from './records.ts';

/** Reads a file of labelled JSONL. A line that is no object of `guillemet/1` is refused; anything else that is wrong is refused alone. */
export async function* readLines(input: FormatInput): AsyncGenerator<ReadItem> {
  for await (const { line, content } of input.jsonValues()) {
    const item = content.ok ? readLine(content.value, input.context(line)) : content;
    yield item.ok ? item.value : refusedItem(line, item.error);
  }
}

/** Reads one parsed line. The article's id and hash are always those of its text; a line without a text asks for its article first. */
export function readLine(value: unknown, context: ReadContext): Result<ReadItem> {
  if (!isRawObject(value)) return refuse('import.bad_line', { line: context.line ?? 1 });
  const { format, offset_unit, text } = value;
  if (format !== LINE_FORMAT) return refuse('import.unknown_format', { name: typeof format === 'string' ? format : '' });
  if (offset_unit !== undefined && offset_unit !== null && offset_unit !== 'code_point') return refuse('import.bad_field', { field: 'offset_unit', problem: JSON.stringify(offset_unit) });
  if (text === undefined) return ok(textlessItem(value, context));
  return typeof text === 'string' ? ok(settledItem(value, text, context)) : refuse('import.bad_field', { field: 'text', problem: typeof text });
}

function settledItem(raw: RawObject, text: string, context: ReadContext): ReadItem {
  return { kind: 'settled', line: context.line, record: settle(raw, text, context) };
}

function settle(raw: RawObject, rawText: string, context: ReadContext): SettledRecord {
  const problems = createProblemList(context.line);
  const line = { raw, problems, path: '' };
  const record = normaliseRecord(rawText);
  const notices = [...record.notices];
  const text_sha256 = context.sha256(record.text);
  compareIdentity(line, record.text === rawText ? [text_sha256] : [text_sha256, context.sha256(rawText)]);
  const meta = readMeta(metaSource(line), record.text, context);
  const records = readRecords({ context, record, map: createOffsetMap(record.text), problems, notices }, raw);
  return {
    article: { id: articleIdOf(text_sha256), text: record.text, text_sha256, meta },
    set: readSet(line, records),
    pending: records.pending,
    refused: problems.refused, repaired: problems.repaired, notices, skipped: {},
  };
}

function metaSource(line: FieldSource): FieldSource {
  return { raw: readField(line, 'meta', z.record(z.string(), z.unknown())) ?? {}, problems: line.problems, path: 'meta' };
}

/** A line without a text is given that of the article it belongs to, and read like any other. */
function textlessItem(raw: RawObject, context: ReadContext): ReadItem {
  const { id, meta } = raw;
  const source = isRawObject(meta) && typeof meta['source'] === 'string' ? meta['source'] : null;
  return {
    kind: 'textless', line: context.line,
    claim: { id: typeof id === 'string' ? id : null, source, fits: (text) => fits(raw, text) },
    withArticle: (article: Article) => settledItem({ ...raw, text: article.text, meta: article.meta }, article.text, context),
  };
}

const claimSchema = z.object({
  start: z.int(), end: z.int(), text: z.string(), fragments: z.array(z.tuple([z.int().transform(codePoints), z.int().transform(codePoints)])).exactOptional(),
});

/** Whether all that a line quotes stands in a text where the line says so; a line without quotations fits nothing. */
function fits({ spans }: RawObject, text: string): boolean {
  const map = createOffsetMap(text);
  return Array.isArray(spans) && spans.length > 0 && spans.every((span: unknown) => {
    const claim = claimSchema.safeParse(span);
    return claim.success && checkImportedPlace(map, claim.data).ok;
  });
}
