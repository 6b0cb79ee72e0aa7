import { describe, expect, it, test } from 'vitest';
import { findDates } from '../../../annotations/suggest/entities/find-dates.ts';
import { readMarked } from '../../helpers/marked-notation.ts';
import { writeMarked } from '../findings-as-text.ts';

function reread(marked: string, language: string, month: string | null = '2024-03'): string {
  const { text } = readMarked(marked);
  return writeMarked(text, findDates({ text, language, month }), 'value');
}

test('a letter whose small form is longer moves no date', () => {
  const marked = 'İstanbul, [DATE=2024-03-04|LUNDI 4 MARS], puis [DATE=2024|Cette année].';
  expect(reread(marked, 'fr')).toBe(marked);
});

describe('French dates', () => {
  it.each([
    'lors de leur rencontre, le [DATE=2022-02-04|4 février 2022].', 'ont ouvert [DATE=2024-03-04|lundi 4 mars], en mer', 'jusqu’au [DATE=2024-03-15|15 mars] à', 'le [DATE=2024-05-01|1er mai], puis', 'a déclaré [DATE|vendredi] que',
    'nommé en [DATE=2023-09|septembre dernier] chef', 'le soulèvement [DATE=2024-02|fin février] en', 'en Ukraine en [DATE=2022-02|février 2022] et', 'à Norval en [DATE=2024-03|mars] et', 'depuis [DATE=2018|2018] sous', 'de [DATE=1926|1926], sur',
    'depuis [DATE|l’été 2022], et', '[DATE=2024-02|Le mois dernier], la', 'au [DATE=2024-04|mois prochain]', '[DATE=2023|L’an dernier], Norval', '[DATE|ce matin]', '[DATE=2024|Cette année], rien.', '[DATE|La semaine dernière], rien.', 'C’était [DATE|hier soir].', 'au [DATE=2023-12-30|30 décembre] déjà',
    'Il était [DATE=T06:12|6 h 12], [DATE|samedi], quand', 'ouvert, de [DATE=T06:00|6 heures] à [DATE=T22:00|22 heures], quoi', 'après [DATE=PT9H|neuf heures] de discussions', 'une mission de [DATE=P212D|212 jours] au', 'depuis [DATE=P18M|dix-huit mois].',
    'en [DATE=P10Y|dix ans].', 'le confirment [DATE=P1W|chaque semaine].', 'de mains [DATE=P4D|tous les quatre jours].', '[DATE=R2/P1W|deux fois par semaine], [DATE=PT6H|toutes les six heures] et [DATE=P1W|chaque lundi]', 'pendant [DATE=P2Y6M|deux ans et demi], puis [DATE=PT1H30M|une heure et demie] et une [DATE=PT30M|demi-heure]', 'depuis [DATE=P20Y|deux décennies]', 'du [DATE=2024-03-04/2024-03-06|4 au 6 mars], à', 'du [DATE=2024-02-28/2024-03-02|28 février au 2 mars 2024]', 'les [DATE|années 1990] ont', '[DATE|la nuit de dimanche à lundi], un', 'dans [DATE|la nuit], un', 'dans [DATE|la soirée], un', 'à [DATE|l’automne], puis', '[DATE=P1M|par mois], un', 'à Norval, [DATE=2024-02-12|12 fév 2024] (Estran)', '[DATE|Ce jour-là], rien', 'dans [DATE|cette nuit-là], rien', '[DATE|Cette année-là], rien', '[DATE|cet hiver-là], rien', 'avant [DATE=T12:00|midi].', 'le [DATE=2024-02-29|29 février].', 'le [DATE|31 février].',
    'le [DATE=2021-03-04|04/03/2021].', 'en [DATE=2027|2027]. Elle', 'Depuis [DATE=P70Y|soixante-dix ans], rien',
  ])('%s', (marked) => { expect(reread(marked, 'fr')).toBe(marked); });

  it.each(['1 500 mètres, 340 mètres, 17 personnes', 'Ida Vell, 45 ans, maire', 'Elle a 81 ans.', 'une mareyeuse de 51 ans, là', 'de 2000 soldats', 'la planète Mars', 'Mai-Linh Tran mange', 'en toute amitié', 'un homme âgé de 30 ans', 'brigue un second mandat'])('none in: %s', (text) => { expect(reread(text, 'fr')).toBe(text); });

  it('has no value where the article’s month is unknown', () => {
    expect(reread('le [DATE|4 mars] et [DATE|le mois dernier]', 'fr', null)).toBe('le [DATE|4 mars] et [DATE|le mois dernier]');
    expect(findDates({ text: 'le mois dernier', language: 'fr', month: '2024-01' })[0]?.attributes).toEqual({ date_kind: 'date', value: '2023-12' });
  });
});

describe('English dates', () => {
  it.each([
    'announced on [DATE|Monday], calling', 'as early as [DATE=2024-09-02|2 September].', 'on [DATE=2022-02-24|Feb. 24, 2022], it', '[DATE=2024-03-04|Monday, March 4], was', 'in [DATE=2024-02|February] and', 'since [DATE=2020|2020], most', '[DATE=2024-02|last month] and [DATE=2025|next year]',
    'had lasted [DATE=P143D|143 days] and', 'swept [DATE=P1D|every night] by', '[DATE=P2W|every two weeks], [DATE=R3/P1W|three times a week], [DATE=R2/P1M|twice a month], [DATE=P2W|every other week] and [DATE=P1W|every Monday]', 'for [DATE=P2Y6M|two and a half years] and [DATE=PT1H30M|an hour and a half]', 'on [DATE=2016-10-25/2016-10-26|October 25-26, 2016] and [DATE=2015-12-11/2015-12-13|11-13 Dec. 2015]', 'over [DATE=P10Y|a decade]', 'at [DATE=T12:00|noon].', 'at [DATE=T18:30|6:30 p.m.] on', 'talks of [DATE=PT11H|eleven hours].', '[DATE|Friday night]', 'since [DATE=2024-03|March].', 'in [DATE=2021-11|November 2021],', 'it said [DATE|yesterday]',
  ])('%s', (marked) => { expect(reread(marked, 'en')).toBe(marked); });

  it.each(['They may march in order', 'Theresa May said', '40 ships a week', 'a 45-year-old man', 'of 2000 soldiers'])('none in: %s', (text) => { expect(reread(text, 'en')).toBe(text); });
});
