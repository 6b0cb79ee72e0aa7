import { it } from 'vitest';
import { webannoTsvFormat } from '../../annotations/formats/webanno-tsv.ts';
import { expectRoundTrips } from './round-trip.ts';

it('what webanno-tsv exports comes back but for what is counted as lost', () => expectRoundTrips(webannoTsvFormat));
