import type { Change } from '../../shared/change.ts';
import { stepIdSchema, type AnnotatorId, type ArticleId, type StepId } from '../../shared/ids.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { Annotator, Article, DocumentState } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import { emptySet } from '../model/annotation-set.ts';
import { mergeRecords } from '../jobs/merge-records.ts';
import { buildIndex } from '../store/build-index.ts';
import { readingQuarantine } from '../store/quarantine.ts';
import { findAgain, type FoundAgain } from './find-again.ts';
import { followedBy } from './import-commit.ts';
import { readSet, snapshotFor, type FoundSet } from './read-set.ts';
import { isSameArticle } from './same-article.ts';
import { readSound, tell, tellBusy } from './sound-set.ts';
import type { SyncSession } from './sync-session.ts';
import { isWritable, skip } from './take-set.ts';

/** Our article that a text of theirs is another version of: the only one from a file of the same name, which they do not have themselves; null where there is none. */
export async function findVersion({ home, theirs, versions }: SyncSession, article: Article): Promise<Article | null> {
  const names = new Set([article.meta.source, ...article.sources.map(({ name }) => name)]);
  const [id, ...more] = new Set([...names].flatMap((name) => home.articlesFrom(name)));
  if (id === undefined || more.length > 0 || theirs.articles.includes(id) || versions.has(id)) return null;
  const ours = await home.readArticle(id);
  return ours.ok && isSameArticle(ours.value.text, article.text) ? ours.value : null;
}

/** Finds again, in our versions of texts, the tags of a run on theirs; for each person it is one step. */
export class OtherVersions {
  readonly #session: SyncSession;
  readonly #step: StepId;
  readonly #sequences = new Map<AnnotatorId, number>();

  constructor(session: SyncSession) {
    this.#session = session;
    this.#step = stepIdSchema.parse(session.env.makeId());
  }

  /** Brings everybody's tags on one text of theirs to ours. Refuses only what ends the whole run. */
  async bring(theirs: ArticleId, ours: ArticleId): Promise<Result<void>> {
    const [from, to] = [await this.#session.theirs.readArticle(theirs), await this.#session.home.readArticle(ours)];
    if (!from.ok || !to.ok) return from.ok ? to.ok ? ok(undefined) : to : from;
    const { annotators } = await this.#session.theirs.annotatorsOf(theirs);
    for (const annotator of annotators) {
      if (annotator === 'gold') this.#session.tally.gold += 1;
      else {
        const done = await this.#bringSet({ from: from.value, to: to.value, annotator });
        if (!done.ok) return done;
      }
    }
    return ok(undefined);
  }

  async #bringSet({ from, to, annotator }: Pair): Promise<Result<void>> {
    const { home, env, schema } = this.#session;
    const there = { article: from.id, annotator };
    const found = await readSound(this.#session, there, createOffsetMap(from.text));
    if (found === null) return ok(undefined);
    if (annotator === home.me) {
      tell(this.#session, there, { code: 'sync.own_other_text', params: {} });
      return skip(this.#session, there);
    }
    const isFree = await isWritable(this.#session, there);
    if (!isFree.ok) return isFree;
    const ours = await readSet(env, { folder: home.folder, key: { article: to.id, annotator } });
    if (!isFree.value || !ours.ok || (ours.value !== null && ours.value.damage !== null)) return this.#refuse(found, isFree.value);
    schema.add(found.set);
    return this.#land({ found, to, ours: ours.value, again: findAgain({ spans: found.set.spans.values(), relations: found.set.relations.values() }, from.text, to.text) });
  }

  #refuse({ key }: FoundSet, isFree: boolean): Result<void> {
    if (isFree) tell(this.#session, key, { code: 'set.damaged', params: { file: key.article } });
    else tellBusy(this.#session, key);
    return skip(this.#session, key);
  }

  async #land({ found, to, ours, again }: Landing): Promise<Result<void>> {
    const { env } = this.#session;
    this.#tell(found, to, again);
    const person = this.#session.people.get(found.key.annotator) ?? found.set.annotator;
    const key = { article: to.id, annotator: person.id };
    const before = ours ?? { key, journal: new Uint8Array(), set: emptySet(to.id, person), commits: 0, files: { journal: null, snapshot: null } };
    const change = mergeRecords(before.set, { ...again, document: stateOf(found.set.document, again) }, env.makeId);
    this.#session.tally.set(person.id, change.length === 0 ? 'unchanged' : 'reanchored', null);
    if (change.length === 0) return ok(undefined);
    this.#session.tally.coming(person.id, { tags: countOf(change, 'span'), links: countOf(change, 'relation'), decisions: 0, replies: 0 });
    const sequence = await this.#nextSequence(person);
    if (!sequence.ok) return sequence;
    const after = { key, files: before.files, ...followedBy(env, before, { change, step: this.#step, sequence: sequence.value, annotator: person }) };
    return this.#session.staged?.stage({ key, journal: after.journal, snapshot: snapshotFor(env, after), replaced: { journal: null, snapshot: null } }) ?? ok(undefined);
  }

  #tell(found: FoundSet, to: Article, { spans, doubts, lostLinks }: FoundAgain): void {
    const { tally } = this.#session;
    tally.again.found += spans.length;
    tally.again.lostLinks += lostLinks;
    for (const { span: { type, text, start, end }, why } of doubts) tally.doubt({ article: to.id, source: to.meta.source, annotator: found.key.annotator, type, text, start, end, why });
    const left = found.set.decisions.size + found.set.replies.size;
    if (left > 0) tell(this.#session, found.key, { code: 'sync.decisions_left', params: { count: left } });
  }

  /** The next number after everything that is known of a person, here and there. */
  async #nextSequence(annotator: Annotator): Promise<Result<number>> {
    const { env, home, sequences } = this.#session;
    let highest = this.#sequences.get(annotator.id);
    if (highest === undefined) {
      const built = await buildIndex(env, { folder: home.folder, annotator, quarantine: readingQuarantine, canWrite: false });
      if (!built.ok) return built;
      highest = Math.max(built.value.index.highestSequence(), sequences.get(annotator.id) ?? 0);
    }
    this.#sequences.set(annotator.id, highest + 1);
    return ok(highest + 1);
  }
}

interface Pair {
  readonly from: Article;
  readonly to: Article;
  readonly annotator: AnnotatorId;
}

interface Landing {
  readonly found: FoundSet;
  readonly to: Article;
  readonly ours: FoundSet | null;
  readonly again: FoundAgain;
}

/** What was said of the article as a whole; with tags still to be looked at it is not done. */
function stateOf(document: DocumentState, { doubts }: FoundAgain): DocumentState {
  return doubts.length > 0 && document.status === 'done' ? { ...document, status: 'in_progress' } : document;
}

function countOf(change: Change, kind: 'span' | 'relation'): number {
  return change.filter((record) => record.kind === kind).length;
}
