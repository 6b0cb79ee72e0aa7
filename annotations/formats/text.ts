import { articleIdSchema, type ArticleId } from '../../shared/ids.ts';
import type { Article, ArticleMeta } from '../../shared/records.ts';
import { readArticleHeader } from './article-header.ts';
import type { Format, Sha256 } from './format.ts';
import { detectLanguage } from './language.ts';

/** Plain text: an article a file, its metadata read from the header line. */
export const textFormat: Format = {
  description: { name: 'text', reads: true, writes: false, unit: null, carries: ['text', 'metadata'] },
  endings: ['.txt', '.text'],
  layout: 'file_per_article',
};

const ID_LENGTH = 16;

/** A text file that has been decoded and normalised. */
export interface TextFile {
  /** Base name as imported. */
  readonly name: string;
  /** After `normaliseText`. */
  readonly text: string;
  /** Of the file's bytes. */
  readonly sha256: string;
  readonly encoding: string;
  readonly imported_at: string;
}

/** Makes the article of a text file; the same text always has the same id. */
export function articleFromText(file: TextFile, sha256: Sha256): Article {
  const { text, ...source } = file;
  const text_sha256 = sha256(text);
  return { id: articleIdOf(text_sha256), text, text_sha256, meta: metaFromText(text, file.name), sources: [source] };
}

/** Derives an article's id from the hash of its text. */
export function articleIdOf(textSha256: string): ArticleId {
  return articleIdSchema.parse(textSha256.slice(0, ID_LENGTH));
}

/** What the text itself tells of an article: date, headline and language. */
export function metaFromText(text: string, source: string): ArticleMeta {
  return { ...readArticleHeader(text), language: detectLanguage(text), source };
}
