import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { ERROR_CODES } from '../../shared/errors.ts';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator, describeError, type Catalogue } from '../../shared/i18n/translator.ts';
import { APP_VERSION } from '../../shared/version.ts';

/** All sentences of a catalogue under their whole keys. */
function sentences(catalogue: Catalogue, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] => (typeof value === 'string' ? [[`${path}${key}`, value]] : sentences(value, `${path}${key}.`)));
}

function placeholders(sentence: string): readonly string[] {
  return [...sentence.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

// French has a plural form of its own for millions.
const english = new Map(sentences(en));
const isExtraPlural = (key: string): boolean => key.endsWith('_many') && english.has(key.replace(/_many$/, '_other'));
const french = new Map(sentences(fr).filter(([key]) => !isExtraPlural(key)));

describe('the catalogues', () => {
  test('have the same keys', () => {
    expect([...french.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test('have the same placeholders in each sentence', () => {
    for (const [key, sentence] of english) expect([key, placeholders(french.get(key) ?? '')]).toEqual([key, placeholders(sentence)]);
  });

  test('leave no sentence empty and blame nobody with exclamation marks', () => {
    for (const [key, sentence] of [...english, ...french]) {
      expect([key, sentence.trim()]).not.toEqual([key, '']);
      expect([key, sentence]).not.toEqual([key, expect.stringContaining('!')]);
    }
  });

  test('set French as French is set: no-break spaces inside « » and before ; : ! ?, curly apostrophes', () => {
    for (const [key, sentence] of french) {
      const text = sentence.replace(/`[^`]*`/g, '').replace(/\{\{[^}]*\}\}/g, 'x');
      expect([key, /«(?![\u00A0\u202F])|(?<![\u00A0\u202F])»/.exec(text)?.[0]]).toEqual([key, undefined]);
      expect([key, /(?<![\u00A0\u202F])[;!?]|(?<![\u00A0\u202F])[:](?=\s|$)| [;:!?]/.exec(text)?.[0]]).toEqual([key, undefined]);
      expect([key, /\p{L}'\p{L}/u.exec(text)?.[0]]).toEqual([key, undefined]);
    }
  });
});

describe('a translator', () => {
  const catalogues = { en: { errors: en.errors }, fr: { errors: fr.errors } };

  test('has a sentence for each refusal in both languages', () => {
    for (const language of ['en', 'fr'] as const) {
      const translate = createTranslator(language, catalogues);
      for (const code of ERROR_CODES) expect(describeError(translate, { code, params: {} })).not.toContain('errors.');
    }
  });

  test('puts outside text into a sentence as it is, once', () => {
    const translate = createTranslator('en', catalogues);
    const text = '<b>$t(errors.x) {{type}} & co</b>';
    expect(describeError(translate, { code: 'span.duplicate', params: { text, type: 'PERSON' } })).toBe(`“${text}” is already tagged as PERSON here. Nothing was changed.`);
  });
});

test('the version written into files is that of the package', async () => {
  expect(JSON.parse(await readFile('package.json', 'utf8')).version).toBe(APP_VERSION);
});
