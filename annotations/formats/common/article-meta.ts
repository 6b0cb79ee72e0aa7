import { articleMetaSchema, type ArticleMeta } from '../../../shared/records.ts';
import { readArticleHeader } from './article-header.ts';
import { readField, readUnknown, type FieldSource } from './field-reader.ts';
import type { DetectLanguage } from './format-input.ts';

/** The metadata of a record where it is good, what the text itself tells where it is not; keys of no meaning here are kept. */
export function readMeta(source: FieldSource, text: string, { file, detectLanguage }: { readonly file: string; readonly detectLanguage: DetectLanguage }): ArticleMeta {
  const { raw } = source;
  const header = readArticleHeader(text);
  const { date, headline, header_kind, language, source: name } = articleMetaSchema.shape;
  const known = {
    date: raw['date'] === null ? null : readField(source, 'date', date) ?? header.date,
    headline: raw['headline'] === null ? null : readField(source, 'headline', headline) ?? header.headline,
    header_kind: readField(source, 'header_kind', header_kind) ?? header.header_kind,
    language: readField(source, 'language', language) ?? detectLanguage(text),
    source: readField(source, 'source', name) ?? file,
  };
  return { ...readUnknown(source, Object.keys(known)), ...known };
}
