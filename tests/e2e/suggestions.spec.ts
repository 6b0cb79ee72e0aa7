import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { closeWithoutComplaint, focusText, introduce, openArticle, openSample } from './desk.ts';
import { launch, type Running } from './launch.ts';

let running: Running;
test.beforeEach(async () => {
  running = await launch({ suggestions: true });
  await introduce(running.page);
  await openSample(running.page);
  await openArticle(running.page, /drone/);
  await expect(count(running.page)).toHaveText(/^\d+ suggestions$/);
  await focusText(running.page);
});
test.afterEach(async () => {
  await closeWithoutComplaint(running);
});

const count = (page: Page) => page.locator('.suggestion-button');
const card = (page: Page) => page.locator('.suggestion-card');
const tags = (page: Page) => page.locator('.tags .tag-row');

/** How many suggestions wait, as the foot of the window says. */
async function waiting(page: Page): Promise<number> {
  return Number.parseInt(await count(page).innerText(), 10);
}

/** Walks to the suggestion of some words. */
async function walkTo(page: Page, words: string): Promise<void> {
  for (let steps = 0; steps < 100; steps += 1) {
    await page.keyboard.press('j');
    await expect(card(page)).toBeVisible();
    if (await page.locator('.suggestion-words').innerText() === words) return;
  }
  throw new Error(`${words} is not suggested`);
}

test('what is suggested is drawn apart, and is nobody’s tag', async () => {
  const { page } = running;
  await expect(page.locator('.cdr.suggested').first()).toBeVisible();
  await expect(page.locator('.cdr.tag')).toHaveCount(0);
  await expect(page.getByText('No tags yet.')).toBeVisible();
});

test('Enter accepts with what comes along, Backspace rejects for good, and one undo takes each back', async () => {
  const { page } = running;
  const before = await waiting(page);
  await walkTo(page, 'ambassadrice de Lestrie');
  await expect(page.locator('.suggestion-values')).toHaveText('Kind diplomat');
  await page.keyboard.press('Enter');
  await expect(tags(page)).toHaveText([/ambassadrice de Lestrie/, /Lestrie/]);
  await expect(page.locator('.suggestion-words')).toHaveText('la nuit de dimanche à lundi');
  await page.keyboard.press('Backspace');
  await expect(page.locator('.suggestion-words')).not.toHaveText('la nuit de dimanche à lundi');
  await expect(count(page)).toHaveText(`${String(before - 3)} suggestions`);
  await openArticle(page, /Three capitals/);
  await openArticle(page, /drone/);
  await expect(count(page)).toHaveText(`${String(before - 3)} suggestions`);
  await page.keyboard.press('Control+z');
  await expect(count(page)).toHaveText(`${String(before - 2)} suggestions`);
  await page.keyboard.press('Control+z');
  await expect(tags(page)).toHaveCount(0);
  await expect(count(page)).toHaveText(`${String(before)} suggestions`);
});

test('a letter accepts as another type, and A accepts all of one type', async () => {
  const { page } = running;
  await walkTo(page, 'mardi');
  await page.keyboard.press('e');
  await expect(tags(page)).toHaveText([/Event mardi/]);
  await focusText(page);
  await walkTo(page, 'la nuit de dimanche à lundi');
  await expect(page.locator('.cdr.suggested.type-7').first()).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.locator('.cdr.suggested.type-7')).toHaveCount(0);
});

test('Y tells why: the rule, and what was tagged before', async () => {
  const { page } = running;
  await walkTo(page, 'Casimir Orvanel');
  await page.keyboard.press('y');
  await expect(page.locator('.suggestion-why')).toContainText('Because of');
});

test('what is tagged by hand is suggested in the next article by the memory, with the evidence', async () => {
  const { page } = running;
  await page.keyboard.press('Control+f');
  await page.getByPlaceholder('Find in article').fill('appareil');
  await expect(page.locator('.find-count')).toHaveText(/^1 of/);
  await page.getByPlaceholder('Find in article').press('Escape');
  await page.keyboard.press('w');
  await expect(tags(page)).toHaveText([/Equipment appareil/]);
  await focusText(page);
  await walkTo(page, 'appareils');
  await page.keyboard.press('y');
  await expect(card(page)).toContainText('Memory');
  await expect(page.locator('.suggestion-why')).toContainText('Tagged once as Equipment');
});

test('engines are turned off and on, claims only speak when they are asked for, and suggestions can be hidden', async () => {
  const { page } = running;
  const before = await waiting(page);
  await count(page).click();
  const options = page.getByRole('dialog', { name: 'Suggestions' });
  await expect(options.getByRole('checkbox', { name: 'Claims' })).not.toBeChecked();
  await options.getByRole('checkbox', { name: 'Claims' }).check();
  await expect.poll(() => waiting(page)).toBeGreaterThan(before);
  await options.getByRole('checkbox', { name: 'Rules' }).uncheck();
  await expect.poll(() => waiting(page)).toBeLessThan(before);
  await options.getByRole('checkbox', { name: 'Show suggestions' }).uncheck();
  await expect(page.locator('.cdr.suggested')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(count(page)).toHaveText('Suggestions off');
});
