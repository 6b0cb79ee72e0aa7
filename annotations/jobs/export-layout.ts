import type { Result } from '../../shared/result.ts';
import { refuse } from '../../shared/result.ts';
import type { WritingFormat } from '../formats/common/format.ts';
import type { ArticleFilesWriter, ArticleWork, OneFileWriter, WriteContext } from '../formats/common/format-writer.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { writeFolder, type FolderSink } from './export-folder.ts';
import { writeBeside, writePieces, type ExportOutput, type PieceSink } from './export-output.ts';
import { ExportNames } from './export-names.ts';
import type { ExportSelection } from './export-selection.ts';

/** Takes the articles of an export one after the other. */
export interface ArticleSink {
  article(work: ArticleWork): Promise<void>;
}

/** An export as its layout sees it. */
export interface ExportPlan {
  readonly format: WritingFormat;
  readonly output: ExportOutput;
  readonly selection: ExportSelection;
  readonly context: WriteContext;
}

/** Opens the place of an export in the layout of its format, and puts everything in place only when `produce` is done. */
export function openExport<T>(env: StoreEnvironment, plan: ExportPlan, produce: (sink: ArticleSink) => Promise<Result<T>>): Promise<Result<T>> {
  const { write } = plan.format;
  return write.layout === 'one_file' ? openFile(env, { ...plan, write }, produce) : openFolder(env, { ...plan, write }, produce);
}

async function openFile<T>(env: StoreEnvironment, plan: ExportPlan & { write: OneFileWriter }, produce: (sink: ArticleSink) => Promise<Result<T>>): Promise<Result<T>> {
  const { write, output, context } = plan;
  const done = await writePieces(env, output, async (sink) => {
    const begin = write.begin?.(context) ?? '';
    if (begin !== '') await sink.write(begin);
    const produced = await produce(articlesAsPieces(write, context, sink));
    const end = write.end?.(context) ?? '';
    if (produced.ok && end !== '') await sink.write(end);
    return produced;
  });
  const beside = done.ok ? await writeBeside(env, output, write.beside?.(context) ?? []) : done;
  return beside.ok ? done : beside;
}

function articlesAsPieces({ pieces, between = '' }: OneFileWriter, context: WriteContext, sink: PieceSink): ArticleSink {
  let isFirst = true;
  return {
    article: async (work) => {
      for (const piece of pieces(work, context)) {
        await sink.write(isFirst ? piece : between + piece);
        isFirst = false;
      }
    },
  };
}

async function openFolder<T>(env: StoreEnvironment, plan: ExportPlan & { write: ArticleFilesWriter }, produce: (sink: ArticleSink) => Promise<Result<T>>): Promise<Result<T>> {
  const { output, write, selection, context } = plan;
  if (output.kind === 'stream') return refuse('export.needs_folder', { name: plan.format.name });
  const names = new ExportNames(selection.kind === 'all');
  return writeFolder(env, output, (sink) => produce({
    article: async ({ article, sets }) => {
      for (const set of sets) await writeSet(sink, names.stemOf(article, set?.annotator.name ?? null), write.files(article, set, context));
    },
  }));
}

async function writeSet(sink: FolderSink, stem: string, files: ReturnType<ArticleFilesWriter['files']>): Promise<void> {
  for (const { name, content } of files) await sink.file(`${stem}${name}`, content);
}
