import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../annotations/model/seeded-random.ts';
import { findOccurrences } from '../../annotations/search/occurrences.ts';
import { HIT_ORDERS } from '../../shared/corpus-search.ts';
import { ask, smallCorpus, type SmallCorpus } from '../helpers/small-corpus.ts';

const matches = (corpus: SmallCorpus, query: string): string[] => ask(corpus, query).hits.map(({ match }) => match);
const articles = (corpus: SmallCorpus, query: string): number[] => [...new Set(ask(corpus, query).hits.map(({ article }) => Number.parseInt(article, 16)))];

describe('words', () => {
  const corpus = smallCorpus([
    { marked: '📰 L’État se tait. Les états d’esprit changent.', source: 'a' }, { marked: 'Chefs d’ETAT et statue ; aujourd’hui, Iran’s army.', source: 'b' }, { marked: 'Rien ici : esprit, changent-ils ?', source: 'c' },
  ]);

  it('are found whatever their case, accents, plural and elision, in code points', () => {
    expect(ask(corpus, 'l’etat').hits.map(({ start, end, match }) => [start, end, match])).toEqual([[4, 8, 'État'], [22, 27, 'états'], [8, 12, 'ETAT']]);
    expect(ask(corpus, 'etat')).toMatchObject({ total: 3, articles: 2 });
    expect(ask(corpus, 'etat').hits[0]).toMatchObject({ left: '📰 L’', right: ' se tait. Les états d’esprit changent.' });
  });

  it('never begin in the middle of a word that an apostrophe joins', () => {
    expect(matches(corpus, 'hui OR s')).toEqual([]);
    expect(matches(corpus, 'aujourd’hui')).toEqual(['aujourd’hui']);
    expect(matches(corpus, 'iran')).toEqual(['Iran']);
  });

  it('stand next to each other in a phrase, signs overlooked, and never across two articles', () => {
    expect(matches(corpus, '"esprit changent"')).toEqual(['esprit changent', 'esprit, changent']);
    expect(matches(corpus, '"chef d’état"')).toEqual(['Chefs d’ETAT']);
    expect(matches(corpus, '"changent chefs"')).toEqual([]);
    expect(matches(corpus, 'changent-ils')).toEqual(['changent-ils']);
    expect(matches(corpus, 'chang* sta*')).toEqual([]);
    expect(matches(corpus, 'sta* OR "esp* chan*"')).toEqual(['esprit changent', 'statue', 'esprit, changent']);
  });

  it('in any text and query of one word are those of the concordance of a tag', () => {
    const unit = fc.constantFrom('a', 'É', 'é', 'e\u0301', '📰', ' ', '\u00a0', 's', 'x', '’', '\'', '-', 'l', 'd', 'qu', '\n', '.', '𝒜');
    const word = fc.constantFrom('a', 'as', 'es', 'la', 'l’a', 'qué', 'été', '𝒜', 'dd', 'ss');
    fc.assert(fc.property(fc.string({ unit, maxLength: 40 }), word, (text, query) => {
      const options = { wholeWords: true, ignoreCase: true, ignoreAccents: true, ignoreElision: true, plural: true };
      expect(matches(smallCorpus([{ marked: text }]), query)).toEqual(findOccurrences(text, query, options).map(({ hit }) => hit));
    }), { numRuns: 500 });
  });
});

describe('tags', () => {
  const corpus = smallCorpus([
    { marked: '[PERSON:p Anne Roy] dit : [QUOTE:q les drones partent] et [QUOTE:r rien].', source: 'a', attributes: { q: { quote_kind: 'direct' }, r: { quote_kind: 'indirect' }, p: { canonical: 'Anne-Lise Roy' } }, links: [['SAID_BY', 'q', 'p']] },
    { marked: '[PERSON:p Roy] et [MENTION:m elle] : [QUOTE:q un drone]. Drone.', source: 'b', attributes: { q: { quote_kind: 'direct' } }, links: [['SAID_BY', 'q', 'm'], ['REFERS_TO', 'm', 'p']] },
  ]);

  it('are found by type, whatever it is called, and by attributes', () => {
    expect(matches(corpus, 'type:QUOTE')).toEqual(['les drones partent', 'rien', 'un drone']);
    expect(matches(corpus, 'type:citation quote_kind:DIRECT')).toEqual(['les drones partent', 'un drone']);
    expect(matches(corpus, 'quote_kind:direct')).toEqual(['les drones partent', 'un drone']);
    expect(matches(corpus, 'quote_kind:in*')).toEqual(['rien']);
    expect(matches(corpus, 'canonical:roy')).toEqual(['Anne Roy']);
    expect(matches(corpus, 'canonical:=roy')).toEqual([]);
  });

  it('are found by who speaks: by words, canonical name, or whom a mention refers to', () => {
    expect(matches(corpus, 'speaker:"Anne Roy"')).toEqual(['les drones partent']);
    expect(matches(corpus, 'speaker:="anne lise roy"')).toEqual(['les drones partent']);
    expect(matches(corpus, 'type:QUOTE speaker:roy')).toEqual(['les drones partent', 'un drone']);
    expect(matches(corpus, 'speaker:=roy')).toEqual(['un drone']);
  });

  it('side by side are one and the same tag, around AND two of them', () => {
    expect(ask(corpus, 'quote_kind:indirect speaker:roy').total).toBe(0);
    expect(matches(corpus, 'quote_kind:indirect AND speaker:roy')).toEqual(['les drones partent', 'rien']);
  });

  it('hold the words that are looked for inside them', () => {
    expect(matches(corpus, 'drone')).toEqual(['drones', 'drone', 'Drone']);
    expect(matches(corpus, 'drone in:QUOTE')).toEqual(['drones', 'drone']);
    expect(matches(corpus, '(drone OR rien) in:QUOTE speaker:anne')).toEqual(['drones']);
  });

  it('of two people on one place, and a word there, are one hit, drawn with its types', () => {
    const both = smallCorpus([{ marked: 'Un [EQUIPMENT drone] et [ORG l’]OTAN.', annotator: 'Anne' }, { marked: 'Un [EQUIPMENT drone] et l’[ORG OTAN].', annotator: 'Ben' }]);
    expect(ask(both, 'drone OR type:EQUIPMENT')).toMatchObject({ total: 1, hits: [{ match: 'drone', tags: ['EQUIPMENT'] }] });
    expect(matches(both, 'type:ORG')).toEqual(['l’', 'OTAN']);
    expect(matches(both, 'type:ORG annotator:ben')).toEqual(['OTAN']);
  });

  it('of the gold set are found where it is named', () => {
    const gold = smallCorpus([{ marked: 'Un [EQUIPMENT drone].', annotator: 'gold' }]);
    expect(matches(gold, 'type:EQUIPMENT')).toEqual([]);
    expect(matches(gold, 'type:EQUIPMENT annotator:gold')).toEqual(['drone']);
  });
});

describe('articles', () => {
  const corpus = smallCorpus([
    { marked: 'Un drone ici.', source: 'monde-1.txt', date: '2024-03-05', status: 'done' }, { marked: 'Deux drones là.', source: 'monde-2.txt', date: '2024-04', status: 'todo' },
    { marked: 'A drone.\nMore.', source: 'times.txt', date: null, language: 'en', status: 'skipped' },
  ]);

  it('are chosen by date, language, source and status', () => {
    expect(articles(corpus, 'drone date:2024-03')).toEqual([1]);
    expect(articles(corpus, 'drone date:2024-03-06..2024')).toEqual([2]);
    expect(articles(corpus, 'date:*')).toEqual([1, 2]);
    expect(articles(corpus, 'drone language:fr')).toEqual([1, 2]);
    expect(articles(corpus, 'drone source:monde')).toEqual([1, 2]);
    expect(articles(corpus, 'status:done OR status:skipped')).toEqual([1, 3]);
    expect(articles(corpus, 'status:done annotator:anne')).toEqual([1]);
    expect(articles(corpus, 'status:done annotator:zoe')).toEqual([]);
    expect(articles(corpus, 'status:todo annotator:zoe')).toEqual([1, 2, 3]);
  });

  it('that meet a query without a place stand with their first line', () => {
    expect(matches(corpus, 'NOT source:monde')).toEqual(['A drone.']);
    expect(matches(corpus, 'deux OR language:en')).toEqual(['Deux', 'A drone.']);
  });

  it('are taken out by NOT, and needed by AND', () => {
    expect(matches(corpus, 'drone NOT ici')).toEqual(['drones', 'drone']);
    expect(matches(corpus, 'drone AND (là OR more)')).toEqual(['drones', 'là', 'drone', 'More']);
    expect(matches(corpus, '(drone ici) OR (more NOT drone)')).toEqual(['drone', 'ici']);
  });

  it('that were removed are found no more, and those that come are', () => {
    const changing = smallCorpus([{ marked: 'Un [EQUIPMENT drone].', source: 'a' }, { marked: 'Le drone.', source: 'b' }]);
    const [first = ''] = changing.texts.keys();
    for (const id of changing.index.articleIds()) if (id === first) changing.index.removeArticle(id);
    expect(ask(changing, 'drone')).toMatchObject({ total: 1, articles: 1 });
    expect(ask(changing, 'type:EQUIPMENT OR NOT drone').total).toBe(0);
  });
});

describe('the order of hits', () => {
  const corpus = smallCorpus([
    { marked: 'gros drone vert. petit drone bleu', source: 'b', date: '2024-01' }, { marked: 'l’ancien drone, drone', source: 'a', date: '2024-02' }, { marked: 'Étrange drones bleus', source: 'c', date: null },
  ]);
  const lines = (order: (typeof HIT_ORDERS)[number], isDescending = false): string[] => ask(corpus, 'drone', { order, isDescending }).hits.map(({ left, match, right }) => `${left.split(/[ ’]/u).at(-2) ?? ''} ${match} ${right.trim().split(/[ .]/u)[0] ?? ''}`.trim());

  it('is by name, by date, or by the words to either side or in the hit, and the other way round', () => {
    expect(lines('article')).toEqual(['ancien drone ,', 'drone, drone', 'gros drone vert', 'petit drone bleu', 'Étrange drones bleus']);
    expect(lines('date')).toEqual(['gros drone vert', 'petit drone bleu', 'ancien drone ,', 'drone, drone', 'Étrange drones bleus']);
    expect(lines('left')).toEqual(['ancien drone ,', 'drone, drone', 'Étrange drones bleus', 'gros drone vert', 'petit drone bleu']);
    expect(lines('right')).toEqual(['drone, drone', 'petit drone bleu', 'Étrange drones bleus', 'ancien drone ,', 'gros drone vert']);
    expect(lines('hit').at(-1)).toBe('Étrange drones bleus');
    expect(lines('right', true)).toEqual(lines('right').toReversed());
  });

  it('is the same page by page as in one piece, however many there are', () => {
    const word = fc.constantFrom('a', 'b', 'c', 'd');
    const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
    fc.assert(fc.property(fc.array(text, { minLength: 1, maxLength: 6 }), fc.constantFrom(...HIT_ORDERS), fc.boolean(), fc.integer({ min: 1, max: 5 }), (texts, order, isDescending, count) => {
      const many = smallCorpus(texts.map((marked, at) => ({ marked, source: String(at) })));
      const whole = ask(many, 'a', { order, isDescending }).hits;
      const pages = Array.from({ length: Math.ceil(whole.length / count) }, (_, page) => ask(many, 'a', { order, isDescending, from: page * count, count }).hits).flat();
      expect(pages).toEqual(whole);
    }));
  });

  it('of very many hits is that of sorting them all', () => {
    const words = ['alpha', 'beta', 'gamma', 'delta', 'un', 'deux'];
    const random = seededRandom(7);
    const texts = Array.from({ length: 60 }, () => Array.from({ length: 300 }, () => words[Math.floor(random() * words.length)]).join(' '));
    const many = smallCorpus(texts.map((marked, at) => ({ marked, source: String(at).padStart(3, '0') })));
    const { total, hits } = ask(many, 'alpha OR beta', { order: 'right', count: 20_000 });
    expect(total).toBeGreaterThan(4000);
    const keys = hits.map(({ right }) => right.trim().split(' ').slice(0, 6).join(' '));
    expect(keys).toEqual(keys.toSorted());
    expect(ask(many, 'alpha OR beta', { order: 'right', from: 1000, count: 20 }).hits).toEqual(hits.slice(1000, 1020));
  });
});
