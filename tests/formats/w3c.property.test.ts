import { it } from 'vitest';
import { w3cFormat } from '../../annotations/formats/w3c.ts';
import { expectRoundTrips } from './round-trip.ts';

it('what is exported as Web Annotations comes back as the loss report says', () => expectRoundTrips(w3cFormat), 600_000);
