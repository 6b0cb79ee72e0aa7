import { describe, expect, it, test } from 'vitest';
import { findClaims } from '../../../annotations/suggest/claims/find-claims.ts';
import type { Finding, Findings } from '../../../annotations/suggest/finding.ts';
import { findByRules, findClaimsByRules } from '../../../annotations/suggest/rules.ts';
import { readMarked } from '../../helpers/marked-notation.ts';
import { writeMarked } from '../findings-as-text.ts';

/** The claims found in a text whose marks were taken off, written back into it; `attribute` is shown with each. */
function reread(marked: string, language = 'fr', attribute = ''): string {
  const { text } = readMarked(marked);
  const { spans } = findClaimsByRules({ text, language, month: '2024-03' });
  const pieces = spans.flatMap((claim) => (claim.fragments ?? [claim.range]).map((range) => ({ ...claim, range })));
  return writeMarked(text, pieces, attribute);
}

/** One attribute of each claim of a text, in text order. */
function attributes(text: string, name: string, language = 'fr'): readonly unknown[] {
  return findClaimsByRules({ text, language, month: '2024-03' }).spans.map((claim) => claim.attributes[name]);
}

/** The links of the claims of a text, as "TYPE words". */
function links(text: string, language = 'fr'): string[] {
  return findClaimsByRules({ text, language, month: '2024-03' }).links.map(({ type, to: { range } }) => `${type} ${text.slice(range.start, range.end)}`);
}

describe('the smallest clause that can be judged', () => {
  it.each([
    '[CLAIM|Le port a fermé en mai].', '[CLAIM|Ida Vell, qui zigouille un siège, a promis 400 euros aux ports].', '[CLAIM|Xi Jinping s’est rendu à Moscou en mars] et a déclaré que [CLAIM|les liens entraient dans une nouvelle ère].', 'Le ministre a dit que [CLAIM|le port est fermé depuis mai].',
    'Selon l’ONG Rivage, [CLAIM|340 personnes ont été évacuées] et [CLAIM|deux villages sont coupés du monde].', '[CLAIM|Les habitants ont quitté l’île], tandis que [CLAIM|le gouvernement n’a rien fait].',
    'L’armée accuse les rebelles d’[CLAIM|avoir incendié le pont].', 'Le maire dément que [CLAIM|la digue ait cédé en 2021].', '« [CLAIM|Nous ne partirons pas], a lancé Ida Vell, [CLAIM|tant que les prix augmentent]. »', 'Alors que [CLAIM|la Lestrie réduit ses achats], [CLAIM|l’Ardélie a doublé les siens].',
    '[CLAIM|L’usine, qui employait 200 personnes, a fermé parce que le gaz a doublé] ; [CLAIM|la mairie prépare un plan].', '[CLAIM|Orvanel a écrit à Liu], [CLAIM|qui a été nommé en mars].', '[CLAIM|Les deux pays « ont signé un accord »], a dit Ida Vell.',
  ])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it.each([
    '[CLAIM|The port was closed in May].', 'The defence ministry denied that [CLAIM|its drones had crossed the border].', '[CLAIM|Ardelia rejects the plan] while [CLAIM|Lestria backs it].', 'The army accused the rebels of [CLAIM|burning the bridge].', '[CLAIM|Troops deployed in the region withdrew], and [CLAIM|the coast guard seized two vessels].',
    '“[CLAIM|We will not leave],” Ida Vell said, “[CLAIM|until the last ship has gone home].”', 'According to the agency, [CLAIM|the reactor has been shut down twice since 2019].', 'Police said [CLAIM|two men, aged 20 and 34, had been charged with arson].', '[CLAIM|Sales fell 12%, hurt by rates].', 'She said [CLAIM|prices rose 12% in May because of the blockade].',
  ])('%s', (marked) => { expect(reread(marked, 'en')).toBe(marked); });

  it.each(['Une victoire pour Orvanel.', 'Le port, la ville et les îles.', 'Oui.', '« Une promenade »', 'A LIRE AUSSI | La Russie attend la paix depuis mars', '(AP Photo/Ida Vell) ', '« Oui », a déclaré le ministre lundi.'])('none in: %s', (text) => { expect(reread(text)).toBe(text); });
});

describe('what a claim says', () => {
  it.each([
    ['Le port a fermé en mai.', 'fact'], ['Le port fermera en mai.', 'prediction'], ['Il faut fermer le port.', 'policy'], ['Cette décision est une honte.', 'value'], ['Le sommet doit se tenir lundi à Norval.', 'prediction'], ['Les États doivent réduire leurs émissions.', 'policy'],
  ])('%s is a %s', (text, mode) => { expect(attributes(text, 'claim_mode')).toEqual([mode]); });

  it.each([
    ['340 personnes ont fui.', 'numerical'], ['Le blocus a provoqué une pénurie.', 'causal'], ['Le port a fermé à cause de la grève.', 'causal'], ['Pékin a refusé de condamner l’offensive.', 'position_statement'], ['Les deux pays ont rompu.', 'event_property'], ['Le port a fermé le 4 mars 2022.', 'event_property'],
    ['Le HK-7 a survolé la base.', 'event_property'],
  ])('%s is %s', (text, type) => { expect(attributes(text, 'claim_type')).toEqual([type]); });

  it.each([
    ['La flotte a quitté Norval.', 'past', 'asserted'], ['La flotte quitte Norval régulièrement.', 'habitual', 'asserted'], ['La flotte quittera Norval.', 'future', 'asserted'], ['La flotte va quitter Norval.', 'future', 'asserted'], ['La flotte n’a pas quitté Norval.', 'past', 'denied'], ['La flotte peut quitter Norval.', 'present', 'possible'],
    ['La flotte aurait quitté Norval.', 'past', 'possible'], ['La flotte a probablement quitté Norval.', 'past', 'probable'], ['Aucun navire n’a quitté Norval.', 'past', 'denied'], ['La flotte avait tiré sur Norval.', 'past', 'asserted'], ['La flotte déclarait forfait et montrait ses canons.', 'past', 'asserted'],
  ])('%s: %s, %s', (text, time, certainty) => {
    expect([attributes(text, 'time_reference')[0], attributes(text, 'certainty')[0]]).toEqual([time, certainty]);
  });

  it.each([
    ['The fleet left Norval.', 'past', 'asserted'], ['The fleet will leave Norval.', 'future', 'asserted'], ['The fleet did not leave Norval.', 'past', 'denied'], ['The fleet may leave Norval.', 'present', 'possible'], ['The fleet has reportedly left Norval.', 'past', 'possible'],
    ['The fleet is expected to leave Norval.', 'future', 'probable'], ['The fleet is going to leave Norval.', 'future', 'asserted'], ['They often visit Norval.', 'habitual', 'asserted'], ['It’s closed to the fleet.', 'present', 'asserted'], ['The fleet hasn’t left Norval.', 'past', 'denied'],
  ])('%s: %s, %s', (text, time, certainty) => {
    expect([attributes(text, 'time_reference', 'en')[0], attributes(text, 'certainty', 'en')[0]]).toEqual([time, certainty]);
  });

  it('tells who denies from what is denied', () => {
    expect(attributes('Le ministre dément que le pont ait cédé.', 'stance')).toEqual(['refute']);
    expect(attributes('Le ministre dit que le pont n’a pas cédé.', 'stance')).toEqual(['affirm']);
    expect(attributes('Le port a fermé. Le ministre dit que le pont a cédé.', 'voice')).toEqual(['article', 'source']);
  });
});

describe('the links of a claim', () => {
  it('go to the speaker, the quote, the subject and the date', () => {
    expect(links('Le ministre Paul Orme a déclaré que la Russie avait fermé le port le 4 mars 2022.')).toEqual(['CLAIMED_BY Paul Orme', 'FROM_QUOTE la Russie avait fermé le port le 4 mars 2022', 'ABOUT Russie', 'AT_TIME 4 mars 2022']);
  });

  it('leave out places that are circumstances, and roles beside their bearer', () => {
    expect(links('À Moscou, le président Ivan Orlenko a reçu la presse.')).toEqual(['ABOUT Ivan Orlenko']);
  });

  it('take an object for no speaker', () => {
    expect(links('« On nous a menti », a dit Ida Vell.').filter((link) => link.startsWith('ABOUT'))).toEqual([]);
  });

  it('take “we” for the speaker', () => {
    expect(links('“We have opened the port,” said Paul Orme.', 'en')).toContain('ABOUT Paul Orme');
  });
});

describe('how much a claim is worth checking', () => {
  const rank = (text: string, language = 'fr'): number => findClaimsByRules({ text, language, month: null }).spans[0]?.confidence ?? 0;

  it('grows with figures, names, the past and a speaker, and shrinks with wishes and judgements', () => {
    expect(rank('La Russie a perdu 340 chars.')).toBeGreaterThan(rank('La Russie a perdu des chars.'));
    expect(rank('La Russie a fermé le port.')).toBeGreaterThan(rank('On a fermé le port hier matin.'));
    expect(rank('Le port a fermé ses portes.')).toBeGreaterThan(rank('Le port fermera ses portes.'));
    expect(rank('Le port a fermé ses portes.')).toBeGreaterThan(rank('Cette décision est une honte.'));
    expect(rank('Paul Orme a affirmé que le port avait fermé.')).toBeGreaterThan(rank('Le port avait fermé ses portes.'));
    expect(rank('Cette décision est une honte.')).toBeGreaterThan(rank('Pourquoi le port a-t-il fermé ?'));
    expect(rank('The strikes killed 14 people.', 'en')).toBeGreaterThan(rank('The strikes must end now.', 'en'));
  });
});

describe('any article', () => {
  it.each(['', '\n', '«', 'qui', 'et et et', '« « « il a', 'a;b;c', 'Il a dit que que que il a.', '.'.repeat(50), 'est est est est, qui, qui, qui a', '“‘"', 'avoir'])('is read to its end: %j', (text) => {
    for (const language of ['fr', 'en', 'de']) {
      for (const { range } of findClaimsByRules({ text, language, month: null }).spans) expect(range.start >= 0 && range.start < range.end && range.end <= text.length).toBe(true);
    }
  });

  it('has claims that keep to their quote, though other findings are strange', () => {
    const article = { text: '« Le port a fermé », a dit Ida Vell.', language: 'fr', month: null };
    const known = findByRules(article);
    const doubled: Findings = { spans: [...known.spans, ...known.spans], links: [...known.links, ...known.links] };
    const inside = (claim: Finding): boolean => claim.range.start >= 2 && claim.range.end <= 18;
    expect(findClaims(article, doubled).spans.every(inside)).toBe(true);
  });
});

test('claims are no part of what the rules find unasked', () => {
  expect(findByRules({ text: 'Le port a fermé.', language: 'fr', month: null }).spans.some(({ type }) => type === 'CLAIM')).toBe(false);
});
