import type { SettledRecord } from '../../annotations/formats/common/foreign-record.ts';
import type { ReadContext } from '../../annotations/formats/common/format-input.ts';
import { readLine } from '../../annotations/formats/guillemet/parse-line.ts';
import { isTooDeep } from '../../shared/json.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';

/** Reads one line of labelled JSONL as an import does, without the file around it. */
export function parseLine(line: string, context: ReadContext): Result<SettledRecord> {
  let value: unknown;
  try {
    value = JSON.parse(line.replace(/^\uFEFF/, ''));
  } catch {
    return refuse('import.bad_json', { problem: '' });
  }
  if (isTooDeep(value)) return refuse('import.too_deep');
  const item = readLine(value, context);
  if (!item.ok) return item;
  return item.value.kind === 'settled' ? ok(item.value.record) : refuse('import.no_article');
}
