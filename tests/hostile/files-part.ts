import path from 'node:path';
import type { Files } from '../../annotations/store/files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { randomFrom } from '../helpers/random.ts';
import { withFolder } from '../helpers/store-fixture.ts';
import { outcomeOf, watchPrototypes, type Budget, type Outcome } from './attack.ts';
import { importAndCheck, openReceiver, type Receiver } from './import-case.ts';
import { drawFrom, mutate, type Draw } from './mutate.ts';
import { seedFiles, type SeedFiles } from './seed-files.ts';

/** So many files go into one project before a fresh one takes its place. */
const PROJECT_HOLDS = 12;

/**
 * Imports `cases` sound files of every format that had something done to them. Lost is what throws, what is told otherwise than it is, what leaves a project
 * that does not open whole, what changes a prototype, and what writes outside project and profile.
 */
export function attackWithFiles({ cases, seed }: Budget): Promise<Outcome> {
  return withFolder(async (root) => {
    const draw = drawFrom(randomFrom(seed));
    const seeds = seedFiles();
    const lost: string[] = [];
    let disk = freshDisk(root);
    let receiver = await openReceiver(root, disk.files);
    for (let at = 0; at < cases; at += 1) {
      const wrong = await tryOne({ root, disk, receiver }, { at, draw, seed: seeds[at % seeds.length] as SeedFiles });
      if (wrong.length > 0) lost.push(`case ${String(at)} (SEED=${String(seed)}): ${wrong.join('; ')}`);
      if (wrong.length === 0 && at % PROJECT_HOLDS !== PROJECT_HOLDS - 1) continue;
      await receiver.workspace.close();
      disk = freshDisk(root);
      receiver = await openReceiver(root, disk.files);
    }
    await receiver.workspace.close();
    return outcomeOf(cases, lost);
  });
}

async function tryOne({ root, disk, receiver }: { root: string; disk: Disk; receiver: Receiver }, { at, draw, seed }: { at: number; draw: Draw; seed: SeedFiles }): Promise<string[]> {
  const folder = path.join(root, `source-${String(at)}`);
  const names = Object.keys(seed.files);
  const broken = draw.pick(names);
  await disk.files.makeFolder(folder);
  for (const name of names) {
    const content = seed.files[name] ?? '';
    const file = await disk.files.openNew(path.join(folder, name));
    await file.write(name === broken || draw.below(4) === 0 ? mutate(content, draw) : Buffer.from(content));
  }
  const changed = watchPrototypes();
  disk.written.clear();
  // Read as what it looks like, or as what it was, by a person who says so.
  const wrong = await importAndCheck(receiver, draw.below(2) === 0 ? [folder] : names.map((name) => path.join(folder, name)), draw.below(3) === 0 ? seed.format : 'auto');
  const ours = [path.join(root, 'project'), path.join(root, 'user-data')];
  const outside = [...disk.written].filter((file) => !ours.some((place) => file === place || file.startsWith(place + path.sep)));
  return [...wrong, ...changed(), ...outside.map((file) => `wrote ${file}`)].map((each) => `${seed.format}: ${each}`);
}

interface Disk {
  readonly files: Files;
  /** Every path that was made, written, moved or removed. */
  readonly written: Set<string>;
}

/** A disk in memory that remembers what was written on it. */
function freshDisk(root: string): Disk {
  const files = memoryFiles(path.join(root, 'user-data'));
  const written = new Set<string>();
  const note = (...paths: readonly string[]): void => { for (const file of paths) written.add(file); };
  return {
    written,
    files: {
      ...files,
      openNew: (file) => { note(file); return files.openNew(file); },
      openAppend: (file) => { note(file); return files.openAppend(file); },
      rename: (from, to) => { note(from, to); return files.rename(from, to); },
      remove: (file) => { note(file); return files.remove(file); },
      removeFolder: (folder) => { note(folder); return files.removeFolder(folder); },
      makeFolder: (folder) => { note(folder); return files.makeFolder(folder); },
    },
  };
}
