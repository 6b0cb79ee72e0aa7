import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../build/paths.mjs';

const SPECS = ['tests/e2e/checklist.spec.ts', 'tests/package/packaged.spec.ts'];

test('each of the twenty items of Electron’s checklist has one test that bears its number', () => {
  const titles = SPECS.flatMap((file) => [...readFileSync(path.join(root, file), 'utf8').matchAll(/^test\('item (\d+) of 20: /gmu)].map(([, number]) => Number(number)));
  expect(titles.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1));
});
