import { dirname, join } from 'node:path';
import type { Result } from '../../shared/result.ts';
import { orMissing } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { sweepFolder } from '../store/sweep-temps.ts';
import { makeFolderDurably, renameInto, tempPath, writeNew } from '../store/write-file.ts';
import { attempted, type ExportOutput } from './export-output.ts';

/** Takes the files of an export by their path inside it, `/` between folders. */
export interface FolderSink {
  file(path: string, content: string): Promise<void>;
}

/**
 * Writes a folder of files. They are written aside and moved to their place when all are there, so that an export that is stopped or fails leaves
 * what was there before; files of an earlier export with the same names are replaced, others stay.
 */
export async function writeFolder<T>(env: StoreEnvironment, output: Exclude<ExportOutput, { kind: 'stream' }>, produce: (sink: FolderSink) => Promise<Result<T>>): Promise<Result<T>> {
  if (output.kind === 'nowhere') {
    return produce({
      file: (path, content) => {
        output.preview?.(content, path);
        return Promise.resolve();
      },
    });
  }
  return attempted(output.path, () => writeAside(env, output.path, produce));
}

async function writeAside<T>(env: StoreEnvironment, target: string, produce: (sink: FolderSink) => Promise<Result<T>>): Promise<Result<T>> {
  // What an export that was cut off left there.
  await sweepFolder(env, dirname(target));
  const aside = tempPath(env, target);
  const written: string[] = [];
  try {
    await env.files.makeFolder(aside);
    const produced = await produce({
      file: async (path, content) => {
        written.push(path);
        await env.files.makeFolder(dirname(join(aside, path)));
        await writeNew(env.files, join(aside, path), Buffer.from(content, 'utf8'));
      },
    });
    if (produced.ok) await moveInto(env, { aside, target, written });
    return produced;
  } finally {
    await removeAside(env, aside, written);
  }
}

async function moveInto(env: StoreEnvironment, { aside, target, written }: { aside: string; target: string; written: readonly string[] }): Promise<void> {
  const folders = new Set<string>();
  for (const path of written) {
    const folder = dirname(join(target, path));
    if (!folders.has(folder)) await makeFolderDurably(env.files, folder);
    folders.add(folder);
    await renameInto(env.files, join(aside, path), join(target, path));
  }
  for (const folder of folders) await env.files.syncFolder(folder);
}

async function removeAside({ files }: StoreEnvironment, aside: string, written: readonly string[]): Promise<void> {
  const folders = new Set<string>();
  for (const path of written) {
    folders.add(dirname(join(aside, path)));
    await orMissing(() => files.remove(join(aside, path)));
  }
  for (const folder of [...folders].sort((a, b) => b.length - a.length)) if (folder !== aside) await orMissing(() => files.removeFolder(folder));
  await orMissing(() => files.removeFolder(aside));
}
