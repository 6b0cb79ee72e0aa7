import { test } from 'vitest';
import { expectNothingLost } from '../fault/nothing-lost.ts';
import { killPart } from './kill-part.ts';

test('a hundred kills in the middle of a write lose no edit that was said to be on the disk, and leave nothing half done', () => expectNothingLost(killPart, 100), 300_000);
