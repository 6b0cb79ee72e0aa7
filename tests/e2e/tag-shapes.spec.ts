import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { chooseTag, closeWithoutComplaint, focusText, launchAtSample, pointAt, selectWords, tags, tagWords } from './desk.ts';
import type { Running } from './launch.ts';

let running: Running;
let page: Page;

test.beforeEach(async () => {
  running = await launchAtSample();
  page = running.page;
  await focusText(page);
});

test.afterEach(async () => {
  await closeWithoutComplaint(running);
});

/** Drags from the middle of an element to a point, as a hand does. */
async function drag(handle: string, words: string): Promise<void> {
  // Hovering waits until the handle stands still: it may be on its way from the tag chosen before, and the words with it.
  await page.locator(handle).hover();
  const to = await pointAt(page, words);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 4 });
  await page.mouse.up();
}

test('a tag may be one character or a whole paragraph', async () => {
  await selectWords(page, 'Onze bâtiments');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('d');
  await expect.poll(() => tags(page)).toEqual(['D Date O']);
  for (let step = 0; step < 6; step += 1) await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('x');
  await expect(page.locator('.card blockquote')).toHaveText(/^La Valmore et la Lestrie .* depuis dix-huit mois\.$/);
});

test('words elsewhere join a tag as a further fragment, by keyboard, and leave it again', async () => {
  await tagWords(page, 'La Valmore', 'o');
  await page.keyboard.press('v');
  await expect(page.locator('.pick-bar')).toContainText('Further fragment');
  await selectWords(page, 'premier exercice naval');
  await page.keyboard.press('v');
  await expect.poll(() => tags(page)).toEqual(['O Organisation La Valmore premier exercice naval']);
  await expect(page.locator('.cdr.mark-chosen')).toHaveCount(2);
  await expect(page.locator('.connector-gap')).toHaveCount(1);
  await selectWords(page, 'premier exercice naval');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Shift+v');
  await expect.poll(() => tags(page)).toEqual(['O Organisation La Valmore']);
  await page.keyboard.press('Control+z');
  await expect.poll(() => tags(page)).toEqual(['O Organisation La Valmore premier exercice naval']);
});

test('dragging an end of the chosen tag moves it there', async () => {
  await tagWords(page, 'premier exercice', 'e');
  await drag('.end-handle-end', 'commun');
  await expect.poll(() => tags(page)).toEqual([expect.stringMatching(/^E Event premier exercice naval com?m?u?n?$/)]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => tags(page)).toEqual(['E Event premier exercice']);
});

test('dragging from a tag to another links them; several meanings are asked for, and none is refused in words', async () => {
  await tagWords(page, 'Onze', 'd');
  await tagWords(page, 'premier exercice naval', 'e');
  await drag('.link-grip', 'Onze');
  await expect(page.getByRole('group', { name: 'At the time' }).locator('.chip')).toHaveText(/Onze/);
  await expect(page.locator('.connector-name')).toHaveText(['at the time']);
  await expect(page.locator('.connector-arrow')).toHaveCount(1);
  await tagWords(page, 'Valmore', 'l');
  await drag('.link-grip', 'Onze');
  await expect(page.locator('.message-bad')).toContainText('No link leads between place and date');
  await tagWords(page, 'manœuvres', 'q');
  await page.keyboard.press('Escape');
  await tagWords(page, 'dix-huit mois', 'q');
  await page.keyboard.press('Escape');
  await drag('.link-grip', 'manœuvres');
  await expect(page.getByRole('menu', { name: 'Which link?' }).getByRole('menuitem')).toHaveCount(4);
  await page.keyboard.press('1');
  await expect(page.getByRole('group', { name: 'Continues' }).locator('.chip')).toHaveText(/manœuvres/);
  await chooseTag(page, /Valmore/);
  await expect(page.locator('.connector')).toHaveCount(0);
});
