import { describe, expect, it, test } from 'vitest';
import { CorpusTally } from '../../annotations/overview/corpus-tally.ts';
import { isInMonths } from '../../annotations/overview/in-months.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { countsOf, taggedArticle } from './scene.ts';

describe('tags by type and month', () => {
  it('stand oldest month first, articles without a date last, types in the order of the schema and then by name', () => {
    const counts = countsOf([
      taggedArticle({ date: '2024-05-02' }, { marked: '[LOCATION Lyon] et [ZEBRA ceci] et [PERSON Ada].' }),
      taggedArticle({ date: null }, { marked: '[PERSON Bea].' }),
      taggedArticle({ date: '2023-12' }, { marked: 'Rien en décembre.' }),
      taggedArticle({ date: '2024-05-30' }, { marked: '[PERSON Cléo].' }),
    ]);
    expect(counts).toMatchObject({ articles: 4, tagged: 3, tags: 5, types: ['PERSON', 'LOCATION', 'ZEBRA'] });
    expect(counts.months).toEqual([
      { month: '2023-12', articles: 1, tags: 0, by_type: [0, 0, 0] }, { month: '2024-05', articles: 2, tags: 4, by_type: [2, 1, 1] }, { month: null, articles: 1, tags: 1, by_type: [1, 0, 0] },
    ]);
  });

  it('count a tag once that several annotators made, and twice where their characters or types differ', () => {
    const [one, other] = ['[PERSON Ada Roy] est à [LOCATION Lyon].', '[PERSON Ada] Roy est à [ORG Lyon].'];
    expect(countsOf([taggedArticle({}, { marked: one }, { marked: one, who: 'Boris' })])).toMatchObject({ tags: 2 });
    expect(countsOf([taggedArticle({}, { marked: one }, { marked: other, who: 'Boris' })])).toMatchObject({ tags: 4 });
  });
});

describe('speakers', () => {
  const quote = { marked: '[QUOTE:q « Non »], [CUE:c prétend] [MENTION:m il]. [PERSON:p Gerasimov] sort.', links: ['SAID_BY q m', 'CUED_BY q c', 'REFERS_TO m p'] };

  it('go by their full name, and a mention counts for whom it refers to', () => {
    const values = { p: { canonical: 'Valery Gerasimov' }, c: { cue_tone: 'distancing' }, q: { quote_kind: 'mixed' } };
    const named = { marked: '[QUOTE:q « Oui »], dit [PERSON:p Valery Gerasimov].', links: ['SAID_BY q p'] };
    const counts = countsOf([taggedArticle({}, { ...quote, values }), taggedArticle({}, named)]);
    expect(counts.kinds).toEqual(['direct', 'mixed']);
    expect(counts.tones).toEqual(['distancing', '']);
    expect(counts.speakers).toEqual([{ name: 'Valery Gerasimov', types: ['PERSON'], quotes: 2, articles: 2, kinds: [1, 1], tones: [1, 1] }]);
  });

  it('are left out where nobody is named: quotes without a speaker and mentions that refer to nobody are told apart', () => {
    const counts = countsOf([taggedArticle({}, { ...quote, links: ['SAID_BY q m'] }), taggedArticle({}, { marked: '[QUOTE « Oui »], dit-on.' })]);
    expect([counts.speakers, counts.quotes]).toEqual([[], { total: 2, unattributed: 1, unnamed: 1 }]);
  });

  it('each have a quote that is said by two of them; the most quoted stands first, and a list that is cut says how many there are', () => {
    const text = '[QUOTE:q « Oui »] et [QUOTE:r « Non »], disent [PERSON:a Ada] et [ORG:b l’Otan].';
    const tally = new CorpusTally(defaultSchema);
    const { article, sets } = taggedArticle({}, { marked: text, links: ['SAID_BY q a', 'SAID_BY q b', 'SAID_BY r b'] });
    tally.add(article, sets);
    expect(tally.counts(1)).toMatchObject({ quotes: { total: 2 }, speakers: [{ name: 'l’Otan', quotes: 2, articles: 1 }], speakers_total: 2 });
  });

  it('of a quote on which annotators differ are all counted, and the quote once', () => {
    const marked = '[QUOTE:q « Oui »], disent [PERSON:a Ada] ou [PERSON:b Bea].';
    const counts = countsOf([taggedArticle({}, { marked, links: ['SAID_BY q a'] }, { marked, who: 'Boris', links: ['SAID_BY q b'], values: { q: { quote_kind: 'indirect' } } })]);
    expect(counts.quotes.total).toBe(1);
    expect(counts.speakers.map(({ name, quotes, kinds }) => [name, quotes, kinds])).toEqual([['Ada', 1, [1, 1]], ['Bea', 1, [1, 1]]]);
  });

  it('are found in a schema of other names by what its links start at', () => {
    const schema: LabelSchema = {
      ...defaultSchema, types: [...defaultSchema.types, { name: 'SPEECH', layer: 'quote', form: 'brackets', colours: { light: '#000000', dark: '#ffffff' }, words: { en: '', fr: '' }, guideline: { en: '', fr: '' }, attributes: [] }],
      relations: defaultSchema.relations.map((relation) => (relation.name === 'SAID_BY' ? { ...relation, from: ['QUOTE', 'SPEECH'] } : relation)),
    };
    const marked = '[SPEECH:q « Oui »], dit [PERSON:p Ada].';
    expect(countsOf([taggedArticle({}, { marked, links: ['SAID_BY q p'] })], schema)).toMatchObject({ kinds: [''], speakers: [{ name: 'Ada', quotes: 1, kinds: [1] }] });
    expect(countsOf([taggedArticle({}, { marked, links: ['SAID_BY q p'] })])).toMatchObject({ speakers: [] });
  });
});

test('claims count by verdict, one without a verdict as not yet judged, and by who makes them; nobody stands for the article', () => {
  const marked = '[CLAIM:a Le port est fermé], [CLAIM:b le pont aussi], selon [ORG:o la mairie]. [CLAIM:c Il pleut].';
  const counts = countsOf([taggedArticle({}, { marked, links: ['CLAIMED_BY a o', 'CLAIMED_BY b o'], values: { a: { verdict: 'refuted' } } })]);
  expect(counts).toMatchObject({ claims: 3, verdicts: ['unchecked', 'refuted'], by_verdict: [2, 1] });
  expect(counts.claimants).toEqual([{ name: 'la mairie', claims: 2, verdicts: [1, 1] }, { name: null, claims: 1, verdicts: [1, 0] }]);
});

test('a type or name that is also a property of every object counts as any other', () => {
  const counts = countsOf([taggedArticle({}, { marked: '[QUOTE:q « Oui »], dit [PERSON:p toString].', links: ['SAID_BY q p'], values: { p: { canonical: '__proto__' } } })]);
  expect(counts.speakers).toMatchObject([{ name: '__proto__', quotes: 1 }]);
});

test('months hold their ends, a year all its months, and no article without a date', () => {
  const within = (date: string | null, from: string | null, to: string | null): boolean => isInMonths(date, { from, to });
  expect([within('2024-03-31', '2024-03', '2024-03'), within('2024-04-01', '2024-03', '2024-03'), within('2024-02-29', '2024-03', null)]).toEqual([true, false, false]);
  expect([within('2024-12', '2024', '2024'), within('2025-01', null, '2024'), within('2024', '2024-05', null), within('2023', '2024-05', null)]).toEqual([true, false, true, false]);
  expect([within(null, null, null), within(null, '2024', null), within(null, null, '2024')]).toEqual([true, false, false]);
});
