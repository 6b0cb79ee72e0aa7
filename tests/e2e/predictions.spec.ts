import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { en } from '../../shared/i18n/en.ts';
import { writeTinyModel } from '../helpers/tiny-model.ts';
import { answerOpenDialog, closeWithoutComplaint, launchAtSample, tags } from './desk.ts';
import { fileForApplication, giveToApplication, guillemetAs, ownFolder } from './launch.ts';

const samples = path.resolve(import.meta.dirname, '..', '..', 'annotations', 'samples');

async function suggestWithModel(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(en.commandPalette.search).fill(en.commands['suggest.model']);
  await page.keyboard.press('Enter');
}

test('a model from a folder reads the articles in the background, and what it suggests is stored under its name', async () => {
  const running = await launchAtSample();
  const { page } = running;
  const folder = path.join(ownFolder('model'), 'tiny-ner');
  await writeTinyModel(folder, { labels: ['O', 'B-PER', 'I-PER', 'B-SHIP'], words: { ysolde: 'B-PER', marvane: 'I-PER', exercice: 'B-SHIP' } });
  giveToApplication(folder);
  await answerOpenDialog(running, [folder]);
  await suggestWithModel(page);
  await expect(page.getByText(/The model tiny-ner has read the articles \(8\): [1-9]\d* suggestions?\./)).toBeVisible();
  await expect(page.getByText(/Left out, since the labels have no such type: SHIP \(\d+\)\./)).toBeVisible();
  // Nobody's work: no tag stands in the article.
  expect(await tags(page)).toEqual([]);
  await closeWithoutComplaint(running);
  const told: unknown = JSON.parse(guillemetAs(running.home, 'suggest', path.join(running.home, 'projects', 'Sample'), '--engine', 'tiny-ner', '--json'));
  expect(told).toMatchObject({ articles: 8, by_engine: { 'tiny-ner': expect.any(Number) }, refused: [] });
  expect((told as { suggestions: number }).suggestions).toBeGreaterThan(0);
});

test('a folder that is no model is refused in plain words', async () => {
  const running = await launchAtSample();
  await answerOpenDialog(running, [ownFolder('no-model')]);
  await suggestWithModel(running.page);
  await expect(running.page.getByText(/There is no config\.json in .*A model’s folder holds model\.onnx, tokenizer\.json and config\.json\./)).toBeVisible();
  await closeWithoutComplaint(running);
});

test('a file of predictions becomes suggestions of an engine that is named in the dialog, and nobody’s tags', async () => {
  const running = await launchAtSample();
  const { page } = running;
  const text = readFileSync(path.join(samples, '01-exercice-naval-fr.txt'), 'utf8');
  const start = text.indexOf('Valmore');
  const line = { format: 'guillemet/1', text, annotator: 'x', spans: [{ id: 'a', type: 'LOCATION', start, end: start + 7, text: 'Valmore' }], relations: [] };
  await answerOpenDialog(running, [fileForApplication('said.jsonl', `${JSON.stringify(line)}\n`)]);
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
  await dialog.getByText('Suggestions of the engine').click();
  await dialog.getByLabel('Name of the engine').fill('camembert');
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('columnheader', { name: 'Suggestions' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Import 1 suggestion' }).click();
  await expect(dialog).toBeHidden();
  expect(await tags(page)).toEqual([]);
  await closeWithoutComplaint(running);
  const told: unknown = JSON.parse(guillemetAs(running.home, 'suggest', path.join(running.home, 'projects', 'Sample'), '--engine', 'camembert', '--json'));
  expect(told).toMatchObject({ suggestions: 1, by_type: { LOCATION: 1 } });
});
