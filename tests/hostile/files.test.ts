import { expect, test } from 'vitest';
import { chosenSeed } from '../helpers/random.ts';
import { attackWithFiles } from './files-part.ts';

const cases = Number(process.env['CASES'] ?? 400);

test('files of every format with anything wrong in them are accounted for to the last record, and leave a whole project', async () => {
  const seed = chosenSeed();
  console.log(`${String(cases)} broken files: SEED=${String(seed)}`);
  const { tried, details } = await attackWithFiles({ cases, seed });
  expect(details).toEqual([]);
  expect(tried).toBe(cases);
});
