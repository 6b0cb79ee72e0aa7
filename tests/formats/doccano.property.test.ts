import { it } from 'vitest';
import { doccanoFormat } from '../../annotations/formats/doccano.ts';
import { expectRoundTrips } from './round-trip.ts';

it('what doccano exports comes back as the loss report says', () => expectRoundTrips(doccanoFormat), 600_000);
