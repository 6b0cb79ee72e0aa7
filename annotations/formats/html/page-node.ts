import { parseHTML } from 'linkedom';
import { z } from 'zod';

/** As much of a node as reading its text takes. */
export interface PageNode {
  readonly nodeType: number;
  /** Lower case, of elements only. */
  readonly localName?: string;
  readonly childNodes: Iterable<PageNode>;
  readonly textContent: string | null;
  readonly getAttribute?: (name: string) => string | null;
  readonly remove: () => void;
}

/** As much of a document as finding an article takes. */
export interface PageDocument {
  readonly documentElement: PageNode | null;
  readonly body: PageNode | null;
  readonly querySelector: (selector: string) => PageNode | null;
}

export const ELEMENT = 1;
export const TEXT = 3;

const documentSchema = z.custom<PageDocument>((value) => typeof value === 'object' && value !== null && 'querySelector' in value);
const nodeSchema = z.custom<PageNode>((value) => typeof value === 'object' && value !== null && 'childNodes' in value);

/** Parses a page into a document that runs nothing and fetches nothing. */
export function parsePage(html: string): PageDocument {
  // A file may hold the article alone, without the elements around it.
  const wrapped = `<!doctype html><html><head></head><body>${html}</body></html>`;
  const page = documentOf(/<html[\s>]/i.test(html) ? html : wrapped);
  // In a broken page the element may only seem to be there, as in a comment; nothing can be looked up in a document without one.
  return page.documentElement === null ? documentOf(wrapped) : page;
}

function documentOf(html: string): PageDocument {
  // The window is a proxy that shows its keys only when they are asked for.
  const page: unknown = parseHTML(html);
  return documentSchema.parse(typeof page === 'object' && page !== null ? Reflect.get(page, 'document') : null);
}

/** A node that came back through a library's own types. */
export function asPageNode(value: unknown): PageNode | null {
  const parsed = nodeSchema.safeParse(value);
  return parsed.success ? parsed.data : null;
}

/** Visits an element and all elements inside it, children after their parent, without recursion; the depth of the first is 1. */
export function* elementsOf(root: PageNode): Generator<{ readonly node: PageNode; readonly depth: number }> {
  const waiting = [{ node: root, depth: 1 }];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    const { node, depth } = next;
    for (const child of node.childNodes) if (child.nodeType === ELEMENT) waiting.push({ node: child, depth: depth + 1 });
  }
}
