import { test } from 'vitest';
import { diskFullPart } from './disk-full.ts';
import { expectNothingLost } from './nothing-lost.ts';

test('a disk that is full at any level loses nothing that was said to be done, and is told as full', () => expectNothingLost(diskFullPart, 48));
