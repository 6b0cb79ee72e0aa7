import type { PreviewFile } from '../../shared/exchange.ts';

const FILES = 4;
const LINES = 60;
const LINES_OF_ONE_OF_MANY = 12;
const CHARACTERS = 1_000;

interface TakenFile {
  readonly file: string | null;
  readonly lines: { text: string; cut: number }[];
  isCut: boolean;
}

/** Keeps the first lines of what an export would write, each cut at a thousand characters, and lets all else go. */
export class ExportPreview {
  readonly #files: TakenFile[] = [];
  /** Whether the last line taken still goes on. */
  #isOpen = false;

  /** Takes a piece of the file of this name; null where there is only one. Pieces may begin and end anywhere in a line. */
  take(text: string, name: string | null): void {
    const file = this.#fileOf(name);
    if (file === null || file.isCut) return;
    let from = 0;
    while (from < text.length) {
      const end = text.indexOf('\n', from);
      if (!this.#isOpen && file.lines.length === (name === null ? LINES : LINES_OF_ONE_OF_MANY)) {
        file.isCut = true;
        return;
      }
      this.#add(file.lines, text.slice(from, end === -1 ? undefined : end));
      this.#isOpen = end === -1;
      from = end === -1 ? text.length : end + 1;
    }
  }

  files(): PreviewFile[] {
    return this.#files;
  }

  #fileOf(name: string | null): TakenFile | null {
    const last = this.#files.at(-1);
    if (last?.file === name) return last;
    this.#isOpen = false;
    if (this.#files.length === FILES) return null;
    const file = { file: name, lines: [], isCut: false };
    this.#files.push(file);
    return file;
  }

  #add(lines: TakenFile['lines'], text: string): void {
    const line = this.#isOpen ? lines.pop() ?? { text: '', cut: 0 } : { text: '', cut: 0 };
    const characters = [...line.text, ...text];
    lines.push({ text: characters.slice(0, CHARACTERS).join(''), cut: line.cut + Math.max(0, characters.length - CHARACTERS) });
  }
}
