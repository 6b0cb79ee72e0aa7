import { test } from 'vitest';
import { clockPart } from './clock.ts';
import { expectNothingLost } from './nothing-lost.ts';

test('a clock that is moved by a year changes nothing but the times', () => expectNothingLost(clockPart, 28));
