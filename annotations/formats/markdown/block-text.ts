import { TextFlow } from '../common/text-flow.ts';
import { inlineText } from './inline-text.ts';

/** The text of an article in Markdown, and the words of its first heading where it begins with one of the first rank. */
export interface BlockText {
  readonly text: string;
  readonly title: string | null;
}

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(=+|-+)[ \t]*$/;
const RULE = /^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const ITEM = /^[ \t]*(?:[-*+]|(\d{1,9}[.)]))[ \t]+(?:\[[ xX]\][ \t]+)?(.*)$/;
const DEFINITION = /^ {0,3}\[(?!\^)[^\]]{1,300}\]:\s*\S+/;
const FOOTNOTE = /^ {0,3}\[\^[^\]\s]{1,100}\]:[ \t]*(.*)$/;
const TABLE_BORDER = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const RAW_ELEMENT = /^ {0,3}<(script|style|textarea|svg|iframe|template)\b/i;

/**
 * Reads the blocks of Markdown line by line: paragraphs, headings and quotes become paragraphs, items and rows become lines, code stays as it is laid out.
 * Marks, rules, the addresses of links and HTML go; scripts and styles go with all that is in them.
 */
export function blockText(lines: readonly string[]): BlockText {
  const reader = new BlockReader();
  for (const line of lines) reader.line(line);
  return reader.end();
}

class BlockReader {
  readonly #flow = new TextFlow();
  #paragraph: string[] = [];
  #code: { readonly fence: string; readonly lines: string[] } | null = null;
  /** What ends the raw HTML or the comment that is being left out. */
  #until: RegExp | null = null;
  #title: string | null = null;
  #hasText = false;

  line(written: string): void {
    if (this.#code !== null) return this.#codeLine(this.#code, written);
    if (this.#until !== null) {
      if (this.#until.test(written)) this.#until = null;
      return;
    }
    // A quotation is read as what it is around.
    const line = written.replace(/^(?: {0,3}> ?)+/, '');
    const fence = FENCE.exec(line)?.[1];
    if (fence !== undefined) {
      this.#close(2);
      this.#code = { fence, lines: [] };
    } else if (!this.#skips(line)) this.#block(line);
  }

  end(): BlockText {
    if (this.#code !== null) this.#endCode(this.#code.lines);
    this.#close(2);
    return { text: this.#flow.toString(), title: this.#title };
  }

  #skips(line: string): boolean {
    const element = RAW_ELEMENT.exec(line)?.[1];
    const until = element !== undefined ? new RegExp(`</${element}\\s*>`, 'i') : /^ {0,3}<!--/.test(line) ? /-->/ : null;
    if (until === null) return false;
    this.#close(2);
    if (!until.test(line)) this.#until = until;
    return true;
  }

  #block(line: string): void {
    const [heading, item, footnote] = [HEADING.exec(line), ITEM.exec(line), FOOTNOTE.exec(line)];
    const underline = UNDERLINE.exec(line)?.[1];
    if (line.trim() === '') this.#close(2);
    else if (heading !== null) this.#heading(heading[2] ?? '', heading[1]?.length ?? 1);
    else if (underline !== undefined && this.#paragraph.length > 0) this.#heading(this.#paragraph.splice(0).join(' '), underline.startsWith('=') ? 1 : 2);
    else if (RULE.test(line) || DEFINITION.test(line)) this.#close(2);
    else if (item !== null) this.#item(item[1], item[2] ?? '');
    else if (footnote !== null) this.#item(undefined, footnote[1] ?? '');
    else if (TABLE_BORDER.test(line) && line.includes('|')) this.#close(1);
    else if (/^[ \t]*\|.*\|[ \t]*$/.test(line)) this.#row(line);
    else this.#paragraph.push(line);
  }

  #heading(words: string, rank: number): void {
    this.#close(2);
    const text = inlineText(words).trim();
    if (rank === 1 && !this.#hasText) this.#title ??= text;
    this.#put(text);
    this.#flow.apart(2);
  }

  #item(number: string | undefined, words: string): void {
    this.#close(1);
    this.#paragraph.push(number === undefined ? words : `${number.replace(')', '\\)')} ${words}`);
  }

  #row(line: string): void {
    this.#close(1);
    const cells = line.trim().replace(/^\||\|$/g, '').split(/(?<!\\)\|/);
    this.#put(cells.map((cell) => inlineText(cell.trim())).join(' '));
    this.#flow.apart(1);
  }

  /** Ends the paragraph that is being gathered; what follows stands that far from it. */
  #close(breaks: 1 | 2): void {
    const text = inlineText(this.#paragraph.splice(0).map((line) => line.replace(/^[ \t]+/, '').replace(/(?: {2,}|\\)$/, '\u2028')).join('\n'));
    for (const [index, line] of text.split(/\u2028\n?/).entries()) {
      if (index > 0) this.#flow.lineBreak();
      this.#put(line);
    }
    this.#flow.apart(breaks);
  }

  #put(words: string): void {
    if (words.trim() === '') return;
    this.#hasText = true;
    this.#flow.words(words);
  }

  #codeLine({ fence, lines }: { readonly fence: string; readonly lines: string[] }, line: string): void {
    const closing = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line)?.[1];
    if (closing !== undefined && closing.startsWith(fence)) this.#endCode(lines);
    else lines.push(line);
  }

  #endCode(lines: readonly string[]): void {
    this.#code = null;
    this.#flow.verbatim(lines.join('\n').trimEnd());
    this.#flow.apart(2);
  }
}
