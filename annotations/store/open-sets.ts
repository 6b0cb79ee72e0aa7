import type { ArticleId } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';
import { ok, type Result } from '../../shared/result.ts';
import { readArticle } from './article-store.ts';
import type { StoreEnvironment } from './environment.ts';
import { openOwnSet, type OpenSet } from './open-set.ts';
import type { Quarantine } from './quarantine.ts';

// A journal handle and an article each: enough for going to and fro, little memory.
const LIMIT = 12;

/** Whose sets are kept open, and where. */
export interface SetOwner {
  readonly folder: string;
  readonly annotator: Annotator;
  readonly quarantine: Quarantine;
  readonly canWrite: () => boolean;
}

/** The sets of one annotator that are open, bounded; the one not used for longest is saved and closed for a new one. Calls must not overlap. */
export class OpenSets {
  readonly #env: StoreEnvironment;
  readonly #owner: SetOwner;
  // In the order of last use.
  readonly #open = new Map<ArticleId, OpenSet>();

  constructor(env: StoreEnvironment, owner: SetOwner) {
    this.#env = env;
    this.#owner = owner;
  }

  /** The set of an article, opened if need be. */
  async get(id: ArticleId): Promise<Result<OpenSet>> {
    const known = this.#open.get(id);
    const opened = known === undefined ? await this.#load(id) : ok(known);
    if (!opened.ok) return opened;
    this.#open.delete(id);
    this.#open.set(id, opened.value);
    return opened;
  }

  isOpen(id: ArticleId): boolean {
    return this.#open.has(id);
  }

  all(): readonly OpenSet[] {
    return [...this.#open.values()];
  }

  /** Closes what is open beyond the limit, saving it first; a set that cannot be saved stays open. Answers those closed. */
  async trim(): Promise<readonly OpenSet[]> {
    const closed: OpenSet[] = [];
    for (const [id, set] of this.#open) {
      if (this.#open.size <= LIMIT) break;
      if (!(await set.save()).ok) continue;
      this.#open.delete(id);
      await set.close();
      closed.push(set);
    }
    return closed;
  }

  /** Closes a set without saving it, because its files are about to go. */
  async drop(id: ArticleId): Promise<void> {
    const open = this.#open.get(id);
    this.#open.delete(id);
    await open?.close();
  }

  async closeAll(): Promise<Result<void>> {
    const outcomes = await Promise.all(this.all().map((set) => set.close()));
    this.#open.clear();
    return outcomes.find((outcome) => !outcome.ok) ?? ok(undefined);
  }

  async #load(id: ArticleId): Promise<Result<OpenSet>> {
    const { folder, annotator, quarantine } = this.#owner;
    const article = await readArticle(this.#env, { folder, quarantine }, id);
    if (!article.ok) return article;
    const place = { folder, key: { article: id, annotator: annotator.id }, name: annotator.name, quarantine };
    return openOwnSet(this.#env, { place, article: article.value, canWrite: this.#owner.canWrite() });
  }
}
