import { it } from 'vitest';
import { guillemetJsonlFormat } from '../../annotations/formats/guillemet-jsonl.ts';
import { expectRoundTrips } from './round-trip.ts';

it('what guillemet-jsonl exports comes back whole', () => expectRoundTrips(guillemetJsonlFormat));
