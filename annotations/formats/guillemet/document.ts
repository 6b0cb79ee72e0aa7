import { z } from 'zod';
import { jsonObjectSchema } from '../../../shared/json.ts';
import { documentStateSchema, type DocumentState } from '../../../shared/records.ts';
import { articleIdOf } from '../common/article-id.ts';
import { extraOf, readField, type FieldSource } from '../common/field-reader.ts';
import type { SettledSet } from '../common/foreign-record.ts';
import { LINE_KEYS } from './line.ts';
import type { ReadRecords } from './records.ts';

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

/** The annotator's set; null for a line that says nothing of anyone, as an article that nobody touched has it. */
export function readSet(line: FieldSource, { spans, relations }: ReadRecords): SettledSet | null {
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
