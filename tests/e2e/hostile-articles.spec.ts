import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { normaliseText } from '../../shared/text.ts';
import { answerOpenDialog, expectNoComplaints, introduce, openSample, tags } from './desk.ts';
import { asLines, hostileArticles, type HostileArticle } from './hostile-articles.ts';
import { fileForApplication, launch, type Running } from './launch.ts';

declare global {
  interface Window {
    /** What the page saw of attacks; laid there by the test. */
    watched?: { violations: string[]; copied: string | null };
  }
}

const CASES = Number(process.env['CASES'] ?? Infinity);
/** So many articles the sample project has of its own. */
const SAMPLES = 8;
const articles = hostileArticles().slice(0, CASES);
const big: readonly HostileArticle[] = [
  { text: `${'a'.repeat(10 * 1024 * 1024)} fin 0`, headline: 'Ten megabytes in one line', source: 'line.txt', meta: {} },
  { text: `${'ligne\n'.repeat(200_000)}fin 1`, headline: 'Many lines', source: 'lines.txt', meta: {} },
  { text: `a${'\u0301'.repeat(200_000)} fin 2`, headline: 'A storm', source: 'storm.txt', meta: {} },
];

test('there are at least two hundred hostile articles, none twice', () => {
  const texts = hostileArticles().map(({ text }) => text);
  expect(new Set(texts).size).toBeGreaterThanOrEqual(200);
  expect(new Set(texts).size).toBe(texts.length);
});

test('hostile articles are shown as the text that they are: nothing runs, nothing is fetched, no character changes', async () => {
  const running = await openWith(articles);
  const { page } = running;
  const attacks = watchFor(page);
  const shown = new Map<string, string>();
  await page.locator('.view-line').first().click();
  let before = '';
  for (let left = articles.length + SAMPLES; left > 0; left -= 1) {
    const { text, headline } = await copyOther(page, before);
    before = text;
    shown.set(/fin (\d+)$/u.exec(text)?.[1] ?? text, text);
    if (left === 1) break;
    await page.keyboard.press('Control+PageDown');
    await page.waitForFunction((left) => document.querySelector('.article-head h1')?.textContent !== left, headline);
  }
  const changed = articles.flatMap(({ text }, at) => {
    const seen = shown.get(String(at));
    return seen === storedAs(text) ? [] : [`${String(at)}: ${JSON.stringify(text.slice(0, 40))} ${seen === undefined ? 'was not shown' : `became ${JSON.stringify(seen.slice(0, 40))}, ${String(seen.length)} instead of ${String(text.length)}`}`];
  });
  expect(changed).toEqual([]);
  await page.getByPlaceholder('Search articles').fill('119 ');
  await page.getByRole('option', { name: /^\W*119 / }).click();
  // What turns the direction of writing is shown by its number.
  await expect(page.locator('.unseen').first()).toHaveText('202E');
  await showOtherPages(page);
  expect(attacks()).toEqual([]);
  expect(await page.evaluate(() => ({ ran: 'ran' in window, violations: window.watched?.violations, title: document.title }))).toEqual({ ran: false, violations: [], title: 'Sample – Guillemet' });
  expectNoComplaints(running);
  expect(storedTexts(running)).toEqual(expect.arrayContaining(articles.map(({ text }) => storedAs(text))));
  await running.close();
});

test('very long lines, very many lines and storms of marks open, and a tag at the last letter stands exactly there', { tag: '@long' }, async () => {
  const running = await openWith(big);
  const { page } = running;
  for (const [at, { headline }] of big.entries()) {
    await page.getByRole('option', { name: headline }).click();
    await expect(page.locator('.article-head h1')).toHaveText(headline);
    await page.locator('.view-line').first().click();
    await page.keyboard.press('j');
    await expect(page.locator('.card blockquote')).toHaveText(String(at));
    // And a tag of one's own at the very end.
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    expect((await copy(page)).text).toBe(String(at));
    await page.keyboard.press('o');
    await expect.poll(() => tags(page).then((listed) => listed.length)).toBe(2);
  }
  expectNoComplaints(running);
  await running.close();
});

/** The sample project with these articles in it, brought in by the window's own import. */
async function openWith(hostile: readonly HostileArticle[]): Promise<Running> {
  const running = await launch();
  const { page } = running;
  await introduce(page);
  await openSample(page);
  await answerOpenDialog(running, [fileForApplication('hostile.jsonl', asLines(hostile, 'Anne Roy'))]);
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
  await dialog.getByRole('button', { name: /^Import/ }).click({ timeout: 60_000 });
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await page.getByRole('dialog', { name: 'Imported' }).or(page.getByText(/articles imported/)).first().waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('option').first().click();
  await page.evaluate(() => {
    const watched: NonNullable<Window['watched']> = { violations: [], copied: null };
    window.watched = watched;
    document.addEventListener('securitypolicyviolation', (event) => { watched.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`); });
    // What the editor hands over, before the system's clipboard could change it.
    document.addEventListener('copy', (event) => { watched.copied = event.clipboardData?.getData('text/plain') ?? null; });
  });
  return running;
}

function watchFor(page: Page): () => string[] {
  const seen: string[] = [];
  page.on('request', (request) => { if (!request.url().startsWith('app://bundle/')) seen.push(`asked for ${request.url().slice(0, 200)}`); });
  page.on('dialog', (dialog) => {
    seen.push(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('frameattached', (frame) => { seen.push(`a frame: ${frame.url()}`); });
  page.on('popup', (popup) => { seen.push(`a window: ${popup.url()}`); });
  page.on('framenavigated', (frame) => { seen.push(`went to ${frame.url()}`); });
  page.on('worker', (worker) => { if (!worker.url().startsWith('app://bundle/')) seen.push(`a worker: ${worker.url()}`); });
  return () => seen;
}

/** The whole text of the article that is open, once it is another one than before: the headline may be painted a moment before the text. */
async function copyOther(page: Page, before: string): Promise<Awaited<ReturnType<typeof copy>>> {
  for (;;) {
    await page.keyboard.press('Control+a');
    const copied = await copy(page);
    if (copied.text !== '' && copied.text !== before) return copied;
  }
}

/** What the editor puts on the clipboard now, and the headline above it. */
async function copy(page: Page): Promise<{ text: string; headline: string }> {
  await page.keyboard.press('Control+c');
  return page.evaluate(() => {
    const text = window.watched?.copied ?? '';
    if (window.watched !== undefined) window.watched.copied = null;
    return { text, headline: document.querySelector('.article-head h1')?.textContent ?? '' };
  });
}

/** History and export show the same names. */
async function showOtherPages(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+h');
  await expect(page.locator('#history-list')).toBeVisible();
  await page.keyboard.press('Control+Shift+h');
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
}

/** What an import makes of a text that is no file of its own: a mark at its start is part of it. */
const storedAs = (text: string): string => normaliseText(`\ufeff${text}`).text;

/** The texts as they lie on the disk. */
function storedTexts({ home }: Running): string[] {
  const projects = path.join(home, 'projects');
  const documents = path.join(projects, readdirSync(projects)[0] ?? '', 'documents');
  return readdirSync(documents).map((name) => String(JSON.parse(readFileSync(path.join(documents, name), 'utf8')).data.text));
}
