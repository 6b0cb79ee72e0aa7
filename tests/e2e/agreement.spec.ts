import { expect, test } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from 'playwright';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator } from '../../shared/i18n/translator.ts';
import { LANGUAGES } from '../../shared/settings.ts';
import { answerSaveDialog, closeWithoutComplaint, profileOf } from './desk.ts';
import { axeSource, findings } from './findings.ts';
import { giveToApplication, guillemet, launch, ownFolder, type Running } from './launch.ts';

const TEXTS = [
  'Le ministre Ilan Corve a déclaré lundi à Valmore que la flotte partirait.',
  'La préfète Anne Roy annonce à Lyon un exercice naval, selon la marine.',
  'Paul Lorne dément à Nice toute manœuvre.',
];

type Tag = readonly [type: string, words: string];

/** What two people made of the texts: of the first article all agree but for one boundary, in the second types differ and tags are missing, in the third nothing differs. */
const WORK: Readonly<Record<string, readonly (readonly Tag[])[]>> = {
  Anne: [
    [['PERSON', 'Ilan Corve'], ['ROLE', 'ministre'], ['DATE', 'lundi'], ['LOCATION', 'Valmore']],
    [['PERSON', 'Anne Roy'], ['LOCATION', 'Lyon'], ['EVENT', 'exercice naval'], ['ORG', 'marine']],
    [['PERSON', 'Paul Lorne'], ['LOCATION', 'Nice']],
  ],
  Boris: [
    [['PERSON', 'ministre Ilan Corve'], ['ROLE', 'ministre'], ['DATE', 'lundi'], ['LOCATION', 'Valmore']],
    [['PERSON', 'Anne Roy'], ['ORG', 'Lyon'], ['CUE', 'annonce'], ['PERSON', 'préfète']],
    [['PERSON', 'Paul Lorne'], ['LOCATION', 'Nice']],
  ],
};

const THIRD: readonly (readonly Tag[])[] = [[['PERSON', 'Ilan Corve']], [['PERSON', 'Anne Roy'], ['LOCATION', 'Lyon']], []];

function lines(works: Readonly<Record<string, readonly (readonly Tag[])[]>>): string {
  return Object.entries(works).flatMap(([annotator, articles]) => articles.map((tags, at) => {
    const text = TEXTS[at] ?? '';
    const spans = tags.map(([type, words], id) => ({ id: `s${String(id)}`, type, start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words, attributes: {} }));
    return JSON.stringify({ format: 'guillemet/1', text, meta: { source: `${String(at + 1)}.txt`, language: 'fr', date: `2024-0${String(at + 1)}` }, annotator, status: 'done', spans, relations: [] });
  })).join('\n');
}

/** A project with the work of others, opened by somebody who has done nothing in it. */
async function launchAsThird(works = WORK): Promise<Running & { folder: string }> {
  const home = await profileOf('Zoé');
  const root = ownFolder('agreement');
  const [folder, file] = [path.join(root, 'P'), path.join(root, 'work.jsonl')];
  writeFileSync(file, lines(works));
  guillemet('create', folder, '--title', 'News');
  guillemet('import', folder, file);
  giveToApplication(root);
  const running = await launch({ home, args: [folder] });
  return { ...running, folder };
}

async function callAgreement(page: Page): Promise<void> {
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(en.commandPalette.search).fill('Agreement');
  await page.keyboard.press('Enter');
}

async function openAgreement(page: Page): Promise<void> {
  await callAgreement(page);
  await expect(page.locator('.headline')).toBeVisible();
}

const cases = (page: Page): Locator => page.getByRole('listbox', { name: 'Cases' }).getByRole('option');

async function casesShown(page: Page): Promise<readonly string[]> {
  await expect(cases(page).first()).toBeVisible();
  return (await cases(page).allInnerTexts()).map((row) => row.replace(/\s+/gu, ' ').trim()).sort();
}

test('a reader sees the figures of the command line, opens a cell by keyboard, sees exactly its cases, and comes back to it', async () => {
  const running = await launchAsThird();
  const { page, folder } = running;
  const report = JSON.parse(guillemet('agreement', folder, '--json'));
  await openAgreement(page);
  const all = report.layers.at(-1);
  for (const name of ['span_f1_strict', 'span_f1_overlap', 'boundary_f1', 'alpha_characters', 'gamma'] as const) {
    await expect(page.locator(`[data-cell="layer all ${name}"]`)).toHaveText(all[name].toFixed(3));
  }
  await expect(page.locator('.beside')).toContainText('No link starts at a tag of this kind.');

  const person = page.locator('[data-cell="type PERSON span_f1_strict"]');
  await person.focus();
  await expect(page.locator('.agreement-hint')).toContainText('Opens the cases of 3 tags');
  await page.keyboard.press('Enter');
  expect(await casesShown(page)).toEqual(['P ministre Ilan Corve Boundary · Person', 'P préfète Missing · Person']);
  await expect(page.locator('.listing-count')).toHaveText('2 cases');
  await page.getByRole('button', { name: 'Take away: Person' }).click();
  await expect(page.locator('.listing-count')).toHaveText('6 cases');
  await page.getByRole('button', { name: 'Back to agreement' }).click();
  await expect(person).toBeFocused();

  await page.getByRole('button', { name: 'Anne: Place, Boris: Organisation: 1' }).click();
  expect(await casesShown(page)).toEqual([expect.stringMatching(/ Lyon Type · (?:Place|Organisation) \/ (?:Place|Organisation)$/)]);
  await page.getByRole('button', { name: 'Back to agreement' }).click();

  const articles = page.getByRole('listbox', { name: 'Articles' });
  expect((await articles.getByRole('option').allInnerTexts()).map((row) => row.slice(0, 5))).toEqual(['2.txt', '1.txt', '3.txt']);
  await articles.focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await casesShown(page)).toEqual([expect.stringContaining('Ilan Corve Boundary')]);
  await page.getByRole('button', { name: 'Back to agreement' }).click();
  await expect(articles).toBeFocused();
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await closeWithoutComplaint(running);
});

test('the report is saved as table, JSON and page, the same as the command line writes', async () => {
  const running = await launchAsThird();
  const { page, folder } = running;
  await openAgreement(page);
  const out = ownFolder('reports');
  for (const kind of ['csv', 'json', 'html'] as const) {
    const file = path.join(out, `report.${kind}`);
    await answerSaveDialog(running, file);
    await page.getByRole('button', { name: kind.toUpperCase(), exact: true }).click();
    await expect(page.getByText(`The report was saved: ${file}`)).toBeVisible();
    expect(readFileSync(file, 'utf8')).toBe(guillemet('agreement', folder, '--as', kind));
  }
  await closeWithoutComplaint(running);
});

test('three annotators: the pair that is opened is compared alone; fewer people and another seed are measured when asked', { tag: '@long' }, async () => {
  const running = await launchAsThird({ ...WORK, Chloé: THIRD });
  const { page } = running;
  await openAgreement(page);
  await page.getByRole('table').filter({ hasText: 'Chloé' }).first().getByRole('button', { name: /^Anne and Boris, F1 overlap|^Boris and Anne, F1 strict/ }).first().click();
  await expect(page.locator('.review-queue .case').first()).toBeVisible();
  await expect(page.locator('.stacked-who, .reading-who').filter({ hasText: 'Chloé' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to agreement' }).click();
  await page.getByRole('button', { name: 'All annotators' }).click();
  await page.getByRole('checkbox', { name: 'Chloé' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByText('These figures are for other choices.')).toBeVisible();
  await page.getByRole('button', { name: 'Measure again' }).click();
  await expect(page.getByText('Anne, Boris on 3 articles')).toBeVisible();
  await page.getByLabel('Seed').fill('7');
  await page.getByRole('button', { name: 'Measure again' }).click();
  await expect(page.getByText('Seed 7.')).toBeVisible();
  await closeWithoutComplaint(running);
});

test('one annotator alone: the page says why there is nothing and what to do', async () => {
  const running = await launchAsThird({ Anne: WORK['Anne'] ?? [] });
  const { page } = running;
  await callAgreement(page);
  await expect(page.getByText('Only Anne has worked here')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Bring in work…' })).toBeVisible();
  await closeWithoutComplaint(running);
});

test('the page has no serious accessibility fault in both languages, in light or dark', { tag: '@long' }, async () => {
  const running = await launchAsThird({ ...WORK, Chloé: THIRD });
  const { page } = running;
  await page.evaluate(axeSource);
  await openAgreement(page);
  for (const language of LANGUAGES) {
    const t = createTranslator(language, { en, fr });
    await running.application.evaluate(({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(), `language.${language}`);
    await expect(page.getByRole('heading', { name: t('agreementPage.title'), exact: true })).toBeVisible();
    expect.soft(await findings(page), language).toEqual([]);
    await page.locator('[data-cell="layer all span_f1_strict"]').click();
    await expect(page.locator('.listing-chips')).toBeVisible();
    await expect(page.locator('.review-queue .case').first()).toBeVisible();
    expect.soft(await findings(page), `review from a cell: ${language}`).toEqual([]);
    await page.getByRole('button', { name: t('agreementPage.back') }).click();
  }
  await closeWithoutComplaint(running);
});
