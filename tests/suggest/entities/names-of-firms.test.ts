import { describe, expect, it } from 'vitest';
import { findEntities } from '../../../annotations/suggest/entities/find-entities.ts';
import { readMarked } from '../../helpers/marked-notation.ts';
import { writeMarked } from '../findings-as-text.ts';

/** The entities found in a text whose marks were taken off, written back into it. */
function reread(marked: string, language = 'fr'): string {
  const { text } = readMarked(marked);
  return writeMarked(text, findEntities({ text, language, month: '2024-03' }, []).spans);
}

describe('firms and parties', () => {
  it.each([
    '[PERSON|Jean-Paul Orvanel] ([ORG|LR]) rit.', '[PERSON|Ida Vell] ([ORG|Horizons]) rappelle le plan.', '[ORG|Tarval Systèmes] décroche un contrat. Puis [ORG|Tarval] embauche.', 'les comptes de [ORG|Vellune Securities] sont clos.',
    'Le [NORP|coréen] [ORG|Daevan] attend.', 'Le concurrent [NORP|allemand] [ORG|Halsten] attend.', 'L’[ORG|université Sovane] et l’[ORG|institut Formine] comptent.',
    'Le [ORG|Groupe de soutien aux pêcheurs] ([ORG|Jnip]) livre sa version.', 'La note vient du [ORG|Service de renseignement et de sécurité] ([ORG|SIS]).',
  ])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it.each(['EN DIRECT - Le pont est fermé', 'URGENT. Le pont est fermé.', 'UNE ENFANCE AU BORD DE L’ANSE'])('none in lines of capitals: %s', (text) => { expect(reread(text)).toBe(text); });

  it('reads datelines and bylines in capitals', () => {
    const marked = 'By [PERSON|IDA VELL-ORME]\n\n[LOCATION|NORVAL] — The ice broke.';
    expect(reread(marked, 'en')).toBe(marked);
  });
});
