import { expect, test } from '@playwright/test';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { answerOpenDialog, closeWithoutComplaint, dropFiles, importFound, introduce, launchAtSample, tags } from './desk.ts';
import { copyForApplication, fileForApplication, giveToApplication, launch, ownFolder } from './launch.ts';

const samples = path.resolve(import.meta.dirname, '..', '..', 'annotations', 'samples');

test('takes a folder dropped on the start page as a new project, and files dropped later into it', async () => {
  const running = await launch();
  const { page } = running;
  await introduce(page);
  await expect(page.getByRole('heading', { name: 'Hello, Anne Roy' })).toBeVisible();
  await expect(page.getByRole('dialog')).toBeHidden();
  await dropFiles(page, [copyForApplication(samples, 'Revue')]);
  await expect(page.getByText('0 of 8 finished')).toBeVisible();
  await dropFiles(page, [fileForApplication('neuf.txt', 'date 2024-11 Un article de plus\n\nIl est court.')]);
  await expect(page.getByText('0 of 9 finished')).toBeVisible();
  await expect(page.getByText('1 article imported.')).toBeVisible();
  await closeWithoutComplaint(running);
});

test('imports the same folder twice and doubles nothing', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await answerOpenDialog(running, [copyForApplication(samples, 'Revue')]);
  await page.keyboard.press('Control+Shift+i');
  await expect(page.getByText('No new article.')).toBeVisible();
  await expect(page.getByText('0 of 8 finished')).toBeVisible();
  await running.close();
});

test('shows how far an import is, and stops when told to', { tag: '@long' }, async () => {
  const folder = path.join(ownFolder('many'), 'Many');
  mkdirSync(folder);
  for (let at = 0; at < 4000; at += 1) writeFileSync(path.join(folder, `${at}.txt`), `date 2024-01 Article ${at}\n\nTexte numéro ${at}.`);
  giveToApplication(folder);
  const running = await launchAtSample();
  const { page } = running;
  await answerOpenDialog(running, [folder]);
  await page.keyboard.press('Control+Shift+i');
  const dialog = page.getByRole('dialog', { name: 'Import' });
  await expect(dialog.locator('.job-figures')).toHaveText(/^\d+% · [\d.]+ of [\d.]+ kB/);
  // The files are only read at first; the button is another one once they come in.
  await dialog.getByRole('button', { name: 'Stop' }).click();
  const report = page.getByRole('dialog', { name: 'Import stopped' });
  await expect(report.getByText('The project is as it was before.')).toBeVisible();
  await page.keyboard.press('Escape');
  const total = Number(/of (\d+)/u.exec(await page.locator('.progress span').innerText())?.[1]);
  expect(total).toBeGreaterThanOrEqual(8);
  expect(total).toBeLessThan(4008);
  await closeWithoutComplaint(running);
});

test('takes labelled JSONL as the tags of the person it names, and shows them at once', async () => {
  const running = await launchAtSample();
  const { page } = running;
  const text = readFileSync(path.join(samples, '01-exercice-naval-fr.txt'), 'utf8');
  const start = text.indexOf('Valmore');
  const line = { format: 'guillemet/1', text, annotator: 'Anne Roy', spans: [{ id: 'a', type: 'LOCATION', start, end: start + 7, text: 'Valmore' }], relations: [] };
  await answerOpenDialog(running, [fileForApplication('tags.jsonl', `${JSON.stringify(line)}\n`)]);
  await importFound(page);
  await expect.poll(() => tags(page)).toEqual(['L Place Valmore']);
  await expect(page.locator('.article-text .cdr.form-fill')).toHaveCount(1);
  await closeWithoutComplaint(running);
});
