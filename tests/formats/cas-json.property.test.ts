import { it } from 'vitest';
import { casJsonFormat } from '../../annotations/formats/cas-json.ts';
import { expectRoundTrips } from './round-trip.ts';

it('what cas-json exports comes back but for what is counted as lost', () => expectRoundTrips(casJsonFormat));
