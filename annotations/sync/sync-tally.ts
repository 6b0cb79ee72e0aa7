import { relative, sep } from 'node:path';
import type { AppError } from '../../shared/errors.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';
import type { BroughtPerson, DoubtfulTag, SyncProblem, SyncReport } from '../../shared/sync.ts';
import { namesApart } from '../model/people-names.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import type { JobControl } from '../jobs/job.ts';

/** What became of a set of the folder. */
export type Fate = 'added' | 'updated' | 'unchanged' | 'apart' | 'reanchored' | 'skipped';
type Counted = { -readonly [Key in Exclude<keyof BroughtPerson, 'id' | 'name' | 'isMe' | 'articles'>]: number };

/** Counts and lists what bringing in a folder does while it runs. */
export class SyncTally {
  readonly articles = { same: 0, added: 0, reanchored: 0, left: 0 };
  readonly again = { found: 0, lostLinks: 0 };
  /** Names of engines whose suggestions come along. */
  readonly engines = new Set<string>();
  gold = 0;
  readable = 0;
  ownAhead = 0;
  readonly #control: Pick<JobControl, 'describe'>;
  readonly #folder: string;
  readonly #people = new Map<AnnotatorId, Counted>();
  readonly #doubtful: Omit<DoubtfulTag, 'name'>[] = [];
  readonly #problems: (Omit<SyncProblem, 'name'> & { annotator: AnnotatorId | null })[] = [];

  constructor(control: Pick<JobControl, 'describe'>, folder: string) {
    this.#control = control;
    this.#folder = folder;
  }

  /** A set of a person, and what of it comes in. */
  set(annotator: AnnotatorId, fate: Fate, coming: AnnotationSet | null): void {
    const counted = this.#of(annotator);
    counted[fate] += 1;
    if (coming !== null) this.coming(annotator, { tags: coming.spans.size, links: coming.relations.size, decisions: coming.decisions.size, replies: coming.replies.size });
  }

  /** Tags and the like that come in. */
  coming(annotator: AnnotatorId, counts: Readonly<Record<'tags' | 'links' | 'decisions' | 'replies', number>>): void {
    const counted = this.#of(annotator);
    for (const key of ['tags', 'links', 'decisions', 'replies'] as const) counted[key] += counts[key];
  }

  doubt(tag: Omit<DoubtfulTag, 'name'>): void {
    this.#doubtful.push(tag);
  }

  /** Something about a file of the folder, named by its whole path. */
  problem(path: string, error: AppError, { source = null, annotator = null }: { source?: string | null; annotator?: AnnotatorId | null } = {}): void {
    const file = relative(this.#folder, path).split(sep).join('/');
    this.#problems.push({ file, source, annotator, code: error.code, message: this.#control.describe(error) });
  }

  /** Everything so far; of a stopped run nothing stays, and only what was wrong is told. */
  report(about: ReportFacts): SyncReport {
    const { me, people, isTrial, cancelled, title, names } = about;
    const shown = namesApart([...people, ...[...this.#people.keys()].filter((id) => !people.some((person) => person.id === id)).map((id) => ({ id, name: id }))]);
    const problems = this.#problems.map(({ annotator, ...problem }) => ({ ...problem, name: annotator === null ? null : shown.get(annotator) ?? annotator }));
    const none = { title, isTrial, cancelled, people: [], articles: { same: 0, added: 0, reanchored: 0, left: 0 }, again: { found: 0, doubtful: 0, lostLinks: 0 }, doubtful: [], problems, engines: [], gold: 0, readable: 0, ownAhead: 0 };
    if (cancelled) return { ...none, names: { added: [], missing: [], differing: [] } };
    const listed = [...this.#people].map(([id, counted]): BroughtPerson => ({ id, name: shown.get(id) ?? id, isMe: id === me, articles: sumOf(counted), ...counted }));
    return {
      ...none, people: listed.sort((a, b) => (a.name < b.name ? -1 : 1)), articles: { ...this.articles }, again: { ...this.again, doubtful: this.#doubtful.length },
      doubtful: this.#doubtful.map((tag) => ({ ...tag, name: shown.get(tag.annotator) ?? tag.annotator })), names, engines: [...this.engines].sort(), gold: this.gold, readable: this.readable, ownAhead: this.ownAhead,
    };
  }

  #of(annotator: AnnotatorId): Counted {
    const counted = this.#people.get(annotator) ?? { added: 0, updated: 0, unchanged: 0, apart: 0, reanchored: 0, skipped: 0, tags: 0, links: 0, decisions: 0, replies: 0 };
    this.#people.set(annotator, counted);
    return counted;
  }
}

/** What a report says besides what was counted. */
export interface ReportFacts extends Pick<SyncReport, 'title' | 'isTrial' | 'cancelled' | 'names'> {
  readonly me: AnnotatorId | null;
  /** Everybody whose name is known. */
  readonly people: readonly Annotator[];
}

function sumOf({ added, updated, unchanged, apart, reanchored, skipped }: Counted): number {
  return added + updated + unchanged + apart + reanchored + skipped;
}
