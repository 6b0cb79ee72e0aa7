import { describe, it } from 'vitest';
import { huggingfaceFormat } from '../../annotations/formats/huggingface.ts';
import { writeContext } from '../helpers/exchange.ts';
import { expectRoundTrips } from './round-trip.ts';

describe('what huggingface exports comes back but for what the loss report names', () => {
  it('as ids with the list of classes beside', () => expectRoundTrips(huggingfaceFormat));
  it('as names where nothing can lie beside', () => expectRoundTrips(huggingfaceFormat, { ...writeContext, hasFolder: false }));
});
