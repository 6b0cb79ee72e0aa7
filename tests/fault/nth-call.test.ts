import { test } from 'vitest';
import { expectNothingLost } from './nothing-lost.ts';
import { nthCallPart } from './nth-call.ts';

test('whichever call of the disk fails, what was said to be done is there, and what was refused is not half there', () => expectNothingLost(nthCallPart, 400));
