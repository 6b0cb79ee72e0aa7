import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { closeWithoutComplaint, focusText, launchAtSample, openArticle, selectWords, tags, tagWords } from './desk.ts';
import { launch } from './launch.ts';

/** Styles of the article's text as they are painted. */
const painted = (page: Page, property: 'fontSize' | 'lineHeight') => page.locator('.view-line').first().evaluate((line, name) => getComputedStyle(line)[name], property);

/** The widest painted line in letters. */
const longestLine = (page: Page) => page.locator('.view-line').evaluateAll((lines) => Math.max(...lines.map((line) => line.textContent?.length ?? 0)));

/** Whether some words are painted in full ink or step back. */
const inkOf = (page: Page, words: RegExp) => page.locator('.view-line', { hasText: words }).locator('.mtk1').first().evaluate((span) => getComputedStyle(span).opacity);

test('text size, line height, line length and theme change at once, and are remembered', { tag: '@long' }, async () => {
  const first = await launchAtSample();
  const { page } = first;
  expect(await painted(page, 'lineHeight')).toBe('32px');
  const usual = await longestLine(page);
  expect(usual).toBeGreaterThanOrEqual(68);
  expect(usual).toBeLessThanOrEqual(82);
  await page.getByRole('button', { name: 'Reading options' }).click();
  await page.getByRole('button', { name: 'Line height: more' }).click();
  await expect.poll(() => painted(page, 'lineHeight')).toBe('34px');
  await page.getByRole('button', { name: 'Text size: less' }).click();
  await expect.poll(() => painted(page, 'fontSize')).toBe('16px');
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Line length: less' }).click();
  await expect(page.getByText('60 characters')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Line length: less' })).toHaveAttribute('aria-disabled', 'true');
  await expect.poll(() => longestLine(page)).toBeLessThanOrEqual(66);
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect.poll(() => first.application.evaluate(({ nativeTheme }) => nativeTheme.themeSource)).toBe('dark');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await closeWithoutComplaint(first);

  const second = await launch({ home: first.home });
  await second.page.getByRole('button', { name: /^Sample/ }).click();
  await expect(second.page.locator('.view-line').first()).toBeVisible();
  expect(await painted(second.page, 'lineHeight')).toBe('30px');
  await second.page.getByRole('button', { name: 'Reading options' }).click();
  await second.page.getByRole('button', { name: 'As usual' }).click();
  await expect.poll(() => painted(second.page, 'lineHeight')).toBe('32px');
  await second.close();
});

test('focus mode leaves the article alone on the screen and dims all but the caret’s paragraph, until F or Escape', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await focusText(page);
  await page.keyboard.press('f');
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeHidden();
  await expect(page.getByRole('toolbar', { name: 'Types of tags' })).toBeHidden();
  await expect(page.getByText('All saved')).toBeVisible();
  // A single word: where lines break depends on the moment at which the reading face arrives.
  const [first, other] = [/2024-03/, /Ysolde/];
  await expect.poll(() => inkOf(page, other)).toBe('0.66');
  // Asked again where the line was drawn anew meanwhile: what is gone from the page has no ink at all.
  await expect.poll(() => inkOf(page, first)).toBe('1');
  await selectWords(page, 'Ysolde');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => inkOf(page, other)).toBe('1');
  await expect.poll(() => inkOf(page, first)).toBe('0.66');
  await selectWords(page, 'Ysolde Marvane');
  await page.keyboard.press('p');
  await page.keyboard.press('Enter');
  await expect(page.locator('.drawer .card blockquote')).toBeVisible();
  await selectWords(page, 'Valmore');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await expect.poll(() => inkOf(page, other)).toBe('1');
  await page.keyboard.press('f');
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeHidden();
  await page.keyboard.press('f');
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await closeWithoutComplaint(running);
});

test('hidden layers and types leave text and list, J passes over them, and tagging a hidden type shows it again', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await openArticle(page, /Deux flottes/);
  await focusText(page);
  await tagWords(page, 'Valmore', 'l');
  await tagWords(page, 'Ysolde Marvane', 'p');
  await tagWords(page, 'le premier exercice naval commun de leur histoire', 'c');
  await tagWords(page, 'frégate', 'w');
  const drawn = () => page.locator('.cdr.tag:not(.mark-chosen, .mark-linked)').count();
  const all = await drawn();
  await page.getByRole('region', { name: 'Tags' }).getByRole('button', { name: /^Filter/ }).click();
  await page.getByRole('checkbox', { name: /^Person/ }).uncheck();
  await page.getByRole('checkbox', { name: 'Claims' }).uncheck();
  await page.keyboard.press('Escape');
  await expect(page.getByText('2 types hidden')).toBeVisible();
  expect((await tags(page)).map((row) => row.split(' ').at(-1))).toEqual(['Valmore', 'frégate']);
  await expect.poll(drawn).toBeLessThan(all);
  await focusText(page);
  await page.keyboard.press('j');
  await expect(page.locator('.card blockquote')).toHaveText('Valmore');
  await page.keyboard.press('j');
  await expect(page.locator('.card blockquote')).toHaveText('frégate');
  await openArticle(page, /Three capitals/);
  await openArticle(page, /Deux flottes/);
  await expect(page.getByText('2 types hidden')).toBeVisible();
  await selectWords(page, 'Teodric Halmar');
  await page.keyboard.press('p');
  await expect(page.getByText('1 type hidden')).toBeVisible();
  expect((await tags(page)).join(' ')).toContain('Ysolde Marvane');
  await page.getByRole('button', { name: 'Show all' }).click();
  await focusText(page);
  await expect.poll(drawn).toBeGreaterThanOrEqual(all);
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Type a command').fill('entity tags');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('listbox', { name: 'Tags' }).getByRole('option')).toHaveCount(1);
  await closeWithoutComplaint(running);
});

test('words and tags of the article, or of what is selected, are counted in the foot', async () => {
  const running = await launchAtSample();
  const { page } = running;
  const counts = page.locator('.counts');
  await expect(counts).toHaveText(/^\d+ words · 0 tags$/);
  await selectWords(page, 'Ysolde Marvane');
  await expect(counts).toHaveText('2 words, 14 characters selected');
  await page.keyboard.press('p');
  await page.keyboard.press('ArrowRight');
  await expect(counts).toHaveText(/· 1 tag$/);
  await closeWithoutComplaint(running);
});
