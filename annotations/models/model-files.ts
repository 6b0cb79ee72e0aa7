import { basename, join } from 'node:path';
import { z } from 'zod';
import { isTooDeep, MAX_JSON_DEPTH } from '../../shared/json.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { attempt, orMissing } from '../store/disk-errors.ts';
import { parseJsonBytes } from '../store/envelope.ts';
import type { Files } from '../store/files.ts';

/** What a folder of a token-classification model holds. */
export interface ModelFiles {
  /** Name of the folder. */
  readonly name: string;
  readonly onnx: Uint8Array;
  readonly tokenizer: object;
  /** Names of the model's labels by their number, as `B-PER`. */
  readonly labels: readonly string[];
  /** How many tokens the model takes at once, with those that stand around a text. */
  readonly longest: number;
}

const MEGABYTE = 1024 * 1024;
/** The largest files that are read, in megabytes: what WebAssembly can hold of a model, and far more than any honest vocabulary. */
const LIMITS = { 'model.onnx': 1024, 'tokenizer.json': 128, 'config.json': 4 } as const;
type FileName = keyof typeof LIMITS;

const LONGEST = 512;
const MOST_LABELS = 10_000;

const configSchema = z.looseObject({
  id2label: z.record(z.string().regex(/^\d{1,5}$/), z.string().max(200)),
  max_position_embeddings: z.int().positive().max(1_000_000).exactOptional(),
});

/** Reads a model's folder, which is never written; each missing, too large or bad file is refused with `model.*`. Links are followed, since model caches are made of them. */
export async function readModelFolder(files: Files, folder: string): Promise<Result<ModelFiles>> {
  const config = await readJson(files, folder, 'config.json');
  if (!config.ok) return config;
  const described = readConfig(config.value);
  if (!described.ok) return described;
  const tokenizer = await readJson(files, folder, 'tokenizer.json');
  const onnx = tokenizer.ok ? await readBounded(files, folder, 'model.onnx') : tokenizer;
  if (!tokenizer.ok || !onnx.ok) return tokenizer.ok ? onnx.ok ? refuse('model.bad_file', { file: 'model.onnx' }) : onnx : tokenizer;
  return ok({ name: basename(folder), onnx: onnx.value, tokenizer: tokenizer.value, ...described.value });
}

function readConfig(value: object): Result<Pick<ModelFiles, 'labels' | 'longest'>> {
  const config = configSchema.safeParse(value);
  if (!config.success) return refuse('model.no_labels');
  const { id2label, max_position_embeddings = LONGEST } = config.data;
  const count = Object.keys(id2label).length;
  const labels = Array.from({ length: Math.min(count, MOST_LABELS) }, (_, number) => id2label[String(number)]);
  const named = labels.filter((label) => label !== undefined);
  return named.length === count && count > 0 ? ok({ labels: named, longest: Math.min(LONGEST, max_position_embeddings) }) : refuse('model.no_labels');
}

async function readJson(files: Files, folder: string, file: FileName): Promise<Result<object>> {
  const bytes = await readBounded(files, folder, file);
  if (!bytes.ok) return bytes;
  const value = parseJsonBytes(bytes.value);
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !isTooDeep(value, MAX_JSON_DEPTH) ? ok(value) : refuse('model.bad_file', { file });
}

async function readBounded(files: Files, folder: string, file: FileName): Promise<Result<Uint8Array>> {
  const path = join(folder, file);
  const real = await attempt(path, () => orMissing(() => files.realPath(path)));
  if (!real.ok) return real;
  if (real.value === null) return refuse('model.missing_file', { file, folder });
  const place = real.value;
  const stat = await attempt(path, () => files.stat(place));
  if (!stat.ok) return stat;
  if (stat.value.kind !== 'file') return refuse('model.bad_file', { file });
  return stat.value.size > LIMITS[file] * MEGABYTE ? refuse('model.too_large', { file, limit: LIMITS[file] }) : attempt(path, () => files.read(place));
}
