/** The beginning of a stream of bytes, and the whole stream with it. */
export interface ChunkHead {
  readonly head: Uint8Array;
  readonly all: AsyncIterable<Uint8Array>;
}

/** Takes chunks until they come to so many bytes, or to the end, and gives them back with the rest. Leaving off early ends the source. */
export async function peekChunks(chunks: AsyncIterable<Uint8Array>, atLeast: number): Promise<ChunkHead> {
  const iterator = chunks[Symbol.asyncIterator]();
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < atLeast) {
    const next = await iterator.next();
    if (next.done === true) break;
    taken.push(next.value);
    length += next.value.length;
  }
  const head = taken.length === 1 ? taken[0] ?? new Uint8Array() : Buffer.concat(taken);
  return { head, all: replay(head, iterator) };
}

async function* replay(head: Uint8Array, iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    if (head.length > 0) yield head;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
