import { errnoOf } from './disk-errors.ts';
import type { Files } from './files.ts';

/** Asks the disk a second time for what it could not read (EIO) the first time: some faults pass, and only bytes that are refused twice count as damaged. */
export function withSecondReading(files: Files): Files {
  return {
    ...files,
    read: (path) => twice(() => files.read(path)),
    readFrom: (path, offset) => twice(() => files.readFrom(path, offset)),
    list: (folder) => twice(() => files.list(folder)),
    stat: (path) => twice(() => files.stat(path)),
    readChunks: (path) => chunksTwice(files, path),
  };
}

async function twice<Value>(read: () => Promise<Value>): Promise<Value> {
  try {
    return await read();
  } catch (error) {
    if (errnoOf(error) !== 'EIO') throw error;
    return read();
  }
}

/** The chunks of a file; where reading stops with EIO it is begun once more, and what was given already is left out. */
async function* chunksTwice(files: Files, path: string): AsyncIterable<Uint8Array> {
  let given = 0;
  try {
    for await (const chunk of files.readChunks(path)) {
      yield chunk;
      given += chunk.length;
    }
  } catch (error) {
    if (errnoOf(error) !== 'EIO') throw error;
    yield* chunksAfter(files, path, given);
  }
}

async function* chunksAfter(files: Files, path: string, offset: number): AsyncIterable<Uint8Array> {
  let left = offset;
  for await (const chunk of files.readChunks(path)) {
    const skipped = Math.min(left, chunk.length);
    left -= skipped;
    if (skipped < chunk.length) yield chunk.subarray(skipped);
  }
}
