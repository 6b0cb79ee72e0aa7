import type { Article } from '../../shared/records.ts';
import { articleIdSchema, engineIdSchema } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { engineParts, namesIn, pathIn } from '../backup/project-parts.ts';
import { putFile } from '../backup/put-file.ts';
import { readArticle } from '../store/article-store.ts';
import { attempt, orMissing, orThrow } from '../store/disk-errors.ts';
import { openEnvelope } from '../store/envelope.ts';
import { SUGGESTION_FILE } from '../store/file-kinds.ts';
import { layout, type SuggestionKey } from '../store/layout.ts';
import { createQuarantine, readingQuarantine } from '../store/quarantine.ts';
import { isOf } from '../store/suggestion-store.ts';
import { standsIn } from '../suggest/stored-engine.ts';
import { found, readPart, type Diagnosis, type Patient } from './diagnosis.ts';

/** The paths of all stored suggestions. */
export function listSuggestions({ env, folder }: Patient): Promise<Result<readonly string[]>> {
  return attempt(folder, async () => {
    const paths: string[] = [];
    for (const inner of (await engineParts(env.files, folder)).paths) paths.push(...(await namesIn(env.files, folder, inner)).paths);
    return paths;
  });
}

/** Examines one file of suggestions. They are nobody's work: where no backup has them whole, a damaged one is set aside, since its engine can say the same again. */
export async function examineSuggestions(patient: Patient, file: string): Promise<Result<readonly Diagnosis[]>> {
  const key = keyOf(file);
  const read = await readPart(patient, file);
  if (!read.ok) return read;
  const { bytes, isFile } = read.value;
  if (!isFile) return ok([{ finding: found({ file, code: 'not_a_file' }, ['loss', null]), mend: null }]);
  if (bytes === null) return ok([]);
  const article = await readArticle(patient.env, { folder: patient.folder, quarantine: readingQuarantine }, key.article);
  const text = article.ok ? article.value : null;
  const state = judge(key, bytes, text);
  if (state === 'whole') return ok([]);
  if (state === 'newer') return ok([{ finding: found({ file, code: 'newer_version' }, ['harmless', null]), mend: null }]);
  const whole = (await patient.donors.copiesOf(file)).find((copy) => judge(key, copy, text) === 'whole');
  const [repair, mend] = whole === undefined ? ['remove' as const, () => setAside(patient, file, bytes)] : ['from_backup' as const, () => putBack(patient, file, whole)];
  return ok([{ finding: found({ file, code: 'suggestions_damaged' }, ['repairable', repair]), mend }]);
}

function keyOf(file: string): SuggestionKey {
  const [, engine, name] = file.split('/');
  return { engine: engineIdSchema.parse(engine), article: articleIdSchema.parse(name?.slice(0, -'.json'.length)) };
}

function judge(key: SuggestionKey, bytes: Uint8Array, article: Article | null): 'whole' | 'newer' | 'damaged' {
  const opened = openEnvelope(SUGGESTION_FILE, bytes, key.article);
  if (opened.ok ? opened.value.newer : opened.error.code === 'project.newer_version') return 'newer';
  const isWhole = opened.ok && isOf(key, opened.value.data) && (article === null || standsIn(opened.value.data, article.text));
  return isWhole ? 'whole' : 'damaged';
}

function putBack({ env, folder }: Patient, file: string, bytes: Uint8Array): Promise<Result<void>> {
  return putFile(env, { path: pathIn(folder, file), bytes, quarantine: createQuarantine(env, layout.quarantine(folder)) });
}

function setAside({ env, folder }: Patient, file: string, bytes: Uint8Array): Promise<Result<void>> {
  const path = pathIn(folder, file);
  return attempt(path, async () => {
    orThrow(await createQuarantine(env, layout.quarantine(folder)).keep(path, bytes));
    await orMissing(() => env.files.remove(path));
  });
}
