import type { ArticleId } from '../../shared/ids.ts';
import type { ModelReport } from '../../shared/model-report.ts';
import type { Problem } from '../../shared/reports.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { makeProblem, type JobControl } from '../jobs/job.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { StagedSuggestions } from '../store/staged-suggestions.ts';
import { engineNamed } from '../store/suggestion-store.ts';
import type { SuggestionEngine } from '../suggest/engine.ts';
import { modelEngine } from './model-engine.ts';
import { loadModel, type ModelPlace, type TokenModel } from './token-model.ts';

/** Which model reads a project, and under which name its suggestions are stored; null for the name of its folder. */
export interface ModelRequest extends ModelPlace {
  readonly engine: string | null;
}

/**
 * Lets a model read every article and stores what it suggests, in place of what an engine of that name suggested before. An article that cannot be read is listed and keeps
 * what it had; stopped (`set.cancelled`) or refused, the project is as it was. The project must not be read-only.
 */
export async function runModel(env: StoreEnvironment, { reader, request }: { reader: ProjectReader; request: ModelRequest }, control: JobControl): Promise<Result<ModelReport>> {
  const given = request.engine === null ? ok(null) : engineNamed(request.engine);
  if (!given.ok) return given;
  const model = await loadModel(env.files, request);
  if (!model.ok) return model;
  const staged = new StagedSuggestions(env, reader.folder);
  try {
    const engine = given.value ?? nameOfFolder(model.value.name);
    return await new ModelRun({ env, reader, staged, control }, model.value, engine).run();
  } finally {
    await staged.discard();
    await model.value.close();
  }
}

function nameOfFolder(folder: string): { readonly name: string } {
  const named = engineNamed(folder);
  return named.ok ? named.value : { name: 'model' };
}

interface RunContext {
  readonly env: StoreEnvironment;
  readonly reader: ProjectReader;
  readonly staged: StagedSuggestions;
  readonly control: JobControl;
}

class ModelRun {
  readonly #context: RunContext;
  readonly #name: string;
  readonly #engine: SuggestionEngine;
  readonly #types = new Map<string, number>();
  readonly #leftOut = new Map<string, number>();
  readonly #refused: Problem[] = [];
  #articles = 0;

  constructor(context: RunContext, model: TokenModel, { name }: { readonly name: string }) {
    this.#context = context;
    this.#name = name;
    const { reader, env, control: { signal } } = context;
    this.#engine = modelEngine({ model, name, schema: reader.project.schema, now: env.clock(), signal, onLeftOut: (type) => { count(this.#leftOut, type); } });
  }

  async run(): Promise<Result<ModelReport>> {
    const { reader, control, staged } = this.#context;
    const ids = await reader.articleIds();
    if (!ids.ok) return ids;
    for (const [done, id] of ids.value.entries()) {
      if (control.signal.aborted) return refuse('set.cancelled');
      control.onProgress({ done, total: ids.value.length, unit: 'items', current: id });
      const read = await this.#read(id);
      if (!read.ok && endsRun(read.error.code)) return read;
      if (read.ok) this.#articles += 1;
      else this.#refused.push(makeProblem(control, { file: id, line: null }, read.error));
    }
    const put = control.signal.aborted ? refuse('set.cancelled') : await staged.put();
    return put.ok ? ok(this.#report()) : put;
  }

  async #read(id: ArticleId): Promise<Result<void>> {
    const article = await this.#context.reader.readArticle(id);
    const said = article.ok ? await this.#engine.suggest(article.value) : article;
    if (!said.ok) return said;
    const { spans, relations, why } = said.value;
    for (const { type } of spans) count(this.#types, type);
    return this.#context.staged.stage({ engine: this.#name, article: id, spans: [...spans], relations: [...relations], why: [...why].map(([span, reason]) => ({ span, ...reason })) });
  }

  #report(): ModelReport {
    return {
      engine: this.#name, articles: this.#articles, suggestions: [...this.#types.values()].reduce((sum, each) => sum + each, 0),
      by_type: Object.fromEntries([...this.#types].toSorted()), left_out: Object.fromEntries([...this.#leftOut].toSorted()), refused: [...this.#refused],
    };
  }
}

// A model that breaks at one article will break at the others; a disk that takes no more takes none of them.
function endsRun(code: string): boolean {
  return code.startsWith('model.') || code.startsWith('disk.') || code === 'set.cancelled' || code === 'project.linked';
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}
