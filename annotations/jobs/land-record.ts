import type { Change } from '../../shared/change.ts';
import { relationTypeSchema, spanTypeSchema } from '../../shared/schema/label-schema.ts';
import type { Article } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { SettledRecord, SettledSet } from '../formats/common/foreign-record.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { endsImport, type ImportTarget } from './import-target.ts';
import type { ImportTally } from './import-tally.ts';
import type { ProblemPlace } from './job.ts';
import { mergeRecords } from './merge-records.ts';
import type { IncomingSuggestions } from './merge-suggestions.ts';
import { mapNames, type NameMap } from './name-map.ts';
import { completeSchema } from './plain-types.ts';
import { shareOut, type SharedOut } from './share-out.ts';
import { readTextValues } from './text-values.ts';

/** What putting a record into a project works with. */
export interface ImportSession {
  readonly env: StoreEnvironment;
  readonly target: ImportTarget;
  readonly tally: ImportTally;
}

/** A record that was checked, ready to be put into the project. */
export interface RecordToLand {
  readonly place: ProblemPlace;
  readonly record: SettledRecord;
  readonly annotator: string | null;
  /** The engine whose suggestions all its tags are; null where they are somebody's work. */
  readonly engine: string | null;
  /** Name of the format. */
  readonly format: string;
  readonly map: NameMap;
  /** All attribute values came as text. */
  readonly hasTextValues: boolean;
}

/** Puts one record into the project: its article, then its tags, then what engines suggest. What cannot be put there is listed; only what ends the whole import is refused. */
export async function landRecord(session: ImportSession, line: RecordToLand): Promise<Result<void>> {
  const shared = shareOut(line.record, line);
  listProblems(session, line, shared);
  const article = await landArticle(session, line);
  if (!article.ok) return settle(session, line, article);
  const landed = shared.set === null ? ok(undefined) : settle(session, line, await landTags(session, line, { article: article.value, set: withOurNames(session, line, shared.set) }));
  if (!landed.ok) return landed;
  for (const { engine, set } of shared.engines) {
    const suggested = settle(session, line, await landSuggestions(session, { engine, article: article.value.id, set: withOurNames(session, line, set) }));
    if (!suggested.ok) return suggested;
  }
  return ok(undefined);
}

/** Tags and links under the names that the project has for them, which its schema holds from here on. */
function withOurNames(session: ImportSession, line: RecordToLand, foreign: SettledSet): SettledSet {
  session.tally.names.countMapped(foreign, line.map);
  const mapped = mapNames(foreign, line.map);
  const set = withKnownNames(session, line, line.hasTextValues ? readTextValues(session.target.schema(), mapped) : mapped);
  addMissingNames(session, set);
  session.tally.names.countAdded(set);
  return set;
}

function listProblems({ tally }: ImportSession, { place, record }: RecordToLand, { skipped }: SharedOut): void {
  for (const { error } of record.refused) tally.refuse(place, error);
  for (const { error } of record.repaired) tally.repair(place, error);
  for (const notice of record.notices) tally.notice({ ...notice, file: place.file });
  tally.skip('suggestions', skipped);
  for (const [what, count] of Object.entries(record.skipped)) tally.skip(what, count);
}

function settle({ tally }: ImportSession, { place }: RecordToLand, done: Result<unknown>): Result<void> {
  if (done.ok) return ok(undefined);
  if (endsImport(done.error)) return done;
  tally.refuse(place, done.error);
  return ok(undefined);
}

async function landArticle({ env, target, tally }: ImportSession, { place, record: { article, file } }: RecordToLand): Promise<Result<Article>> {
  const source = { name: article.meta.source, sha256: file?.sha256 ?? article.text_sha256, encoding: file?.encoding ?? 'utf-8', imported_at: env.clock() };
  const whole: Article = { ...article, sources: [source] };
  if (target.hasArticle(article.id) && file === undefined) {
    tally.article(article.id, false);
    return ok(whole);
  }
  const namesakes = file === undefined ? [] : target.articlesFrom(source.name);
  const added = await target.add(whole);
  if (!added.ok) return added;
  tally.article(article.id, added.value === 'added');
  if (added.value === 'added' && namesakes.length > 0) tally.notice({ file: place.file, kind: 'other_text', detail: namesakes.join(' ') });
  return ok(whole);
}

/** Leaves out, and lists, tags and links whose names no schema can hold. */
function withKnownNames({ tally }: ImportSession, { place }: RecordToLand, set: SettledSet): SettledSet {
  const spans = set.spans.filter(({ type }) => {
    const isName = spanTypeSchema.shape.name.safeParse(type).success;
    if (!isName) tally.refuse(place, { code: 'span.unknown_type', params: { type } });
    return isName;
  });
  const kept = new Set(spans.map(({ id }) => id));
  const relations = set.relations.filter(({ id, type, from, to }) => {
    const isName = relationTypeSchema.shape.name.safeParse(type).success;
    const hasEnds = kept.has(from) && kept.has(to);
    if (!isName) tally.refuse(place, { code: 'relation.unknown_type', params: { type } });
    else if (!hasEnds) tally.refuse(place, { code: 'relation.missing_end', params: { id } });
    return isName && hasEnds;
  });
  return { ...set, spans, relations };
}

function addMissingNames({ target, tally }: ImportSession, set: SettledSet): void {
  const completed = completeSchema(target.schema(), set);
  if (completed.added.length === 0) return;
  target.changeSchema(completed.schema);
  for (const name of completed.added) tally.addedName(name);
}

async function landTags({ env, target, tally }: ImportSession, line: RecordToLand, landing: { article: Article; set: SettledSet }): Promise<Result<void>> {
  const { article, set } = landing;
  let change: Change = [];
  const annotator = line.annotator ?? set.annotator;
  const done = await target.commit(article, annotator, (standing) => {
    change = mergeRecords(standing, set, env.makeId);
    return ok(change);
  });
  if (!done.ok) return done;
  tally.tags(annotator, count(change, 'span'), count(change, 'relation'));
  return done;
}

function count(change: Change, kind: 'span' | 'relation'): number {
  return change.filter((record) => record.kind === kind).length;
}

async function landSuggestions({ target, tally }: ImportSession, incoming: IncomingSuggestions): Promise<Result<void>> {
  const added = await target.suggest(incoming);
  if (!added.ok) return added;
  tally.suggested(incoming.engine, added.value);
  return ok(undefined);
}
