import { dirname, join } from 'node:path';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { attempt } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { OpenFile } from '../store/files.ts';
import type { NamedContent } from '../formats/common/format-writer.ts';
import { sweepFolder } from '../store/sweep-temps.ts';
import { cleaningUp, renameInto, tempPath, writeEvery } from '../store/write-file.ts';

/** Where an export goes: a file or folder that is put in place at the end, a stream, or nowhere on a dry run, but for what is shown of it. */
export type ExportOutput =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'stream'; readonly write: (bytes: Uint8Array) => Promise<void> }
  | { readonly kind: 'nowhere'; readonly preview?: (text: string, file: string | null) => void };

/** Takes the pieces of an export, gathers them and hands them on in larger ones. */
export interface PieceSink {
  write(text: string): Promise<void>;
}

const CHUNK_LENGTH = 64 * 1024;

/** Writes the pieces that `produce` makes. A file is put in place only when all is written; on refusal the old one is untouched. */
export async function writePieces<T>(env: StoreEnvironment, output: ExportOutput, produce: (sink: PieceSink) => Promise<Result<T>>): Promise<Result<T>> {
  if (output.kind === 'nowhere') {
    return produce({
      write: (text) => {
        output.preview?.(text, null);
        return Promise.resolve();
      },
    });
  }
  if (output.kind === 'stream') return attempted('-', () => gather(output.write, produce));
  const { path } = output;
  // What an export that was cut off left there.
  await sweepFolder(env, dirname(path));
  const temp = tempPath(env, path);
  return attempted(path, () => cleaningUp(env.files, temp, async () => {
    const produced = await writeTemp(env, temp, produce);
    if (produced.ok) await putInPlace(env, temp, path);
    else await env.files.remove(temp);
    return produced;
  }));
}

async function putInPlace({ files }: StoreEnvironment, temp: string, path: string): Promise<void> {
  await renameInto(files, temp, path);
  await files.syncFolder(dirname(path));
}

async function writeTemp<T>({ files }: StoreEnvironment, temp: string, produce: (sink: PieceSink) => Promise<Result<T>>): Promise<Result<T>> {
  const file: OpenFile = await files.openNew(temp);
  try {
    const produced = await gather((bytes) => writeEvery(file, bytes, temp), produce);
    await file.dataSync();
    return produced;
  } finally {
    await file.close();
  }
}

async function gather<T>(write: (bytes: Uint8Array) => Promise<void>, produce: (sink: PieceSink) => Promise<Result<T>>): Promise<Result<T>> {
  let waiting: string[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const bytes = Buffer.from(waiting.join(''), 'utf8');
    [waiting, length] = [[], 0];
    if (bytes.length > 0) await write(bytes);
  };
  const produced = await produce({
    write: async (text) => {
      waiting.push(text);
      length += text.length;
      if (length >= CHUNK_LENGTH) await flush();
    },
  });
  if (produced.ok) await flush();
  return produced;
}

/** Writes the files that lie beside an export of one file, each put in place when it is whole. */
export async function writeBeside(env: StoreEnvironment, output: ExportOutput, files: readonly NamedContent[]): Promise<Result<void>> {
  if (output.kind !== 'file') return ok(undefined);
  for (const { name, content } of files) {
    const written = await writePieces(env, { kind: 'file', path: join(dirname(output.path), name) }, async (sink) => ok(await sink.write(content)));
    if (!written.ok) return written;
  }
  return ok(undefined);
}

/** Runs a write; a failure of the disk names the place of the export, a full disk keeps its own sentence. */
export async function attempted<T>(path: string, action: () => Promise<Result<T>>): Promise<Result<T>> {
  const done = await attempt(path, action);
  if (done.ok) return done.value;
  if (done.error.code === 'disk.full') return refuse('disk.full', { path, reason: 'ENOSPC' });
  return refuse('export.not_writable', { path, reason: String(done.error.params['reason'] ?? '') });
}

/** The answer of an export that was stopped, or nothing when it may go on. */
export function refuseIfStopped(signal: AbortSignal): Result<void> {
  return signal.aborted ? refuse('export.cancelled') : ok(undefined);
}
