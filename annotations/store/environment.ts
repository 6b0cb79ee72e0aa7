import type { Clock, MakeId } from '../../shared/ids.ts';
import type { Files } from './files.ts';

/** Which running program writes: tells a live program's locks and temporary files from those of a dead one. */
export interface ProcessMark {
  readonly host: string;
  readonly pid: number;
  /** Differs between two runs that happen to get the same process id. */
  readonly session: string;
}

/** All that the store takes from outside. */
export interface StoreEnvironment {
  readonly files: Files;
  readonly clock: Clock;
  readonly makeId: MakeId;
  readonly appVersion: string;
  /** Absolute path of the folder for this person's profile, locks and settings. */
  readonly userDataFolder: string;
  readonly process: ProcessMark;
}
