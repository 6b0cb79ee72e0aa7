import { chromium, type CDPSession, type Page } from 'playwright';
import { giveToApplication, launch, type Running } from '../e2e/launch.ts';
import { listening, start, withoutSandbox } from '../package/packaged-program.ts';
import { figure, ratio, type Figure } from './figures.ts';
import { SIZES } from './generator.ts';
import { answerKey, goToMiddle, listenForKey, openInPage, openRecentInPage, usableAt, type WantedArticle } from './in-page.ts';
import { MANY, type Workshop } from './workshop.ts';

const STARTS = 5;
const OPENINGS = 5;
const KEYS = 30;

const articles: readonly (WantedArticle & { name: string })[] = Object.entries(SIZES).map(([name, { spans }], at) => ({ name, spans, place: at + 1 }));
const setting = (name: string): string => process.env[name] ?? '';

/** From the start of the process to an article with its caret, with a warm profile and a project named on the command line. */
export async function startPart(workshop: Workshop): Promise<readonly Figure[]> {
  const three = await workshop.three();
  giveToApplication(workshop.folder);
  await startOnce(workshop, three);
  const samples: number[] = [];
  for (let run = 0; run < STARTS; run += 1) samples.push(await startOnce(workshop, three));
  return [figure('start', 'process start to article with caret', samples)];
}

async function startOnce({ home }: Workshop, project: string): Promise<number> {
  const from = Date.now();
  const args = [setting('GUILLEMET_E2E_APP'), '--remote-debugging-port=0', '--lang=en', ...withoutSandbox(), project];
  const started = start(setting('GUILLEMET_E2E_ELECTRON'), args, { HOME: home, GUILLEMET_HOME: home });
  const told = await started.line(listening);
  const browser = await chromium.connectOverCDP(listening.exec(told)?.[1] ?? '');
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('the program has no window to reach');
  const page = context.pages()[0] ?? await context.waitForEvent('page');
  const usable = await page.waitForFunction(usableAt);
  const until = await usable.jsonValue();
  const closed = new Promise((resolve) => { started.child.once('close', resolve); });
  await page.close();
  await closed;
  if (until === false) throw new Error('unreachable');
  return until - from;
}

/** Opening articles of the three sizes in a running editor. */
export async function openPart(workshop: Workshop): Promise<readonly Figure[]> {
  const running = await launchOn(workshop, await workshop.three());
  const first = new Map<string, number>();
  const samples = new Map<string, number[]>(articles.map(({ name }) => [name, []]));
  for (let round = 0; round <= OPENINGS; round += 1) {
    for (const { name, ...wanted } of [...articles].reverse()) {
      const time = await running.page.evaluate(openInPage, wanted);
      if (round === 0) first.set(name, time);
      else samples.get(name)?.push(time);
      await running.page.waitForTimeout(150);
    }
  }
  await closeCleanly(running);
  return articles.flatMap(({ name, spans }) => [
    figure('open', `${name} (${spans} tags), request to painted`, samples.get(name) ?? []),
    figure('open', `${name}, the first time in this session`, [first.get(name) ?? Number.NaN]),
  ]);
}

interface KeyTimes {
  readonly painted: number[];
  readonly busy: number[];
  readonly disk: number[];
}

/** Adding one tag by its key in articles of the three sizes: until it is painted, on disk, and how long the window's main thread works. */
export async function editPart(workshop: Workshop): Promise<readonly Figure[]> {
  const running = await launchOn(workshop, await workshop.three());
  const metrics = await running.page.context().newCDPSession(running.page);
  await metrics.send('Performance.enable');
  await watchDisk(running);
  const figures: Figure[] = [];
  for (const { name, ...wanted } of articles) {
    await running.page.evaluate(openInPage, wanted);
    await running.page.evaluate(goToMiddle);
    await running.page.keyboard.press('Enter');
    if (figures.length === 0) figures.push(figure('edit', 'floor: a key that does nothing, busy', (await pressKeys(running, metrics, 'F9')).busy));
    const { painted, busy, disk } = await pressKeys(running, metrics, 'w');
    figures.push(
      figure('edit', `${name}: key press to painted tag`, painted), figure('edit', `${name}: of it writing and syncing`, disk),
      figure('edit', `${name}: main thread of the window busy`, busy, name === 'L' ? { target: '<= 25' } : {}),
    );
  }
  await closeCleanly(running);
  const [medium, large] = ['M', 'L'].map((name) => figures.find(({ what }) => what === `${name}: main thread of the window busy`));
  return [...figures, ratio('edit', 'busy L / busy M', [large, medium], '<= 1.3')];
}

async function pressKeys(running: Running, metrics: CDPSession, key: string): Promise<KeyTimes> {
  const times: KeyTimes = { painted: [], busy: [], disk: [] };
  for (let tries = 0; times.painted.length < KEYS && tries < 2 * KEYS; tries += 1) {
    await running.page.keyboard.press('Control+ArrowRight');
    await running.page.waitForTimeout(60);
    await takeDisk(running);
    const before = await busyTime(metrics);
    const painted = await pressOne(running.page, key);
    await running.page.waitForTimeout(30);
    if (painted === null) continue;
    times.painted.push(painted);
    times.busy.push(await busyTime(metrics) - before);
    times.disk.push(await takeDisk(running));
  }
  return times;
}

async function pressOne(page: Page, key: string): Promise<number | null> {
  await page.evaluate(listenForKey, key !== 'F9');
  await page.keyboard.press(key);
  return page.evaluate(answerKey);
}

async function busyTime(metrics: CDPSession): Promise<number> {
  const { metrics: list } = await metrics.send('Performance.getMetrics');
  return (list.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
}

/** Lets the main process count the time that it spends waiting for files to be written and synced. */
async function watchDisk({ application }: Running): Promise<void> {
  await application.evaluate(async () => {
    const { open } = process.getBuiltinModule('node:fs/promises');
    const handle = await open(process.execPath, 'r');
    const kind = Object.getPrototypeOf(handle) as Record<string, (...args: unknown[]) => Promise<unknown>>;
    await handle.close();
    Object.assign(globalThis, { benchDisk: 0 });
    for (const name of ['write', 'writev', 'datasync', 'sync']) {
      const real = kind[name];
      if (real === undefined) continue;
      kind[name] = async function timed(this: unknown, ...args: unknown[]) {
        const from = performance.now();
        try {
          return await real.apply(this, args);
        } finally {
          const counter = globalThis as unknown as { benchDisk: number };
          counter.benchDisk += performance.now() - from;
        }
      };
    }
  });
}

function takeDisk({ application }: Running): Promise<number> {
  return application.evaluate(() => {
    const counter = globalThis as unknown as { benchDisk: number };
    const { benchDisk } = counter;
    counter.benchDisk = 0;
    return benchDisk;
  });
}

/** Opening a project of 2,000 articles from the start page. */
export async function projectPart(workshop: Workshop): Promise<readonly Figure[]> {
  const many = await workshop.many();
  await (await launchOn(workshop, many)).close();
  const samples: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    const running = await launch({ home: workshop.home });
    await running.page.locator('.recent-open').first().waitFor();
    samples.push(await running.page.evaluate(openRecentInPage, 'many'));
    await closeCleanly(running);
  }
  return [figure('project', `window: ${MANY} articles, click to first article painted`, samples)];
}

/** Starts the program with a project named on its command line. */
export async function launchOn(workshop: Workshop, project: string): Promise<Running> {
  giveToApplication(workshop.folder);
  const running = await launch({ home: workshop.home, args: [project] });
  await running.page.waitForFunction(usableAt);
  return running;
}

/** Ends the program, which must not have complained. */
export async function closeCleanly(running: Running): Promise<void> {
  await running.close();
  if (running.complaints.length > 0) throw new Error(`the window complained:\n${running.complaints.join('\n')}`);
}
