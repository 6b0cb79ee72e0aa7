import type { AppError } from '../../shared/errors.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { Article } from '../../shared/records.ts';
import type { ExportReport, Problem } from '../../shared/reports.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { serialiseLine } from '../formats/guillemet-jsonl.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { mapAhead } from '../store/serial-queue.ts';
import { refuseIfStopped, writeLines, type ExportOutput, type LineSink } from './export-output.ts';
import { filterTags, refuseEmpty, selectSets, type ExportSelection, type TagFilter } from './export-selection.ts';
import { makeProblem, type JobControl } from './job.ts';

/** What is exported and where to. */
export interface ExportRequest {
  readonly selection: ExportSelection;
  readonly filter: TagFilter;
  readonly output: ExportOutput;
}

/**
 * Exports labelled JSONL, a line per article and annotator, articles in the order of their ids. An article that cannot be read is listed
 * in the report. Refused, with the old file untouched, when there is nothing to export, the job is stopped, or the file cannot be written.
 */
export async function exportJsonl(env: StoreEnvironment, wanted: { reader: ProjectReader; request: ExportRequest }, control: JobControl): Promise<Result<ExportReport>> {
  const { reader, request } = wanted;
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  if (ids.value.length === 0) return refuse('export.nothing');
  const tally = new ExportTally(control);
  return writeLines(env, request.output, async (sink) => {
    const work: ExportWork = { reader, request, sink, tally };
    const done = await exportAll(work, ids.value, control);
    if (!done.ok) return done;
    return tally.isEmpty() ? refuseEmpty(request.selection) : ok(tally.report(request.output));
  });
}

interface ExportWork {
  readonly reader: ProjectReader;
  readonly request: ExportRequest;
  readonly sink: LineSink;
  readonly tally: ExportTally;
}

// Reading waits for the disk most of the time: some articles are read while another is written.
const READ_AHEAD = 8;

async function exportAll(work: ExportWork, ids: readonly ArticleId[], control: JobControl): Promise<Result<void>> {
  let done = 0;
  for await (const read of mapAhead(ids, READ_AHEAD, (id) => readForExport(work, id))) {
    const going = refuseIfStopped(control.signal);
    if (!going.ok) return going;
    control.onProgress({ done, total: ids.length, current: read.id });
    if (read.content.ok) await exportArticle(work, read.content.value);
    else work.tally.refuse(read.id, read.content.error);
    done += 1;
  }
  control.onProgress({ done, total: ids.length, current: '' });
  return ok(undefined);
}

/** An article with the sets that are exported of it; no article where there are none. */
interface ContentToExport {
  readonly article: Article | null;
  readonly sets: readonly (AnnotationSet | null)[];
}

async function readForExport({ reader, request }: ExportWork, id: ArticleId): Promise<{ id: ArticleId; content: Result<ContentToExport> }> {
  const sets = await selectSets(reader, id, request.selection);
  if (!sets.ok) return { id, content: sets };
  if (sets.value.length === 0) return { id, content: ok({ article: null, sets: [] }) };
  const article = await reader.readArticle(id);
  return { id, content: article.ok ? ok({ article: article.value, sets: sets.value }) : article };
}

async function exportArticle({ reader, request, sink, tally }: ExportWork, { article, sets }: ContentToExport): Promise<void> {
  if (article === null) return;
  for (const set of sets) await sink.line(writeSet({ reader, request, tally }, article, set));
  tally.document();
}

function writeSet({ reader, request, tally }: Omit<ExportWork, 'sink'>, article: Article, set: AnnotationSet | null): string {
  const record = set === null ? null : filterTags(reader.project.schema, set, request.filter);
  tally.tags(record?.spans.length ?? 0, record?.relations.length ?? 0);
  return serialiseLine(article, record);
}

class ExportTally {
  readonly #control: JobControl;
  readonly #refused: Problem[] = [];
  #documents = 0;
  #spans = 0;
  #relations = 0;

  constructor(control: JobControl) {
    this.#control = control;
  }

  document(): void {
    this.#documents += 1;
  }

  tags(spans: number, relations: number): void {
    this.#spans += spans;
    this.#relations += relations;
  }

  refuse(article: ArticleId, error: AppError): void {
    this.#refused.push(makeProblem(this.#control, { file: article, line: null }, error));
  }

  isEmpty(): boolean {
    return this.#documents === 0 && this.#refused.length === 0;
  }

  report(output: ExportOutput): ExportReport {
    return {
      documents: this.#documents, spans: this.#spans, relations: this.#relations, refused: this.#refused, lost: {},
      output: output.kind === 'file' ? output.path : null,
    };
  }
}
