import type { Page } from 'playwright';
import type { Running } from '../e2e/launch.ts';
import { figure, type Figure } from './figures.ts';
import { answerKey, goToMiddle, listenForKey, longestTask, openInPage, watchTasks } from './in-page.ts';
import { LARGE, LARGE_TAGS, type Workshop } from './workshop.ts';
import { closeCleanly, launchOn } from './window-parts.ts';

const ARTICLES = 12;
const QUERIES = ['préfète', '"le ministre"', 'type:PERSON canonical:drone', 'préfète in:QUOTE', 'drone NOT trêve'];

/** How long window and main process are busy in one piece while somebody opens and tags articles as suggestions come, and while 20,000 articles are searched for the first time and after an edit. */
export async function responsivePart(workshop: Workshop): Promise<readonly Figure[]> {
  const running = await launchOn(workshop, await workshop.large());
  const figures = await whileBusy(running, `${String(ARTICLES)} articles opened and tagged as suggestions come`, () => openAndTag(running.page));
  const first: number[] = [];
  figures.push(...await whileBusy(running, `the first search in ${String(LARGE)} articles`, async () => { first.push(await search(running.page, 'ministre')); }));
  const later: number[] = [];
  figures.push(...await whileBusy(running, `${String(QUERIES.length)} more searches, each after an edit`, async () => {
    for (const query of QUERIES) {
      await running.page.getByRole('button', { name: 'Back to the article' }).click();
      await tagOnce(running.page);
      later.push(await search(running.page, query));
    }
  }));
  await closeCleanly(running);
  return [...figures, figure('responsive', 'first search, Enter to places (the index is made)', first), figure('responsive', 'later searches, Enter to places, after an edit', later)];
}

async function openAndTag(page: Page): Promise<void> {
  for (let place = 1; place <= ARTICLES; place += 1) {
    await page.evaluate(openInPage, { place, spans: LARGE_TAGS });
    await tagOnce(page);
    await page.locator('.suggestion-button').filter({ hasText: /^\d/ }).waitFor();
  }
}

/** A tag by its key in the middle of the text, and back. */
async function tagOnce(page: Page): Promise<void> {
  await page.evaluate(goToMiddle);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+ArrowRight');
  await page.evaluate(listenForKey, true);
  await page.keyboard.press('w');
  if (await page.evaluate(answerKey) !== null) await page.keyboard.press('Control+z');
}

/** From Enter to the places found, in milliseconds. */
async function search(page: Page, query: string): Promise<number> {
  await page.keyboard.press('Control+Shift+f');
  const field = page.getByRole('combobox', { name: 'Query' });
  await field.fill(query);
  const before = await page.locator('.search-counts').allInnerTexts();
  const from = performance.now();
  await field.press('Enter');
  await page.locator('.search-counts').filter({ hasNotText: before[0] ?? '-', hasText: /\d places/ }).waitFor({ timeout: 0 });
  return performance.now() - from;
}

async function whileBusy({ application, page }: Running, what: string, work: () => Promise<void>): Promise<Figure[]> {
  await page.evaluate(watchTasks);
  await application.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule('node:perf_hooks');
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    Object.assign(globalThis, { benchDelay: delay });
  });
  await work();
  const main = await application.evaluate(() => {
    const { benchDelay } = globalThis as unknown as { benchDelay: { max: number; disable: () => boolean } };
    benchDelay.disable();
    return benchDelay.max / 1e6;
  });
  return [figure('responsive', `${what}: longest task of the window`, [await page.evaluate(longestTask)]), figure('responsive', `${what}: main process, longest wait`, [main])];
}
