import { z } from 'zod';
import { articleIdSchema, type ArticleId } from '../../shared/ids.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { Article } from '../../shared/records.ts';
import { checkImportedPlace } from '../formats/imported-place.ts';
import type { ImportTarget } from './import-target.ts';

const pairSchema = z.tuple([z.number(), z.number()]);

type Raw = Readonly<Record<string, unknown>>;

/** The article that a record without a text belongs to: the one of its id, else of its source name, else the only one where its quoted words fit; null when there is none. */
export async function findArticleFor(target: ImportTarget, raw: Raw): Promise<Article | null> {
  const byId = articleIdSchema.safeParse(raw['id']);
  if (byId.success && target.hasArticle(byId.data)) return read(target, byId.data);
  const source = sourceOf(raw);
  const rows = target.rows();
  const namesakes = source === null ? [] : rows.filter((row) => stem(row.source) === source);
  return await onlyFitting(target, raw, namesakes) ?? onlyFitting(target, raw, rows);
}

async function read(target: ImportTarget, id: ArticleId): Promise<Article | null> {
  const article = await target.readArticle(id);
  return article.ok ? article.value : null;
}

function sourceOf(raw: Raw): string | null {
  const meta = raw['meta'];
  const source = typeof meta === 'object' && meta !== null && 'source' in meta ? meta.source : null;
  return typeof source === 'string' ? stem(source) : null;
}

/** The last part of a file name without its ending. */
function stem(name: string): string {
  return (name.split(/[\\/]/).at(-1) ?? '').replace(/\.[^.]*$/, '');
}

async function onlyFitting(target: ImportTarget, raw: Raw, rows: readonly { id: ArticleId }[]): Promise<Article | null> {
  const fitting: Article[] = [];
  for (const { id } of rows) {
    const article = await read(target, id);
    if (article !== null && fits(raw, article)) fitting.push(article);
    if (fitting.length > 1) return null;
  }
  return fitting[0] ?? null;
}

/** Whether all that a record quotes stands in the article where the record says so. A record without quotations fits nothing. */
function fits(raw: Raw, article: Article): boolean {
  const map = createOffsetMap(article.text);
  const spans: unknown = raw['spans'];
  if (!Array.isArray(spans) || spans.length === 0) return false;
  return spans.every((span: unknown) => {
    const claim = readClaim(span);
    return claim !== null && checkImportedPlace(map, claim).ok;
  });
}

function readClaim(span: unknown): Parameters<typeof checkImportedPlace>[1] | null {
  const isPlace = typeof span === 'object' && span !== null && 'start' in span && 'end' in span && 'text' in span;
  if (!isPlace || typeof span.start !== 'number' || typeof span.end !== 'number' || typeof span.text !== 'string') return null;
  const fragments = 'fragments' in span ? fragmentsIn(span.fragments) : undefined;
  return { start: span.start, end: span.end, text: span.text, fragments };
}

function fragmentsIn(value: unknown): [number, number][] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.flatMap((pair: unknown): [number, number][] => {
    const read = pairSchema.safeParse(pair);
    return read.success ? [read.data] : [];
  });
}
