import { hostname } from 'node:os';
import { errnoOf } from './disk-errors.ts';
import type { ProcessMark } from './environment.ts';
import { sha256 } from './hash.ts';

/** The mark of this run of the program; `session` is any fresh id of lower-case letters and digits. */
export function currentProcess(session: string): ProcessMark {
  return { host: sha256(hostname()).slice(0, 8), pid: process.pid, session };
}

/** Says whether a process of this computer is running, whoever owns it. */
export function isProcessAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return errnoOf(error) === 'EPERM';
  }
}
