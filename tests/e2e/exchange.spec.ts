import { expect, test } from '@playwright/test';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { readLines } from '../helpers/golden.ts';
import { answerOpenDialog, answerSaveDialog, closeWithoutComplaint, focusText, launchAtSample, openArticle, tags, tagWords } from './desk.ts';
import { fileForApplication, ownFolder, type Running } from './launch.ts';

const samples = path.resolve(import.meta.dirname, '..', '..', 'annotations', 'samples');
const text = readFileSync(path.join(samples, '01-exercice-naval-fr.txt'), 'utf8');

function span(id: string, type: string, words: string, attributes: Record<string, unknown> = {}): object {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { id, type, start, end: start + [...words].length, text: words, attributes };
}

/** A line of another project, with names that this one lacks. */
const foreignLine = (annotator = 'Anne Roy'): string => `${JSON.stringify({
  format: 'guillemet/1', text, annotator,
  spans: [span('a', 'PER', 'Ysolde Marvane', { rank: 'minister' }), span('b', 'Place', 'Valmore'), span('c', 'PER', 'Lestrie')],
  relations: [{ id: 'r', type: 'livesIn', from: 'a', to: 'b' }],
})}\n`;

const exportDialog = (page: Page) => page.getByRole('dialog', { name: 'Export', exact: true });
const importDialog = (page: Page) => page.getByRole('dialog', { name: 'Import', exact: true });

async function launchTagged(): Promise<Running> {
  const running = await launchAtSample();
  await openArticle(running.page, /Deux flottes/);
  await focusText(running.page);
  await tagWords(running.page, 'Ysolde Marvane', 'p');
  await tagWords(running.page, 'Valmore', 'l');
  return running;
}

/** The export's dialog over two tags, and the file that the save dialog will answer with. */
async function exporting() {
  const running = await launchTagged();
  const { page } = running;
  const file = path.join(ownFolder('export'), 'tags.jsonl');
  await answerSaveDialog(running, file);
  await page.keyboard.press('Control+e');
  return { running, page, file, dialog: exportDialog(page) };
}

test('an export shows what it holds and its first lines before it is written, for whose tags and types are chosen', async () => {
  const { running, page, file, dialog } = await exporting();
  await expect(dialog.getByText('1 article, 2 tags, 0 links.')).toBeVisible();
  await expect(dialog.getByText('Nothing is lost')).toBeVisible();
  await expect(dialog.locator('.preview-lines')).toContainText('"format":"guillemet/1"');
  await expect(dialog.locator('.preview-cut').first()).toHaveText(/^… \d+ more characters$/);
  await dialog.getByLabel('Whose tags').selectOption('*');
  await expect(dialog.getByText('8 articles, 2 tags, 0 links.')).toBeVisible();
  await dialog.getByLabel('Whose tags').selectOption({ index: 0 });
  await dialog.getByRole('button', { name: 'All types' }).click();
  await page.getByRole('checkbox', { name: 'Person' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(dialog.getByText('1 article, 1 tag, 0 links.')).toBeVisible();
  expect(existsSync(file)).toBe(false);
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByRole('dialog', { name: 'Exported' }).getByText(file)).toBeVisible();
  expect(readLines(readFileSync(file, 'utf8')).flatMap(({ spans }) => spans.map((each) => each.text))).toEqual(['Valmore']);
  await closeWithoutComplaint(running);
});

test('suggestions are exported only where the person asks for them, told from tags, and to no format that cannot tell them', async () => {
  const { running, page, file, dialog } = await exporting();
  const suggestions = dialog.getByRole('checkbox', { name: 'With suggestions that nobody has decided' });
  await dialog.getByRole('option', { name: /CoNLL/ }).click();
  await expect(suggestions).toHaveCount(0);
  await dialog.getByRole('option', { name: /Labelled JSONL/ }).click();
  await suggestions.check();
  await dialog.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByRole('dialog', { name: 'Exported' }).getByText(file)).toBeVisible();
  const spans = readLines(readFileSync(file, 'utf8')).flatMap((line) => line.spans);
  expect(spans.filter(({ pending }) => pending !== true).map(({ text }) => text).toSorted()).toEqual(['Valmore', 'Ysolde Marvane']);
  expect(spans.some(({ pending, type }) => pending === true && type === 'QUOTE')).toBe(true);
  await closeWithoutComplaint(running);
});

test('an export without tags says so in words, offers no saving, and Escape leaves it', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await page.keyboard.press('Control+e');
  const dialog = exportDialog(page);
  await expect(dialog.getByRole('alert')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save…' })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+Shift+e');
  await expect(dialog.getByText('8 articles, 0 tags, 0 links.')).toBeVisible();
  await closeWithoutComplaint(running);
});

test('an export that cannot be written says why, and another place can be chosen', async () => {
  const running = await launchTagged();
  const { page } = running;
  await answerSaveDialog(running, path.join(ownFolder('export'), 'missing', 'tags.jsonl'));
  await page.keyboard.press('Control+e');
  const save = exportDialog(page).getByRole('button', { name: 'Save…' });
  await save.click();
  await expect(exportDialog(page).getByRole('alert')).toContainText('could not be written');
  const file = path.join(ownFolder('export'), 'tags.jsonl');
  await answerSaveDialog(running, file);
  await save.click();
  await expect(page.getByRole('dialog', { name: 'Exported' })).toBeVisible();
  expect(existsSync(file)).toBe(true);
  await closeWithoutComplaint(running);
});

test('the whole export is done by keyboard alone, and a save dialog that is cancelled leaves everything as chosen', async () => {
  const running = await launchTagged();
  const { page } = running;
  await running.application.evaluate(({ dialog }) => { dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' }); });
  await page.keyboard.press('Control+e');
  const dialog = exportDialog(page);
  await expect(dialog.locator('.format-item[data-selected]')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(dialog.getByLabel('Whose tags')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByText('8 articles, 2 tags, 0 links.')).toBeVisible();
  const save = dialog.getByRole('button', { name: 'Save…' });
  for (let presses = 0; presses < 8 && !(await save.evaluate((button) => button === document.activeElement)); presses += 1) await page.keyboard.press('Tab');
  await expect(save).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(save).toBeEnabled();
  await expect(dialog.getByText('8 articles, 2 tags, 0 links.')).toBeVisible();
  const file = path.join(ownFolder('export'), 'tags.jsonl');
  await answerSaveDialog(running, file);
  await save.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Exported' })).toBeVisible();
  expect(readLines(readFileSync(file, 'utf8'))).toHaveLength(8);
  await page.keyboard.press('Escape');
  await closeWithoutComplaint(running);
});

test('names that the labels lack are offered for mapping; the choices are remembered, and the import is one step', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await openArticle(page, /Deux flottes/);
  await answerOpenDialog(running, [fileForApplication('foreign.jsonl', foreignLine())]);
  await page.keyboard.press('Control+i');
  const dialog = importDialog(page);
  const names = dialog.getByRole('region', { name: 'Names that the labels do not have' });
  await expect(names.getByRole('combobox')).toHaveCount(3);
  await expect(names.getByRole('combobox', { name: 'PER' })).toHaveAccessibleName('Type PER 2 tags');
  await names.getByRole('combobox', { name: 'PER' }).selectOption('PERSON');
  await expect(names.getByRole('combobox', { name: 'PERSON.rank' })).toBeVisible();
  await names.getByRole('combobox', { name: 'Place' }).selectOption('LOCATION');
  await expect(dialog.getByRole('button', { name: 'Import 3 tags' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Import 3 tags' }).click();
  await expect(page.getByRole('dialog', { name: 'Imported' }).getByText('Added to the labels: PERSON.rank, livesIn.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect.poll(() => tags(page)).toEqual(['L Place Valmore', 'P Person Lestrie', 'P Person Ysolde Marvane']);
  await focusText(page);
  await page.keyboard.press('Control+z');
  await expect(page.getByText('No tags yet')).toBeVisible();

  await page.keyboard.press('Control+i');
  await expect(names.getByRole('combobox', { name: 'PER' })).toHaveValue('PERSON');
  await expect(names.getByRole('combobox', { name: 'Place' })).toHaveValue('LOCATION');
  await expect(names.getByRole('combobox')).toHaveCount(2);
  await names.getByRole('combobox', { name: 'Place' }).selectOption('');
  await expect(names.getByRole('combobox', { name: 'Place' })).toHaveValue('');
  await dialog.getByRole('button', { name: /^Import 3/ }).click();
  await expect(page.getByRole('dialog', { name: 'Imported' }).getByText('Added to the labels: Place.')).toBeVisible();
  await closeWithoutComplaint(running);
});

test('the tags go to the person that the file names, or to the one that is typed; offsets and format can be told', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await openArticle(page, /Deux flottes/);
  const broken = foreignLine('Boris').replace('"type":"PER","start"', '"type":"PER","was"');
  await answerOpenDialog(running, [fileForApplication('boris.jsonl', `${broken}{"cut`)]);
  await page.keyboard.press('Control+i');
  const dialog = importDialog(page);
  await expect(dialog.getByText('Those of Boris (2), as the file says')).toBeVisible();
  await expect(dialog.getByText('As found: characters (code points)')).toBeAttached();
  await expect(dialog.getByText('Not imported')).toBeVisible();
  await dialog.getByRole('radio', { name: 'Those of', exact: true }).check();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Clara');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('textbox', { name: 'Name' })).toHaveValue('Clara');
  await dialog.getByRole('combobox', { name: /^Read as/ }).selectOption({ label: 'Plain text' });
  await expect(dialog.getByRole('button', { name: 'Import 1 article' })).toBeVisible();
  await dialog.getByRole('combobox', { name: /^Read as/ }).selectOption({ label: 'Labelled JSONL' });
  await dialog.getByRole('button', { name: /^Import 2 tags/ }).click();
  await expect(page.getByRole('dialog', { name: 'Imported' })).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await tags(page)).toEqual([]);
  await page.keyboard.press('Control+e');
  await expect(exportDialog(page).getByLabel('Whose tags').locator('optgroup option')).toHaveText(['Clara']);
  await closeWithoutComplaint(running);
});

test('an import that is only looked at changes nothing, whether it is left by Escape or by the button', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await openArticle(page, /Deux flottes/);
  await answerOpenDialog(running, [fileForApplication('foreign.jsonl', foreignLine())]);
  for (const leave of [() => page.keyboard.press('Escape'), () => importDialog(page).getByRole('button', { name: 'Cancel' }).click()]) {
    await page.keyboard.press('Control+i');
    await expect(importDialog(page).getByRole('button', { name: 'Import 3 tags' })).toBeVisible();
    await leave();
    await expect(importDialog(page)).toBeHidden();
  }
  await expect(page.getByText('Nothing was imported.')).toBeVisible();
  expect(await tags(page)).toEqual([]);
  await closeWithoutComplaint(running);
});

test('reading a large file is stopped by Escape, before anything is written', async () => {
  const running = await launchAtSample();
  const { page } = running;
  const large = fileForApplication('large.jsonl', '');
  for (let at = 0; at < 40; at += 1) writeFileSync(large, foreignLine().replace(text.slice(0, 4), `${at}`).repeat(200), { flag: 'a' });
  await answerOpenDialog(running, [large]);
  await page.keyboard.press('Control+i');
  await expect(importDialog(page).locator('.job-figures')).toHaveText(/% · .* of .* MB/);
  await page.keyboard.press('Escape');
  await expect(importDialog(page)).toBeHidden();
  await expect(page.getByText('Nothing was imported.')).toBeVisible();
  await closeWithoutComplaint(running);
});
