import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { closeWithoutComplaint, focusText, launchAtSample, openArticle, selectWords, tags, tagWords } from './desk.ts';
import type { Running } from './launch.ts';

let running: Running;
let page: Page;

test.beforeEach(async () => {
  running = await launchAtSample();
  page = running.page;
  await openArticle(page, /212 jours/);
  await focusText(page);
});

test.afterEach(async () => {
  await closeWithoutComplaint(running);
});

const slot = (name: string) => page.getByRole('group', { name, exact: true });

test('a quote whose speaker and cue stand in its sentence takes four keys after the selection, tagging both on the way', async () => {
  await selectWords(page, 'mesuré');
  await page.keyboard.press('ArrowLeft');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('q');
  await expect(slot('Said by').locator('.candidate').first()).toContainText(/D.+Palombe/u);
  await page.keyboard.press('1');
  await expect(slot('Introduced by').locator('.candidate').first()).toContainText('résume');
  await page.keyboard.press('1');
  await expect(slot('Said to')).toHaveClass(/slot-open/);
  await page.keyboard.press('Enter');
  await expect(page.locator('.monaco-editor.focused')).toBeVisible();
  await expect(slot('Said by').locator('.chip')).toHaveText(/D.+Palombe/u);
  await expect(slot('Introduced by').locator('.chip')).toHaveText(/résume/);
  expect(await tags(page)).toEqual(expect.arrayContaining([expect.stringMatching(/^P Person D.+Palombe/u), 'U Cue résume']));
});

test('a slot takes words selected in the text, several answers, a tag that is there, and the answer that nobody is named', async () => {
  await tagWords(page, 'Beaucoup d’eau', 'q');
  await expect(slot('Said by')).toHaveClass(/slot-open/);
  await page.keyboard.press('Space');
  await expect(page.locator('.pick-bar')).toContainText('Said by');
  await page.keyboard.press('Control+Home');
  await selectWords(page, 'son second');
  await page.keyboard.press('r');
  await expect(slot('Said by').locator('.chip')).toHaveText(['R son second×']);
  await expect(slot('Introduced by')).toHaveClass(/slot-open/);
  await page.keyboard.press('0');
  await expect(slot('Introduced by').locator('.chip')).toHaveText('Not in the text ×');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Backspace');
  await expect(slot('Introduced by').locator('.chip')).toHaveCount(0);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Shift+Digit1');
  await expect(slot('Said by').locator('.chip')).toHaveCount(2);
  await expect(slot('Said by')).toHaveClass(/slot-open/);
  await page.keyboard.press('Backspace');
  await expect(slot('Said by').locator('.chip')).toHaveCount(1);
  await page.keyboard.press('Enter');

  await tagWords(page, 'la plus longue de son histoire', 'c');
  await expect(slot('Claimed by')).toHaveClass(/slot-open/);
  await page.keyboard.press('Space');
  await selectWords(page, 'son second');
  await page.keyboard.press('Enter');
  await expect(slot('Claimed by').locator('.chip')).toHaveText(['R son second×']);
  expect(await tags(page)).toHaveLength(4);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+z');
  await expect(slot('Claimed by').locator('.chip')).toHaveCount(0);
});
