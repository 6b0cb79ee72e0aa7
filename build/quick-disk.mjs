// Where tests that write thousands of small files put them: in memory where the system keeps a disk there, else where it says.
import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const inMemory = '/dev/shm';
const enough = 2 * 2 ** 30;

/** The folder for temporary files of tests that prove nothing about a real disk. */
export function quickDisk() {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize > enough ? inMemory : tmpdir();
  } catch {
    // Only Linux has one, and a container may keep it from us.
    return tmpdir();
  }
}
