import { test } from 'vitest';
import { expectNothingLost } from './nothing-lost.ts';
import { tornFilePart } from './torn-file.ts';

test('a damaged file is refused, rebuilt or shown as damaged, its bytes kept, and nothing is lost that another file holds', () => expectNothingLost(tornFilePart, 300));
