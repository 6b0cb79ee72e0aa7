import { test } from 'vitest';
import { expectNothingLost } from './nothing-lost.ts';
import { versionsPart } from './versions.ts';

test('projects of every released version open whole, and no file of a later version is written', () => expectNothingLost(versionsPart, 59));
