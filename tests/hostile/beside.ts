import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import path from 'node:path';

/** What lies in a folder: kind, rights and contents of everything, by path; links are not followed. `leaveOut` are names at its top. */
export async function standing(folder: string, leaveOut: readonly string[] = []): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const name of (await readdir(folder)).filter((each) => !leaveOut.includes(each))) await look(path.join(folder, name), found);
  return found;
}

async function look(file: string, found: Map<string, string>): Promise<void> {
  const stats = await lstat(file);
  found.set(file, `${String(stats.mode)} ${await contentOf(file, stats)}`);
  if (stats.isDirectory()) for (const name of await readdir(file)) await look(path.join(file, name), found);
}

async function contentOf(file: string, stats: Awaited<ReturnType<typeof lstat>>): Promise<string> {
  if (stats.isSymbolicLink()) return readlink(file);
  return stats.isFile() ? createHash('sha256').update(await readFile(file)).digest('hex') : '';
}

/** What differs between two looks, one sentence each. */
export function differences(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): string[] {
  return [...new Set([...before.keys(), ...now.keys()])].filter((file) => before.get(file) !== now.get(file)).map((file) => `${file} was ${before.has(file) ? now.has(file) ? 'changed' : 'removed' : 'made'}`);
}
