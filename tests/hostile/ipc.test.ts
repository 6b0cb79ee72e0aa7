import { expect, test } from 'vitest';
import { REQUESTS } from '../../shared/ipc/channels.ts';
import { chosenSeed } from '../helpers/random.ts';
import { attackChannels } from './ipc-part.ts';

const cases = Number(process.env['CASES'] ?? 25);

test('every channel answers whatever it is sent: nothing breaks, nothing gets out, and the project opens as before', async () => {
  const seed = chosenSeed();
  console.log(`${String(cases)} messages to each of ${String(REQUESTS.length)} channels: SEED=${String(seed)}`);
  const { tried, accepted, details } = await attackChannels({ cases, seed });
  expect(details).toEqual([]);
  // Most that is sent must get past the shapes, or the handlers would never be tried.
  expect(accepted).toBeGreaterThan(tried / 4);
  expect(tried).toBe(cases * REQUESTS.length);
});
