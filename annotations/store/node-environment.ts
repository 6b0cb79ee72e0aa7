import { randomBytes } from 'node:crypto';
import type { StoreEnvironment } from './environment.ts';
import { nodeFiles } from './node-files.ts';
import { withSecondReading } from './second-reading.ts';
import { currentProcess } from './process-mark.ts';

const ID_BYTES = 8;
const files = withSecondReading(nodeFiles);

// One for the whole run: a program must not take its own locks and temporary files for those of a dead one.
const thisRun = currentProcess(randomId());

/** The real environment of a running program: disk, clock and random ids. */
export function createNodeEnvironment(of: Pick<StoreEnvironment, 'appVersion' | 'userDataFolder'>): StoreEnvironment {
  return { ...of, files, clock: () => new Date().toISOString(), makeId: randomId, process: thisRun };
}

function randomId(): string {
  return randomBytes(ID_BYTES).toString('hex');
}
