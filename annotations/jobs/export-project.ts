import type { ArticleId } from '../../shared/ids.ts';
import type { AnnotationSetRecord, Article } from '../../shared/records.ts';
import type { ExportReport } from '../../shared/reports.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { WritingFormat } from '../formats/common/format.ts';
import type { PendingRecords, WriteContext } from '../formats/common/format-writer.ts';
import { fitArticle } from '../formats/common/fit-article.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { mapAhead } from '../store/serial-queue.ts';
import { ExportTally } from './export-tally.ts';
import { refuseIfStopped, type ExportOutput } from './export-output.ts';
import { filterRecords, filterTags, refuseEmpty, selectSets, type ExportSelection, type TagFilter } from './export-selection.ts';
import { openExport, type ArticleSink } from './export-layout.ts';
import { askEngines, type AskedEngines, type SuggestionEngine } from '../suggest/engine.ts';
import { undecided, type Suggestions } from '../suggest/suggestions.ts';
import type { JobControl } from './job.ts';
import { projectEngines, type AskRules } from './project-engines.ts';

/** What is exported, how and where to. */
export interface ExportRequest {
  readonly format: WritingFormat;
  readonly selection: ExportSelection;
  readonly filter: TagFilter;
  /** Adds what the project’s engines suggest and nobody has decided, where the format can tell it from tags; to the gold set nothing is suggested. */
  readonly withSuggestions?: boolean;
  readonly output: ExportOutput;
}

/**
 * Exports a project, articles in the order of their ids, and counts what the format cannot hold. An article that cannot be read is listed in the
 * report. Refused, with what was there before untouched, when there is nothing to export, the job is stopped, or the place cannot be written.
 */
export async function exportProject(env: StoreEnvironment, wanted: { reader: ProjectReader; request: ExportRequest; askRules?: AskRules }, control: JobControl): Promise<Result<ExportReport>> {
  const { reader, request, askRules } = wanted;
  const ids = await reader.articleIds();
  if (!ids.ok) return ids;
  if (ids.value.length === 0) return refuse('export.nothing');
  const engines = asksEngines(request) ? await projectEngines(reader, { now: env.clock(), askRules }) : ok([]);
  if (!engines.ok) return engines;
  const tally = new ExportTally(control);
  const context: WriteContext = { schema: reader.project.schema, now: env.clock(), hasFolder: request.output.kind !== 'stream', nextNumber: counter() };
  return openExport(env, { ...request, context }, async (sink) => {
    const done = await exportAll({ reader, request, context, sink, tally, engines: engines.value }, ids.value, control);
    if (!done.ok) return done;
    return tally.isEmpty() ? refuseEmpty(request.selection) : ok(tally.report(request.output));
  });
}

function asksEngines({ withSuggestions, format, selection }: ExportRequest): boolean {
  return withSuggestions === true && format.write.fit.holdsSuggestions === true && selection.kind !== 'gold';
}

function counter(): () => number {
  let last = 0;
  return () => (last += 1);
}

interface ExportWork {
  readonly reader: ProjectReader;
  readonly request: ExportRequest;
  readonly context: WriteContext;
  readonly sink: ArticleSink;
  readonly tally: ExportTally;
  /** Whose suggestions are added; none where none are asked for. */
  readonly engines: readonly SuggestionEngine[];
}

// A trial shows the first lines and counts only tags, so that what the engines say of further articles would be made for nobody.
const TRIED_WITH_SUGGESTIONS = 20;

// Reading waits for the disk most of the time: some articles are read while another is written.
const READ_AHEAD = 8;

async function exportAll(work: ExportWork, ids: readonly ArticleId[], control: JobControl): Promise<Result<void>> {
  let done = 0;
  for await (const read of mapAhead(ids, READ_AHEAD, (id) => readForExport(work, id))) {
    const going = refuseIfStopped(control.signal);
    if (!going.ok) return going;
    control.onProgress({ done, total: ids.length, unit: 'items', current: read.id });
    if (read.content.ok) await exportArticle(work, read.content.value);
    else work.tally.refuse(read.id, read.content.error);
    done += 1;
  }
  control.onProgress({ done, total: ids.length, unit: 'items', current: '' });
  return ok(undefined);
}

/** An article with the sets that are exported of it; no article where there are none. */
interface ContentToExport {
  readonly article: Article | null;
  readonly sets: readonly (AnnotationSet | null)[];
  /** What engines say of it; null where nobody asks them. */
  readonly asked: AskedEngines | null;
}

async function readForExport({ reader, request, engines, tally }: ExportWork, id: ArticleId): Promise<{ id: ArticleId; content: Result<ContentToExport> }> {
  const sets = await selectSets(reader, id, request.selection);
  if (!sets.ok) return { id, content: sets };
  if (sets.value.length === 0) return { id, content: ok({ article: null, sets: [], asked: null }) };
  const article = await reader.readArticle(id);
  if (!article.ok) return { id, content: article };
  const isUnseen = request.output.kind === 'nowhere' && tally.documents >= TRIED_WITH_SUGGESTIONS;
  const asked = engines.length === 0 || isUnseen ? null : await askEngines(engines, article.value);
  return { id, content: ok({ article: article.value, sets: sets.value, asked }) };
}

async function exportArticle({ request, context, sink, tally }: ExportWork, { article, sets, asked }: ContentToExport): Promise<void> {
  if (article === null) return;
  const records = sets.map((set) => (set === null ? null : filterTags(context.schema, set, request.filter)));
  const fitted = fitArticle({ article, sets: records }, { format: request.format, context });
  for (const error of asked?.refused ?? []) tally.refuse(article.id, error);
  await sink.article(asked === null ? fitted.work : { ...fitted.work, pending: pendingOf(asked.suggestions, records, { context, filter: request.filter }) });
  tally.article(fitted);
}

function pendingOf(suggested: Suggestions, sets: readonly (AnnotationSetRecord | null)[], { context: { schema }, filter }: { context: WriteContext; filter: TagFilter }): readonly PendingRecords[] {
  return sets.map((set) => filterRecords(schema, undecided(suggested, set), filter));
}
