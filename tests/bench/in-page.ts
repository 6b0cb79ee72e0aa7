// Functions that run inside the window: each is sent there by itself, so it may use nothing but its arguments and the page.

/** A row of the article list, by its place and by the number of its tags. */
export interface WantedArticle {
  readonly place: number;
  readonly spans: number;
}

/** Clicks an article of the list; answers the time until it is painted with its tags, by a double frame as the peers' harness counts. */
export async function openInPage({ place, spans }: WantedArticle): Promise<number> {
  const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(() => { resolve(performance.now()); }); });
  const option = document.querySelector<HTMLElement>(`#article-list [role=option][aria-posinset="${String(place)}"]`);
  if (option === null) throw new Error(`article ${String(place)} is not in the list`);
  await frame();
  await frame();
  const from = performance.now();
  option.click();
  const isShown = (): boolean => document.querySelector('.tags .count')?.textContent === String(spans) && document.querySelector('.view-line') !== null;
  for (let now = await frame(); !isShown(); now = await frame()) if (now - from > 60_000) throw new Error('the article did not open');
  return await frame() - from;
}

/** Clicks the only recent project; answers the time until its first article is painted. */
export async function openRecentInPage(title: string): Promise<number> {
  const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(() => { resolve(performance.now()); }); });
  const button = [...document.querySelectorAll<HTMLElement>('.recent-open')].find(({ textContent }) => textContent.startsWith(title));
  if (button === undefined) throw new Error(`${title} is not among the recent projects`);
  await frame();
  await frame();
  const from = performance.now();
  button.click();
  const isShown = (): boolean => document.querySelector('#article-list [role=option]') !== null && document.querySelector('.view-line') !== null;
  for (let now = await frame(); !isShown(); now = await frame()) if (now - from > 60_000) throw new Error('the project did not open');
  return await frame() - from;
}

/** Brings the middle of the article on the screen by choosing a tag there, and the keyboard to the text. */
export async function goToMiddle(): Promise<void> {
  const pause = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, 200); });
  const list = document.querySelector<HTMLElement>('.tags [role=listbox]');
  if (list === null) throw new Error('no list of tags');
  list.scrollTop = list.scrollHeight / 2;
  await pause();
  const { top, height } = list.getBoundingClientRect();
  const middle = [...list.querySelectorAll<HTMLElement>('[role=option]')].find((option) => option.getBoundingClientRect().top > top + height / 2);
  middle?.click();
  list.focus();
  await pause();
}

/** Waits for the next key; what it brought is answered by `answerKey`: the time until one more tag is painted, or null when none came. */
export function listenForKey(wantsTag: boolean): void {
  const frame = (): Promise<number> => new Promise((resolve) => { requestAnimationFrame(() => { resolve(performance.now()); }); });
  const count = (): number => Number(document.querySelector('.tags .count')?.textContent);
  const before = count();
  const seen = new Promise<number | null>((resolve) => {
    const listen = async ({ timeStamp }: KeyboardEvent): Promise<void> => {
      let now = await frame();
      while (wantsTag && count() === before && now - timeStamp < 2000) now = await frame();
      resolve(wantsTag && count() === before ? null : await frame() - timeStamp);
    };
    window.addEventListener('keydown', (event) => void listen(event), { capture: true, once: true });
  });
  Object.assign(window, { benchKey: seen });
}

/** What the key that `listenForKey` waited for brought. */
export function answerKey(): Promise<number | null> {
  return (window as unknown as { benchKey: Promise<number | null> }).benchKey;
}

/** When an article stands in the window with its caret, in milliseconds since the epoch. */
export function usableAt(): number | false {
  const cursor = document.querySelector('#article-text .cursors-layer .cursor');
  const isUsable = document.querySelector('.view-line') !== null && cursor !== null && getComputedStyle(cursor).visibility !== 'hidden';
  return isUsable && Date.now();
}

/** Begins to time the frames of the page. */
export function watchFrames(): void {
  const watch = { longest: 0, isOver: false };
  let last = performance.now();
  const next = (): void => {
    const now = performance.now();
    watch.longest = Math.max(watch.longest, now - last);
    last = now;
    if (!watch.isOver) requestAnimationFrame(next);
  };
  requestAnimationFrame(() => {
    last = performance.now();
    requestAnimationFrame(next);
  });
  Object.assign(window, { benchFrames: watch });
}

/** Ends the timing of frames; answers the longest one in milliseconds. */
export function longestFrame(): number {
  const { benchFrames } = window as unknown as { benchFrames: { longest: number; isOver: boolean } };
  benchFrames.isOver = true;
  return benchFrames.longest;
}

/** Begins to time the tasks of the window's main thread. */
export function watchTasks(): void {
  const watch = { longest: 0, observer: new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) watch.longest = Math.max(watch.longest, duration); }) };
  watch.observer.observe({ type: 'longtask' });
  Object.assign(window, { benchTasks: watch });
}

/** Ends the timing of tasks; answers the longest one in milliseconds, 0 where none was longer than the 50 that the browser calls long. */
export function longestTask(): number {
  const { benchTasks } = window as unknown as { benchTasks: { longest: number; observer: PerformanceObserver } };
  for (const { duration } of benchTasks.observer.takeRecords()) benchTasks.longest = Math.max(benchTasks.longest, duration);
  benchTasks.observer.disconnect();
  return benchTasks.longest;
}
