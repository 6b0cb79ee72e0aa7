import { describe, expect, test } from 'vitest';
import { carriedWords, formatAbout, formatTitle, groupOf, lostWords, noticeDetail, skippedWords, unitWords } from '../../shared/format-words.ts';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator } from '../../shared/i18n/translator.ts';
import { LOSSES } from '../../shared/reports.ts';
import { LANGUAGES } from '../../shared/settings.ts';

const english = createTranslator('en', { en, fr });

describe.each(LANGUAGES)('words on formats (%s)', (language) => {
  const translate = createTranslator(language, { en, fr });

  test('hold no raw code, whatever is lost or carried', () => {
    const all = lostWords(translate, Object.fromEntries(LOSSES.map((feature) => [feature, 2])));
    expect(all.map(({ feature }) => feature)).toEqual(LOSSES);
    for (const { words } of all) expect(words).toMatch(/2/);
    const said = [...all.map(({ words }) => words), ...LOSSES.map((feature) => carriedWords(translate, [feature])), unitWords(translate, null), unitWords(translate, 'utf_16')].join(' ');
    expect(said).not.toMatch(/_|lost\.|features\.|units\./);
  });

  test('name what was skipped, also what nobody foresaw', () => {
    expect(skippedWords(translate, {})).toBeNull();
    expect(skippedWords(translate, { tokens: 0 })).toBeNull();
    const said = skippedWords(translate, { tokens: 3, some_odd_thing: 2 }) ?? '';
    expect(said).toMatch(/3.*2/);
    expect(said).not.toMatch(/_|skippedRecords/);
  });
});

test('a format that the catalogues do not know is called by its name, in the last group', () => {
  expect([formatTitle(english, 'odd'), formatAbout(english, 'odd'), groupOf('odd'), groupOf('constructor')]).toEqual(['odd', '', 'other', 'other']);
});

test('a format that carries everything says so', () => {
  expect(carriedWords(english, LOSSES)).toBe('everything');
  expect(carriedWords(english, ['text', 'relation'])).toBe('links, the text as it is');
});

test('a notice names units of offsets in words and leaves every other detail as it is', () => {
  expect(noticeDetail(english, { kind: 'offset_unit', detail: 'byte' })).toBe('bytes');
  expect(noticeDetail(english, { kind: 'encoding', detail: 'byte' })).toBe('byte');
});
