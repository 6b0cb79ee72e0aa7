import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';

const WORD = /^\p{L}+$/u;
/** What makes one word of two for a double click. */
const JOINED = /[\p{L}\p{N}_’'-]/u;

/** A mouse over one article that counts clicks (a double click is two) and drags; offsets in UTF-16 units of the article's text. */
export class Mouse {
  clicks = 0;
  drags = 0;
  readonly #page: Page;
  readonly #text: string;

  constructor(page: Page, text: string) {
    this.#page = page;
    this.#text = text;
  }

  async click(target: Locator, options: Parameters<Locator['click']>[0] = {}): Promise<void> {
    this.clicks += 1;
    await target.click(options);
  }

  /** Presses on the character at an offset. */
  async press(offset: number): Promise<void> {
    const { x, y } = await this.#pointAt(offset);
    this.clicks += 1;
    await this.#page.mouse.click(x, y);
  }

  /** Selects some characters of the article: a word that stands by itself by a double click, others by a drag. */
  async select(from: number, to: number): Promise<void> {
    const count = [...this.#text.slice(from, to)].length;
    if (WORD.test(this.#text.slice(from, to)) && !JOINED.test(this.#text.charAt(from - 1) + this.#text.charAt(to))) {
      const { x, y } = await this.#pointAt(from + 1);
      this.clicks += 2;
      await this.#page.mouse.dblclick(x, y);
      await this.#nextFrame();
      if (await this.#hasSelected(count)) return;
    }
    // A hand that missed, as where the text moved under it, tries again.
    for (let time = 0; time < 3; time += 1) {
      await this.#drag(from, to);
      if (await this.#hasSelected(count)) return;
    }
    await expect(this.#page.locator('.status-bar')).toContainText(selectedWords(count));
  }

  async #hasSelected(count: number): Promise<boolean> {
    return selectedWords(count).test(await this.#page.locator('.status-bar').innerText());
  }

  async #drag(from: number, to: number): Promise<void> {
    // From the end, since the handles of the tag chosen before hang where it ends.
    await this.#pointAt(from);
    const end = await this.#pointAt(to);
    const start = await this.#pointAt(from);
    this.drags += 1;
    await this.#page.mouse.move(end.x, end.y);
    await this.#nextFrame();
    await this.#page.mouse.down();
    await this.#nextFrame();
    await this.#page.mouse.move(start.x, start.y, { steps: 4 });
    await this.#nextFrame();
    await this.#page.mouse.up();
    for (let frame = 0; frame < 6; frame += 1) await this.#nextFrame();
  }

  /** A hand is slower than a frame. */
  async #nextFrame(): Promise<void> {
    await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  /** Where an offset of the article is on the screen; the wheel brings it there. */
  async #pointAt(offset: number): Promise<{ x: number; y: number }> {
    const lines = this.#page.locator('.view-lines');
    for (let turn = 0; turn < 40; turn += 1) {
      const found = await lines.evaluate(pointInLines, { text: this.#text, offset });
      if (typeof found !== 'string') {
        // Where the article still moves, it is another place a frame later.
        await this.#nextFrame();
        const again = await lines.evaluate(pointInLines, { text: this.#text, offset });
        if (typeof again !== 'string' && again.x === found.x && again.y === found.y) return again;
        continue;
      }
      await this.#page.mouse.move(600, 400);
      await this.#page.mouse.wheel(0, found === 'below' ? 120 : -120);
      await this.#nextFrame();
    }
    throw new Error(`not on the screen: ${this.#text.slice(offset, offset + 20)}`);
  }
}

/** How the foot of the window says how much is selected, in code points. */
function selectedWords(count: number): RegExp {
  return new RegExp(` ${count.toLocaleString('en')} characters? selected`, 'u');
}

/** Runs in the page: the point before the character at an offset, or on which side of the lines on the screen it is. */
function pointInLines(holder: Element, { text, offset }: { text: string; offset: number }): { x: number; y: number } | 'above' | 'below' {
  const area = holder.closest('.monaco-scrollable-element')?.getBoundingClientRect() ?? holder.getBoundingClientRect();
  const seen = [...holder.querySelectorAll('.view-line')].map((line) => ({ line, box: line.getBoundingClientRect() }))
    .filter(({ box }) => box.top >= area.top && box.bottom <= area.bottom).sort((a, b) => a.box.top - b.box.top);
  const letters: { node: Node; at: number }[] = [];
  for (const { line } of seen) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (node.parentElement?.closest('.bracket, .badge, .unseen') !== null) continue;
      for (let at = 0; at < (node.textContent ?? '').length; at += 1) letters.push({ node, at });
    }
  }
  // Lines are drawn without their breaks, empty ones with a filler, spaces as hard ones: only what is written counts.
  const isWritten = (letter: string): boolean => /[^\s\u200b]/u.test(letter);
  const written = letters.filter(({ node, at }) => isWritten((node.textContent ?? '').charAt(at)));
  const shown = written.map(({ node, at }) => (node.textContent ?? '').charAt(at)).join('');
  const before = text.slice(0, offset).split('').filter(isWritten).length;
  const first = text.replace(/[\s\u200b]/gu, '').indexOf(shown);
  const isEnd = offset >= text.length || !isWritten(text.charAt(offset));
  const letter = written[before - first - (isEnd ? 1 : 0)];
  if (letter === undefined) return before < first ? 'above' : 'below';
  const range = document.createRange();
  range.setStart(letter.node, letter.at);
  range.setEnd(letter.node, letter.at + 1);
  const { left, right, top, height } = range.getBoundingClientRect();
  return { x: isEnd ? right - 1 : left + 1, y: top + height / 2 };
}
