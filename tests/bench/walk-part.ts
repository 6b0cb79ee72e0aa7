import type { Page } from 'playwright';
import type { Running } from '../e2e/launch.ts';
import { figure, ratio, type Figure } from './figures.ts';
import { SIZES, makeDocument } from './generator.ts';
import { goToMiddle, longestFrame, openInPage, watchFrames } from './in-page.ts';
import { closeCleanly, launchOn } from './window-parts.ts';
import type { Workshop } from './workshop.ts';

const ROUNDS = 7;
const STEPS = 120;

/** The longest frame while the caret walks word by word over an article of 8,000 tags, beside bare Monaco with the same text in the same program. */
export async function walkPart(workshop: Workshop): Promise<readonly Figure[]> {
  const running = await launchOn(workshop, await workshop.three());
  await running.page.evaluate(openInPage, { spans: SIZES.L.spans, place: Object.keys(SIZES).indexOf('L') + 1 });
  await running.page.evaluate(goToMiddle);
  await running.page.keyboard.press('Enter');
  const bare = await openBareMonaco(running);
  const frames: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  for (let round = 0; round < ROUNDS; round += 1) {
    frames.ours.push(await walk(running, running.page));
    frames.bare.push(await walk(running, bare));
  }
  await bare.close();
  await closeCleanly(running);
  const ours = figure('walk', 'L: longest frame while the caret walks over tags', frames.ours);
  const theirs = figure('walk', 'L: the same in bare Monaco, no tags', frames.bare);
  return [ours, theirs, ratio('walk', 'longest frame, ours / bare Monaco', [ours, theirs], '<= 1.3')];
}

async function openBareMonaco({ application }: Running): Promise<Page> {
  const opened = application.waitForEvent('window');
  await application.evaluate(async ({ BrowserWindow }, file) => {
    const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { partition: 'bench', sandbox: true } });
    await window.loadFile(file);
  }, process.env['GUILLEMET_BENCH_BARE'] ?? '');
  const page = await opened;
  const { text } = makeDocument('3-L.txt', SIZES.L, 3);
  await page.evaluate((wanted) => (window as unknown as { benchShow: (text: string) => Promise<void> }).benchShow(wanted), text);
  await page.locator('.view-line').first().waitFor();
  return page;
}

/** Frames are only painted in the window that lies in front. */
async function walk({ application }: Running, page: Page): Promise<number> {
  const title = await page.title();
  await application.evaluate(({ BrowserWindow }, wanted) => {
    BrowserWindow.getAllWindows().find((window) => window.getTitle() === wanted)?.focus();
  }, title);
  await page.bringToFront();
  await page.locator('.monaco-editor textarea, .native-edit-context').first().focus();
  await page.waitForTimeout(300);
  await page.evaluate(watchFrames);
  for (let step = 0; step < STEPS; step += 1) await page.keyboard.press('Control+ArrowRight');
  return page.evaluate(longestFrame);
}
