import type { AppError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { ExportReport, Problem } from '../../shared/reports.ts';
import type { FittedArticle } from '../formats/common/fit-article.ts';
import { LossCount } from '../formats/common/losses.ts';
import type { ExportOutput } from './export-output.ts';
import { makeProblem, type JobControl } from './job.ts';

// More would make the report as large as the export; the counts tell of all.
const ARTICLES_LISTED = 1_000;

/** Counts and lists what an export does while it runs. */
export class ExportTally {
  readonly #control: JobControl;
  readonly #refused: Problem[] = [];
  readonly #lost = new LossCount();
  readonly #lostIn: ExportReport['lost_in'] = [];
  #documents = 0;
  #spans = 0;
  #relations = 0;

  constructor(control: JobControl) {
    this.#control = control;
  }

  /** An article that was written. */
  article({ work: { article, sets }, lost }: FittedArticle): void {
    this.#documents += 1;
    for (const set of sets) {
      this.#spans += set?.spans.length ?? 0;
      this.#relations += set?.relations.length ?? 0;
    }
    this.#lost.addAll(lost);
    const loses = Object.keys(lost).length > 0;
    if (loses && this.#lostIn.length < ARTICLES_LISTED) this.#lostIn.push({ id: article.id, source: article.meta.source, lost });
  }

  refuse(article: ArticleId, error: AppError): void {
    this.#refused.push(makeProblem(this.#control, { file: article, line: null }, error));
  }

  /** How many articles were written. */
  get documents(): number { return this.#documents; }

  isEmpty(): boolean {
    return this.#documents === 0 && this.#refused.length === 0;
  }

  report(output: ExportOutput): ExportReport {
    return {
      documents: this.#documents, spans: this.#spans, relations: this.#relations, refused: this.#refused, lost: this.#lost.counts(), lost_in: this.#lostIn,
      output: output.kind === 'file' ? output.path : null,
    };
  }
}
