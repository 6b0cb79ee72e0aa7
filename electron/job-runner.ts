import type { JobControl } from '../annotations/jobs/job.ts';
import { describeError, type Translate } from '../shared/i18n/translator.ts';
import type { JobName } from '../shared/ipc/contract.ts';
import type { Progress } from '../shared/reports.ts';

/** Who is told how far a job is, and in which language. */
export interface JobWatcher {
  readonly translate: () => Translate;
  /** Null when the job is over. */
  readonly onProgress: (job: JobName, progress: Progress | null) => void;
}

/** Runs one job at a time; a new one stops the one before. */
export class JobRunner {
  readonly #watcher: JobWatcher;
  #running: AbortController | null = null;

  constructor(watcher: JobWatcher) {
    this.#watcher = watcher;
  }

  get isBusy(): boolean { return this.#running !== null; }

  /** Stops the running job, if any. */
  cancel(): void {
    this.#running?.abort();
  }

  async run<T>(name: JobName, job: (control: JobControl) => Promise<T>): Promise<T> {
    this.cancel();
    const controller = new AbortController();
    this.#running = controller;
    try {
      return await job({
        signal: controller.signal, onProgress: (progress) => this.#watcher.onProgress(name, progress),
        describe: (error) => describeError(this.#watcher.translate(), error),
      });
    } finally {
      if (this.#running === controller) this.#running = null;
      this.#watcher.onProgress(name, null);
    }
  }
}
