import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { closeWithoutComplaint, focusText, launchAtSample, selectWords, tagWords } from './desk.ts';
import { launch } from './launch.ts';

const keysOf = (page: Page, action: string) => page.getByRole('button', { name: `Change the keys of “${action}”` });

/** Opens the shortcut sheet, clicks the keys of an action and strikes others. */
async function giveKeys(page: Page, action: string, keys: string): Promise<void> {
  await keysOf(page, action).click();
  await expect(page.getByRole('button', { name: 'Press the new keys' })).toBeFocused();
  await page.keyboard.press(keys);
}

test('an action takes the keys that a person gives it, at once, in sheet, palette and menu, and after a restart', async () => {
  const first = await launchAtSample();
  const { page } = first;
  await tagWords(page, 'Ysolde Marvane', 'p');
  await tagWords(page, 'frégate', 'w');
  await page.keyboard.press('F1');
  await giveKeys(page, 'Previous suggestion or tag', 'Control+g');
  await expect(keysOf(page, 'Previous suggestion or tag').locator('kbd')).toHaveText('Ctrl+G');
  await giveKeys(page, 'Find in article', 'F3');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await focusText(page);
  await page.keyboard.press('Control+End');
  await page.keyboard.press('k');
  await expect(page.locator('.card blockquote')).toBeHidden();
  await page.keyboard.press('Control+g');
  await page.keyboard.press('Control+g');
  await expect(page.locator('.card blockquote')).toHaveText('Ysolde Marvane');
  await page.keyboard.press('F3');
  await expect(page.getByPlaceholder('Find in article')).toBeFocused();
  const inMenu = (running = first) => running.application.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('edit.find')?.accelerator);
  await expect.poll(() => inMenu()).toBe('F3');
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Type a command').fill('find in');
  await expect(page.getByRole('menuitem', { name: /Find in article/ })).toContainText('F3');
  await closeWithoutComplaint(first);

  const second = await launch({ home: first.home });
  await second.page.keyboard.press('F1');
  await expect(keysOf(second.page, 'Previous suggestion or tag').locator('kbd')).toHaveText('Ctrl+G');
  expect(await inMenu(second)).toBe('F3');
  await second.page.getByRole('button', { name: 'Back to the usual keys of “Previous suggestion or tag”' }).click();
  await expect(keysOf(second.page, 'Previous suggestion or tag').locator('kbd')).toHaveText('K');
  await second.page.getByRole('button', { name: 'All keys as usual' }).click();
  await expect(keysOf(second.page, 'Find in article').locator('kbd')).toHaveText('Ctrl+F');
  await expect.poll(() => inMenu(second)).toBe('CmdOrCtrl+F');
  await second.close();
});

test('keys that something else has, or that text and system need, are refused in words, and Escape leaves them as they are', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await page.keyboard.press('F1');
  await giveKeys(page, 'Next suggestion or tag', 'k');
  await expect(page.locator('.key-refusal')).toHaveText('K already means: Previous suggestion or tag. Give that other keys first, or choose others here.');
  await page.keyboard.press('p');
  await expect(page.locator('.key-refusal')).toHaveText('P tags as Person in this project. Choose another key.');
  await page.keyboard.press('Control+f');
  await expect(page.locator('.key-refusal')).toContainText('Ctrl+F already means: Find in article.');
  await page.keyboard.press('Control+c');
  await expect(page.locator('.key-refusal')).toHaveText('Ctrl+C is needed by the text, the menu or the system. Choose other keys.');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(keysOf(page, 'Next suggestion or tag').locator('kbd')).toHaveText('J');
  await giveKeys(page, 'Undo', 'u');
  await expect(page.locator('.key-refusal')).toContainText('U alone would get in the way of typing.');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await selectWords(page, 'frégate');
  await page.keyboard.press('p');
  await expect(page.locator('.card blockquote')).toHaveText('frégate');
  await closeWithoutComplaint(running);
});

test('the sheet is searched by action and by key, and shows commands without keys too', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await page.keyboard.press('F1');
  const search = page.getByPlaceholder('Search keys and actions');
  await expect(search).toBeFocused();
  await search.fill('SENTENCE');
  await expect(page.locator('.key-row')).toHaveCount(4);
  await search.fill('usual text');
  await page.getByRole('button', { name: 'Give “Usual text size” keys' }).click();
  await page.keyboard.press('Control+Shift+Y');
  await expect(keysOf(page, 'Usual text size').locator('kbd')).toHaveText('Ctrl+Shift+Y');
  await search.fill('no such thing');
  await expect(page.getByText('No key and no action of that name.')).toBeVisible();
  await running.close();
});
