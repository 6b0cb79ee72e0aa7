import type { ArticleId } from '../../shared/ids.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { Article } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { SyncChoices, SyncReport } from '../../shared/sync.ts';
import type { JobControl } from '../jobs/job.ts';
import { attempt } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { layout } from '../store/layout.ts';
import { StagedSuggestions } from '../store/staged-suggestions.ts';
import { HeldPeople } from './held-people.ts';
import type { Home } from './home.ts';
import { differingNames, JoinedSchema } from './join-schemas.ts';
import { findVersion, OtherVersions } from './other-version.ts';
import { namesOf, putInPlace } from './put-in-place.ts';
import { StagedSets } from './staged-sets.ts';
import type { SyncSession } from './sync-session.ts';
import { SyncTally } from './sync-tally.ts';
import { takeEngines } from './take-engines.ts';
import { skip, takeSet } from './take-set.ts';
import { openTheirs, type TheirFolder } from './their-folder.ts';

/** What is brought in, where to and how. */
export interface SyncRequest {
  readonly home: Home;
  /** Absolute path of the colleague's project folder. */
  readonly from: string;
  readonly choices: SyncChoices;
  /** Reads and checks everything, reports the same, and writes nothing. */
  readonly dryRun: boolean;
}

/**
 * Brings in a colleague's project folder: everybody's sets, the articles they are on, and names that the schema lacks. What cannot come is listed and the
 * rest comes; stopped, it leaves the project as it was. Doing it again changes nothing, and of several folders the order does not matter.
 * Refused when the folder is no project, of a later version or the project itself, and when nothing can be written.
 */
export async function bringIn(env: StoreEnvironment, request: SyncRequest, control: JobControl): Promise<Result<SyncReport>> {
  const { home, from, dryRun } = request;
  if (home.readOnly !== null && !dryRun) return { ok: false, error: home.readOnly };
  const theirs = await openTheirs(env, from);
  if (!theirs.ok) return theirs;
  const other = await checkOther(env, home.folder, from);
  if (!other.ok) return other;
  const session = beginSession(env, { ...request, theirs: theirs.value }, control);
  try {
    const done = await run(session);
    return done.ok ? ok(reportOf(session, done.value)) : done;
  } finally {
    // What cannot be removed now is swept when the project is opened next.
    await session.staged?.discard();
    await session.suggestions?.discard();
    await session.held.release();
  }
}

async function checkOther({ files }: StoreEnvironment, ours: string, theirs: string): Promise<Result<void>> {
  const [here, there] = [await attempt(ours, () => files.realPath(ours)), await attempt(theirs, () => files.realPath(theirs))];
  if (!here.ok || !there.ok) return here.ok ? there.ok ? ok(undefined) : there : here;
  return here.value === there.value ? refuse('sync.own_folder') : ok(undefined);
}

function beginSession(env: StoreEnvironment, { home, theirs, choices, dryRun }: Omit<SyncRequest, 'from'> & { theirs: TheirFolder }, control: JobControl): SyncSession {
  const tally = new SyncTally(control, theirs.folder);
  for (const { path, error } of theirs.unread) tally.problem(path, error);
  return {
    env, home, theirs, choices, control, tally, held: new HeldPeople(env, home), staged: dryRun ? null : new StagedSets(env, home.folder), suggestions: dryRun ? null : new StagedSuggestions(env, home.folder),
    schema: new JoinedSchema(home.project.schema, theirs.project?.schema ?? null),
    people: new Map(), sources: new Map(), busy: new Set(), articles: new Set(), versions: new Map(), sequences: new Map(), unfinished: new Map(),
  };
}

type Ending = 'done' | 'cancelled';

async function run(session: SyncSession): Promise<Result<Ending>> {
  const { control, theirs, staged } = session;
  const surveyed = await survey(session);
  if (!surveyed.ok || surveyed.value === 'cancelled') return surveyed;
  if (staged === null) return ok('done');
  if (session.held.isLost) return refuse('project.locked', { annotator: '' });
  // From here on it is not stopped any more: what is left takes moments, and half of it would be in.
  const total = theirs.articles.length * 2;
  const put = await putInPlace(session, (share) => control.onProgress({ done: Math.round(theirs.articles.length * (1 + share)), total, unit: 'items', current: '' }));
  return put.ok ? ok('done') : put;
}

async function survey(session: SyncSession): Promise<Result<Ending>> {
  const { control, theirs, staged, versions } = session;
  const total = theirs.articles.length * (staged === null ? 1 : 2);
  for (const [done, id] of theirs.articles.entries()) {
    if (control.signal.aborted) return ok('cancelled');
    control.onProgress({ done, total, unit: 'items', current: id });
    const surveyed = await surveyArticle(session, id);
    if (!surveyed.ok) return surveyed;
  }
  const others = new OtherVersions(session);
  for (const [ours, there] of versions) {
    if (control.signal.aborted) return ok('cancelled');
    const brought = await others.bring(there, ours);
    if (!brought.ok) return brought;
  }
  const engines = await takeEngines(session);
  if (!engines.ok) return engines;
  return ok(control.signal.aborted ? 'cancelled' : 'done');
}

async function surveyArticle(session: SyncSession, id: ArticleId): Promise<Result<void>> {
  const { theirs, tally } = session;
  const { annotators, unread } = await theirs.annotatorsOf(id);
  for (const { path, error } of unread) tally.problem(path, error);
  const found = await meetArticle(session, id);
  if (found === 'version') return ok(undefined);
  const map = found === null ? null : createOffsetMap(found.text);
  for (const annotator of annotators) {
    if (annotator === 'gold') {
      tally.gold += 1;
      continue;
    }
    const taken = map === null ? skip(session, { article: id, annotator }) : await takeSet(session, { article: id, annotator }, map);
    if (!taken.ok) return taken;
  }
  return ok(undefined);
}

/** The article as we have it or as it comes; null where nobody can read it, and `version` where it is another version of one of ours. */
async function meetArticle(session: SyncSession, id: ArticleId): Promise<Article | 'version' | null> {
  const { home, theirs, tally, choices } = session;
  const isKnown = home.hasArticle(id);
  const article = isKnown ? await home.readArticle(id) : await theirs.readArticle(id);
  if (!article.ok) {
    const error = article.error.code === 'article.unknown' ? { code: 'sync.no_text' as const, params: { file: id } } : article.error;
    tally.problem(layout.document(theirs.folder, id), error);
    tally.articles.left += 1;
    return null;
  }
  session.sources.set(id, article.value.meta.source);
  const version = isKnown || !choices.reanchor ? null : await findVersion(session, article.value);
  if (version !== null) session.versions.set(version.id, id);
  else if (!isKnown) session.articles.add(id);
  tally.articles[version !== null ? 'reanchored' : isKnown ? 'same' : 'added'] += 1;
  return version === null ? article.value : 'version';
}

function reportOf(session: SyncSession, ending: Ending): SyncReport {
  const { home, theirs, people, staged, tally, schema } = session;
  const known = new Map([...people, ...(theirs.project?.people ?? []).map((person) => [person.id, person] as const), ...home.project.people.map((person) => [person.id, person] as const)]);
  const differing = theirs.project === null ? [] : differingNames(home.project.schema, theirs.project.schema);
  return tally.report({
    me: home.me, people: [...known.values()], isTrial: staged === null, cancelled: ending === 'cancelled', title: theirs.project?.title ?? null,
    names: { ...namesOf(home, schema), differing: [...differing] },
  });
}
