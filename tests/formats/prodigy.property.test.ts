import { it } from 'vitest';
import { prodigyFormat } from '../../annotations/formats/prodigy.ts';
import { expectRoundTrips } from './round-trip.ts';

it('what prodigy exports comes back but for what the loss report names', () => expectRoundTrips(prodigyFormat));
