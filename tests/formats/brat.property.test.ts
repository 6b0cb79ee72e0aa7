import { it } from 'vitest';
import { bratFormat } from '../../annotations/formats/brat.ts';
import { expectRoundTrips } from './round-trip.ts';

it('what brat exports comes back but for what is counted as lost', () => expectRoundTrips(bratFormat));
