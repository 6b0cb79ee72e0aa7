import { expect, test } from '@playwright/test';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { sha256 } from '../../annotations/store/hash.ts';
import { answerOpenDialog, closeWithoutComplaint, dropFiles, focusText, introduce, launchAtSample, openArticle, openSample, tagWords } from './desk.ts';
import { tagFurther, troubledFolder } from './colleague-scene.ts';
import { giveToApplication, guillemet, launch, ownFolder } from './launch.ts';

const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Bring in a colleague’s work' });

/** Boris works on the sample on a computer of his own, and hands over a copy of his project folder. */
async function borisFolder(): Promise<string> {
  const running = await launch();
  await introduce(running.page, 'Boris Kern');
  await openSample(running.page);
  await openArticle(running.page, /Deux flottes/);
  await focusText(running.page);
  await tagWords(running.page, 'Ysolde Marvane', 'p');
  await tagWords(running.page, 'Valmore', 'l');
  await closeWithoutComplaint(running);
  return handedOver(path.join(running.home, 'projects', 'Sample'));
}

function handedOver(folder: string): string {
  const copy = path.join(ownFolder('from-boris'), 'Sample of Boris');
  cpSync(folder, copy, { recursive: true });
  giveToApplication(copy);
  return copy;
}

async function bringCommand(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Type a command').fill('colleague');
  await page.keyboard.press('Enter');
}

function hashes(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${name} ${sha256(readFileSync(path.join(parentPath, name)))}`).sort();
}

test('Boris’s project folder comes into Anne’s project by keyboard alone: tried first, then told; brought in again nothing comes', async () => {
  const boris = await borisFolder();
  const before = hashes(boris);
  const running = await launchAtSample();
  const { page } = running;
  await answerOpenDialog(running, [boris]);
  await bringCommand(page);
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('heading', { name: 'From “Sample”' })).toBeVisible();
  await expect(dialog.getByText('0 new articles, 8 already here.')).toBeVisible();
  await expect(dialog.getByRole('row', { name: 'Boris Kern 1 1 2' })).toBeVisible();
  const go = dialog.getByRole('button', { name: 'Bring in 1 set' });
  await expect(go).toBeFocused();
  await page.keyboard.press('Enter');
  const told = page.getByRole('dialog', { name: 'A colleague’s work', exact: true });
  await expect(told.getByRole('row', { name: 'Boris Kern 1 1 2' })).toBeVisible();
  await expect(told.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(told).toBeHidden();
  await answerOpenDialog(running, [boris]);
  await bringCommand(page);
  await expect(dialog.getByText('Nothing new comes from this folder.')).toBeVisible();
  await expect(dialog.getByRole('columnheader', { name: 'As here' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await closeWithoutComplaint(running);
  expect(guillemet('stats', path.join(running.home, 'projects', 'Sample'))).toContain('Annotators: Boris Kern');
  expect(hashes(boris)).toEqual(before);
});

test('a project folder dropped on the open project asks first; one that is no project, or the project itself, is refused in words', async () => {
  const boris = await borisFolder();
  const running = await launchAtSample();
  const { page } = running;
  await dropFiles(page, [boris]);
  await expect(dialogOf(page).getByRole('row', { name: /^Boris Kern/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialogOf(page)).toBeHidden();
  await answerOpenDialog(running, [ownFolder('empty')]);
  await bringCommand(page);
  await expect(page.locator('.message-bad').last()).toBeVisible();
  await answerOpenDialog(running, [path.join(running.home, 'projects', 'Sample')]);
  await bringCommand(page);
  await expect(page.getByText('This folder is the project itself.')).toBeVisible();
  await closeWithoutComplaint(running);
});

test('what is wrong with a folder is told before anything comes, and each choice is tried at once', async () => {
  const folder = await troubledFolder();
  const running = await launchAtSample();
  const { page } = running;
  await answerOpenDialog(running, [folder]);
  await bringCommand(page);
  const dialog = dialogOf(page);
  await expect(dialog.getByRole('row', { name: 'Boris Kern (2) 1 1 0 0 1' })).toBeVisible();
  await expect(dialog.getByRole('row', { name: 'Clara Osten 2 0 0 2 0' })).toBeVisible();
  await expect(dialog.getByRole('listbox', { name: 'Without a sure place (2 tags)' }).getByRole('option')).toHaveText([/Isolde Marvane.*Person · 01-exercice-naval-fr\.txt · Boris Kern · .* not found here/, /longue-vue/]);
  await expect(dialog.getByText('heron-suite.txt · Clara Osten')).toBeVisible();
  await dialog.getByLabel('Take what can be read of 2 damaged sets').check();
  await expect(dialog.getByRole('row', { name: 'Clara Osten 2 2 0 3' })).toBeVisible();
  await dialog.getByLabel('Where a text here differs').uncheck();
  await expect(dialog.getByText('2 new articles, 1 already here.')).toBeVisible();
  await expect(dialog.getByRole('listbox')).toBeHidden();
  await dialog.getByLabel('Where a text here differs').check();
  await expect(dialog.getByRole('listbox')).toBeVisible();
  await dialog.getByRole('button', { name: 'Bring in 5 sets' }).click();
  const told = page.getByRole('dialog', { name: 'A colleague’s work', exact: true });
  await expect(told.getByText('New in the labels: SHIP.')).toBeVisible();
  await expect(told.getByRole('button', { name: 'Close' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(told).toBeHidden();
  await expect(page.getByRole('option', { name: /rentre au port/ })).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Tags' }).getByRole('option')).toHaveCount(0);
  await closeWithoutComplaint(running);
});

test('my own work that went on elsewhere comes when I ask for it, and can be undone like any other', { tag: '@long' }, async () => {
  const first = await launchAtSample();
  await openArticle(first.page, /Deux flottes/);
  await focusText(first.page);
  await tagWords(first.page, 'Valmore', 'l');
  await closeWithoutComplaint(first);
  const laptop = handedOver(path.join(first.home, 'projects', 'Sample'));
  await tagFurther(laptop, 'Lestrie');
  const running = await launch({ home: first.home });
  const { page } = running;
  await page.getByRole('button', { name: /Sample/ }).first().click();
  await expect(page.locator('.view-line').first()).toBeVisible();
  await answerOpenDialog(running, [laptop]);
  await bringCommand(page);
  const dialog = dialogOf(page);
  await expect(dialog.getByText('Nothing new comes from this folder.')).toBeVisible();
  await dialog.getByLabel('Take my own work further on in 1 article too').check();
  await dialog.getByRole('button', { name: 'Bring in 1 set' }).click();
  await page.getByRole('dialog', { name: 'A colleague’s work', exact: true }).getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('listbox', { name: 'Tags' }).getByRole('option')).toHaveCount(2);
  await focusText(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('listbox', { name: 'Tags' }).getByRole('option')).toHaveCount(1);
  await closeWithoutComplaint(running);
});
