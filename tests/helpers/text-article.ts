import { articleIdOf } from '../../annotations/formats/common/article-id.ts';
import { readMeta } from '../../annotations/formats/common/article-meta.ts';
import { createProblemList } from '../../annotations/formats/common/field-reader.ts';
import { detectLanguage } from '../../annotations/formats/common/language.ts';
import type { Article, Source } from '../../shared/records.ts';

/** The article that importing a text file makes; `text` is normalised already. */
export function articleFromText({ text, ...source }: Source & { readonly text: string }, sha256: (text: string) => string): Article {
  const text_sha256 = sha256(text);
  return { id: articleIdOf(text_sha256), text, text_sha256, meta: readMeta({ raw: {}, problems: createProblemList(null), path: 'meta' }, text, { file: source.name, detectLanguage }), sources: [source] };
}
