import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differingPieces } from '../../annotations/overview/repeats/differing.ts';
import { tag } from '../helpers/small-project.ts';
import { repeatsOf, taggedArticle } from './scene.ts';

const plain = (...texts: readonly string[]) => repeatsOf(texts.map((marked) => taggedArticle({}, { marked })));

describe('repeats', () => {
  it('are exact whatever case, accents, punctuation, quote marks and elided words', () => {
    const [repeat, ...more] = plain('Nouvelle du jour. « L’État ne cédera pas aux menaces du voisin ! »', 'Paris. ETAT NE CEDERA PAS AUX MENACES, DU VOISIN');
    expect(more).toEqual([]);
    expect(repeat).toMatchObject({ isExact: true, words: 8, articles: 2, places: [{ isQuote: true }, { start: 7 }] });
  });

  it('are near where a few words differ, and nothing where most do', () => {
    const said = 'Le ministre a promis que les travaux du grand pont seraient finis avant la fin du mois de mars';
    expect(plain(`${said}.`, `${said.replace('mars', 'mai')}.`)).toMatchObject([{ isExact: false, articles: 2 }]);
    expect(plain(`${said}.`, 'Le ministre a promis que le budget de la ville serait voté sans débat avant la fin de cette semaine.')).toEqual([]);
  });

  it('need six words and two articles', () => {
    expect(plain('Cinq mots ne suffisent pas.', 'Voici. Cinq mots ne suffisent pas.')).toEqual([]);
    expect(plain('Voici six mots en tout seulement.', 'Bien. Voici six mots en tout seulement.')).toHaveLength(1);
    expect(plain('Voici six mots en tout seulement. Voici six mots en tout seulement.')).toEqual([]);
  });

  it('are found for a quote that only one annotator tagged and another article has in marks or as a sentence', () => {
    const tagged = taggedArticle({}, { marked: 'Il dit [QUOTE que nous resterons ici jusqu’au bout de la nuit] sans rire.' });
    const found = repeatsOf([tagged, taggedArticle({}, { marked: 'Elle lance : « Que nous resterons ici jusqu’au bout de la nuit », puis sort.' })]);
    expect(found).toMatchObject([{ isExact: true, places: [{ isQuote: true, start: 7 }, { isQuote: true, start: 13 }] }]);
  });

  it('of a quote that its cue cuts in two leave the cue out', () => {
    const one = taggedArticle({}, { marked: 'Nous irons au port demain matin, dit-elle, avec tous nos amis du quartier' });
    const set = one.sets[0];
    const cut = tag(one.article.text, ['cut', 'QUOTE', [0, 31], [43, 73]]);
    const sets = set === undefined ? [] : [{ ...set, spans: new Map([[cut.id, cut]]) }];
    expect(repeatsOf([{ article: one.article, sets }, taggedArticle({}, { marked: 'Nous irons au port demain matin avec tous nos amis du quartier' })])).toMatchObject([{ isExact: true, places: [{ isQuote: true }, { isQuote: false }] }]);
  });

  it('leave out what a tag says is no part of the story', () => {
    const marked = '[PART A lire aussi : dix cartes pour comprendre la crise du port]\nTexte.';
    expect(repeatsOf([taggedArticle({}, { marked }), taggedArticle({}, { marked: `${marked} Autre.` })])).toEqual([]);
  });

  it('group many articles at once, those in most articles first, whatever the order they came in', () => {
    const [often, twice] = ['Le port de la ville restera fermé toute la semaine.', 'Une deuxième phrase que seuls deux articles ont en commun.'];
    const articles = Array.from({ length: 60 }, (_, at) => taggedArticle({}, { marked: `Article numéro ${String(at)}.\n${often}\n${at % 30 === 0 ? twice : ''}` }));
    const found = repeatsOf(articles);
    expect(found.map((repeat) => [repeat.articles, repeat.isExact])).toEqual([[60, true], [2, true]]);
    const summary = (list: typeof found) => list.map(({ places }) => places.map(({ article, start }) => `${article} ${String(start)}`).toSorted());
    expect(summary(repeatsOf(articles.toReversed()))).toEqual(summary(found));
  });

  it('of one changed word in twenty are found nearly always', () => {
    const words = 'alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike november oscar papa quebec romeo sierra tango'.split(' ');
    fc.assert(fc.property(fc.shuffledSubarray(words, { minLength: 20 }), fc.nat(19), (shuffled, at) => {
      const other = shuffled.with(at, 'zoulou');
      expect(plain(shuffled.join(' '), other.join(' '))).toHaveLength(1);
    }), { seed: 1, numRuns: 200 });
  });
});

describe('what differs between two texts', () => {
  const marked = (text: string, other: string): string => differingPieces(text, other).map((piece) => (piece.differs ? `[${piece.text}]` : piece.text)).join('');

  it('is words, not marks, case or accents', () => {
    expect(marked('« Le Pont est fermé. »', 'le pont, est ferme')).toBe('« Le Pont est fermé. »');
    expect(marked('Le pont neuf est encore fermé hier.', 'Le pont est fermé demain.')).toBe('Le pont [neuf] est [encore] fermé [hier].');
    expect(marked('Un deux.', 'Trois.')).toBe('[Un deux].');
  });

  it('always spells the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '’', '📰') }), fc.string({ unit: fc.constantFrom('a', 'b', ' ') }), (text, other) => {
      expect(differingPieces(text, other).map((piece) => piece.text).join('')).toBe(text);
    }));
  });
});
