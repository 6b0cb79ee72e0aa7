import { killPart } from '../crash/kill-part.ts';
import { twoProcessesPart } from '../crash/two-processes.ts';
import { attackChannels } from '../hostile/ipc-part.ts';
import { attackWithFiles } from '../hostile/files-part.ts';
import { attackPart } from './attack-part.ts';
import { clockPart } from './clock.ts';
import { diskFullPart } from './disk-full.ts';
import { nthCallPart } from './nth-call.ts';
import type { Part } from './part.ts';
import { powerCutPart } from './power-cut.ts';
import { recoveryPart } from './recovery.ts';
import { tornFilePart } from './torn-file.ts';
import { versionsPart } from './versions.ts';

/** All faults and attacks that `npm run soak` tries. A further one is a file of its own and a line here. */
export const PARTS: readonly Part[] = [
  killPart,
  diskFullPart,
  nthCallPart,
  tornFilePart,
  powerCutPart,
  recoveryPart,
  twoProcessesPart,
  clockPart,
  versionsPart,
  attackPart({ name: 'channels', says: 'Every channel between window and main process is sent well-formed, broken and senseless messages.', round: 20, attack: attackChannels }),
  attackPart({ name: 'import-files', says: 'Files of every format with anything wrong in them are imported.', round: 100, attack: attackWithFiles }),
];
