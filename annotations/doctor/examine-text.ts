import { z } from 'zod';
import type { ArticleId } from '../../shared/ids.ts';
import { articleSchema, type Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import { articleIdOf } from '../formats/common/article-id.ts';
import { putFile } from '../backup/put-file.ts';
import { openEnvelope, parseJsonBytes, sealEnvelope } from '../store/envelope.ts';
import { ARTICLE_FILE } from '../store/file-kinds.ts';
import { sha256 } from '../store/hash.ts';
import { layout } from '../store/layout.ts';
import { createQuarantine } from '../store/quarantine.ts';
import { found, readPart, type Diagnosis, type Patient } from './diagnosis.ts';

/** An article's text as it is, or as it can be brought back; null where it is lost. */
export interface ExaminedText {
  readonly article: Article | null;
  readonly diagnoses: readonly Diagnosis[];
}

/** Examines an article's text; `isExpected` says that tags or the list of articles speak of it. */
export async function examineText(patient: Patient, id: ArticleId, isExpected: boolean): Promise<Result<ExaminedText>> {
  const file = `documents/${id}.json`;
  const read = await readPart(patient, file);
  if (!read.ok) return read;
  const { bytes, isFile } = read.value;
  if (!isFile) return ok({ article: null, diagnoses: [{ finding: found({ file, code: 'not_a_file' }, ['loss', null]), mend: null }] });
  if (bytes === null && !isExpected) return ok({ article: null, diagnoses: [] });
  const opened = bytes === null ? null : openArticle(id, bytes);
  if (opened === 'newer') return ok({ article: null, diagnoses: [{ finding: found({ file, code: 'newer_version' }, ['harmless', null]), mend: null }] });
  if (opened !== null) return ok({ article: opened, diagnoses: [] });
  return ok(await bringBack(patient, id, { file, bytes }));
}

/** The article in these bytes; null where they are not the whole article of this id. */
function openArticle(id: ArticleId, bytes: Uint8Array): Article | 'newer' | null {
  const opened = openEnvelope(ARTICLE_FILE, bytes, id);
  if (!opened.ok) return opened.error.code === 'project.newer_version' ? 'newer' : null;
  if (opened.value.newer) return 'newer';
  return isItself(id, opened.value.data) ? opened.value.data : null;
}

// The id is made from the text: a text that has its hash is the one, whatever befell the rest of the file.
function isItself(id: ArticleId, { id: said, text, text_sha256 }: Article): boolean {
  return said === id && sha256(text) === text_sha256 && articleIdOf(text_sha256) === id;
}

async function bringBack(patient: Patient, id: ArticleId, { file, bytes }: { file: string; bytes: Uint8Array | null }): Promise<ExaminedText> {
  const code = bytes === null ? 'article_missing' : 'article_damaged';
  for (const copy of await patient.donors.copiesOf(file)) {
    const article = openArticle(id, copy);
    if (article !== null && article !== 'newer') return { article, diagnoses: [{ finding: found({ file, code }, ['repairable', 'from_backup']), mend: () => put(patient, id, copy) }] };
  }
  const proven = bytes === null ? null : proveText(id, bytes);
  if (proven === null) return { article: null, diagnoses: [{ finding: found({ file, code }, ['loss', null]), mend: null }] };
  const sealed = sealEnvelope(ARTICLE_FILE, proven, patient.env.appVersion);
  return { article: proven, diagnoses: [{ finding: found({ file, code }, ['repairable', 'proven']), mend: () => put(patient, id, sealed) }] };
}

const looseSchema = z.looseObject({ data: articleSchema });

/** The article of a file whose envelope no longer holds, where the text still has the hash that its id is made from. */
function proveText(id: ArticleId, bytes: Uint8Array): Article | null {
  const parsed = looseSchema.safeParse(parseJsonBytes(bytes));
  if (!parsed.success) return null;
  const { text } = parsed.data.data;
  const article = { ...parsed.data.data, id, text_sha256: sha256(text) };
  return isItself(id, article) ? article : null;
}

function put({ env, folder }: Patient, id: ArticleId, bytes: Uint8Array): Promise<Result<void>> {
  return putFile(env, { path: layout.document(folder, id), bytes, quarantine: createQuarantine(env, layout.quarantine(folder)) });
}
