import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import type { Wanted } from './whole-article.annotation.ts';

const SLOTS: Readonly<Record<string, string>> = {
  SAID_BY: 'Said by', CUED_BY: 'Introduced by', VIA: 'Reported by', REFERS_TO: 'Refers to', HAS_ROLE: 'Has the role',
  CLAIMED_BY: 'Claimed by', ABOUT: 'About', FROM_QUOTE: 'Taken from', AT_TIME: 'At the time', AT_PLACE: 'At the place',
};
const FIELDS: Readonly<Record<string, string>> = { as_actor: 'Acts like a person', voice: 'Voice', claim_type: 'Type' };
const TYPES: Readonly<Record<string, string>> = {
  PERSON: 'Person', ROLE: 'Role', ORG: 'Organisation', LOCATION: 'Place', NORP: 'Demonym', EQUIPMENT: 'Equipment', EVENT: 'Event', DATE: 'Date',
  QUOTE: 'Quote', CUE: 'Cue', CLAIM: 'Claim', PART: 'Outside the story',
};

/** A person with a mouse who counts clicks (a double click is two, a choice from a list two) and drags. */
export class Pointer {
  clicks = 0;
  drags = 0;
  /** Where the mouse has no way. */
  keys = 0;
  readonly #page: Page;
  readonly #text: string;

  constructor(page: Page, text: string) {
    this.#page = page;
    this.#text = text;
  }

  /** Selects the words and clicks their type, then gives the tag its values. */
  async tag(wanted: Wanted): Promise<void> {
    await this.#select(wanted.words, wanted.nth);
    await this.#click(this.#page.getByRole('toolbar').getByRole('button', { name: TYPES[wanted.type] ?? wanted.type }));
    await expect(this.#page.locator('.card blockquote')).toHaveText(wanted.words);
    await this.link(wanted);
    for (const [name, value] of Object.entries(wanted.values ?? {})) await this.choose(FIELDS[name] ?? 'Kind', value);
    if (wanted.then === undefined) return;
    // From the card back to the text, since a press of the mouse there would let go of the tag.
    this.keys += 2;
    await this.#page.keyboard.press('Escape');
    await expect(this.#page.locator('.monaco-editor.focused')).toBeVisible();
    await this.#page.keyboard.press('v');
    await expect(this.#page.locator('.pick-bar')).toBeVisible();
    await this.#select(wanted.then);
    await this.#click(this.#page.locator('.pick-bar .primary'));
    await expect(this.#page.locator('.card blockquote')).toHaveText(`${wanted.words} ${wanted.then}`);
  }

  /** Fills the slots of the chosen tag's card. */
  async link({ links = {}, absent }: Wanted): Promise<void> {
    if (absent !== undefined) await this.#answer(absent, 'Not in the text');
    for (const [name, words] of Object.entries(links)) await this.#answer(name, words);
  }

  /** Chooses the tag that lies innermost at some words, or none where none is. */
  async point(words: string, nth?: number): Promise<void> {
    const from = await this.#offsetOf(words, nth);
    const { x, y } = await this.#pointAt(from + 1);
    this.clicks += 1;
    await this.#page.mouse.click(x, y);
  }

  /** Chooses from a list of the card or of the article's head. */
  async choose(label: string, value: string, within = '.attributes'): Promise<void> {
    this.clicks += 2;
    const list = this.#page.locator(within).getByLabel(label, { exact: true });
    await list.selectOption(value);
    await expect(list).toHaveValue(value);
  }

  async #answer(name: string, words: string): Promise<void> {
    const slot = this.#page.getByRole('group', { name: SLOTS[name] ?? name, exact: true });
    if (!await this.#isOpen(slot)) await this.#click(slot.locator('.slot-name'));
    const found = words === 'Not in the text' ? slot.locator('.candidate', { hasText: words })
      : slot.locator('.candidate').filter({ has: this.#page.getByText(words, { exact: true }) });
    await this.#click(found.first());
    await expect(slot.locator('.chip')).toContainText(words);
  }

  async #isOpen(slot: Locator): Promise<boolean> {
    await expect(slot).toBeVisible();
    return slot.evaluate((element) => element.classList.contains('slot-open'));
  }

  async #click(target: Locator): Promise<void> {
    this.clicks += 1;
    await target.click();
  }

  async #select(words: string, nth?: number): Promise<void> {
    const from = await this.#offsetOf(words, nth);
    if (/^\p{L}+$/u.test(words)) {
      const { x, y } = await this.#pointAt(from + 1);
      this.clicks += 2;
      return this.#page.mouse.dblclick(x, y);
    }
    // From the end, since the handles of the tag chosen before hang where it ends.
    await this.#pointAt(from);
    const end = await this.#pointAt(from + words.length);
    const start = await this.#pointAt(from);
    this.drags += 1;
    await this.#page.mouse.move(end.x, end.y);
    await this.#nextFrame();
    await this.#page.mouse.down();
    await this.#nextFrame();
    await this.#page.mouse.move(start.x, start.y, { steps: 4 });
    await this.#nextFrame();
    await this.#page.mouse.up();
    await expect(this.#page.locator('.status-bar')).toContainText(`${words.length} characters selected`);
  }

  /** A hand is slower than a frame. */
  async #nextFrame(): Promise<void> {
    await this.#page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  }

  async #offsetOf(words: string, nth = 1): Promise<number> {
    let at = -1;
    for (let time = 0; time < nth; time += 1) at = this.#text.indexOf(words, at + 1);
    expect(at, words).toBeGreaterThan(-1);
    return Promise.resolve(at);
  }

  /** Where an offset of the article is on the screen; the wheel brings it there. */
  async #pointAt(offset: number): Promise<{ x: number; y: number }> {
    const lines = this.#page.locator('.view-lines');
    for (let turn = 0; turn < 40; turn += 1) {
      const found = await lines.evaluate(pointInLines, { text: this.#text, offset });
      if (typeof found !== 'string') return found;
      await this.#page.mouse.move(600, 400);
      await this.#page.mouse.wheel(0, found === 'below' ? 120 : -120);
      await this.#nextFrame();
    }
    throw new Error(`not on the screen: ${this.#text.slice(offset, offset + 20)}`);
  }
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
      if (node.parentElement?.closest('.bracket, .badge') !== null) continue;
      for (let at = 0; at < (node.textContent ?? '').length; at += 1) letters.push({ node, at });
    }
  }
  // Lines are drawn without their breaks, empty ones with a filler, spaces as hard ones: only what is written counts.
  const isWritten = (letter: string): boolean => /[^\s\u200b]/u.test(letter);
  const written = letters.filter(({ node, at }) => isWritten((node.textContent ?? '').charAt(at)));
  const shown = written.map(({ node, at }) => (node.textContent ?? '').charAt(at)).join('');
  const before = [...text.slice(0, offset)].filter(isWritten).length;
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
