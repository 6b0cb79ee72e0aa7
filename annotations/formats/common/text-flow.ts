/** Puts the words of a laid-out page together as plain text: white space made even, lines and paragraphs apart. */
export class TextFlow {
  readonly #parts: string[] = [];
  /** Line ends that stand before the next words; none before the first. */
  #breaks = 0;
  #hasSpace = false;

  /** Words of running text; white space in and around them counts as one space. No-break spaces stay. */
  words(text: string): void {
    const even = text.replace(/[ \t\n\r\f]+/g, ' ');
    if (even.startsWith(' ')) this.#hasSpace = true;
    const words = even.replace(/^ | $/g, '');
    if (words === '') return;
    this.#put(words);
    this.#hasSpace = even.endsWith(' ');
  }

  /** Text that stands as it is laid out. */
  verbatim(text: string): void {
    this.#hasSpace = false;
    if (text !== '') this.#put(text);
  }

  /** A line end inside a paragraph; two of them end it. */
  lineBreak(): void {
    this.#breaks = Math.min(2, this.#breaks + 1);
    this.#hasSpace = false;
  }

  /** What follows begins on a new line (1), or in a new paragraph (2). */
  apart(breaks: 1 | 2): void {
    this.#breaks = Math.max(this.#breaks, breaks);
    this.#hasSpace = false;
  }

  /** The text so far, without white space at its end. */
  toString(): string {
    return this.#parts.join('');
  }

  #put(text: string): void {
    if (this.#parts.length > 0) this.#parts.push(this.#breaks > 0 ? '\n'.repeat(this.#breaks) : this.#hasSpace ? ' ' : '');
    this.#parts.push(text);
    [this.#breaks, this.#hasSpace] = [0, false];
  }
}
