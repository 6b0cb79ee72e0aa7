import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOccurrences, type OccurrenceOptions } from '../../annotations/search/occurrences.ts';

const STRICT: OccurrenceOptions = { ignoreCase: false, ignoreAccents: false, wholeWords: false, ignoreElision: false, plural: false };
const hits = (text: string, query: string, options: Partial<OccurrenceOptions> = {}): string[] =>
  findOccurrences(text, query, { ...STRICT, ...options }).map(({ hit }) => hit);

describe('occurrences', () => {
  it('are found as they are written, with what stands around them', () => {
    expect(findOccurrences('la Chine et la chine', 'Chine', STRICT)).toEqual([{ start: 3, end: 8, left: 'la ', hit: 'Chine', right: ' et la chine' }]);
  });

  it('may overlook case and accents, of composed and combining letters alike', () => {
    expect(hits('État, ETAT, e\u0301tat', 'etat', { ignoreCase: true, ignoreAccents: true })).toEqual(['État', 'ETAT', 'e\u0301tat']);
  });

  it('stand by themselves when whole words are wanted, elided articles left outside', () => {
    expect(hits('l’État, Étatique, d’État', 'État', { wholeWords: true })).toEqual(['État', 'État']);
  });

  it('begin after an elided word, whatever its apostrophe and case, but not inside a word that an apostrophe joins', () => {
    expect(hits("l’Iran, d'Iran, Qu’Iran, lorsqu’Iran", 'Iran', { wholeWords: true })).toEqual(['Iran', 'Iran', 'Iran', 'Iran']);
    expect(hits('aujourd’hui, O’Neill', 'hui', { wholeWords: true })).toEqual([]);
    expect(hits('Iran’s army', 'Iran', { wholeWords: true })).toEqual(['Iran']);
  });

  it('may overlook the elided word that the query begins with, and leave it out of the hit', () => {
    expect(hits('l’Iran, d’Iran, Iran', "L'Iran", { wholeWords: true, ignoreElision: true })).toEqual(['Iran', 'Iran', 'Iran']);
    expect(hits('l’Iran, d’Iran, Iran', 'l’Iran', { wholeWords: true })).toEqual(['l’Iran']);
    expect(hits('aujourd’hui, hui', 'aujourd’hui', { wholeWords: true, ignoreElision: true })).toEqual(['aujourd’hui']);
    expect(hits('l’, x', 'l’', { ignoreElision: true })).toEqual(['l’']);
  });

  it('may carry a plural ending, or lack one', () => {
    expect(hits('un drone, des drones, le dronage', 'drones', { wholeWords: true, plural: true })).toEqual(['drone', 'drones']);
    expect(hits('la force armée et les forces armées', 'forces armées', { wholeWords: true, plural: true })).toEqual(['force armée', 'forces armées']);
  });

  it('take any kind of space and apostrophe for the same', () => {
    expect(hits('Corée\u00a0du\u202fSud, Corée du Sud', 'Corée du Sud')).toHaveLength(2);
    expect(hits('l\'État l’État', 'l’État')).toHaveLength(2);
  });

  it('take signs of the query for themselves', () => {
    expect(hits('a.b axb (a.b)', 'a.b')).toEqual(['a.b', 'a.b']);
    expect(hits('x', '  ')).toEqual([]);
  });

  it('lie where they say, in any text', () => {
    const unit = fc.constantFrom('a', 'É', 'e\u0301', '📰', ' ', '\u00a0', 's', '’', '-', 'İ', 'ﬁ');
    fc.assert(fc.property(fc.string({ unit }), fc.string({ unit, minLength: 1, maxLength: 4 }), fc.boolean(), (text, query, ignore) => {
      for (const { start, end, hit } of findOccurrences(text, query, { ignoreCase: ignore, ignoreAccents: ignore, wholeWords: false, ignoreElision: false, plural: false })) {
        expect(text.slice(start, end)).toBe(hit);
        expect(end).toBeGreaterThan(start);
      }
    }));
  });
});
