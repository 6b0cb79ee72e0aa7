import { expect, it } from 'vitest';
import { readArticleDate } from '../../../annotations/formats/common/article-date.ts';
import { readLanguage } from '../../../annotations/formats/common/article-language.ts';

it.each([
  ['2024-03-05', '2024-03-05'], ['2024-3-5', '2024-03-05'], ['2024/03/05 10:30', '2024-03-05'], ['2024-03-05T23:59:00+02:00', '2024-03-05'], ['20240305', '2024-03-05'],
  ['2024', '2024'], ['2024-03', '2024-03'], ['5 mars 2024', '2024-03-05'], ['1er février 2024', '2024-02-01'], ['Mardi 5 Mars 2024', '2024-03-05'], ['le 5 mars 2024 à 10h30', '2024-03-05'],
  ['mer. 14 août 2024', '2024-08-14'], ['12 déc. 2023', '2023-12-12'], ['juil. 2022', '2022-07'], ['March 5, 2024', '2024-03-05'], ['Mar 5 2024', '2024-03-05'], ['5th of March 2024', '2024-03-05'],
  ['Tue, 05 Mar 2024 10:00:00 GMT', '2024-03-05'], ['Monday, 3rd June 2024 at 9:15', '2024-06-03'], ['September 2021', '2021-09'], ['25/12/2023', '2023-12-25'], ['12/25/2023', '2023-12-25'],
  ['05/05/2024', '2024-05-05'], ['5.3.2024', '2024-03-05'], ['05-Mar-2024', '2024-03-05'],
])('reads the date %j as %s', (written, iso) => {
  expect(readArticleDate(written)).toBe(iso);
});

it.each(['03/04/2024', '31 février 2024', '2024-13-01', 'hier', 'Printemps 2024', '', '5 mars', '05/03/24', `${'9'.repeat(10_000)}`])('takes %j for no date that is certain', (written) => {
  expect(readArticleDate(written)).toBeNull();
});

it.each([['fr', 'fr'], ['FR-fr', 'fr'], ['en_US', 'en'], ['Français', 'fr'], ['English', 'en'], ['langue inconnue', null], ['', null]])('reads the language %j as %s', (written, code) => {
  expect(readLanguage(written)).toBe(code);
});
