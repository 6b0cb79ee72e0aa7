import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator } from '../../shared/i18n/translator.ts';
import { LANGUAGES } from '../../shared/settings.ts';
import { answerSaveDialog, closeWithoutComplaint, focusText } from './desk.ts';
import { launchWithCorpus } from './corpus-scene.ts';
import { axeSource, findings } from './findings.ts';
import { guillemet, ownFolder } from './launch.ts';

async function openOverview(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(en.commandPalette.search).fill('Corpus overview');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Tags by type and month' })).toBeVisible();
}

const part = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true });
const bars = (page: Page, title: string): Locator => part(page, title).locator('.chart-bar');

test('a reader sees who is quoted how, walks the bars by keyboard, unfolds the table, and opens a repeated quote in its article', async () => {
  const running = await launchWithCorpus();
  const { page } = running;
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await openOverview(page);
  await expect(page.getByText('4 articles · 4 with tags · 15 tags')).toBeVisible();
  const tones = bars(page, 'Who is quoted with which tone');
  expect(await tones.evaluateAll((all) => all.map((bar) => bar.getAttribute('aria-label')))).toEqual(['Ilan Corve, neutral: 1 quote', 'Ilan Corve, distancing: 1 quote', 'Anne Roy, neutral: 1 quote']);
  await tones.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(tones.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox', { name: 'Query' })).toHaveValue('type:QUOTE speaker:"Ilan Corve"');
  await expect(page.getByText('2 places')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the overview' }).click();

  await page.getByRole('button', { name: 'Show table: Claims by verdict' }).click();
  await expect(part(page, 'Claims by verdict').getByRole('row')).toHaveText(['Claimant Claims supported refuted', 'All claims 2 1 1', 'the article itself 1 1 0', 'Anne Roy 1 0 1'].map((row) => new RegExp(row.replaceAll(' ', '\\s*'), 'u')));

  const repeat = page.getByRole('list', { name: 'Quotes and sentences that stand in several articles' }).locator('.repeat');
  await expect(repeat).toHaveCount(1);
  await expect(repeat.locator('mark')).toHaveText(['hiver', 'automne']);
  await repeat.getByRole('button', { name: 'rade.txt · 2024-02-20' }).click();
  await expect(page.getByRole('option', { name: /rade/ })).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('c');
  await expect(page.getByRole('listbox', { name: 'Tags' }).getByRole('option')).toHaveText([/La flotte de Valmore restera au port jusqu’à la fin de l’hiver/]);
  await openOverview(page);
  await expect(page.getByRole('button', { name: 'Hide table: Claims by verdict' })).toHaveAttribute('aria-expanded', 'true');
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await closeWithoutComplaint(running);
});

test('charts and tables are saved, the same as the command line writes', { tag: '@long' }, async () => {
  const running = await launchWithCorpus();
  const { page, folder } = running;
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await openOverview(page);
  const out = ownFolder('charts');
  for (const [title, name] of [['Tags by type and month', 'months'], ['Who is quoted', 'speakers'], ['The same words in several articles', 'repeated']] as const) {
    for (const kind of ['csv', 'svg'] as const) {
      const file = path.join(out, `${name}.${kind}`);
      await answerSaveDialog(running, file);
      await page.getByRole('group', { name: `Save: ${title}`, exact: true }).getByRole('button', { name: kind.toUpperCase() }).click();
      await expect(page.getByText(`Saved: ${file}`)).toBeVisible();
      expect(readFileSync(file, 'utf8')).toBe(guillemet('stats', folder, `--${kind}`, name));
    }
  }
  await closeWithoutComplaint(running);
});

test('months, type and whose tags are chosen; an edit makes the counts old until they are counted again', async () => {
  const running = await launchWithCorpus();
  const { page } = running;
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await openOverview(page);
  await page.getByLabel('From').selectOption('2024-02');
  await expect(page.getByText('2 articles · 2 with tags · 9 tags')).toBeVisible();
  await page.getByLabel('From').selectOption('');
  await page.getByLabel('Type', { exact: true }).selectOption('LOCATION');
  await expect(bars(page, 'Tags by type and month')).toHaveCount(2);
  await page.getByLabel('Tags of').selectOption('Zoé');
  await expect(page.getByText('Nothing is tagged in these articles.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await focusText(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('l');
  await expect(page.getByRole('region', { name: 'Tags' }).locator('.count')).toHaveText('1');
  await openOverviewAgain(page);
  await expect(page.getByText('Something was changed since this was counted.')).toBeVisible();
  await page.getByRole('button', { name: 'Count again' }).click();
  await expect(page.getByText('4 articles · 1 with tags · 1 tag')).toBeVisible();
  await closeWithoutComplaint(running);
});

async function openOverviewAgain(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(en.commandPalette.search).fill('Corpus overview');
  await page.keyboard.press('Enter');
}

test('a project without articles says so and what to do', async () => {
  const running = await launchWithCorpus([]);
  const { page } = running;
  await openOverviewAgain(page);
  await expect(page.getByText('There are no articles in this project yet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring in work…' })).toBeVisible();
  await closeWithoutComplaint(running);
});

test('the page has no serious accessibility fault in both languages, in light or dark', { tag: '@long' }, async () => {
  const running = await launchWithCorpus();
  const { page } = running;
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await page.evaluate(axeSource);
  await openOverview(page);
  await page.getByRole('button', { name: 'Show table: Who is quoted', exact: true }).click();
  for (const language of LANGUAGES) {
    const t = createTranslator(language, { en, fr });
    await running.application.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), `language.${language}`);
    await expect(page.getByRole('heading', { name: t('overview.titles.months') })).toBeVisible();
    expect.soft(await findings(page), language).toEqual([]);
  }
  await closeWithoutComplaint(running);
});
