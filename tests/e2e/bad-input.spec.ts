import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { answerOpenDialog, closeWithoutComplaint, focusText, importFound, introduce, launchAtSample, openArticle, selectWords, tags, tagWords } from './desk.ts';
import { fileForApplication, giveToApplication, guillemet, launch, ownFolder } from './launch.ts';

const samples = path.resolve(import.meta.dirname, '..', '..', 'annotations', 'samples');

/** A project of the sample articles, made on the command line, that the application may read and write. */
function makeProject(parent = ownFolder('project')): string {
  const folder = path.join(parent, 'Trial');
  guillemet('create', folder, '--title', 'Trial');
  guillemet('import', folder, samples);
  giveToApplication(folder);
  return folder;
}

async function openProject(running: Awaited<ReturnType<typeof launch>>, folder: string): Promise<void> {
  await answerOpenDialog(running, [folder]);
  await running.page.getByRole('button', { name: /Open project/ }).click();
  await expect(running.page.locator('.view-line').first()).toBeVisible();
}

test('says of each bad file why it did not come in, and brings in the rest', async () => {
  const running = await launchAtSample();
  const { page } = running;
  const long = `date 2024-01 Une ligne de cinq mégaoctets\n\n${'Anne Roy parle à Lyon. '.repeat(220_000)}`;
  await answerOpenDialog(running, [
    fileForApplication('vide.txt', ''), fileForApplication('programme.txt', Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919) % 256)),
    fileForApplication('nul.txt', 'un\0deux'), fileForApplication('latin1.txt', Buffer.from('date 2024-02 Le général a été reçu à Pékin\n\nL’été dernier, le général a été reçu.'.replaceAll('’', "'"), 'latin1')),
    fileForApplication('longue.txt', long),
  ]);
  await importFound(page);
  const report = page.getByRole('dialog', { name: 'Imported' });
  await expect(report).toBeVisible({ timeout: 60_000 });
  await expect(report.getByText('2 articles imported.')).toBeVisible();
  for (const name of ['vide.txt', 'programme.txt', 'nul.txt']) await expect(report.getByText(name)).toBeVisible();
  await expect(report.getByText('latin1.txt')).toBeVisible();
  await page.keyboard.press('Escape');
  await openArticle(page, /cinq mégaoctets/);
  await expect(page.locator('.view-line').first()).toBeVisible();
  await closeWithoutComplaint(running);
});

test('makes no project of a folder without articles, and says so', async () => {
  const running = await launch();
  await introduce(running.page);
  await answerOpenDialog(running, [ownFolder('empty')]);
  await running.page.getByRole('button', { name: /Open folder of articles/ }).click();
  await expect(running.page.locator('.message-bad')).toBeVisible();
  await expect(running.page.locator('.recent li')).toHaveCount(0);
  await running.close();
});

test('says that a folder which is no project is none', async () => {
  const running = await launch();
  await introduce(running.page);
  await answerOpenDialog(running, [ownFolder('no-project')]);
  await running.page.getByRole('button', { name: /Open project/ }).click();
  await expect(running.page.locator('.message-bad')).toBeVisible();
  await running.close();
});

test('keeps the present project open when another one cannot be opened', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await answerOpenDialog(running, [ownFolder('no-project')]);
  await page.keyboard.press('Control+o');
  await expect(page.locator('.message-bad')).toBeVisible();
  await focusText(page);
  await tagWords(page, 'Valmore', 'l');
  await closeWithoutComplaint(running);
});

test('opens a project of a newer version for reading only, and says why', async () => {
  const folder = makeProject();
  const file = path.join(folder, 'project.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"version":1', '"version":99'));
  const before = readFileSync(file, 'utf8');
  const running = await launch();
  await introduce(running.page);
  await openProject(running, folder);
  await expect(running.page.locator('.banner')).toContainText('Read-only');
  await tryToTag(running.page);
  await running.close();
  expect(readFileSync(file, 'utf8')).toBe(before);
});

test('opens a project in a folder that cannot be written for reading only, and says why', async () => {
  const folder = makeProject();
  for (const part of ['.', 'documents', 'annotations', 'index'].map((name) => path.join(folder, name)).filter((name) => existsSync(name))) chmodSync(part, 0o555);
  const running = await launch();
  await introduce(running.page);
  await openProject(running, folder);
  await expect(running.page.locator('.banner')).toContainText('Read-only');
  await tryToTag(running.page);
  await closeWithoutComplaint(running);
});

test('a full disk: the tag is refused in words, nothing is lost, and work goes on when there is room again', async () => {
  test.skip(process.getuid?.() !== 0 || process.platform !== 'linux', 'a small disk can only be made by root on Linux');
  const disk = ownFolder('disk');
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=777', 'tmpfs', disk]);
  try {
    const folder = makeProject(disk);
    const running = await launch();
    const { page } = running;
    await introduce(page);
    await openProject(running, folder);
    await focusText(page);
    await tagWords(page, 'Valmore', 'l');
    fill(disk);
    await selectWords(page, 'Lestrie');
    for (let tries = 0; tries < 30 && !(await page.locator('.message-bad').isVisible()); tries += 1) {
      await page.keyboard.press(tries % 2 === 0 ? 'l' : 'o');
      await tagsOrRefusal(page, 2);
      if (await page.locator('.message-bad').isVisible()) break;
      await page.keyboard.press('Backspace');
      await tagsOrRefusal(page, 1);
    }
    await expect(page.locator('.message-bad')).toContainText(/full/i);
    rmSync(path.join(disk, 'filler'));
    await tagWords(page, 'mer Cendrée', 'l');
    const listed = await tags(page);
    await running.close();
    const again = await launch({ home: running.home });
    await again.page.getByRole('button', { name: /^Trial/ }).click();
    await expect.poll(() => tags(again.page)).toEqual(listed);
    await again.close();
  } finally {
    execFileSync('umount', ['--lazy', disk]);
  }
});

/** Waits until an edit is drawn, so that there are so many tags, or refused. */
async function tagsOrRefusal(page: Page, count: number): Promise<void> {
  await expect.poll(async () => await page.locator('.message-bad').isVisible() || (await tags(page)).length === count).toBe(true);
}

async function tryToTag(page: Page): Promise<void> {
  await focusText(page);
  await selectWords(page, 'Valmore');
  await page.keyboard.press('l');
  await expect(page.locator('.message-bad')).toBeVisible();
  await expect(page.getByText('No tags yet')).toBeVisible();
}

/** Leaves not one free byte on a disk. */
function fill(disk: string): void {
  for (let size = 1 << 20; size >= 1; size = Math.floor(size / 2)) {
    try {
      writeFileSync(path.join(disk, 'filler'), Buffer.alloc(size), { flag: 'a' });
    } catch {
      // Full at this size; a smaller piece may still fit.
    }
  }
}
