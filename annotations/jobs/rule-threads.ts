import { isMainThread, Worker } from 'node:worker_threads';
import type { Article } from '../../shared/records.ts';
import type { RuleContext, RuleEngine } from '../suggest/rules.ts';
import type { Suggestions } from '../suggest/suggestions.ts';
import type { AskRules } from './project-engines.ts';

/** What a thread is asked; the answer bears the same number. */
export interface RuleQuestion {
  readonly id: number;
  readonly engine: RuleEngine;
  readonly article: Article;
  readonly context: RuleContext;
}

/** What a thread answers. */
export interface RuleAnswer {
  readonly id: number;
  readonly suggestions: Suggestions;
}

/** The file that a thread runs, which answers as `rule-thread.ts` does, and how many may run at once. */
export interface RuleThreadPlace {
  readonly file: string;
  readonly count: number;
}

/** Whether this is one of the threads, whose work is to answer. */
export const isRuleThread = !isMainThread;

/** Has articles read by the rules in several threads for as long as something runs. */
export async function withRuleThreads<Value>(place: RuleThreadPlace, body: (askRules: AskRules) => Promise<Value>): Promise<Value> {
  const threads = new RuleThreads(place);
  try {
    return await body(threads.ask);
  } finally {
    await threads.close();
  }
}

/** Threads beside each other, each started by a question that finds the others busy. */
class RuleThreads {
  readonly #place: RuleThreadPlace;
  readonly #threads: RuleThread[] = [];

  constructor(place: RuleThreadPlace) {
    this.#place = place;
  }

  /** Has one of them read an article, the one with the fewest before it. Throws what the rules throw. */
  readonly ask: AskRules = (engine, article, context) => this.#leastBusy().ask({ engine, article, context });

  /** Ends them all; what was asked and is not answered stays unanswered. */
  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  #leastBusy(): RuleThread {
    const [least] = this.#threads.toSorted((a, b) => a.asked - b.asked);
    if (least !== undefined && (least.asked === 0 || this.#threads.length >= this.#place.count)) return least;
    const fresh = new RuleThread(this.#place.file);
    this.#threads.push(fresh);
    return fresh;
  }
}

interface Waiting {
  readonly resolve: (suggestions: Suggestions) => void;
  readonly reject: (error: Error) => void;
}

class RuleThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #last = 0;
  #failure: Error | null = null;

  constructor(file: string) {
    this.#worker = new Worker(file);
    this.#worker.on('message', ({ id, suggestions }: RuleAnswer) => {
      this.#waiting.get(id)?.resolve(suggestions);
      this.#waiting.delete(id);
    });
    this.#worker.on('error', (error: Error) => {
      this.#failure = error;
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
  }

  /** How many questions it has not answered. */
  get asked(): number { return this.#waiting.size; }

  /** Throws what ended the thread, also where it ended before. */
  ask(question: Omit<RuleQuestion, 'id'>): Promise<Suggestions> {
    if (this.#failure !== null) return Promise.reject(this.#failure);
    this.#last += 1;
    const id = this.#last;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ ...question, id } satisfies RuleQuestion);
    });
  }

  async end(): Promise<void> { await this.#worker.terminate(); }
}
