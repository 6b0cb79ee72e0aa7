import type { Page } from 'playwright';

/** One tag's box as painted in one line of the screen, in CSS pixels of the page. */
export interface PaintedBox {
  readonly classes: string;
  readonly left: number;
  readonly right: number;
}

/** A letter or bracket that stands in the text without being of it, before the `at`-th UTF-16 unit of its line. */
interface PaintedSign {
  readonly at: number;
  readonly text: string;
  readonly classes: string;
  readonly left: number;
  readonly right: number;
}

/** One line of the screen as a reader sees it: its text with the left and right edge of each UTF-16 unit, and what is drawn there. */
export interface PaintedLine {
  readonly top: number;
  readonly text: string;
  readonly edges: readonly (readonly [left: number, right: number])[];
  readonly dimmed: readonly boolean[];
  readonly boxes: readonly PaintedBox[];
  readonly bars: readonly string[];
  readonly signs: readonly PaintedSign[];
}

// However far the wheel is turned at once, the editor moves by a line or two; so many turns stay well below what the window shows.
const TURNS = 8;

/** Scrolls through the open article and answers every line of it, from the top. */
export async function readPaintedLines(page: Page): Promise<readonly PaintedLine[]> {
  const lines = new Map<number, PaintedLine>();
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+Home');
  const { x, y, height } = await page.locator('.article-text').boundingBox() ?? { x: 0, y: 0, height: 0 };
  await page.mouse.move(x + 200, y + height / 2);
  for (let isNew = true; isNew;) {
    const before = lines.size;
    for (const line of await page.evaluate(readViewport)) lines.set(line.top, line);
    isNew = lines.size > before;
    for (let turn = 0; turn < TURNS; turn += 1) await page.mouse.wheel(0, height * 0.8);
  }
  return [...lines.values()].sort((a, b) => a.top - b.top);
}

/** Runs inside the window, once it has painted: so it uses nothing but the page. */
async function readViewport(): Promise<PaintedLine[]> {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((resolve) => { requestAnimationFrame(resolve); });
  // One for all: the page must keep each range up to date as long as it lives.
  const range = document.createRange();
  const byTop = (selector: string): Map<number, Element> => new Map([...document.querySelectorAll<HTMLElement>(selector)].map((line) => [Number.parseFloat(line.style.top), line]));
  const [overlays, margins] = [byTop('.view-overlays > div'), byTop('.margin-view-overlays > div')];
  const readText = (line: Element): Pick<PaintedLine, 'text' | 'edges' | 'dimmed' | 'signs'> => {
    const [edges, dimmed, signs]: [[number, number][], boolean[], PaintedSign[]] = [[], [], []];
    let text = '';
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const classes = node.parentElement?.className ?? '';
      const content = node.textContent ?? '';
      const isSign = /\b(?:badge|bracket)\b/.test(classes);
      for (let at = 0; at < content.length; at += 1) {
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const { left, right } = range.getBoundingClientRect();
        if (isSign) signs.push({ at: text.length, text: content.charAt(at), classes, left, right });
        else {
          text += content.charAt(at);
          edges.push([left, right]);
          dimmed.push(node.parentElement?.closest('.ink-dimmed') !== null);
        }
      }
    }
    return { text, edges, dimmed, signs };
  };
  return [...byTop('.view-lines > .view-line')].map(([top, line]) => ({
    top, ...readText(line),
    boxes: [...overlays.get(top)?.querySelectorAll('.cdr.tag') ?? []].map((box) => ({ classes: box.className, left: box.getBoundingClientRect().left, right: box.getBoundingClientRect().right })),
    bars: [...margins.get(top)?.querySelectorAll('.bar') ?? []].map((bar) => bar.className),
  }));
}
