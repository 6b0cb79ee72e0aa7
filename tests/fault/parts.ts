import { killPart } from '../crash/kill-part.ts';
import { twoProcessesPart } from '../crash/two-processes.ts';
import { clockPart } from './clock.ts';
import { diskFullPart } from './disk-full.ts';
import { nthCallPart } from './nth-call.ts';
import type { Part } from './part.ts';
import { powerCutPart } from './power-cut.ts';
import { tornFilePart } from './torn-file.ts';
import { versionsPart } from './versions.ts';

/** All faults and attacks that `npm run soak` tries. A further one is a file of its own and a line here. */
export const PARTS: readonly Part[] = [
  killPart,
  diskFullPart,
  nthCallPart,
  tornFilePart,
  powerCutPart,
  twoProcessesPart,
  clockPart,
  versionsPart,
];
