import { figure, type Figure } from './figures.ts';
import { answerKey } from './in-page.ts';
import { closeCleanly, launchOn } from './window-parts.ts';
import type { Workshop } from './workshop.ts';

const DECISIONS = 60;

/** In the window: from the key that opens the review to its first case, and from the key that decides a case to the next one painted. */
export async function decideFigures(workshop: Workshop, folder: string, what: string): Promise<readonly Figure[]> {
  const running = await launchOn(workshop, folder);
  const { page } = running;
  const decided: number[] = [];
  await page.evaluate(listenForCase);
  await page.keyboard.press('Control+Shift+R');
  const opened = await page.evaluate(answerKey);
  for (let tries = 0; tries < DECISIONS; tries += 1) {
    await page.evaluate(listenForCase);
    await page.keyboard.press('1');
    decided.push(await page.evaluate(answerKey) ?? Number.NaN);
  }
  await closeCleanly(running);
  return [figure('review', `window: key to the first case, ${what}`, [opened ?? Number.NaN]), figure('review', 'window: deciding key to the next case painted', decided)];
}

/** Waits for the next key; what it brought is answered by `answerKey`: the time until another case is chosen and painted, or null when none came. */
function listenForCase(): void {
  const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(() => { resolve(performance.now()); }); });
  const present = (): string => `${document.querySelector('#review-queue [aria-selected=true]')?.getAttribute('aria-posinset') ?? ''} ${document.querySelector('#review-queue [aria-selected=true]')?.textContent ?? ''} ${document.querySelector('.review-title p')?.textContent ?? ''}`;
  const isShown = (): boolean => document.querySelector('.review-case-head') !== null && document.querySelector('#review-queue [aria-selected=true]') !== null;
  const before = present();
  const seen = new Promise<number | null>((resolve) => {
    const listen = async ({ timeStamp }: KeyboardEvent): Promise<void> => {
      let now = await frame();
      while ((!isShown() || present() === before) && now - timeStamp < 120_000) now = await frame();
      resolve(isShown() && present() !== before ? await frame() - timeStamp : null);
    };
    window.addEventListener('keydown', (event) => void listen(event), { capture: true, once: true });
  });
  Object.assign(window, { benchKey: seen });
}
