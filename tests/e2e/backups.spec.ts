import { expect, test } from '@playwright/test';
import { chmodSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { en } from '../../shared/i18n/en.ts';
import { answerOpenDialog, closeWithoutComplaint, focusText, launchAtSample, openArticle, selectWords, tags, tagWords } from './desk.ts';
import { giveToApplication, guillemetAs, launch, ownFolder } from './launch.ts';

async function openBackups(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(en.commandPalette.search).fill(en.commands['project.backups']);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Backups of Sample' })).toBeVisible();
}

test('a backup is chosen, its effect seen, brought back in three clicks, and taken back by undo', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await tagWords(page, 'Ysolde Marvane', 'p');
  await openBackups(page);
  await page.getByRole('button', { name: 'Back up now' }).click();
  const first = page.getByRole('option', { name: /by hand · articles 8, tags 1/ });
  await expect(first).toBeVisible();
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await page.locator('.view-line').first().click();
  await tagWords(page, 'Port-Caldry', 'l');
  await expect.poll(() => tags(page)).toHaveLength(2);
  await openBackups(page);
  await first.click();
  await expect(page.getByText('Bringing it back would do this:')).toBeVisible();
  await expect(page.locator('.recovered')).toHaveText('Your tags1 to remove');
  await expect(page.getByRole('option', { name: /01-exercice-naval-fr\.txt.*changes/ })).toBeVisible();
  await page.getByRole('button', { name: 'Bring back' }).click();
  await expect(page.getByText('Brought back; 1 tag or link differs from before.')).toBeVisible();
  await expect.poll(() => tags(page)).toHaveLength(1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => tags(page)).toHaveLength(2);
  await openBackups(page);
  await expect(page.getByRole('option', { name: /before a restore/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await closeWithoutComplaint(running);
});

test('closing backs up what changed; a project whose folder is gone comes back from its backup', async () => {
  const running = await launchAtSample();
  await tagWords(running.page, 'Ysolde Marvane', 'p');
  await closeWithoutComplaint(running);
  rmSync(path.join(running.home, 'projects', 'Sample'), { recursive: true });
  const again = await launch({ home: running.home });
  const { page } = again;
  await page.getByRole('button', { name: 'Backups…' }).click();
  await page.getByRole('option', { name: /by itself · articles 8, tags 1/ }).first().click();
  const place = ownFolder('copy');
  await answerOpenDialog(again, [place]);
  await page.getByRole('button', { name: 'Open as a copy…' }).click();
  await expect(page.getByText('The copy lies at')).toBeVisible();
  const [copied = ''] = readdirSync(place);
  await answerOpenDialog(again, [path.join(place, copied)]);
  await page.getByRole('button', { name: 'Open project…' }).click();
  await expect.poll(() => tags(page)).toHaveLength(1);
  await closeWithoutComplaint(again);
});

test('a backup that cannot be made is told, and the edits go on', async () => {
  const home = ownFolder('home');
  mkdirSync(path.join(home, 'kept'));
  writeFileSync(path.join(home, 'backups'), 'a file where the folder of backups should be');
  giveToApplication(home);
  const running = await launchAtSample({ home });
  const { page } = running;
  await expect(page.getByText('No backup could be made.')).toBeVisible();
  await tagWords(page, 'Ysolde Marvane', 'p');
  expect(await tags(page)).toHaveLength(1);
  renameSync(path.join(home, 'backups'), path.join(home, 'kept', 'backups'));
  await closeWithoutComplaint(running);
  expect(readdirSync(path.join(home, 'backups'))).toHaveLength(1);
});

test('where an edit cannot be written, the banner copies the project elsewhere with all that was saved', async () => {
  const running = await launchAtSample();
  const { page, home } = running;
  await tagWords(page, 'Ysolde Marvane', 'p');
  const annotations = path.join(home, 'projects', 'Sample', 'annotations');
  const folders = [annotations, ...readdirSync(annotations).map((article) => path.join(annotations, article))];
  for (const folder of folders) chmodSync(folder, 0o555);
  await openArticle(page, /02-/);
  await focusText(page);
  await selectWords(page, 'Osric Talvane');
  await page.keyboard.press('p');
  await expect(page.getByText('Not saved.')).toBeVisible();
  const place = ownFolder('elsewhere');
  await answerOpenDialog(running, [place]);
  await page.getByRole('button', { name: 'Save a copy elsewhere…' }).click();
  await expect(page.getByText('The copy lies at')).toBeVisible();
  const [copied = ''] = readdirSync(place);
  expect(copied).toBe('Sample copy');
  expect(guillemetAs(running.home, 'stats', path.join(place, copied))).toContain('PERSON');
  for (const folder of folders) chmodSync(folder, 0o755);
  await closeWithoutComplaint(running);
});
