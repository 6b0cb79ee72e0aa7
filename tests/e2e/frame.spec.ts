import { expect, test } from '@playwright/test';
import { z } from 'zod';
import { answerOpenDialog, closeWithoutComplaint, introduce, launchAtSample, openSample } from './desk.ts';
import { copyForApplication, giveToApplication, guillemet, launch, ownFolder, startAgain } from './launch.ts';
import path from 'node:path';

const samples = path.resolve(import.meta.dirname, '..', '..', 'annotations', 'samples');

test('asks once who one is, and remembers name, language and place', async () => {
  const first = await launch();
  await first.page.getByLabel('Your name').fill('Boris');
  await first.page.getByText('Français').click();
  await expect(first.page.getByRole('heading', { name: 'Qui êtes-vous ?' })).toBeVisible();
  await first.page.getByRole('button', { name: 'Commencer' }).click();
  await expect(first.page.getByRole('heading', { name: 'Bonjour, Boris' })).toBeVisible();
  await first.close();
  const second = await launch({ home: first.home });
  await expect(second.page.getByRole('heading', { name: 'Bonjour, Boris' })).toBeVisible();
  await second.close();
});

test('refuses the names that the program keeps for itself', async () => {
  const running = await launch();
  await introduce(running.page, 'gold');
  await expect(running.page.locator('.message-bad')).toContainText('gold');
  await running.close();
});

test('switches language and theme at once, menu included', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Type a command').fill('french');
  await page.keyboard.press('Enter');
  await expect(page.getByPlaceholder('Rechercher un article')).toBeVisible();
  await expect.poll(() => menuLabels(running)).toEqual(['&Fichier', '&Édition', '&Affichage', 'Ré&vision', 'A&rticle', 'Ai&de']);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Taper une commande').fill('sombre');
  await page.keyboard.press('Enter');
  await expect.poll(() => running.application.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await closeWithoutComplaint(running);
});

test('carries out commands of the native menu', async () => {
  const running = await launch();
  await introduce(running.page);
  await openSample(running.page);
  await running.application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('app.about')?.click());
  await expect(running.page.getByRole('dialog', { name: 'Guillemet' })).toContainText('0.1.0');
  await running.close();
});

test('makes a project of a folder of articles, and finds the same project when the folder is opened again', async () => {
  const running = await launch();
  const { page } = running;
  await introduce(page);
  await answerOpenDialog(running, [copyForApplication(samples, 'Revue')]);
  await page.getByRole('button', { name: /Open folder of articles/ }).click();
  await expect(page.getByText('0 of 8 finished')).toBeVisible();
  await page.keyboard.press('Control+w');
  await page.getByRole('button', { name: /Open folder of articles/ }).click();
  await expect(page.getByText('0 of 8 finished')).toBeVisible();
  await page.keyboard.press('Control+w');
  await expect(page.locator('.recent li')).toHaveCount(1);
  await closeWithoutComplaint(running);
});

test('walks the whole command palette by arrows, the command in focus always in sight', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await page.keyboard.press('Control+k');
  await expect(page.getByPlaceholder('Type a command')).toBeFocused();
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowDown');
  const focused = page.locator('.command[data-focused]');
  await expect(focused).toBeInViewport({ ratio: 0.9 });
  await running.close();
});

test('searches articles by headline and name, and goes on to the next unfinished one', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await page.getByPlaceholder('Search articles').fill('detroit grain');
  await expect(page.getByText(/No article matches/)).toBeVisible();
  await page.getByPlaceholder('Search articles').fill('equipage');
  await expect(page.getByRole('listbox', { name: 'Articles' }).getByRole('option')).toHaveCount(1);
  await page.getByPlaceholder('Search articles').fill('');
  await page.getByRole('option', { name: /Deux flottes/ }).click();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('1 of 8 finished')).toBeVisible();
  await expect(page.getByRole('option', { name: /Deux flottes/ })).toHaveAttribute('aria-selected', 'false');
  await closeWithoutComplaint(running);
});

test('leaves the text with Tab and walks the parts of the window with F6', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await page.locator('.view-line').first().click();
  const focusIn = (selector: string) => page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
  await page.keyboard.press('Tab');
  expect(await focusIn('.article-text')).toBe(false);
  await page.locator('.view-line').first().click();
  await page.keyboard.press('F6');
  expect(await focusIn('.article-text')).toBe(false);
  await page.keyboard.press('Shift+Tab');
  await page.getByPlaceholder('Search articles').focus();
  await page.keyboard.press('F6');
  expect(await focusIn('#article-list')).toBe(true);
  await page.keyboard.press('F6');
  expect(await focusIn('.article-text')).toBe(true);
  await running.close();
});

test('a second start ends at once and opens the project it was given in the window of the first', async () => {
  const first = await launch();
  await introduce(first.page);
  const project = path.join(ownFolder('project'), 'Named');
  guillemet('create', project, '--title', 'Named on the command line');
  giveToApplication(path.dirname(project));
  expect(await startAgain(first.home, project)).toBe(0);
  await expect(first.page.getByText('Named on the command line')).toBeVisible();
  await first.close();
});

test('remembers hidden panels and the size of the text', async () => {
  const first = await launch();
  await introduce(first.page);
  await openSample(first.page);
  await first.page.keyboard.press('Control+b');
  await expect(first.page.getByPlaceholder('Search articles')).toBeHidden();
  await first.page.keyboard.press('Control+Shift+PageUp');
  const size = () => first.page.locator('.view-lines').evaluate((lines) => getComputedStyle(lines).fontSize);
  await expect.poll(size).toBe('20px');
  await first.close();
  const second = await launch({ home: first.home });
  await second.page.getByRole('button', { name: /^Sample/ }).click();
  await expect(second.page.locator('.view-line').first()).toBeVisible();
  await expect(second.page.getByPlaceholder('Search articles')).toBeHidden();
  await second.close();
});

const labelsSchema = z.array(z.string());

async function menuLabels(running: Awaited<ReturnType<typeof launch>>): Promise<string[]> {
  return labelsSchema.parse(await running.application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? []));
}

test('clips nothing from 50 to 300 percent of zoom, and lays the card over the text where there is no room', async () => {
  const running = await launchAtSample();
  const { page } = running;
  for (const zoom of [0.5, 1, 2, 3]) {
    await running.application.evaluate(({ BrowserWindow }, factor) => BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(factor), zoom);
    await expect.poll(() => page.evaluate(() => Math.round(window.devicePixelRatio * 10) / 10)).toBe(zoom);
    expect(await page.evaluate(outsideWindow), `at ${zoom * 100} %`).toEqual([]);
  }
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('d');
  await page.keyboard.press('Enter');
  await expect(page.locator('.drawer .card blockquote')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.locator('.drawer')).toBeHidden();
  await closeWithoutComplaint(running);
});

/** Runs in the page: buttons, fields and panels that reach over the window's edge. */
function outsideWindow(): string[] {
  return [...document.querySelectorAll('button, input, select, .panel, .reading, .status-bar')]
    .filter((element) => element.getClientRects().length > 0 && element.getBoundingClientRect().right > window.innerWidth + 1)
    .map((element) => element.outerHTML.slice(0, 120));
}
