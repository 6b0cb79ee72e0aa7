import { expect } from '@playwright/test';
import type { Locator, Page } from 'playwright';
import { Mouse } from './mouse.ts';
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

/** A person with a mouse whose clicks (a choice from a list is two) and drags are counted. */
export class Pointer {
  /** Where the mouse has no way. */
  keys = 0;
  readonly #page: Page;
  readonly #text: string;
  readonly #mouse: Mouse;

  constructor(page: Page, text: string) {
    this.#page = page;
    this.#text = text;
    this.#mouse = new Mouse(page, text);
  }

  get clicks(): number {
    return this.#mouse.clicks;
  }

  get drags(): number {
    return this.#mouse.drags;
  }

  /** Selects the words and clicks their type, then gives the tag its values. */
  async tag(wanted: Wanted): Promise<void> {
    await this.#select(wanted.words, wanted.nth);
    await this.#mouse.click(this.#page.getByRole('toolbar').getByRole('button', { name: TYPES[wanted.type] ?? wanted.type }));
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
    await this.#mouse.click(this.#page.locator('.pick-bar .primary'));
    await expect(this.#page.locator('.card blockquote')).toHaveText(`${wanted.words} ${wanted.then}`);
  }

  /** Fills the slots of the chosen tag's card. */
  async link({ links = {}, absent }: Wanted): Promise<void> {
    if (absent !== undefined) await this.#answer(absent, 'Not in the text');
    for (const [name, words] of Object.entries(links)) await this.#answer(name, words);
  }

  /** Chooses the tag that lies innermost at some words, or none where none is. */
  async point(words: string, nth?: number): Promise<void> {
    await this.#mouse.press(await this.#offsetOf(words, nth) + 1);
  }

  /** Chooses from a list of the card or of the article's head. */
  async choose(label: string, value: string, within = '.attributes'): Promise<void> {
    this.#mouse.clicks += 2;
    const list = this.#page.locator(within).getByLabel(label, { exact: true });
    await list.selectOption(value);
    await expect(list).toHaveValue(value);
  }

  async #answer(name: string, words: string): Promise<void> {
    const slot = this.#page.getByRole('group', { name: SLOTS[name] ?? name, exact: true });
    if (!await this.#isOpen(slot)) await this.#mouse.click(slot.locator('.slot-name'));
    const found = words === 'Not in the text' ? slot.locator('.candidate', { hasText: words })
      : slot.locator('.candidate').filter({ has: this.#page.getByText(words, { exact: true }) });
    await this.#mouse.click(found.first());
    await expect(slot.locator('.chip')).toContainText(words);
  }

  async #isOpen(slot: Locator): Promise<boolean> {
    await expect(slot).toBeVisible();
    return slot.evaluate((element) => element.classList.contains('slot-open'));
  }

  async #select(words: string, nth?: number): Promise<void> {
    const from = await this.#offsetOf(words, nth);
    await this.#mouse.select(from, from + words.length);
  }

  async #offsetOf(words: string, nth = 1): Promise<number> {
    let at = -1;
    for (let time = 0; time < nth; time += 1) at = this.#text.indexOf(words, at + 1);
    expect(at, words).toBeGreaterThan(-1);
    return Promise.resolve(at);
  }
}
