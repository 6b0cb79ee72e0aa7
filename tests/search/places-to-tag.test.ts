import { describe, expect, it } from 'vitest';
import { createSpanIndex } from '../../annotations/model/span-index.ts';
import type { OccurrenceOptions } from '../../annotations/search/occurrences.ts';
import { untaggedPlaces, wholePlaces } from '../../annotations/search/places-to-tag.ts';
import { markedText } from '../helpers/marked-text.ts';

const options: OccurrenceOptions = { ignoreCase: false, ignoreAccents: false, wholeWords: true, ignoreElision: true, plural: false };

function search(marked: string, query: string, type = 'LOCATION'): { open: string[]; tagged: number } {
  const { set, text, offsets } = markedText(marked);
  const { open, tagged } = untaggedPlaces(wholePlaces(text, { query, type, options }), type, { offsets, index: createSpanIndex(set.spans.values()) });
  return { open: open.map(({ start, end, hit }) => `${String(start)}-${String(end)} ${hit}`), tagged };
}

describe('places to tag', () => {
  it('are those that bear no tag of the type, counted in code points', () => {
    expect(search('📰 [LOCATION Iran], Iran et [ORG Iran]', 'Iran')).toEqual({ open: ['8-12 Iran', '16-20 Iran'], tagged: 1 });
  });

  it('leave out a place that is tagged together with its elided word', () => {
    expect(search('[LOCATION l’Iran] et d’Iran', 'l’Iran')).toEqual({ open: ['12-16 Iran'], tagged: 1 });
  });

  it('never cut a character', () => {
    expect(wholePlaces('👨‍👩‍👧 et 👩', { query: '👩', type: 'PERSON', options: { ...options, wholeWords: false } })).toHaveLength(1);
  });
});
