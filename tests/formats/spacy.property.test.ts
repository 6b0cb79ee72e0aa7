import { it } from 'vitest';
import { spacyFormat } from '../../annotations/formats/spacy.ts';
import { expectRoundTrips } from './round-trip.ts';

it('what spacy exports comes back but for what the loss report names', () => expectRoundTrips(spacyFormat));
