import { test } from 'vitest';
import { expectNothingLost } from './nothing-lost.ts';
import { powerCutPart } from './power-cut.ts';

test('a power cut loses nothing that was said to be done, and leaves what was being done old or new', () => expectNothingLost(powerCutPart, 300));
