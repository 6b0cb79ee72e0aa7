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
const HEAD = ` [PART=header_date|date 2024-03] [PART=headline|Le pont de Norval rouvre]\n\n`;

describe('subheadings', () => {
  it.each(['UNE ENFANCE AU BORD DE L’EAU', 'Guerre des communiqués', 'Le chiffre : 42', 'Ce qu’il faut retenir', '« Un phare sans gardien »', '1. Le quai', 'EN BREF', '- « Un phare sans gardien » -', '– Un calendrier serré –'])(
    'stand between paragraphs: %s', (line) => { expect(reread(`${HEAD}${BODY}\n\n[PART=other|${line}]\n\n${BODY}`)).toBe(`${HEAD}${BODY}\n\n[PART=other|${line}]\n\n${BODY}`); });

  it('need a paragraph after them', () => {
    expect(reread(`${HEAD}${BODY}\n\nGuerre des communiqués`)).toBe(`${HEAD}${BODY}\n\nGuerre des communiqués`);
  });

  it('give way to a note on the author at the end', () => {
    for (const note of ['Ida Vell covers land warfare for the Daily Tide.', 'Ida Vell est chercheuse à l’université de Norval.']) expect(reread(`${HEAD}${BODY}\n\n[PART=other|${note}]`)).toBe(`${HEAD}${BODY}\n\n[PART=other|${note}]`);
  });
});

describe('references without a mark of their own', () => {
  it.each(['Lire aussi page 34 : Le quai et l’attente', 'À lire aussi Norval : la récolte sous escorte', '> Revoir l’audition en intégralité', '>> RELIRE : le fil de la journée', '→ Écouter aussi Le grand entretien', 'Pour aller plus loin : trois cartes', 'Follow Estran’s coverage of the strait: the full page is here', 'Retrouvez tous nos articles sur Norval', 'Inscrivez-vous à notre newsletter', 'NOTRE ENQUÊTE | Les nouveaux quais', '(Re)lire : Les quais', '◆ Lire notre décryptage : Les quais', 'POUR ALLER PLUS LOIN Les quais de Norval', 'Épisode 1 : Les quais. Épisode 3 à paraître lundi'])(
    '%s', (line) => { expect(reread(`${HEAD}${BODY}\n\n[PART=cross_reference|${line}]\n\n${BODY}`)).toBe(`${HEAD}${BODY}\n\n[PART=cross_reference|${line}]\n\n${BODY}`); });

  it('are the titles under a lead that stands alone', () => {
    const marked = `${HEAD}${BODY}\n\n[PART=cross_reference|LIRE AUSSI :]\n\n[PART=cross_reference|Europe : la ruée sur les quais]\n\n[PART=cross_reference|ENQUÊTE - Poudre noire : la pénurie]\n\n${BODY}`;
    expect(reread(marked)).toBe(marked);
  });

  it.each(['Suivez le quai, tournez à gauche.', 'Follow the coast for a mile.', 'Retrouvez votre calme, a dit Paul Orme.', 'Pour aller plus loin, il faut un bateau.'])('are none: %s', (line) => { expect(reread(`${HEAD}${line}\n\n${BODY}`)).toBe(`${HEAD}${line}\n\n${BODY}`); });
});

describe('lines between the paragraphs', () => {
  it.each([
    '[PART=credit|© Ida Vell / Agence maritime]\n\n[PART=caption|Les deux capitaines sur le quai de Norval]',
    '[PART=credit|Photo Ida Vell. Agence Estran]', '[PART=credit|Image source, Estran Pictures]', '[PART=caption|Image caption, The captains waited on the quay]', '[PART=credit|Image source, Estran Pictures] [PART=caption|Image caption, The captains waited on the quay]',
    '[PART=credit|Ida Vell/Marée] [PART=caption|Paul Orme, à Norval, le 3 décembre.]', '[PART=credit|Photo Le Courrier du Phare / Ida Vell] [PART=caption|La base navale de Norval emploie mille personnes. (Archives)]', '[PART=caption|Une banderole tendue sur le quai.] [PART=credit|I. Vell pour Le Temps des Balkans]',
    '[PART=other|Par Ida Vell, envoyée spéciale à Norval]',
    '[PART=other|COMMUNIQUÉ DE PRESSE]',
    '[PART=other|Contact presse : 01 00 00 00 00]', '[PART=other|Propos recueillis par Ida Vell]', '[PART=other|Mis à jour le 3 mars à 14 h 12]', '[PART=other|Traduit de l’anglais par Ida Vell]', '[PART=other|Temps de lecture : 3 min]',
    '[PART=credit|© Ida Vell pour « Le Phare »] [PART=caption|Dans son bureau de Norval, le 4 mars. Le phare est éteint.]', '[PART=credit|© Ida Vell for The Daily Tide]', '[PART=credit|Photo par IDA VELL/Estran Photo via Reuters Ima]',
    '[PART=caption|Une patrouille à Norval.] [PART=credit|PHOTO IDA VELL, ESTRAN]', '[PART=caption|Le quai de Norval.] [PART=credit|Crédit : Garde côtière (capture vidéo)]', '[PART=credit|Image d’archives. IDA VELL, Estran]', '[PART=credit|Photo : Ida Vell pour L’Écho du Port]', '[PART=credit|Ida Marie Vell, Estran-Images, Pool via REUTERS] [PART=caption|Des blindés sur la route de Norval]',
    '[PART=credit|(AP Photo/Ida Vell] [PART=caption|Relatives wait outside a hospital in Norval, Monday]', '[PART=credit|Photograph: Ida Vell/Estran] [PART=caption|Fishermen outside the port of Norval on Monday]',
    '[PART=caption|Soldats sur le quai de Norval, le 17 juin.] [PART=credit|(Army photo by Ida Vell)]', '[PART=credit|Estran writer Ida Vell in Norval contributed to this report.]', '[PART=credit|(avec AFP et Reuters)]', '[PART=credit|PHOTO IDA VELL POUR « LE PHARE »] [PART=caption|Une habitante de Norval, lundi.]', '[PART=caption|Un soldat à Norval.] [PART=credit|IDA VELL POUR « LE PHARE »]', '[PART=credit|DR] [PART=caption|Un pétrolier devant Norval, en octobre 2025.]', '[PART=credit|bur-alr/mdc/jv]', '[PART=credit|Photo Ida Vell]', '[PART=caption|Un soldat à Norval.] [PART=credit|AFP]', '[PART=other|Par Ida Vell] | [PART=other|Publié le 3 mars à 6 h 30]', '[PART=cross_reference|ÉDITORIAL – PAGE 28]', '[PART=credit|Montage : Studio Norval – Images : Estran Labs]', '[PART=credit|Ida Vell contributed reporting from Norval.]', '[PART=credit|Reporting by Ida Vell; editing by Paul Orme]',
  ])('are read as parts: %s', (part) => { expect(reread(`${HEAD}${part}\n\n${BODY}`)).toBe(`${HEAD}${part}\n\n${BODY}`); });

  it.each([
    '[PART=credit|© Ida Vell / Agence maritime]\n\nLes deux capitaines attendaient sur le quai de Norval.',
    'Les deux capitaines sur le quai de Norval, hier.', '- Deux capitaines sur le quai de Norval', '13h40 - Les capitaines ne quitteront pas le quai', 'Norval, le 21 septembre 2022', 'Qui tient le quai ?',
    'Photo Ida Vell a dit non. Estran aussi',
    'Par Ida Vell, il faut passer. Le pont est fermé.',
  ])('are left to the story: %s', (line) => { expect(reread(`${HEAD}${line}\n\n${BODY}`)).toBe(`${HEAD}${line}\n\n${BODY}`); });
});
