import { describe, expect, it } from 'vitest';
import { sentencesOfText, tokensBySentence } from '../../../annotations/formats/common/sentence-tokens.ts';
import { tokenBorders, tokeniseText } from '../../../annotations/formats/common/tokens.ts';
import { codePoints } from '../../../shared/offsets.ts';

const tokens = (text: string): string => tokeniseText(text).map((token) => token.text).join('|');
const sentences = (text: string): string[] => sentencesOfText(text).map(({ start, end }) => [...text].slice(start, end).join(''));

describe('tokens', () => {
  it.each([
    ['elided words keep their apostrophe, straight or not', 'l’État, qu\'il jusqu’à D’accord', 'l’|État|,|qu\'|il|jusqu’|à|D’|accord'],
    ['an elision before a mark is whole too', 'l’« Anne »', 'l’|«|Anne|»'],
    ['words with an apostrophe of their own are whole', 'd’aujourd’hui prud\'homme quelqu’un c’est-à-dire O’Brien', 'd’|aujourd’hui|prud\'homme|quelqu’un|c’est-à-dire|O’Brien'],
    ['names and compounds keep their hyphens', 'Anne-Marie porte-avions États-Unis Villeneuve-d’Ascq rendez-vous Shangri-La HK-7', 'Anne-Marie|porte-avions|États-Unis|Villeneuve-d’Ascq|rendez-vous|Shangri-La|HK-7'],
    ['pronouns are cut off their verbs', 'dit-il A-t-elle donne-le-moi va-t’en est-ce qu’on', 'dit|-il|A|-t-elle|donne|-le|-moi|va|-t’en|est|-ce|qu’|on'],
    ['English contractions are cut', 'don\'t can’t Anne’s I\'d\'ve dogs\' \'word\'', 'do|n\'t|ca|n’t|Anne|’s|I|\'d|\'ve|dogs|\'|\'|word|\''],
    ['guillemets and quotation marks stand alone', '«\u202FOui\u202F» “yes” "no" ‘if’', '«|Oui|»|“|yes|”|"|no|"|‘|if|’'],
    ['numbers keep what separates their digits, but no space', '1\u202F200 3,5 12.5 10\u00A0% 10% $5 10h30 12/03/2024', '1|200|3,5|12.5|10|%|10|%|$|5|10h30|12/03/2024'],
    ['stops of abbreviations belong to them, but the last of a paragraph does not', 'M. Roy, J. Dupont (U.S.) J.-C. p.m. No. 5 No. Plan B.\nFin.', 'M.|Roy|,|J.|Dupont|(|U.S.|)|J.-C.|p.m.|No.|5|No|.|Plan|B|.|Fin|.'],
    ['ellipses are whole', 'Oui... non… A...', 'Oui|...|non|…|A|...'],
    ['links, addresses, hashtags and mentions are whole, without what follows them', 'http://a.fr/b?c=d, (www.e.fr). f.g@h.fr! #mot @nom_2', 'http://a.fr/b?c=d|,|(|www.e.fr|)|.|f.g@h.fr|!|#mot|@nom_2'],
    ['emoji sequences and flags are whole', '📰👩‍👩‍👧‍👦🇫🇷🇧🇪1️⃣👍🏽!', '📰|👩‍👩‍👧‍👦|🇫🇷|🇧🇪|1️⃣|👍🏽|!'],
    ['combining marks belong to what they stand on', 'e\u0301te\u0301 «\u0301', 'e\u0301te\u0301|«\u0301'],
  ])('%s', (_, text, expected) => {
    expect(tokens(text)).toBe(expected);
  });

  it('count code points', () => {
    expect(tokeniseText('📰 « C’est »').map(({ start, end }) => [start, end])).toEqual([[0, 1], [2, 3], [4, 6], [6, 9], [10, 11]]);
    expect(tokenBorders('😀 a')).toEqual({ starts: new Set([0, 2]), ends: new Set([1, 3]) });
  });

  it('are cut in one pass however long and odd the text is', () => {
    for (const unit of ['a', '\u0301', 'l’', '1.', 'www.', 'a-', '👩\u200D', 'A.  ']) expect(tokeniseText(unit.repeat(30_000)).at(-1)?.end).toBeGreaterThan(29_000);
  });
});

describe('sentences of a text', () => {
  it('end with their paragraph and know abbreviations', () => {
    expect(sentences('📰 Titre\n\nM. Roy et Mme Li sont venus. J. Dupont non.\r\n« Vrai ? » dit-elle. Sept. 11 was a Tuesday. No. He left.')).toEqual([
      '📰 Titre', 'M. Roy et Mme Li sont venus.', 'J. Dupont non.', '« Vrai ? » dit-elle.', 'Sept. 11 was a Tuesday.', 'No.', 'He left.',
    ]);
  });

  it('group all tokens, and do not end inside what must stay one', () => {
    const groups = (unbroken: [number, number][] = []): string[] => (
      tokensBySentence('Un. Deux.\nTrois.', unbroken.map(([start, end]) => ({ start: codePoints(start), end: codePoints(end) }))).map((group) => group.map(({ text }) => text).join(' ')));
    expect(groups()).toEqual(['Un .', 'Deux .', 'Trois .']);
    expect(groups([[0, 8]])).toEqual(['Un . Deux .', 'Trois .']);
    expect(groups([[0, 3], [4, 16], [5, 8]])).toEqual(['Un .', 'Deux . Trois .']);
  });
});
