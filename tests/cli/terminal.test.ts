import { expect, test } from 'vitest';
import { progressLine } from '../../annotations/cli/terminal.ts';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator } from '../../shared/i18n/translator.ts';

test('progress stands on one line of the terminal with rate and time left, never wider than it, and is wiped at the end', () => {
  const written: string[] = [];
  let now = 0;
  const line = progressLine({
    write: (text) => written.push(text), columns: 60, now: () => now,
    wording: { translate: createTranslator('en', { en, fr }), language: 'en', items: 'articles' },
  });
  for (const done of [0, 1_000_000, 2_000_000, 4_000_000]) {
    line({ done, total: 4_000_000, unit: 'bytes', current: 'a-rather-long-name-of-a-file.jsonl' });
    now += 1_000;
  }
  expect(written[2]).toContain('50% · 2 of 4 MB · 1 MB/s · a few seconds left');
  const shown = written.map((text) => text.slice(text.lastIndexOf('\r') + 1));
  expect(Math.max(...shown.map((text) => text.length))).toBeLessThan(60);
  expect(shown.at(-1)).toBe('');
});
