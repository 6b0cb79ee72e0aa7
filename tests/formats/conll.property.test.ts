import { it } from 'vitest';
import { conllFormat } from '../../annotations/formats/conll.ts';
import { expectRoundTrips } from './round-trip.ts';

it('what conll exports comes back but for what the loss report names', () => expectRoundTrips(conllFormat));
