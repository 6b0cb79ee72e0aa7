import { test } from 'vitest';
import { expectNothingLost } from '../fault/nothing-lost.ts';
import { twoProcessesPart } from './two-processes.ts';

test('two programs on one project lose nothing that either was told to be on the disk', () => expectNothingLost(twoProcessesPart, 6), 120_000);
