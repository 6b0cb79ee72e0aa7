import { it } from 'vitest';
import { labelStudioFormat } from '../../annotations/formats/label-studio.ts';
import { expectRoundTrips } from './round-trip.ts';

it('what Label Studio exports comes back as the loss report says', () => expectRoundTrips(labelStudioFormat), 600_000);
