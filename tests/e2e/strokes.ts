import { expect } from '@playwright/test';
import type { Page } from 'playwright';

/** Short names for the chords that a script of strokes uses most; everything else is Playwright's own name of the key. */
const CHORDS: Readonly<Record<string, string>> = {
  word: 'Control+ArrowRight', wordBack: 'Control+ArrowLeft', withWord: 'Control+Shift+ArrowRight', lessWord: 'Control+Shift+ArrowLeft',
  sentence: 'Alt+ArrowDown', withSentence: 'Alt+Shift+ArrowDown', paragraph: 'Control+ArrowDown', paragraphBack: 'Control+ArrowUp',
  withParagraph: 'Control+Shift+ArrowDown', grow: 'Alt+Shift+ArrowRight', fromStart: 'Alt+ArrowLeft', find: 'Control+f', less: 'Shift+ArrowLeft',
  left: 'ArrowLeft', right: 'ArrowRight', down: 'ArrowDown',
};

/** A person at the keyboard who counts: a chord is one stroke. Waits, as people do, until what a key did is seen. */
export class Typist {
  strokes = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Strikes keys in a row, parted by spaces; a number after a star repeats one: `word*3 d`. */
  async strike(keys: string): Promise<void> {
    for (const part of keys.split(' ')) {
      const [, key = part, times = '1'] = /^(.+)\*(\d+)$/u.exec(part) ?? [];
      for (let time = 0; time < Number(times); time += 1) await this.#press(CHORDS[key] ?? key);
    }
  }

  /** Tags: `select` brings the selection or caret to the words, `keys` are the type's letter and what follows it. */
  async tag(select: string, words: string, keys: string): Promise<void> {
    if (select !== '') await this.strike(select);
    await this.strike(keys);
    await this.#see(words);
    await this.#frames();
  }

  /** Repeats the chosen tag at the other places of its words. */
  async everywhere(): Promise<void> {
    const count = this.#page.getByRole('region', { name: 'Tags' }).locator('.count');
    const before = await count.innerText();
    await this.strike('t');
    await expect(this.#page.getByRole('dialog').getByRole('button', { name: /^Tag \d+ place/ })).toBeFocused();
    await this.strike('Enter');
    await expect(count).not.toHaveText(before);
    await this.#inText();
  }

  /** Answers the slots of the card that opened, each `[slot, key, what is then linked]`, and goes back to the text. */
  async answer(...answers: readonly (readonly [slot: string, key: string, words?: string])[]): Promise<void> {
    for (const [name, key, words] of answers) {
      const slot = this.#page.getByRole('group', { name, exact: true });
      await expect(slot.locator('.slot-name')).toBeFocused();
      await this.strike(key);
      if (words !== undefined) await expect(slot.locator('.chip')).toContainText(words);
    }
  }

  /** Brings the keyboard to the first field of the card. */
  async intoCard(): Promise<void> {
    await this.strike('Enter');
    await expect(this.#page.locator('#card :focus')).toBeVisible();
  }

  /** Goes back to the text. */
  async back(key = 'Enter'): Promise<void> {
    await this.strike(key);
    await this.#inText();
  }

  async #inText(): Promise<void> {
    await expect(this.#page.locator('.monaco-editor.focused')).toBeVisible();
  }

  /** As long as an eye needs to see that the last value is there too; the keys with which the editor moves its caret wait for no edit. */
  async #frames(): Promise<void> {
    await this.#page.evaluate(async () => {
      for (let frame = 0; frame < 12; frame += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
    });
  }

  async #see(words: string): Promise<void> {
    await expect(this.#page.locator('.card blockquote')).toHaveText(words);
  }

  async #press(key: string): Promise<void> {
    this.strokes += 1;
    await this.#page.keyboard.press(key);
  }
}
