import { annotatorIdSchema, articleIdSchema, engineIdSchema, type EngineId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { type StoredSuggestions } from '../../shared/stored-suggestions.ts';
import { OWN_ENGINES } from '../../shared/suggestions.ts';
import { emptySet } from '../model/annotation-set.ts';
import { attempt } from '../store/disk-errors.ts';
import { openEnvelope } from '../store/envelope.ts';
import { SUGGESTION_FILE } from '../store/file-kinds.ts';
import { layout, type SuggestionKey } from '../store/layout.ts';
import { engineFolders, isOf } from '../store/suggestion-store.ts';
import { standsIn } from '../suggest/stored-engine.ts';
import { listRegular, readRegular } from './regular-file.ts';
import type { SyncSession } from './sync-session.ts';

/** Takes over what engines that the project does not have suggest in the folder, on articles that it has or gets; an engine that it has stays as it is. Refuses only what ends the whole run. */
export async function takeEngines(session: SyncSession): Promise<Result<void>> {
  const { env, home, theirs, tally } = session;
  const ours = await attempt(home.folder, () => engineFolders(env, home.folder));
  if (!ours.ok) return ours;
  const path = layout.suggestions(theirs.folder);
  const names = await listRegular(env.files, path);
  if (!names.ok) tally.problem(path, names.error);
  for (const engine of names.ok ? names.value.flatMap((name) => engineIdSchema.safeParse(name).data ?? []) : []) {
    const taken = ours.value.includes(engine) ? ok(undefined) : await takeEngine(session, engine);
    if (!taken.ok) return taken;
  }
  return ok(undefined);
}

async function takeEngine(session: SyncSession, engine: EngineId): Promise<Result<void>> {
  const { env, home, theirs, tally, control } = session;
  const path = layout.engine(theirs.folder, engine);
  const names = await listRegular(env.files, path);
  if (!names.ok) tally.problem(path, names.error);
  for (const name of names.ok ? names.value : []) {
    if (control.signal.aborted) return ok(undefined);
    const article = articleIdSchema.safeParse(name.endsWith('.json') ? name.slice(0, -'.json'.length) : null);
    if (!article.success || !(home.hasArticle(article.data) || session.articles.has(article.data))) continue;
    const taken = await takeOne(session, { engine, article: article.data });
    if (!taken.ok) return taken;
  }
  return ok(undefined);
}

async function takeOne(session: SyncSession, key: SuggestionKey): Promise<Result<void>> {
  const { home, theirs, tally, schema } = session;
  const read = await readTheirs(session, key);
  const article = home.hasArticle(key.article) ? await home.readArticle(key.article) : await theirs.readArticle(key.article);
  const sound = read.ok && article.ok ? checkSound(read.value, article.value) : read;
  if (!sound.ok) {
    tally.problem(layout.suggestion(theirs.folder, key), sound.error, { source: session.sources.get(key.article) ?? null });
    return ok(undefined);
  }
  const { spans, relations, engine } = sound.value;
  schema.add({ ...emptySet(key.article, NOBODY), spans: new Map(spans.map((span) => [span.id, span])), relations: new Map(relations.map((relation) => [relation.id, relation])) });
  tally.engines.add(engine);
  return session.suggestions?.stage(sound.value) ?? ok(undefined);
}

const NOBODY = { id: annotatorIdSchema.parse('imported'), name: 'imported' };

async function readTheirs({ env, theirs }: SyncSession, key: SuggestionKey): Promise<Result<StoredSuggestions>> {
  const bytes = await readRegular(env.files, layout.suggestion(theirs.folder, key));
  if (!bytes.ok) return bytes;
  const opened = openEnvelope(SUGGESTION_FILE, bytes.value ?? new Uint8Array(), key.article);
  if (!opened.ok) return opened;
  if (opened.value.newer) return refuse('project.newer_version', { file: key.article });
  return isOf(key, opened.value.data) && !OWN_ENGINES.includes(opened.value.data.engine) ? ok(opened.value.data) : damaged(key.article);
}

function checkSound(suggestions: StoredSuggestions, { id, text }: Article): Result<StoredSuggestions> {
  return standsIn(suggestions, text) ? ok(suggestions) : damaged(id);
}

function damaged(file: string): Result<never> {
  return refuse('suggestions.damaged', { file });
}
