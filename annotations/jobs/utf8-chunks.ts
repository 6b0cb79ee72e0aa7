import { ok, refuse, type Result } from '../../shared/result.ts';
import { peekChunks } from './chunk-head.ts';
import { decodeLegacy, isBrokenUtf8, pieceDecoder, type PieceDecoder } from './decode-legacy.ts';
import { encodingByMark } from './decode-text.ts';
import { guessUtf16 } from './decode-utf16.ts';

/** A text file of any size as UTF-8 without a mark. */
export interface Utf8Chunks {
  readonly chunks: AsyncIterable<Uint8Array>;
  /** WHATWG label of what the file is in; null as long as all that was read is ASCII. */
  readonly encoding: () => string | null;
}

// As much as `decodeText` looks at of an older encoding.
const SAMPLE_LENGTH = 65_536;

/**
 * Turns the bytes of a file into UTF-8 while they are read, by the same signs as `decodeText`: its mark, where its zeros stand, and what its first
 * letters beyond ASCII are. Bytes that are no UTF-8 in a file that is UTF-8 stay as they are, for each record to be refused alone.
 * Refuses with `import.bad_encoding` what no mark of ours reads.
 */
export async function utf8Chunks(source: AsyncIterable<Uint8Array>): Promise<Result<Utf8Chunks>> {
  const { head, all } = await peekChunks(source, SAMPLE_LENGTH);
  const marked = encodingByMark(head);
  if (marked === 'utf-32') {
    await closing(all);
    return refuse('import.bad_encoding', { encoding: marked });
  }
  const utf16 = marked ?? (head.includes(0) ? guessUtf16(head.subarray(0, head.length - (head.length % 2))) : null);
  if (utf16 === null) return ok(lateDecoded(all));
  return ok({ chunks: recoded(all, pieceDecoder(utf16, false)), encoding: () => utf16 });
}

/** A stream that is dropped before it was read still holds its file open. */
async function closing(chunks: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _ of chunks) return;
}

/** Takes ASCII as it comes and decides at the first byte beyond. */
function lateDecoded(source: AsyncIterable<Uint8Array>): Utf8Chunks {
  let encoding: string | null = null;
  async function* read(): AsyncGenerator<Uint8Array> {
    let isFirst = true;
    const iterator = source[Symbol.asyncIterator]();
    try {
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) {
        if (!isAscii(next.value)) {
          const { head, all } = await peekChunks(chain(next.value, iterator), SAMPLE_LENGTH);
          encoding = tellEncoding(head);
          const rest = encoding === 'utf-8' ? all : recoded(all, pieceDecoder(encoding, true));
          yield* isFirst ? withoutMark(rest) : rest;
          return;
        }
        isFirst = false;
        yield next.value;
      }
    } finally {
      await iterator.return?.();
    }
  }
  return { chunks: read(), encoding: () => encoding };
}

async function* chain(first: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first;
  for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

/** The encoding of a piece that begins in ASCII; UTF-8 also where it is damaged or nothing fits. */
function tellEncoding(sample: Uint8Array): string {
  if (isUtf8(sample) || isBrokenUtf8(sample)) return 'utf-8';
  // A character of several bytes may be cut off at the end.
  const lines = sample.subarray(0, sample.lastIndexOf(0x0a) + 1);
  return decodeLegacy(lines.length === 0 ? sample : lines)?.encoding ?? 'utf-8';
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}

async function* recoded(chunks: AsyncIterable<Uint8Array>, decode: PieceDecoder): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) yield Buffer.from(decode(chunk), 'utf8');
  yield Buffer.from(decode(null), 'utf8');
}

async function* withoutMark(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let isFirst = true;
  for await (const chunk of chunks) {
    yield isFirst && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf ? chunk.subarray(3) : chunk;
    isFirst = false;
  }
}
