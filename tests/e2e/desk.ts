import { expect } from '@playwright/test';
import type { Page } from 'playwright';
import { launch, type Running } from './launch.ts';

/** Answers the first run's question. */
export async function introduce(page: Page, name = 'Anne Roy'): Promise<void> {
  await page.getByLabel('Your name').fill(name);
  await page.getByRole('button', { name: 'Begin' }).click();
}

/** The profile folder of somebody who has answered the first run's question. */
export async function profileOf(name: string): Promise<string> {
  const running = await launch();
  await introduce(running.page, name);
  await expect(running.page.getByText(`Hello, ${name}`)).toBeVisible();
  await running.close();
  return running.home;
}

/** From the start page to the sample project with its first article open. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Try the sample/ }).click();

  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await expect(page.locator('.view-line').first()).toBeVisible();
}

/** Starts the application, answers the first run's question and opens the sample project. */
export async function launchAtSample(...options: Parameters<typeof launch>): Promise<Running> {
  const running = await launch(...options);
  await introduce(running.page);
  await openSample(running.page);
  return running;
}

/** Ends the application, which must not have complained, whatever the test did. */
export async function closeWithoutComplaint(running: Running): Promise<void> {
  expectNoComplaints(running);
  await running.close();
}

/** Opens an article by a part of its headline or file name. */
export async function openArticle(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('option', { name }).first().click();
  await expect(page.getByRole('option', { name }).first()).toHaveAttribute('aria-selected', 'true');
}

/** Brings the keyboard to the article's text. */
export async function focusText(page: Page): Promise<void> {
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+Home');
}

/** Selects the first place of some words (in any case) with the article's own find bar, as a person at the keyboard does. */
export async function selectWords(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.getByPlaceholder('Find in article').press('Escape');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+f');
  await page.getByPlaceholder('Find in article').fill(words);
  await expect(page.locator('.find-count')).toHaveText(/^1 of/);
  await page.getByPlaceholder('Find in article').press('Escape');
}

/** The middle of some words as they are painted in the article, in CSS pixels of the page. */
export function pointAt(page: Page, words: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('.view-lines') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + wanted.length);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`not on the screen: ${wanted}`);
  }, words);
}

/** The texts of the tag list, in order. */
export function tags(page: Page): Promise<string[]> {
  return page.getByRole('listbox', { name: 'Tags' }).getByRole('option').allInnerTexts().then((rows) => rows.map((row) => row.replace(/\s+/gu, ' ').trim()));
}

/** The program must not have complained, whatever the test did. */
export function expectNoComplaints(running: Running): void {
  expect(running.complaints).toEqual([]);
}

/** Selects words in the open article and tags them by the key of their type; ends when the tag is listed. */
export async function tagWords(page: Page, words: string, key: string): Promise<void> {
  const before = await page.getByRole('region', { name: 'Tags' }).locator('.count').innerText();
  await selectWords(page, words);
  await page.keyboard.press(key);
  await expect(page.getByRole('region', { name: 'Tags' }).locator('.count')).toHaveText(String(Number(before) + 1));
  await expect(page.locator('.card blockquote')).toHaveText(words);
}

/** Chooses the tag of that text in the list of tags. */
export async function chooseTag(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('listbox', { name: 'Tags' }).getByRole('option', { name }).first().click();
}

/** Links the chosen tag's slot to the candidate that reads so, by its number. */
export async function fillSlot(page: Page, slot: string, text: string): Promise<void> {
  await page.getByRole('group', { name: slot }).locator('.slot-name').focus();
  await page.locator('.slot-open .candidate', { hasText: text }).first().click();
  await expect(page.getByRole('group', { name: slot }).locator('.chip', { hasText: text })).toBeVisible();
}

/** Lets the system's save dialog answer with a path, since a test cannot click in it. */
export async function answerSaveDialog(running: Running, file: string): Promise<void> {
  await running.application.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Lets the system's open dialog answer with paths. */
export async function answerOpenDialog(running: Running, paths: readonly string[]): Promise<void> {
  await running.application.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [...filePaths] });
  }, paths);
}

/** Exports this annotator's tags as the export dialog offers it; the save dialog has its answer already. */
export async function exportTags(page: Page): Promise<void> {
  await page.keyboard.press('Control+e');
  await page.getByRole('dialog', { name: 'Export' }).getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByRole('dialog', { name: 'Exported' })).toBeVisible();
  await page.keyboard.press('Escape');
}

/** Imports what the open dialog will answer, and says yes to what was found. */
export async function importFound(page: Page, keys = 'Control+i'): Promise<void> {
  await page.keyboard.press(keys);
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
  await dialog.getByRole('button', { name: /^Import/ }).click();
  await expect(dialog).toBeHidden();
}

/** Drags files of this machine over the window and drops them, as the system's file manager does. */
export async function dropFiles(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const drag = { x: 600, y: 400, data: { items: [], files: [...files], dragOperationsMask: 1 } };
  await session.send('Input.dispatchDragEvent', { type: 'dragEnter', ...drag });
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...drag });
  await expect(page.locator('.drop-target')).toBeVisible();
  // A system's file manager sends these all the time; the last one decides whether the drop is taken.
  await session.send('Input.dispatchDragEvent', { type: 'dragOver', ...drag });
  await session.send('Input.dispatchDragEvent', { type: 'drop', ...drag });
}
