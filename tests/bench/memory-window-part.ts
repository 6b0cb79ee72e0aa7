import type { CDPSession } from 'playwright';
import type { Running } from '../e2e/launch.ts';
import type { Figure } from './figures.ts';
import { SIZES } from './generator.ts';
import { answerKey, goToMiddle, listenForKey, openInPage } from './in-page.ts';
import { memoryFigures, MINUTES, type MemorySample } from './memory-slope.ts';
import { closeCleanly, launchOn } from './window-parts.ts';
import type { Workshop } from './workshop.ts';

const MINUTE = 60_000;
const KILOBYTES_OF_MEGABYTE = 1024;
const BYTES_OF_MEGABYTE = 2 ** 20;

type Series = 'window, objects after collecting' | 'window, working set' | 'main process, working set';

/** Memory of the whole program while somebody goes from article to article, tags in the middle, takes it back and searches, as fast as the window follows. */
export async function memoryWindowPart(workshop: Workshop): Promise<readonly Figure[]> {
  const running = await launchOn(workshop, await workshop.three());
  const session = await running.page.context().newCDPSession(running.page);
  await session.send('Performance.enable');
  const series: Record<Series, MemorySample[]> = { 'window, objects after collecting': [], 'window, working set': [], 'main process, working set': [] };
  const until = Date.now() + MINUTES * MINUTE;
  let edits = 0;
  while (Date.now() < until) {
    for (const [place, { spans }] of Object.values(SIZES).entries()) edits += await workOnArticle(running, { place: place + 1, spans });
    for (const [name, megabytes] of Object.entries(await measure(running, session)) as [Series, number][]) series[name].push({ minute: Date.now() / MINUTE, megabytes });
  }
  await closeCleanly(running);
  return Object.entries(series).flatMap(([name, samples]) => memoryFigures('memoryWindow', `${name}, ${String(edits)} edits in ${String(MINUTES)} min`, samples));
}

/** Answers how many edits were made: none where the words were tagged before. */
async function workOnArticle({ page }: Running, wanted: { place: number; spans: number }): Promise<number> {
  await page.evaluate(openInPage, wanted);
  await page.evaluate(goToMiddle);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+ArrowRight');
  await page.evaluate(listenForKey, true);
  await page.keyboard.press('w');
  if (await page.evaluate(answerKey) === null) return 0;
  await page.evaluate(listenForKey, true);
  await page.keyboard.press('Control+z');
  if (await page.evaluate(answerKey) === null) throw new Error('a tag was not taken back');
  return 2;
}

async function measure({ application }: Running, session: CDPSession): Promise<Record<Series, number>> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const heap = metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN;
  const sets = await application.evaluate(({ app }) => app.getAppMetrics().map(({ type, memory }) => ({ type, kilobytes: memory.workingSetSize })));
  const of = (wanted: string): number => sets.filter(({ type }) => type === wanted).reduce((sum, { kilobytes }) => sum + kilobytes, 0) / KILOBYTES_OF_MEGABYTE;
  return { 'window, objects after collecting': heap / BYTES_OF_MEGABYTE, 'window, working set': of('Tab'), 'main process, working set': of('Browser') };
}
