import type { Workspace } from '../annotations/store/workspace.ts';
import type { Commit } from '../shared/change.ts';
import type { Suggested } from '../shared/suggested.ts';
import { CLAIMS, MEMORY, RULES, type SuggestionRequest } from '../shared/suggestions.ts';
import { ok, type Result } from '../shared/result.ts';
import type { Companion } from './background/companion.ts';
import type { TaskControl } from './background/tasks.ts';

/** The process that makes suggestions. */
export type SuggesterCompanion = Pick<Companion<'suggester'>, 'ask' | 'isAwake' | 'end'>;

/** Where suggestions are made, for which project, and who is told that others would be made by now. */
export interface SuggestionsScene {
  readonly companion: SuggesterCompanion;
  readonly workspace: () => Result<Workspace>;
  readonly onStale: () => void;
}

/** The suggestions of the open project: made in a process of their own, which learns from each edit that is on disk. */
export class Suggestions {
  readonly #scene: SuggestionsScene;
  readonly #asked = new Map<string, AbortController>();
  readonly #changed = new Set<Commit['article']>();
  #isLearning = false;

  constructor(scene: SuggestionsScene) {
    this.#scene = scene;
  }

  /** Names of the engines that may be asked. */
  async engines(): Promise<Result<{ engines: string[] }>> {
    const workspace = this.#scene.workspace();
    if (!workspace.ok) return workspace;
    const stored = await workspace.value.reader.engines();
    return stored.ok ? ok({ engines: [RULES, MEMORY, CLAIMS, ...stored.value.map(({ name }) => name)] }) : stored;
  }

  /** What an engine suggests for an article; a newer question to the same engine stops the one before, which is refused with `set.cancelled`. */
  async of(request: SuggestionRequest): Promise<Result<Suggested>> {
    this.#asked.get(request.engine)?.abort();
    const control = new AbortController();
    this.#asked.set(request.engine, control);
    return this.#ask((work) => this.#scene.companion.ask(work, { question: 'suggest', input: request }, watched(control.signal)));
  }

  /** Has the memory read what edits changed; one reading at a time, of all that came meanwhile. */
  learn(commits: readonly Commit[]): void {
    for (const { article } of commits) this.#changed.add(article);
    if (this.#scene.companion.isAwake && !this.#isLearning) void this.#learnChanged();
  }

  /** Lets go of the project. */
  end(): void {
    this.#changed.clear();
    this.#scene.companion.end();
  }

  async #learnChanged(): Promise<void> {
    this.#isLearning = true;
    while (this.#changed.size > 0) {
      const articles = [...this.#changed];
      this.#changed.clear();
      const learned = await this.#ask((work) => this.#scene.companion.ask(work, { question: 'learn', input: { articles } }, watched(new AbortController().signal)));
      if (learned.ok && learned.value) this.#scene.onStale();
    }
    this.#isLearning = false;
  }

  async #ask<Value>(ask: (work: { readonly reader: Workspace['reader']; readonly annotator: Workspace['annotator']['id'] }) => Promise<Result<Value>>): Promise<Result<Value>> {
    const workspace = this.#scene.workspace();
    return workspace.ok ? ask({ reader: workspace.value.reader, annotator: workspace.value.annotator.id }) : workspace;
  }
}

function watched(signal: AbortSignal): TaskControl {
  return { signal, onProgress: () => undefined };
}
