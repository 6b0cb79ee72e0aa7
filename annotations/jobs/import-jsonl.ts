import type { AppError } from '../../shared/errors.ts';
import { isTooDeep } from '../../shared/json.ts';
import type { Article } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { parseLine, type ParsedLine } from '../formats/guillemet-jsonl.ts';
import type { ReadContext } from '../formats/format.ts';
import { attempt } from '../store/disk-errors.ts';
import { parseJsonBytes } from '../store/envelope.ts';
import { sha256 } from '../store/hash.ts';
import { findArticleFor } from './attach-record.ts';
import { byteLines, type ByteLine } from './byte-lines.ts';
import { importLine } from './import-line.ts';
import type { ImportSession } from './import-text.ts';
import type { NameMap } from './name-map.ts';

/** The largest record that is read, in megabytes. */
export const LARGEST_RECORD = 16;
const MEGABYTE = 1024 * 1024;

/** How a file of labelled JSONL is read. */
export interface JsonlReading {
  readonly path: string;
  /** Base name. */
  readonly name: string;
  /** Takes the place of the names in the file. */
  readonly annotator: string | null;
  readonly map: NameMap;
  readonly signal: AbortSignal;
  readonly onRecord: () => void;
}

/** Imports a file of labelled JSONL line by line. Bad lines are listed in the tally; only what ends the whole import is refused. */
export async function importJsonl(session: ImportSession, reading: JsonlReading): Promise<Result<void>> {
  const done = await attempt(reading.path, () => importLines(session, reading));
  return done.ok ? done.value : refuse('import.unreadable', { reason: String(done.error.params['reason'] ?? '') });
}

async function importLines(session: ImportSession, reading: JsonlReading): Promise<Result<void>> {
  let records = 0;
  for await (const line of byteLines(session.env.files.readChunks(reading.path), LARGEST_RECORD * MEGABYTE)) {
    if (reading.signal.aborted) return ok(undefined);
    if (line.bytes !== null && isBlank(line.bytes)) continue;
    records += 1;
    const done = await readRecord(session, reading, line);
    if (!done.ok) return done;
    reading.onRecord();
  }
  if (records === 0) session.tally.refuse({ file: reading.name, line: null }, { code: 'import.empty_file', params: {} });
  return ok(undefined);
}

const WHITE_SPACE = new Set([0x20, 0x09, 0x0d]);

function isBlank(bytes: Uint8Array): boolean {
  return bytes.every((byte) => WHITE_SPACE.has(byte));
}

async function readRecord(session: ImportSession, reading: JsonlReading, { number, bytes }: ByteLine): Promise<Result<void>> {
  const place = { file: reading.name, line: number };
  const text = bytes === null ? refuse('import.too_large', { limit: LARGEST_RECORD }) : decodeRecord(bytes);
  const context: ReadContext = { ...place, sha256, makeId: session.env.makeId, now: session.env.clock() };
  const parsed = text.ok ? await parseRecord(session, text.value, context) : text;
  if (parsed.ok) return importLine(session, { place, parsed: parsed.value, annotator: reading.annotator, map: reading.map });
  session.tally.refuse(place, parsed.error);
  return ok(undefined);
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decodeRecord(bytes: Uint8Array): Result<string> {
  if (bytes.includes(0)) return refuse('import.binary_file');
  try {
    return ok(utf8.decode(bytes));
  } catch (error) {
    if (error instanceof TypeError) return refuse('import.bad_encoding', { encoding: 'utf-8' });
    throw error;
  }
}

// A record without a text is given that of the article it belongs to, and read like any other.
async function parseRecord(session: ImportSession, text: string, context: ReadContext): Promise<Result<ParsedLine>> {
  const parsed = parseLine(text, context);
  if (parsed.ok || !isMissingText(parsed.error)) return parsed;
  const raw = parseJsonBytes(Buffer.from(text.replace(/^\uFEFF/, '')));
  if (typeof raw !== 'object' || raw === null || 'text' in raw || isTooDeep(raw)) return parsed;
  const article: Article | null = await findArticleFor(session.target, { ...raw });
  return article === null ? parsed : parseLine(JSON.stringify({ ...raw, text: article.text, meta: article.meta }), context);
}

function isMissingText({ code, params }: AppError): boolean {
  return code === 'import.bad_field' && params['field'] === 'text';
}
