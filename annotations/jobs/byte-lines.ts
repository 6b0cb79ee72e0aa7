/** One line of a file, without its LF; `bytes` is null for a line beyond the limit, which was skipped. */
export interface ByteLine {
  /** 1-based. */
  readonly number: number;
  readonly bytes: Uint8Array | null;
}

const LF = 0x0a;

/** Cuts chunks of bytes at LF, never at other line ends. A line of more than `limit` bytes is skipped without being held in memory. */
export async function* byteLines(chunks: AsyncIterable<Uint8Array>, limit: number): AsyncGenerator<ByteLine> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  for await (const chunk of chunks) {
    let start = 0;
    for (let at = chunk.indexOf(LF); at !== -1; at = chunk.indexOf(LF, start)) {
      yield finish(number, [...parts, chunk.subarray(start, at)], { length: length + at - start, limit });
      [parts, length, number, start] = [[], 0, number + 1, at + 1];
    }
    length += chunk.length - start;
    parts = length > limit ? [] : [...parts, chunk.subarray(start)];
  }
  if (length > 0) yield finish(number, parts, { length, limit });
}

function finish(number: number, parts: readonly Uint8Array[], size: { length: number; limit: number }): ByteLine {
  if (size.length > size.limit) return { number, bytes: null };
  const [only] = parts;
  return { number, bytes: parts.length === 1 && only !== undefined ? only : Buffer.concat(parts) };
}
