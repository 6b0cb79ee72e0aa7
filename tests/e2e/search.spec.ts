import { expect, test } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeWithoutComplaint, dropFiles, launchAtSample, tags, tagWords } from './desk.ts';
import { giveToApplication, ownFolder } from './launch.ts';

const list = (page: Page): Locator => page.getByRole('listbox', { name: 'Places found' });
const lines = (page: Page): Locator => list(page).getByRole('option');
const query = (page: Page): Locator => page.getByRole('combobox', { name: 'Query' });
const counts = (page: Page): Locator => page.locator('.search-counts');

async function searchFor(page: Page, words: string): Promise<void> {
  await query(page).fill(words);
  await query(page).press('Enter');
}

async function openSearch(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+f');
  await expect(query(page)).toBeFocused();
  await expect(page.getByRole('button', { name: 'Search', exact: true })).toBeVisible();
}

test('finds words over the project, opens one in its article with the words selected, and comes back to the list as it was', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await openSearch(page);
  await expect(page.getByRole('region', { name: 'What can be asked' })).toBeVisible();
  await searchFor(page, 'lestrie');
  await expect(lines(page).first()).toContainText('Lestrie');
  await expect(counts(page)).toHaveText(/^\d+ places in [2-9] articles$/);
  await expect(list(page)).toBeFocused();
  const total = await lines(page).count();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: 'Right →' })).toHaveAttribute('aria-pressed', 'true');
  const rights = await lines(page).locator('.concordance-right > bdi').allInnerTexts();
  const words = rights.map((text) => (/[\p{L}\p{N}]+/u.exec(text)?.[0] ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase());
  expect(words).toEqual(words.toSorted());
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const third = await lines(page).nth(2).locator('.concordance-right').innerText();
  await page.keyboard.press('Enter');
  const way = page.getByRole('navigation', { name: 'Search' });
  await expect(way).toContainText(`3 of ${String(total)}`);
  await expect(page.locator('.article-text .selected-text').first()).toBeVisible();
  await way.getByRole('button', { name: 'Next place' }).click();
  await expect(way).toContainText(`4 of ${String(total)}`);
  await way.getByRole('button', { name: 'Previous place' }).click();
  await page.keyboard.press('Control+Shift+f');
  await expect(list(page)).toBeFocused();
  await expect(list(page).getByRole('option', { selected: true }).locator('.concordance-right')).toHaveText(third);
  await closeWithoutComplaint(running);
});

test('tags ticked places as one step, draws their tags in the list, and finds them as tags at once', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await openSearch(page);
  await searchFor(page, 'type:LOCATION');
  await expect(page.getByText(/Nothing was found/)).toBeVisible();
  await searchFor(page, 'lestrie');
  await expect(lines(page).first()).toContainText('Lestrie');
  const total = await lines(page).count();
  await page.getByRole('checkbox', { name: 'All' }).check();
  await list(page).focus();
  await page.keyboard.press('End');
  await page.keyboard.press(' ');
  await expect(list(page).getByRole('option', { selected: true })).toHaveAttribute('aria-checked', 'false');
  await page.getByLabel('Type of the new tags').selectOption('LOCATION');
  await page.getByRole('button', { name: `Tag ${String(total - 1)}`, exact: true }).click();
  await expect(page.getByText(`${String(total - 1)} places tagged.`)).toBeVisible();
  await expect(list(page).locator('.type-badge')).toHaveCount(total - 1);
  await searchFor(page, 'type:LOCATION');
  await expect(counts(page)).toHaveText(new RegExp(`^${String(total - 1)} places`));
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Nothing was found/)).toBeVisible();
  await closeWithoutComplaint(running);
});

test('finds tags and words inside them, follows edits made meanwhile, and says where a query cannot be read', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await openSearch(page);
  await searchFor(page, 'marvane in:PERSON');
  await expect(page.getByText(/Nothing was found/)).toBeVisible();
  await page.getByRole('button', { name: 'Back to the article' }).click();
  await tagWords(page, 'Ysolde Marvane', 'p');
  expect(await tags(page)).toEqual(['P Person Ysolde Marvane']);
  await openSearchAgain(page);
  await searchFor(page, 'marvane in:PERSON');
  await expect(counts(page)).toHaveText('1 place in 1 article');
  await searchFor(page, 'marvane AND (drone');
  await expect(page.getByRole('main').getByRole('alert')).toHaveText('The bracket at character 13 is not closed. Add one after what belongs together.');
  await expect(query(page)).toHaveAttribute('aria-invalid', 'true');
  await page.getByRole('button', { name: 'Help', exact: true }).click();
  await page.getByRole('button', { name: 'drone in:QUOTE' }).click();
  await expect(query(page)).toHaveValue('drone in:QUOTE');
  await closeWithoutComplaint(running);
});

async function openSearchAgain(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+f');
  await expect(query(page)).toBeVisible();
}

test('an article that is dropped on the window while places are listed is among them at once', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await openSearch(page);
  await searchFor(page, 'zirconium');
  await expect(page.getByText(/Nothing was found/)).toBeVisible();
  const folder = ownFolder('dropped');
  const file = path.join(folder, 'found.txt');
  writeFileSync(file, ' date 2024-05 Du zirconium au port\n\nLe zirconium attend.');
  giveToApplication(folder);
  await dropFiles(page, [file]);
  await expect(counts(page)).toHaveText('2 places in 1 article');
  await closeWithoutComplaint(running);
});
