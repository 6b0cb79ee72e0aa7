import { Readability } from '@mozilla/readability';
import { z } from 'zod';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { WrittenMeta } from '../common/written-meta.ts';
import { asPageNode, elementsOf, parsePage, type PageDocument } from './page-node.ts';
import { isHidden, pageText } from './page-text.ts';

/** An article as it was found in a page. */
export interface PageArticle {
  readonly text: string;
  readonly meta: WrittenMeta;
}

// A saved page has a few thousand elements, twenty deep. Taking a page apart is quick up to the first of these; finding its article is slow beyond the others.
const MOST_TAGS = 60_000;
const MOST_FOR_SEARCH = { elements: 8_000, depth: 200, length: 3_000_000 };

/**
 * Finds the article of a saved page, as text. A page that is too large to be searched gives all its text that is not hidden; one that has no text is refused
 * with `import.empty_file`, and one that would take too long with `import.page_too_large`. Nothing of the page is run, and nothing fetched.
 */
export function readPage(html: string): Result<PageArticle> {
  if (countTags(html) > MOST_TAGS) return refuse('import.page_too_large');
  const page = parsePage(html);
  const size = sizeOf(page);
  // Looking anything up in a page that is nested this deep takes long too.
  if (size.depth > MOST_FOR_SEARCH.depth) return textOf(page, {});
  const meta = ownMeta(page);
  if (size.elements > MOST_FOR_SEARCH.elements || html.length > MOST_FOR_SEARCH.length) return textOf(page, meta);
  const found = findArticle(page);
  // The search takes the page apart, so what is left is read anew.
  if (found === null) return textOf(parsePage(html), meta);
  return ok({ text: found.text, meta: { ...meta, ...found.meta, others: [...found.meta.others ?? [], ...meta.others ?? []] } });
}

function textOf({ body }: PageDocument, meta: WrittenMeta): Result<PageArticle> {
  const text = body === null ? '' : pageText(body);
  return text === '' ? refuse('import.empty_file') : ok({ text, meta });
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf('<'); at !== -1; at = html.indexOf('<', at + 1)) count += 1;
  return count;
}

function sizeOf({ documentElement }: PageDocument): { elements: number; depth: number } {
  const size = { elements: 0, depth: 0 };
  if (documentElement === null) return size;
  for (const { depth } of elementsOf(documentElement)) {
    size.elements += 1;
    size.depth = Math.max(size.depth, depth);
  }
  return size;
}

function findArticle(page: PageDocument): PageArticle | null {
  if (page.body === null) return null;
  for (const node of [...elementsOf(page.body)].map((one) => one.node)) if (node !== page.body && isHidden(node)) node.remove();
  const article = searchIn(page);
  const content = asPageNode(article?.content);
  const text = content === null ? '' : pageText(content);
  if (article === null || text === '') return null;
  const { title, byline, siteName, publishedTime, lang } = article;
  const others = [['author', tidy(byline)], ['site', tidy(siteName)]] as const;
  return { text, meta: { headline: tidy(title), date: tidy(publishedTime), ...(tidy(lang) === '' ? {} : { language: tidy(lang) }), others } };
}

/** What the search says of an article; its content is an element. */
interface FoundArticle extends Readonly<Partial<Record<'title' | 'byline' | 'siteName' | 'publishedTime' | 'lang', string | null>>> {
  readonly content?: unknown;
}

// The search trips over some pages that are broken in their frame; all their text is read then, as of a page in which nothing is found.
function searchIn(page: PageDocument): FoundArticle | null {
  try {
    return searchOf(page).parse();
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}

const searchSchema = z.custom<{ readonly parse: () => FoundArticle | null }>((value) => value instanceof Readability);

/** Made by reflection, since its types ask for a browser's document, of which this room knows nothing. */
function searchOf(page: PageDocument): z.infer<typeof searchSchema> {
  return searchSchema.parse(Reflect.construct(Readability, [page, { serializer: (node: unknown) => node }]));
}

/** What the page says of itself outside the article. */
function ownMeta(page: PageDocument): WrittenMeta {
  const attribute = (selector: string, name: string): string => tidy(page.querySelector(selector)?.getAttribute?.(name));
  const address = attribute('link[rel="canonical"]', 'href');
  return {
    headline: tidy(page.querySelector('title')?.textContent), language: tidy(page.documentElement?.getAttribute?.('lang')),
    others: /^https?:\/\//i.test(address) ? [['url', address]] : [],
  };
}

function tidy(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/gu, ' ').trim();
}
