import { join, dirname } from 'node:path';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { DetectLanguage, FileText, FormatInput, InputLine, NamedEncoding } from '../formats/common/format-input.ts';
import { attempt } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { sha256 } from '../store/hash.ts';
import { byteLines } from './byte-lines.ts';
import { decodeText } from './decode-text.ts';
import { decodeRecord, jsonValues, LARGEST_RECORD } from './json-values.ts';
import { tableRows } from './table-rows.ts';
import type { FoundFile } from './walk-files.ts';

/** A file that was found and can be read. */
export type FileToRead = Extract<FoundFile, { kind: 'file' }>;

/** The largest text file that is read whole, in megabytes. */
export const LARGEST_TEXT = 64;
const MEGABYTE = 1024 * 1024;

/** How a file is read besides what it holds. */
export interface Reading {
  readonly columns: FormatInput['columns'];
  readonly detectLanguage: DetectLanguage;
  /** Told of each chunk of bytes that was taken from the file. */
  readonly onBytes: (count: number) => void;
}

/** A file as the formats read it; chunks are taken from the disk only as they are asked for. */
export function createFileInput(env: StoreEnvironment, file: FileToRead, { columns, detectLanguage, onBytes }: Reading): FormatInput {
  const chunks = (): AsyncIterable<Uint8Array> => counted(env.files.readChunks(file.path), onBytes);
  return {
    name: file.name,
    columns,
    text: async (named) => {
      const text = await readWhole(env, file, named);
      onBytes(file.size);
      return text;
    },
    lines: () => textLines(chunks()),
    jsonValues: () => jsonValues(chunks()),
    rows: (delimiter) => tableRows(chunks(), delimiter ?? null),
    beside: (name) => readBeside(env, join(dirname(file.path), name)),
    context: (line) => ({ file: file.name, line, sha256, detectLanguage, makeId: env.makeId, now: env.clock() }),
  };
}

async function* counted(chunks: AsyncIterable<Uint8Array>, onBytes: (count: number) => void): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    onBytes(chunk.length);
    yield chunk;
  }
}

async function* textLines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine<string>> {
  for await (const { number, bytes } of byteLines(chunks, LARGEST_RECORD * MEGABYTE)) {
    const text = bytes === null ? refuse('import.too_large', { limit: LARGEST_RECORD }) : decodeRecord(bytes);
    yield { line: number, content: text.ok ? ok(withoutEnds(text.value, number)) : text };
  }
}

function withoutEnds(text: string, line: number): string {
  return (line === 1 ? text.replace(/^\uFEFF/, '') : text).replace(/\r$/, '');
}

async function readBeside(env: StoreEnvironment, path: string): Promise<Result<FileText | null>> {
  const stat = await attempt(path, () => env.files.stat(path));
  if (!stat.ok) return ok(null);
  return stat.value.kind === 'file' ? readWhole(env, { path, size: stat.value.size }) : refuse('import.not_regular_file', { path });
}

async function readWhole(env: StoreEnvironment, { path, size }: Pick<FileToRead, 'path' | 'size'>, named?: NamedEncoding): Promise<Result<FileText>> {
  if (size > LARGEST_TEXT * MEGABYTE) return refuse('import.too_large', { limit: LARGEST_TEXT });
  const bytes = await attempt(path, () => env.files.read(path));
  if (!bytes.ok) return refuse('import.unreadable', { reason: String(bytes.error.params['reason'] ?? '') });
  const decoded = decodeText(bytes.value, named);
  return decoded.ok ? ok({ ...decoded.value, sha256: sha256(bytes.value) }) : decoded;
}
