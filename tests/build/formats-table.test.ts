import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { listFormats } from '../../annotations/formats/registry.ts';
import { tableRows, withTable } from '../../build/formats-table.mjs';
import * as words from '../../shared/format-words.ts';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator } from '../../shared/i18n/translator.ts';
import { LANGUAGES } from '../../shared/settings.ts';

const translate = createTranslator('en', { en, fr });

describe('the table of formats in the README', () => {
  test('is what the registry says; `node build/formats-table.mjs` makes it so', async () => {
    const readme = await readFile('README.md', 'utf8');
    expect(readme).toBe(withTable(readme, tableRows(listFormats(), words, translate)));
  });

  test('takes the place of the one before, and is refused where its marks are missing', () => {
    const rows = [{ name: 'a|b', title: 'A', about: 'About.', use: 'reads', positions: '', carries: '' }];
    const made = withTable('before\n<!-- formats: made by build/formats-table.mjs -->\nold\n<!-- end of formats -->\nafter', rows);
    expect(made).toContain('| `a\\|b` | About. | reads |  |  |');
    expect(made).not.toContain('old');
    expect(withTable(made, rows)).toBe(made);
    expect(() => withTable('no marks', rows)).toThrow('lacks the marks');
  });
});

test.each(LANGUAGES)('every format of the registry is called and explained in words, and stands in a group (%s)', (language) => {
  const say = createTranslator(language, { en, fr });
  for (const { name } of listFormats()) {
    expect([name, words.formatAbout(say, name)]).not.toEqual([name, '']);
    expect([name, words.groupOf(name)]).not.toEqual([name, 'other']);
  }
});
