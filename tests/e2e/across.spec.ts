import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { closeWithoutComplaint, focusText, launchAtSample, openArticle, selectWords, tags, tagWords } from './desk.ts';
import { launch } from './launch.ts';

const history = (page: Page) => page.getByRole('complementary', { name: 'History' });
const steps = (page: Page) => page.getByRole('listbox', { name: 'History' }).getByRole('option');
const stepNow = (page: Page) => steps(page).filter({ hasText: 'This is where things stand.' });

/** The counts of tags in the article list, as they are written there. */
async function counts(page: Page): Promise<string[]> {
  const rows = await page.getByRole('listbox', { name: 'Articles' }).locator('.article-facts').allInnerTexts();
  return rows.map((facts) => /(\d+) tags?/.exec(facts)?.[1] ?? '0');
}

/** Opens the concordance of a place name over the whole project and waits until the search has ended. */
async function searchProject(page: Page, words: string): Promise<void> {
  await selectWords(page, words);
  await page.keyboard.press('t');
  const dialog = page.getByRole('dialog', { name: `All places of “${words}”` });
  await dialog.getByLabel('Whole project').check();
  await dialog.getByLabel('Type').selectOption('LOCATION');
  await expect(dialog.getByRole('button', { name: /^Tag \d+ places in \d+ articles$/ })).toBeEnabled();
}

test('tags words in the whole project from a checked list, takes all of it back as one step, also after a restart', async () => {
  const first = await launchAtSample();
  const { page } = first;
  await openArticle(page, /Deux flottes/);
  await focusText(page);
  const before = await counts(page);
  await searchProject(page, 'Lestrie');
  const dialog = page.getByRole('dialog');
  const [, places, articles] = /Tag (\d+) places in (\d+) articles/.exec(await dialog.getByRole('button', { name: /^Tag/ }).innerText()) ?? [];
  expect(Number(articles)).toBeGreaterThan(1);
  const list = dialog.getByRole('listbox');
  await list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press(' ');
  await expect(list.getByRole('option', { selected: true })).toHaveAttribute('aria-checked', 'false');
  await expect(dialog.getByRole('button', { name: /^Tag/ })).toHaveText(new RegExp(`^Tag ${String(Number(places) - 1)} places`));
  await dialog.getByRole('button', { name: /^Tag/ }).click();
  await expect(page.getByText(`${String(Number(places) - 1)} places tagged.`)).toBeVisible();
  const after = await counts(page);
  expect(after.reduce((sum, count) => sum + Number(count), 0)).toBe(Number(places) - 1);
  const listed = await tags(page);
  expect(listed).toEqual(['L Place Lestrie']);
  await focusText(page);
  await page.keyboard.press('Control+z');
  await expect.poll(() => counts(page)).toEqual(before);
  await expect(page.getByText('No tags yet')).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => counts(page)).toEqual(after);
  await expect.poll(() => tags(page), 'the article on the screen stays there').toEqual(listed);
  await closeWithoutComplaint(first);

  const second = await launch({ home: first.home });
  await second.page.getByRole('button', { name: /^Sample/ }).click();
  await expect.poll(() => counts(second.page)).toEqual(after);
  await focusText(second.page);
  await second.page.keyboard.press('Control+z');
  await expect.poll(() => counts(second.page)).toEqual(before);
  await closeWithoutComplaint(second);

  const third = await launch({ home: first.home });
  await third.page.getByRole('button', { name: /^Sample/ }).click();
  await expect.poll(() => counts(third.page)).toEqual(before);
  await focusText(third.page);
  await third.page.keyboard.press('Control+Shift+z');
  await expect.poll(() => counts(third.page)).toEqual(after);
  await closeWithoutComplaint(third);
});

test('leaves everything as it is when the list is closed, and skips what is tagged already', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await openArticle(page, /Deux flottes/);
  await focusText(page);
  await tagWords(page, 'Lestrie', 'l');
  const before = await counts(page);
  await searchProject(page, 'Lestrie');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('1 place is tagged already.')).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'All places' }).uncheck();
  await expect(dialog.getByRole('button', { name: /^Tag/ })).toBeDisabled();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  expect(await counts(page)).toEqual(before);
  await closeWithoutComplaint(running);
});

test('lists the steps by name, goes three back and forward again, and still knows them after a restart', { tag: '@long' }, async () => {
  const first = await launchAtSample();
  const { page } = first;
  await openArticle(page, /Deux flottes/);
  await focusText(page);
  await page.keyboard.press('Control+Shift+h');
  await expect(history(page).getByText('No steps yet.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(history(page)).toBeHidden();
  for (const [words, key] of [['Valmore', 'l'], ['Lestrie', 'l'], ['Ysolde Marvane', 'p'], ['a déclaré', 'u']] as const) await tagWords(page, words, key);
  await page.keyboard.press('Control+Shift+h');
  await expect(history(page).getByText('Steps of Anne Roy')).toBeVisible();
  await expect(steps(page)).toHaveCount(5);
  await expect(steps(page).nth(0)).toContainText('Tagged as cue: a déclaré');
  await expect(steps(page).nth(0)).toContainText('Today');
  await expect(steps(page).nth(1)).toContainText('Tagged as person: Ysolde Marvane');
  await expect(stepNow(page)).toContainText('a déclaré');

  for (let row = 0; row < 3; row += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect.poll(() => tags(page)).toEqual(['L Place Valmore']);
  await expect(stepNow(page)).toContainText('Tagged as place: Valmore');
  await expect(steps(page).nth(0)).toContainText('Taken back');
  await steps(page).nth(0).click();
  await expect.poll(() => tags(page)).toHaveLength(4);
  await expect(stepNow(page)).toContainText('a déclaré');

  await focusText(page);
  await page.keyboard.press('Control+z');
  await expect(stepNow(page)).toContainText('Ysolde Marvane');
  await steps(page).filter({ hasText: 'Before the first step' }).click();
  await expect(page.getByText('No tags yet')).toBeVisible();
  await closeWithoutComplaint(first);

  const second = await launch({ home: first.home });
  await second.page.getByRole('button', { name: /^Sample/ }).click();
  await expect(second.page.locator('.view-line').first()).toBeVisible();
  await second.page.keyboard.press('Control+Shift+h');
  await expect(steps(second.page)).toHaveCount(5);
  await expect(stepNow(second.page)).toContainText('Before the first step');
  await steps(second.page).filter({ hasText: 'Ysolde Marvane' }).click();
  await expect.poll(() => tags(second.page)).toHaveLength(3);
  await second.page.keyboard.press('Escape');
  await expect(history(second.page)).toBeHidden();
  await second.page.keyboard.press('j');
  await expect(second.page.locator('.card blockquote')).toBeVisible();
  await closeWithoutComplaint(second);
});
