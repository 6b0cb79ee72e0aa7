import { describe, expect, it } from 'vitest';
import { findParts } from '../../../annotations/suggest/parts/find-parts.ts';
import { readMarked } from '../../helpers/marked-notation.ts';
import { writeMarked } from '../findings-as-text.ts';

/** The parts found in a text whose marks were taken off, written back into it. */
function reread(marked: string): string {
  const { text } = readMarked(marked);
  return writeMarked(text, findParts({ text, language: 'fr', month: '2024-03' }), 'part_kind');
}

const BODY = 'Ida Vell a quitté Norval lundi, sans un mot pour la presse.';
const HEAD = ` [PART=header_date|date 2024-03] [PART=headline|Le pont de Norval rouvre]\n\n${BODY}\n\n`;

describe('the first line', () => {
  it.each([
    ` [PART=header_date|date 2024-03] [PART=headline|Le pont de Norval rouvre]\n\n${BODY}`,
    ` [PART=header_date|date 2024-03] [PART=headline|« Nous tiendrons », assure la préfète]\n\n${BODY}`,
    ` [PART=header_date|date 2024-03] [PART=credit|Photo par IDA VELL/Estran via Agence mariti]\n\n${BODY}`,
    ` [PART=header_date|date 2024-03] [PART=credit|(AP Photo/Ida Ve]\n\n${BODY}`,
    ` [PART=header_date|date 2024-03] [PART=credit|AP Photo/Ida Vell] [PART=caption|Les quais de Nor]\n\n${BODY}`,
    ` [PART=header_date|date 2024-03] [PART=credit|Ida Vell, Estran, Pool Photo via A]\n\n${BODY}`,
    ` [PART=header_date|date 2024-03] [PART=headline|Photo de famille à Norval avant le sommet]\n\n${BODY}`,
    `[PART=headline|Le pont de Norval rouvre]\n\n${BODY}`,
    ` [PART=header_date|date 2024-03] [PART=headline|AP et Reuters réclament la libération d'un reporter]\n\n${BODY}`,
  ])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it('is a sentence of the story where it ends as one', () => {
    expect(reread(`${BODY}\n\n${BODY}`)).toBe(`${BODY}\n\n${BODY}`);
    expect(findParts({ text: '', language: 'fr', month: null })).toEqual([]);
  });
});

describe('photo lines', () => {
  it.each([
    '[PART=credit|(AP Photo/Ida Vell)] [PART=caption|Paul Orme]', '[PART=credit|AP Photo/Ida Vell] [PART=caption|Les drapeaux de Norval]', '[PART=credit|AP Photo/Ida Vell] [PART=caption|Paul Orme quitte la salle]',
    '[PART=credit|AP Photo/Jae C. Orme] [PART=caption|Le port]', '[PART=credit|AP Photo/Ng Han Vell] [PART=caption|La place du marché]', '[PART=credit|(AP Photo/Ida Vell, Pool)]',
    '[PART=credit|Ida Vell, Sputnik, Kremlin Pool Photo via AP] [PART=caption|Paul Orme à Norval]', '[PART=credit|Ida Vell, Sputnik, Pool Photo via AP] [PART=caption|La salle du conseil]',
    '[PART=credit|Photo par IDA VELL/POOL/AFP via Getty Images] [PART=caption|Le port]', '[PART=credit|Photo by Ida Vell/Saltmere Pictures via League of Litt]', '[PART=credit|Photo : Ida Vell / Estran]',
    '[PART=credit|Crédit photo : Ida Vell / Estran]', '[PART=credit|© Ida Vell / Estran]', '[PART=credit|PHOTO: Ida Vell/Saltmere Pictures]', '[PART=credit|REUTERS/Ida Vell] [PART=caption|Une rue de Norval]',
    '[PART=credit|IDA VELL / AFP]', '[PART=credit|Ida Vell/AFP via Getty Images]', '[PART=credit|(Estran Photo/Ida Vell)] [PART=caption|La frégate « Sterne » quitte Norval, lundi à l’aube]',
    '[PART=caption|Paul Orme quitte la salle, à Norval.] [PART=credit|(Photo AFP)]', '[PART=caption|Paul Orme, lundi.] [PART=credit|© Ida Vell / AFP]', '[PART=credit|(Photo by Ida Vell / AFP)]',
  ])('%s', (line) => { expect(reread(`${HEAD}${line}\n\n${BODY}`)).toBe(`${HEAD}${line}\n\n${BODY}`); });

  it('takes the paragraph after a cut-off credit for its caption when it speaks as one', () => {
    const marked = ` [PART=header_date|date 2024-04] [PART=credit|Photo par IDA VELL/Estran via Agence mariti]\n\n[PART=caption|Paul Orme (à droite) et la cheffe de la délégation, sur le pont, le 11 avril 2024.]\n\n${BODY}`;
    expect(reread(marked)).toBe(marked);
  });

  it.each([
    'La photo par satellite montre deux navires.', 'Photo à l’appui, il a accusé le maire.', 'Ida Vell, 45 ans, agence de presse en main, est passée via Norval.', '(Il avait déjà dit non en mars.) Paul Orme insiste.',
    'Reuters a publié la liste. AP la confirme.', 'Images de la nuit : des camions, des soldats.', 'L’AFP et AP ont reçu la note, a dit Paul Orme (AFP).', 'Paul Orme, Pool Photo en tête, a ri.',
  ])('leaves %s to the story', (line) => { expect(reread(`${HEAD}${line}\n\n${BODY}`)).toBe(`${HEAD}${line}\n\n${BODY}`); });
});

describe('cross-references', () => {
  it.each(['A LIRE AUSSI | Trois cartes pour comprendre', 'À LIRE AUSSI : Trois cartes', 'Lire aussi : Trois cartes', 'Lire aussi : « Nous tiendrons »', 'READ MORE | The bakers of Norval', 'Read more: The bakers', '>> Lire aussi Trois cartes', 'Voir aussi – La carte', 'SEE ALSO The bakers of Norval', 'Related: The bakers', '(Lire aussi page 4)', 'À lire également : Trois cartes'])(
    '%s', (line) => { expect(reread(`${HEAD}[PART=cross_reference|${line}]\n\n${BODY}`)).toBe(`${HEAD}[PART=cross_reference|${line}]\n\n${BODY}`); });

  it.each(['Lire aussi vite fatigue.', 'Voir aussi clairement surprend.', 'Related costs rose.', 'À lire le rapport, tout va bien.'])('leaves %s to the story', (line) => {
    expect(reread(`${HEAD}${line}`)).toBe(`${HEAD}${line}`);
  });
});
