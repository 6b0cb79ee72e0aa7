import type { InputValue } from '../formats/common/format-input.ts';
import { isTooDeep } from '../../shared/json.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { byteLines, type ByteLine } from './byte-lines.ts';
import { byteValues, type ByteValue } from './byte-values.ts';
import { peekChunks } from './chunk-head.ts';

/** The largest record that is read, in megabytes. */
export const LARGEST_RECORD = 16;
const LIMIT = LARGEST_RECORD * 1024 * 1024;

/**
 * The JSON values of a file of any size: one a line (JSON Lines), the elements of one array, or values that go over several lines. A value that
 * cannot be read is refused alone, so that a wrong line never stops a file.
 */
export async function* jsonValues(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InputValue> {
  const { head, all } = await peekChunks(chunks, 1);
  if (isLaidOut(head)) {
    for await (const value of byteValues(all, LIMIT)) yield { line: null, content: parseValue(value) };
    return;
  }
  for await (const line of byteLines(all, LIMIT)) {
    if (line.bytes === null || !isBlank(line.bytes)) yield { line: line.number, content: parseValue(line) };
  }
}

/** An array of objects or arrays, or an object whose first line breaks off where laid-out JSON does. An array that begins with a string is a record of its own. */
function isLaidOut(head: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(head.subarray(0, 64 * 1024)).trimStart();
  return /^\[\s*(?:[[{\]]|$)/.test(text) || /^\{\s*(?:\n|"[^\n]{0,200}[{[,]\s*\n)/.test(text);
}

const WHITE_SPACE = new Set([0x20, 0x09, 0x0d]);

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => WHITE_SPACE.has(byte));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function parseValue({ bytes }: Pick<ByteLine | ByteValue, 'bytes'>): Result<unknown> {
  if (bytes === null) return refuse('import.too_large', { limit: LARGEST_RECORD });
  const text = decodeRecord(bytes);
  if (!text.ok) return text;
  try {
    // The mark of the file may still stand before its first value.
    const value: unknown = JSON.parse(text.value.replace(/^\uFEFF/, ''));
    return isTooDeep(value) ? refuse('import.too_deep') : ok(value);
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof RangeError) return refuse('import.bad_json', { problem: error.message });
    throw error;
  }
}

/** The text of one record, strictly UTF-8; bytes of NUL are no text. */
export function decodeRecord(bytes: Uint8Array): Result<string> {
  if (bytes.includes(0)) return refuse('import.binary_file');
  try {
    return ok(utf8.decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return refuse('import.bad_encoding', { encoding: 'utf-8' });
    throw error;
  }
}
