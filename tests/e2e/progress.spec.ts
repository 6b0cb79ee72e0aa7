import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLines, type ExportedLine } from '../helpers/golden.ts';
import { answerSaveDialog, exportTags, closeWithoutComplaint, fillSlot, focusText, launchAtSample, openArticle, tagWords } from './desk.ts';
import { launch, ownFolder, type Running } from './launch.ts';

let running: Running;
let page: Page;

test.beforeEach(async () => {
  running = await launchAtSample();
  page = running.page;
});

test.afterEach(async () => {
  await closeWithoutComplaint(running);
});

const missing = () => page.getByRole('dialog', { name: 'Something is still missing' });
const status = () => page.getByLabel('Status of this article');
const article = (name: RegExp) => page.getByRole('option', { name });
const shownArticles = () => page.getByRole('listbox', { name: 'Articles' }).getByRole('option');

test('warns of what is missing before done, lists it, and goes there with the keyboard in the card', async () => {
  await focusText(page);
  await tagWords(page, 'Ysolde Marvane', 'p');
  await tagWords(page, 'a déclaré', 'u');
  await tagWords(page, 'nous parler à la radio', 'q');
  await page.getByRole('option', { name: /Ysolde/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(missing().getByRole('option')).toHaveText([/nous parler à la radio.*Said by · Introduced by/]);
  await page.keyboard.press('Enter');
  await expect(missing()).toBeHidden();
  await expect(page.locator('.card blockquote')).toHaveText('nous parler à la radio');
  await expect(page.locator('.card :focus')).toBeVisible();
  await expect(status()).toHaveValue('in_progress');
  await fillSlot(page, 'Said by', 'Ysolde Marvane');
  await status().selectOption('done');
  await expect(missing().getByRole('option')).toHaveText([/Introduced by$/]);
  await page.keyboard.press('Escape');
  await expect(status()).toHaveValue('in_progress');
  await fillSlot(page, 'Introduced by', 'a déclaré');
  await page.keyboard.press('Control+Enter');
  await expect(article(/Deux flottes/)).toHaveAttribute('aria-selected', 'false');
  await expect(page.getByText('1 of 8 finished')).toBeVisible();
});

test('marks as done all the same where the person says so, and goes on', async () => {
  await focusText(page);
  await tagWords(page, 'nous parler à la radio', 'q');
  await page.keyboard.press('Control+Enter');
  await missing().getByRole('button', { name: 'Mark as done anyway' }).click();
  await expect(article(/Deux flottes/)).toHaveAttribute('aria-selected', 'false');
  await openArticle(page, /Deux flottes/);
  await expect(status()).toHaveValue('done');
  await page.keyboard.press('Control+z');
  await expect(status()).toHaveValue('in_progress');
});

test('skips with a reason, which survives a restart and is in the export', async () => {
  await page.keyboard.press('Control+Shift+Enter');
  const dialog = page.getByRole('dialog', { name: 'Skip this article' });
  await expect(dialog.getByRole('button', { name: 'Skip', exact: true })).toBeDisabled();
  await dialog.getByLabel('Duplicate of another article').press('Space');
  await page.keyboard.press('Enter');
  await expect(article(/Deux flottes/)).toHaveAttribute('aria-selected', 'false');
  await page.keyboard.press('Control+Shift+Enter');
  await dialog.getByLabel('Or in your own words').fill('dépêche reprise telle quelle');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 8 finished')).toBeVisible();
  await running.close();

  running = await launch({ home: running.home });
  page = running.page;
  await page.getByRole('button', { name: /^Sample/ }).click();
  await openArticle(page, /Deux flottes/);
  await expect(status()).toHaveValue('skipped');
  await expect(page.locator('.status-reason')).toHaveText('Duplicate of another article');
  await expect(article(/Deux flottes.*Skipped: Duplicate of another article/)).toBeVisible();
  const reasons = (await exportMine()).flatMap((line) => (line['status'] === 'skipped' ? [line['status_reason']] : []));
  expect(reasons.sort()).toEqual(['Duplicate of another article', 'dépêche reprise telle quelle']);
});

test('says that nothing is left, in the list as it is filtered', async () => {
  await page.keyboard.press('Control+j');
  await expect(article(/Deux flottes/)).toHaveAttribute('aria-selected', 'false');
  await openArticle(page, /Deux flottes/);
  await page.getByPlaceholder('Search articles').fill('flottes');
  await page.keyboard.press('Control+j');
  await expect(page.getByText('Everything else in this list is done.')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Everything in this list is done.')).toBeVisible();
});

test('labels and a note on the article, written where no tag is chosen, are in the export', async () => {
  await focusText(page);
  await page.keyboard.press('i');
  await expect(page.getByLabel('Note on the article')).toBeFocused();
  await page.keyboard.type('à recouper');
  await page.keyboard.press('Control+Enter');
  await openArticle(page, /Deux flottes/);
  await expect(page.getByLabel('Note on the article')).toHaveValue('à recouper');
  await page.getByLabel('Genre').selectOption('analysis');
  await page.getByLabel('Relevant').selectOption('yes');
  await page.getByLabel('Genre').selectOption('news');
  await openArticle(page, /212 jours/);
  await expect(page.getByLabel('Genre')).toHaveValue('');
  const [line] = (await exportMine()).filter((exported) => exported['note'] !== undefined);
  expect(line).toMatchObject({ note: 'à recouper', labels: { genre: 'news', relevance: 'yes' } });
});

test('keeps a note that is being written when a key goes on to another article', async () => {
  await focusText(page);
  await tagWords(page, 'Valmore', 'l');
  await page.keyboard.press('i');
  await expect(page.getByLabel('Note', { exact: true })).toBeFocused();
  await page.keyboard.type('un État');
  await page.keyboard.press('Control+j');
  await expect(article(/Deux flottes/)).toHaveAttribute('aria-selected', 'false');
  await openArticle(page, /Deux flottes/);
  await page.getByRole('listbox', { name: 'Tags' }).getByRole('option').first().click();
  await expect(page.getByLabel('Note', { exact: true })).toHaveValue('un État');
});

test('filters the list by status, language, tags and label, with the search, and sorts it', async () => {
  await page.getByLabel('Genre').selectOption('news');
  await focusText(page);
  await tagWords(page, 'Valmore', 'l');
  await openArticle(page, /212 jours/);
  await page.getByRole('button', { name: 'Filter and sort' }).click();
  const choices = page.getByRole('dialog', { name: 'Filter and sort the articles' });
  await choices.getByRole('group', { name: 'Language' }).getByLabel('English').check();
  await expect(page.getByText('3 of 8', { exact: true })).toBeVisible();
  await choices.getByRole('group', { name: 'Status' }).getByLabel('In progress').check();
  await page.keyboard.press('Escape');
  await expect(page.getByText('No article is left to show. All are hidden by: English, In progress.')).toBeVisible();
  await page.getByRole('button', { name: 'Remove the filter English' }).click();
  await expect(shownArticles()).toHaveText([/Deux flottes/]);
  await page.getByPlaceholder('Search articles').fill('zzz');
  await expect(page.getByText('No article matches “zzz”.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(shownArticles()).toHaveCount(8);
  await page.getByRole('button', { name: 'Filter and sort' }).click();
  await choices.getByRole('group', { name: 'Genre' }).getByLabel('News').check();
  await expect(page.getByText('1 of 8', { exact: true })).toBeVisible();
  await choices.getByRole('group', { name: 'Genre' }).getByLabel('News').uncheck();
  await choices.getByLabel('Sort by').selectOption('tags');
  await expect(shownArticles().first()).toHaveText(/Deux flottes/);
});

test('keeps an article in the filtered list while it is worked on', async () => {
  await page.getByRole('button', { name: 'Filter and sort' }).click();
  await page.getByRole('group', { name: 'Status' }).getByLabel('To do').check();
  await page.keyboard.press('Escape');
  await focusText(page);
  await tagWords(page, 'Valmore', 'l');
  await expect(status()).toHaveValue('in_progress');
  await expect(article(/Deux flottes/)).toBeVisible();
  await openArticle(page, /212 jours/);
  await expect(article(/Deux flottes/)).toBeHidden();
  await expect(page.getByText('7 of 8', { exact: true })).toBeVisible();
});

/** Exports the annotator's own work and reads it back. */
async function exportMine(): Promise<ExportedLine[]> {
  const file = path.join(ownFolder('export'), 'tags.jsonl');
  await answerSaveDialog(running, file);
  await exportTags(page);
  return readLines(readFileSync(file, 'utf8'));
}
