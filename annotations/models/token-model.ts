import * as ort from 'onnxruntime-web/wasm';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { attempt } from '../store/disk-errors.ts';
import type { Files } from '../store/files.ts';
import { gatherStretches, readRole, type LabelledStretch, type TokenLabel } from './label-spans.ts';
import { readModelFolder, type ModelFiles } from './model-files.ts';
import { createTokens, trying, type TextTokens, type Token } from './tokens.ts';
import { planWindows, type TokenWindow } from './windows.ts';

/** A token-classification model, ready to read texts. */
export interface TokenModel {
  /** Name of its folder. */
  readonly name: string;
  /** What it finds in a text. Refuses with `model.cannot_run` what it breaks at, and with `set.cancelled` when stopped between two windows of a text. */
  readonly read: (text: string, signal: AbortSignal) => Promise<Result<readonly LabelledStretch[]>>;
  readonly close: () => Promise<void>;
}

/** Which model is loaded, and the file of the WebAssembly runtime, which comes with the program. */
export interface ModelPlace {
  readonly folder: string;
  readonly runtime: string;
}

/** Loads a model from a folder that is only read; nothing is fetched. A missing, broken or too large file is refused with `model.*`. */
export async function loadModel(files: Files, { folder, runtime }: ModelPlace): Promise<Result<TokenModel>> {
  const read = await readModelFolder(files, folder);
  if (!read.ok) return read;
  const tokens = createTokens(read.value.tokenizer);
  if (!tokens.ok) return tokens;
  const binary = await attempt(runtime, () => files.read(runtime));
  if (!binary.ok) return binary;
  ort.env.wasm.numThreads = 1;
  ort.env.wasm.wasmBinary = binary.value;
  ort.env.logLevel = 'fatal';
  const session = await running(() => ort.InferenceSession.create(read.value.onnx, { executionProviders: ['wasm'] }));
  if (!session.ok) return session;
  const { labels, longest, name } = read.value;
  const reading = new RunningModel(session.value, tokens.value, { labels, longest });
  const strange = reading.strangeInput;
  if (strange !== null) return refuse('model.cannot_run', { reason: strange });
  return ok({ name, read: (text, signal) => reading.read(text, signal), close: () => session.value.release() });
}

/** Does something with the runtime, whatever it throws: a model from outside may break it anywhere. */
async function running<T>(action: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await action());
  } catch (error) {
    return refuse('model.cannot_run', { reason: (error instanceof Error ? error.message : String(error)).slice(0, 300) });
  }
}

const INPUTS: readonly string[] = ['input_ids', 'attention_mask', 'token_type_ids'];

class RunningModel {
  readonly #session: ort.InferenceSession;
  readonly #tokens: TextTokens;
  readonly #labels: number;
  readonly #roles: readonly ReturnType<typeof readRole>[];
  readonly #size: number;

  constructor(session: ort.InferenceSession, tokens: TextTokens, { labels, longest }: Pick<ModelFiles, 'labels' | 'longest'>) {
    this.#session = session;
    this.#tokens = tokens;
    this.#labels = labels.length;
    this.#roles = labels.map(readRole);
    this.#size = Math.max(1, longest - tokens.around.before.length - tokens.around.after.length);
  }

  /** The name of an input that nobody can give it; null where all are known. */
  get strangeInput(): string | null {
    return this.#session.inputNames.find((name) => !INPUTS.includes(name)) ?? (this.#session.inputNames.includes('input_ids') ? null : 'input_ids');
  }

  async read(text: string, signal: AbortSignal): Promise<Result<readonly LabelledStretch[]>> {
    const tokens = trying(() => this.#tokens.of(text));
    if (!tokens.ok) return tokens;
    const said: TokenLabel[] = [];
    for (const window of planWindows(tokens.value.length, this.#size)) {
      if (signal.aborted) return refuse('set.cancelled');
      const labels = await running(() => this.#readWindow(tokens.value, window));
      if (!labels.ok) return labels;
      said.push(...labels.value);
    }
    return ok(gatherStretches(tokens.value, said, this.#roles));
  }

  async #readWindow(tokens: readonly Token[], { start, end, from, to }: TokenWindow): Promise<readonly TokenLabel[]> {
    const { before, after } = this.#tokens.around;
    const ids = [...before, ...tokens.slice(start, end).map(({ id }) => id), ...after];
    const output = await this.#session.run(this.#feeds(ids));
    const logits = output['logits'] ?? output[this.#session.outputNames[0] ?? ''];
    const { data, dims } = logits ?? { data: null, dims: [] };
    const fits = data instanceof Float32Array && dims.length === 3 && dims[1] === ids.length && dims[2] === this.#labels;
    if (!fits) throw new Error(`logits [${dims.join(', ')}], expected [1, ${String(ids.length)}, ${String(this.#labels)}] of float32`);
    return Array.from({ length: to - from }, (_, index) => surest(data, (before.length + from - start + index) * this.#labels, this.#labels));
  }

  #feeds(ids: readonly number[]): Record<string, ort.Tensor> {
    const of = (value: (index: number) => number): ort.Tensor => new ort.Tensor('int64', BigInt64Array.from(ids, (_, index) => BigInt(value(index))), [1, ids.length]);
    const all: Record<string, () => ort.Tensor> = { input_ids: () => of((index) => ids[index] ?? 0), attention_mask: () => of(() => 1), token_type_ids: () => of(() => 0) };
    return Object.fromEntries(this.#session.inputNames.flatMap((name) => { const make = all[name]; return make === undefined ? [] : [[name, make()] as const]; }));
  }
}

/** The surest of some labels and its softmax. */
function surest(logits: Float32Array, at: number, labels: number): TokenLabel {
  let label = 0;
  for (let each = 1; each < labels; each += 1) if ((logits[at + each] ?? 0) > (logits[at + label] ?? 0)) label = each;
  const most = logits[at + label] ?? 0;
  let sum = 0;
  for (let each = 0; each < labels; each += 1) sum += Math.exp((logits[at + each] ?? 0) - most);
  return { label, probability: sum > 0 ? 1 / sum : 0 };
}
