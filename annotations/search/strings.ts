import { foldWords } from './folded-words.ts';
import type { Match } from './query.ts';

/** Texts by number, each held once: names and folded values of what tags bear. */
export class Strings {
  readonly #ids = new Map<string, number>();
  readonly #texts: string[] = [];
  readonly #written = new Map<string, number | null>();

  add(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    const id = this.#texts.length;
    this.#ids.set(text, id);
    this.#texts.push(text);
    return id;
  }

  /** The number of a text's folded words, each text being folded once; null where it has none. */
  addFolded(written: string): number | null {
    const known = this.#written.get(written);
    if (known !== undefined) return known;
    const folded = foldWords(written);
    const id = folded === '' ? null : this.add(folded);
    this.#written.set(written, id);
    return id;
  }

  find(text: string): number | undefined {
    return this.#ids.get(text);
  }

  text(id: number): string {
    return this.#texts[id] ?? '';
  }

  /** Which texts fit, each found out when it is first asked. */
  fitting(match: Match): (id: number) => boolean {
    const known = new Uint8Array(this.#texts.length);
    return (id) => {
      if (known[id] === 0) known[id] = fits(this.text(id), match) ? 1 : 2;
      return known[id] === 1;
    };
  }
}

/** Whether a folded text is as a match wants it; a part is one of whole words. */
export function fits(text: string, { how, text: wanted }: Match): boolean {
  switch (how) {
    case 'any': return true;
    case 'whole': return text === wanted;
    case 'prefix': return text.startsWith(wanted);
    case 'part': return ` ${text} `.includes(` ${wanted} `);
  }
}
