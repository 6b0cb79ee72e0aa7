import { test } from 'vitest';
import { expectNothingLost } from './nothing-lost.ts';
import { recoveryPart } from './recovery.ts';

test('a fault while a project is opened after a crash loses nothing either: opened once more, it is whole', () => expectNothingLost(recoveryPart, 140));
