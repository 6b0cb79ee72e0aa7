import type { AppError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { ImportReport, Notice, Problem } from '../../shared/reports.ts';
import { makeProblem, type JobControl, type ProblemPlace } from './job.ts';
import { NameCount } from './name-count.ts';
import { writtenAs, type AddedName } from './plain-types.ts';
import { SourceCount } from './source-count.ts';

/** Counts and lists what an import does while it runs. */
export class ImportTally {
  readonly #control: JobControl;
  readonly #added = new Set<ArticleId>();
  readonly #known = new Set<ArticleId>();
  readonly #refused: Problem[] = [];
  readonly #repaired: Problem[] = [];
  readonly #notices: Notice[] = [];
  readonly #names = new Set<string>();
  readonly #skipped = new Map<string, number>();
  readonly #people = new Map<string | null, number>();
  readonly #engines = new Map<string, number>();
  /** Uses of names that are added or mapped. */
  readonly names = new NameCount();
  /** What each recognised format brought. */
  readonly sources = new SourceCount();
  #spans = 0;
  #relations = 0;

  constructor(control: JobControl) {
    this.#control = control;
  }

  /** An article that landed, or that was there before. One met again in the same import counts once. */
  article(id: ArticleId, isNew: boolean): void {
    if (this.#added.has(id) || this.#known.has(id)) return;
    (isNew ? this.#added : this.#known).add(id);
    this.sources.count(isNew ? 'documents' : 'known');
  }

  /** Tags and links that landed in the set of the person of this name. */
  tags(annotator: string | null, spans: number, relations: number): void {
    this.#spans += spans;
    this.#relations += relations;
    this.#people.set(annotator, (this.#people.get(annotator) ?? 0) + spans);
    this.sources.count('spans', spans);
    this.sources.count('relations', relations);
  }

  /** Tags and links that an engine of this name suggests. */
  suggested(engine: string, count: number): void {
    this.#engines.set(engine, (this.#engines.get(engine) ?? 0) + count);
    this.sources.count('suggestions', count);
  }

  refuse(place: ProblemPlace, error: AppError): void {
    this.sources.count('refused');
    this.#refused.push(makeProblem(this.#control, place, error));
  }

  repair(place: ProblemPlace, error: AppError): void {
    this.sources.count('repaired');
    this.#repaired.push(makeProblem(this.#control, place, error));
  }

  notice(notice: Notice): void {
    this.#notices.push(notice);
  }

  addedName(name: AddedName): void {
    this.#names.add(writtenAs(name));
    this.names.add(name);
  }

  skip(what: string, count: number): void {
    if (count > 0) this.#skipped.set(what, (this.#skipped.get(what) ?? 0) + count);
  }

  /** What was done; of a stopped import nothing stays, and only what was wrong is told. */
  report(isStopped: boolean): ImportReport {
    const [documents, known, spans, relations] = isStopped ? [0, 0, 0, 0] : [this.#added.size, this.#known.size, this.#spans, this.#relations];
    const suggested = isStopped ? [] : [...this.#engines].map(([name, suggestions]) => ({ name, suggestions }));
    return {
      documents, known, spans, relations, suggestions: suggested.reduce((sum, each) => sum + each.suggestions, 0), suggested,
      refused: [...this.#refused], repaired: [...this.#repaired], notices: [...this.#notices], added: isStopped ? [] : [...this.#names],
      names: this.names.list(), sources: this.sources.list(), people: [...this.#people].map(([name, count]) => ({ name, spans: count })),
      skipped: Object.fromEntries(this.#skipped), lost: {}, cancelled: isStopped,
    };
  }
}
