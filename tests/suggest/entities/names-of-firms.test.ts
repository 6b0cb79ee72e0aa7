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

  it.each(['Il compte sur la [ORG|Marine] et l’[ORG|État].', 'Elle l’a écrit sur [ORG|X] [DATE|lundi].', 'un groupe, [ORG|Al Safwa Trading], attend', 'dans « [ORG|La Gazette du [LOCATION|Rhône]] »', 'Les combattants [ORG|shebab] avancent.'])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it.each(['EN DIRECT - Le pont est fermé', 'URGENT. Le pont est fermé.', 'UNE ENFANCE AU BORD DE L’ANSE'])('none in lines of capitals: %s', (text) => { expect(reread(text)).toBe(text); });

  it('reads datelines and bylines in capitals', () => {
    const marked = 'By [PERSON|IDA VELL-ORME]\n\n[LOCATION|NORVAL] — The ice broke.';
    expect(reread(marked, 'en')).toBe(marked);
  });
});

describe('roles with the body before them', () => {
  it.each(['A [ROLE|[ORG|State Department] spokeswoman], [PERSON|Denise Orme], agreed.', 'The [ROLE|company spokesperson] [PERSON|Ida Vell] said no.', 'He met [ROLE|Maj. Gen.] [PERSON|Paul Orme].'])('%s', (marked) => { expect(reread(marked, 'en')).toBe(marked); });
});

describe('dates by their edges, feasts and hours', () => {
  it.each(['Le pont rouvre à [DATE|fin 2025].', 'Il part avant [DATE|la fin du mois].', 'Elle revient [DATE|quatre jours plus tard].', 'La grève cesse avant [DATE|Noël].', 'Tout cesse à [DATE|11 h TU].', 'Il écrit [DATE|chaque trimestre].', 'Le quai ferme à [DATE|l’aube].'])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it.each(['It ends by [DATE|winter].', 'It ends before [DATE|the end of the year].', 'The crew woke at [DATE|dawn].', 'It is due in [DATE|fiscal 2027].', 'They left at [DATE|Easter].'])('%s', (marked) => { expect(reread(marked, 'en')).toBe(marked); });
});

describe('places by the word before them', () => {
  it.each(['Le convoi venait de [LOCATION|Nampel].', 'L’usine de [LOCATION|Rovane] ferme.', 'Il garde le [LOCATION|camp de Rukel].', 'Dans la [LOCATION|forêt de Vesque], rien.', 'Un pêcheur de [LOCATION|Hualen] rit.'])('%s', (marked) => { expect(reread(marked)).toBe(marked); });
});

describe('bodies that a common noun names', () => {
  it.each(['Il a parlé à la [ORG|télévision nationale].', 'La [ORG|mission de l’Union [NORP|africaine]] part.', 'La [ORG|garde côtière [NORP|grecque]] veille.', 'Elle a mis son [ORG|armée] en alerte.', 'Les deux [ORG|marines] attendent.', 'La [ORG|commission de la défense] écoute.'])('%s', (marked) => { expect(reread(marked)).toBe(marked); });

  it('are none where they are mere tasks', () => { expect(reread('La mission était longue. Une commission de dix euros. Trois forces contraires.')).toBe('La mission était longue. Une commission de dix euros. Trois forces contraires.'); });
});
