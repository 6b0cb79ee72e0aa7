import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Suggested } from '../../shared/suggested.ts';
import { MEMORY, type SuggestionRequest } from '../../shared/suggestions.ts';
import type { Taught } from '../suggest/memory/lessons.ts';
import { Memory } from '../suggest/memory/memory.ts';
import type { Suggestions } from '../suggest/suggestions.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { mapAhead } from '../store/serial-queue.ts';
import { projectEngines } from './project-engines.ts';

/** For whom suggestions are made, in which project; the reader is the one of the project as it is now. */
export interface SuggesterScene {
  readonly env: StoreEnvironment;
  readonly reader: () => ProjectReader;
  readonly annotator: AnnotatorId;
}

const READ_AHEAD = 4;

/** Makes the suggestions of every engine for one article at a time, and holds what this annotator's work teaches. */
export class Suggester {
  readonly #scene: SuggesterScene;
  readonly #memory = new Memory();
  /** Settled once all earlier work is remembered. */
  #reading: Promise<Result<void>> | null = null;
  #isRead = false;

  constructor(scene: SuggesterScene) {
    this.#scene = scene;
  }

  /** What an engine suggests for an article. The memory answers once all earlier work was read; the others do not wait for it. */
  async suggest({ article: id, engine }: SuggestionRequest, control: { readonly signal: AbortSignal }): Promise<Result<Suggested>> {
    const article = await this.#scene.reader().readArticle(id);
    if (!article.ok) return article;
    const made = await this.#ask(engine, article.value);
    if (control.signal.aborted) return refuse('set.cancelled');
    return made.ok ? ok({ engine, spans: [...made.value.spans], relations: [...made.value.relations], why: Object.fromEntries(made.value.why) }) : made;
  }

  /** Reads again what the annotator's sets of some articles teach; answers whether the memory changed. */
  async learn(articles: readonly ArticleId[]): Promise<Result<boolean>> {
    // What is not read yet will be read as it is by then.
    if (this.#reading === null) return ok(false);
    const read = await this.#reading;
    if (!read.ok) return read;
    let learned = false;
    for (const id of articles) {
      const taught = await this.#read(id);
      if (!taught.ok) return taught;
      learned = (taught.value !== null && this.#memory.learn(taught.value)) || learned;
    }
    return ok(learned);
  }

  async #ask(engine: string, article: Article): Promise<Result<Suggestions>> {
    const context = { schema: this.#scene.reader().project.schema, now: this.#scene.env.clock() };
    if (engine !== MEMORY) return this.#askEngine(engine, article, context.now);
    this.#reading ??= this.#readAll();
    const read = await this.#reading;
    return read.ok ? ok(this.#memory.suggest(article, context)) : read;
  }

  async #askEngine(name: string, article: Article, now: string): Promise<Result<Suggestions>> {
    const found = await projectEngines(this.#scene.reader(), { now, names: [name] });
    if (!found.ok) return found;
    const [engine] = found.value;
    if (engine === undefined) return refuse('engine.unknown', { name, known: '' });
    const made = await engine.suggest(article);
    return made.ok ? ok(this.#weighed(article, made.value)) : made;
  }

  #weighed(article: Article, suggestions: Suggestions): Suggestions {
    return this.#isRead ? this.#memory.weigh(article, suggestions) : suggestions;
  }

  async #readAll(): Promise<Result<void>> {
    const ids = await this.#scene.reader().articleIds();
    if (!ids.ok) return ids;
    for await (const taught of mapAhead(ids.value, READ_AHEAD, (id) => this.#read(id))) {
      // An article that cannot be read teaches nothing; opening it says why.
      if (taught.ok && taught.value !== null) this.#memory.learn(taught.value);
    }
    this.#isRead = true;
    return ok(undefined);
  }

  async #read(id: ArticleId): Promise<Result<Taught | null>> {
    const reader = this.#scene.reader();
    const set = await reader.readSetOf(id, this.#scene.annotator);
    if (!set.ok || set.value === null) return set.ok ? ok(null) : set;
    const article = await reader.readArticle(id);
    return article.ok ? ok({ schema: reader.project.schema, article: article.value, set: set.value }) : article;
  }
}
