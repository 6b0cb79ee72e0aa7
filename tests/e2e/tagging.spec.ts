import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { closeWithoutComplaint, focusText, launchAtSample, openArticle, pointAt, selectWords, tags } from './desk.ts';
import type { Running } from './launch.ts';

let running: Running;
let page: Page;

test.beforeEach(async () => {
  running = await launchAtSample();
  page = running.page;
});

test.afterEach(async () => {
  await closeWithoutComplaint(running);
});

test('tags with the mouse: double click, then a type of the palette', async () => {
  const { x, y } = await pointAt(page, 'Ysolde');
  await page.mouse.dblclick(x, y);
  await page.getByRole('toolbar').getByRole('button', { name: 'Person' }).click();
  await expect.poll(() => tags(page)).toEqual(['P Person Ysolde']);
});

test('tags, retypes, resizes, removes, undoes and redoes by keyboard alone', async () => {
  await focusText(page);
  await selectWords(page, 'Ysolde');
  await page.keyboard.press('p');
  await expect.poll(() => tags(page)).toEqual(['P Person Ysolde']);
  await expect(page.locator('[aria-live]', { hasText: 'Tagged as person: Ysolde' })).toBeAttached();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('Control+Alt+ArrowRight');
  await expect.poll(() => tags(page)).toEqual(['P Person Ysolde Marvane']);
  await page.keyboard.press('Shift+o');
  await expect.poll(() => tags(page)).toEqual(['O Organisation Ysolde Marvane']);
  await page.keyboard.press('Backspace');
  await expect(page.getByText('No tags yet')).toBeVisible();
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  await expect.poll(() => tags(page)).toEqual(['P Person Ysolde Marvan']);
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+Shift+z');
  await expect(page.getByText('No tags yet')).toBeVisible();
});

test('grows and shrinks the selection by meaning, goes by sentence and name, and sets values by digit', async () => {
  await openArticle(page, /212 jours/);
  await focusText(page);
  await selectWords(page, 'mesuré');
  await page.keyboard.press('ArrowLeft');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Alt+Shift+ArrowRight');
  await page.keyboard.press('q');
  await expect.poll(() => tags(page)).toEqual(['Q Quote « Nous avons mesuré de l’eau »']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Alt+Shift+ArrowLeft');
  await page.keyboard.press('c');
  await expect.poll(() => tags(page)).toHaveLength(2);
  await selectWords(page, 'la plus longue');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('h');
  await page.keyboard.press('h');
  await page.keyboard.press('p');
  await expect(page.locator('.card blockquote')).toHaveText('Sélim Delmarque');
  await page.keyboard.press('2');
  await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('photographer_or_author');
  await page.keyboard.press('h');
  await page.keyboard.press('z');
  await expect(page.locator('.card blockquote')).toHaveText('Oriane Delmarque');
  await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('photographer_or_author');
  await page.keyboard.press('b');
  await page.keyboard.press('x');
  await expect(page.locator('.card blockquote')).toHaveText(/^«.*»$/);
});

test('tags all places of some words from a checked concordance, and takes them back as one step', async () => {
  await focusText(page);
  await selectWords(page, 'mer');
  await page.keyboard.press('l');
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: 'All places of “mer”' });
  await expect(dialog.getByText('1 place is tagged already.')).toBeVisible();
  const lines = await dialog.locator('.concordance-line').count();
  expect(lines).toBeGreaterThan(0);
  await page.keyboard.press('Enter');
  await expect.poll(() => tags(page)).toHaveLength(lines + 1);
  await page.keyboard.press('Control+z');
  await expect.poll(() => tags(page)).toEqual(['L Place mer']);
});

test('lays tags over each other and walks them with one key', async () => {
  await focusText(page);
  await selectWords(page, 'ministre valmorane de la Défense');
  await page.keyboard.press('r');
  await selectWords(page, 'valmorane');
  await page.keyboard.press('n');
  await page.keyboard.press('l');
  await expect.poll(() => tags(page)).toEqual(['R Role ministre valmorane de la Défense', 'L Place valmorane', 'N Demonym valmorane']);
  await page.keyboard.press('ArrowLeft');
  const chosen = page.getByLabel('Type', { exact: true });
  const seen = new Set<string>();
  for (let step = 0; step < 3; step += 1) {
    await page.keyboard.press('s');
    seen.add(await chosen.inputValue());
  }
  expect([...seen].sort()).toEqual(['LOCATION', 'NORP', 'ROLE']);
});

test('links a quote to speaker and cue and a claim to its claimant by keyboard', async () => {
  await focusText(page);
  await selectWords(page, 'Ysolde Marvane');
  await page.keyboard.press('p');
  await selectWords(page, 'a déclaré');
  await page.keyboard.press('u');
  await selectWords(page, 'nous parler à la radio');
  await page.keyboard.press('q');
  await page.keyboard.press('1');
  await expect(page.getByRole('group', { name: 'Said by' }).getByText('Ysolde Marvane')).toBeVisible();
  await page.keyboard.press('1');
  await expect(page.getByRole('group', { name: 'Introduced by' }).getByText('a déclaré')).toBeVisible();
  await page.keyboard.press('Escape');
  await selectWords(page, 'trente ans à nous observer');
  await page.keyboard.press('c');
  await page.keyboard.press('1');
  await expect(page.getByRole('group', { name: 'Claimed by' }).getByText('Ysolde Marvane')).toBeVisible();
});

test('sets attributes and a note, which stay', async () => {
  await focusText(page);
  await selectWords(page, 'Valmore');
  await page.keyboard.press('l');
  await page.getByLabel('Kind', { exact: true }).selectOption('country');
  await page.getByLabel('Note').fill('qui parle ?');
  await page.getByLabel('Note').blur();
  await openArticle(page, /garris/);
  await openArticle(page, /Deux flottes/);
  await page.getByRole('listbox', { name: 'Tags' }).getByRole('option').first().click();
  await expect(page.getByLabel('Kind', { exact: true })).toHaveValue('country');
  await expect(page.getByLabel('Note')).toHaveValue('qui parle ?');
});

test('snaps to whole characters: half an emoji family cannot be tagged', async () => {
  await openArticle(page, /212 jours/);
  await focusText(page);
  await selectWords(page, 'Sélim');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('o');
  await expect.poll(() => tags(page)).toEqual(['O Organisation 👨‍👩‍👧‍👦']);
});

test('undoes in another article and shows it', async () => {
  await focusText(page);
  await selectWords(page, 'Valmore');
  await page.keyboard.press('l');
  await openArticle(page, /garris/);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('option', { name: /Deux flottes/ })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByText('No tags yet')).toBeVisible();
});

test('refuses a second tag of the same type at the same place, in plain words', async () => {
  await focusText(page);
  await selectWords(page, 'Valmore');
  await page.keyboard.press('l');
  await expect.poll(() => tags(page)).toHaveLength(1);
  await page.keyboard.press('l');
  await expect(page.locator('.message-bad')).toBeVisible();
  await expect.poll(() => tags(page)).toHaveLength(1);
});
