import type { Workspace } from '../annotations/store/workspace.ts';
import type { Commit } from '../shared/change.ts';
import type { SearchIndex, SearchPage, SearchPageRequest, SearchPlaces, SearchPlacesRequest } from '../shared/corpus-search.ts';
import { ok, type Result } from '../shared/result.ts';
import type { Companion, CompanionWork } from './background/companion.ts';
import type { TaskControl } from './background/tasks.ts';

/** The process that holds the index. */
export type SearcherCompanion = Pick<Companion<'searcher'>, 'ask' | 'isAwake' | 'end'>;

/** Searching the open project: the index lives in a process of its own, which is told with each question what was edited since the one before. */
export class ProjectSearch {
  readonly #companion: SearcherCompanion;
  readonly #workspace: () => Result<Workspace>;
  #changed = new Set<Commit['article']>();
  #isOutdated = false;

  constructor(companion: SearcherCompanion, workspace: () => Result<Workspace>) {
    this.#companion = companion;
    this.#workspace = workspace;
  }

  /** Brings the index up to date with all that lies on the disk. */
  open(control: TaskControl): Promise<Result<SearchIndex>> {
    return this.#ask((work) => this.#companion.ask(work, { question: 'open', input: {} }, control));
  }

  page(request: SearchPageRequest, control: TaskControl): Promise<Result<SearchPage>> {
    return this.#telling((changed) => this.#ask((work) => this.#companion.ask(work, { question: 'page', input: { request, changed } }, control)));
  }

  places(request: SearchPlacesRequest, control: TaskControl): Promise<Result<SearchPlaces>> {
    return this.#telling((changed) => this.#ask((work) => this.#companion.ask(work, { question: 'places', input: { request, changed } }, control)));
  }

  /** Notes what edits changed, for the next question; an index that is not there yet will read it anyway. */
  note(commits: readonly Commit[]): void {
    if (this.#companion.isAwake) for (const { article } of commits) this.#changed.add(article);
  }

  /** Notes that more came than edits: the next question has all that lies on the disk looked through first. */
  noteAll(): void {
    this.#isOutdated = this.#companion.isAwake;
  }

  /** Lets go of the project. */
  end(): void {
    this.#isOutdated = false;
    this.#changed.clear();
    this.#companion.end();
  }

  async #openAnew(): Promise<Result<SearchIndex>> {
    this.#isOutdated = false;
    const opened = await this.open({ signal: new AbortController().signal, onProgress: () => undefined });
    if (!opened.ok) this.#isOutdated = true;
    return opened;
  }

  async #telling<Value>(ask: (changed: readonly Commit['article'][]) => Promise<Result<Value>>): Promise<Result<Value>> {
    const opened = this.#isOutdated ? await this.#openAnew() : ok(null);
    if (!opened.ok) return opened;
    const changed = this.#changed;
    this.#changed = new Set();
    const answer = await ask([...changed]);
    // What a question did not get through with, the next one tells.
    if (!answer.ok) for (const article of changed) this.#changed.add(article);
    return answer;
  }

  async #ask<Value>(ask: (work: CompanionWork) => Promise<Result<Value>>): Promise<Result<Value>> {
    const workspace = this.#workspace();
    return workspace.ok ? ask({ reader: workspace.value.reader, annotator: workspace.value.annotator.id }) : workspace;
  }
}
