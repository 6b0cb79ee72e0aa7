import { TextFlow } from '../common/text-flow.ts';
import { ELEMENT, TEXT, type PageNode } from './page-node.ts';

const LEFT_OUT = new Set([
  'script', 'style', 'template', 'noscript', 'svg', 'math', 'iframe', 'object', 'embed', 'canvas', 'video', 'audio', 'nav', 'head', 'title',
  'button', 'select', 'textarea', 'input', 'datalist', 'dialog', 'menu',
]);
const PARAGRAPHS = new Set([
  'p', 'div', 'section', 'article', 'header', 'footer', 'main', 'aside', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'dl', 'table', 'blockquote',
  'figure', 'figcaption', 'pre', 'hr', 'address', 'details', 'summary', 'form', 'fieldset', 'body',
]);
const LINES = new Set(['li', 'tr', 'dt', 'dd', 'caption']);

/** Says whether an element is not meant to be seen, by what it says of itself. */
export function isHidden(node: PageNode): boolean {
  const read = (name: string): string | null => node.getAttribute?.(name) ?? null;
  return read('hidden') !== null || read('aria-hidden') === 'true' || /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(read('style') ?? '');
}

/** The text of an element as it is read: paragraphs apart by a blank line, items and rows by a line end, cells by a space. Nothing that is hidden or run. */
export function pageText(root: PageNode): string {
  const flow = new TextFlow();
  const waiting: (() => void)[] = [];
  const visit = (node: PageNode): void => {
    if (node.nodeType === TEXT) flow.words(node.textContent ?? '');
    else if (node.nodeType === ELEMENT && !LEFT_OUT.has(node.localName ?? '') && !isHidden(node)) enter(node);
  };
  const enter = (node: PageNode): void => {
    const name = node.localName ?? '';
    if (name === 'br') return flow.lineBreak();
    border(flow, name);
    if (name === 'pre') return pre(flow, node);
    waiting.push(() => { border(flow, name); });
    // The first child is visited first: what is pushed last is taken first.
    for (const child of [...node.childNodes].reverse()) waiting.push(() => { visit(child); });
  };
  visit(root);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) next();
  return flow.toString();
}

function border(flow: TextFlow, name: string): void {
  if (PARAGRAPHS.has(name)) flow.apart(2);
  else if (LINES.has(name)) flow.apart(1);
  else if (name === 'td' || name === 'th') flow.words(' ');
}

function pre(flow: TextFlow, node: PageNode): void {
  flow.verbatim((node.textContent ?? '').replace(/^\n|\s+$/g, ''));
  flow.apart(2);
}
