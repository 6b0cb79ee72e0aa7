import { z } from 'zod';
import { jsonObjectSchema } from '../../shared/json.ts';
import { articleMetaSchema, documentStateSchema, type ArticleMeta, type DocumentState } from '../../shared/records.ts';
import { extraOf, readField, readUnknown, type FieldSource } from './field-reader.ts';
import type { ReadContext } from './format.ts';
import { LINE_KEYS } from './guillemet-line.ts';
import type { ReadRecords } from './guillemet-records.ts';
import { articleIdOf } from './text.ts';
import { readArticleHeader } from './article-header.ts';
import { detectLanguage } from './language.ts';

/** The work of one annotator as a line brings it; the annotator is only a name, null where the line has none. */
export interface ParsedSet extends Pick<ReadRecords, 'spans' | 'relations'> {
  readonly annotator: string | null;
  readonly document: DocumentState;
}

/**
 * Tells when the line's hash or id is that of none of `hashes` (of the stored text, and of the raw one where that differs):
 * the tags then rest on their own quoted words alone.
 */
export function compareIdentity(line: FieldSource, hashes: readonly [string, ...string[]]): void {
  const hash = readField(line, 'text_sha256', z.string());
  const id = readField(line, 'id', z.string());
  const [stored] = hashes;
  if (hash !== undefined && !hashes.includes(hash)) {
    line.problems.repair({ code: 'import.text_changed', params: { expected: hash, found: stored } });
  } else if (id !== undefined && !hashes.some((known) => articleIdOf(known) === id)) {
    line.problems.repair({ code: 'import.id_changed', params: { expected: id, found: articleIdOf(stored) } });
  }
}

/** The line's metadata where it is good, what the text itself tells where it is not. */
export function readMeta(line: FieldSource, text: string, context: ReadContext): ArticleMeta {
  const header = readArticleHeader(text);
  const raw = readField(line, 'meta', z.record(z.string(), z.unknown())) ?? {};
  const source = { raw, problems: line.problems, path: 'meta' };
  const { date, headline, header_kind, language, source: file } = articleMetaSchema.shape;
  const known = {
    date: raw['date'] === null ? null : readField(source, 'date', date) ?? header.date,
    headline: raw['headline'] === null ? null : readField(source, 'headline', headline) ?? header.headline,
    header_kind: readField(source, 'header_kind', header_kind) ?? header.header_kind,
    language: readField(source, 'language', language) ?? detectLanguage(text),
    source: readField(source, 'source', file) ?? context.file,
  };
  return { ...readUnknown(source, Object.keys(known)), ...known };
}

/** The annotator's set; null for a line that says nothing of anyone, as an article that nobody touched has it. */
export function readSet(line: FieldSource, { spans, relations }: ReadRecords): ParsedSet | null {
  const annotator = readField(line, 'annotator', z.string().min(1)) ?? null;
  const document = readDocument(line, spans.length > 0);
  const isUntouched = annotator === null && spans.length === 0 && JSON.stringify(document) === UNTOUCHED;
  return isUntouched ? null : { annotator, document, spans, relations };
}

const UNTOUCHED = JSON.stringify({ status: 'todo', labels: {} });

function readDocument(line: FieldSource, hasTags: boolean): DocumentState {
  const { status, status_reason, note } = documentStateSchema.shape;
  const reason = readField(line, 'status_reason', status_reason);
  const text = readField(line, 'note', note);
  return {
    status: readField(line, 'status', status) ?? (hasTags ? 'in_progress' : 'todo'),
    labels: readField(line, 'labels', jsonObjectSchema) ?? {},
    ...(reason === undefined ? {} : { status_reason: reason }),
    ...(text === undefined ? {} : { note: text }),
    ...extraOf(line, LINE_KEYS),
  };
}
