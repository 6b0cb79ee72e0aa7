import { basename } from 'node:path';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { validateSchema } from '../../shared/schema/validate-schema.ts';
import { attempt } from '../store/disk-errors.ts';
import { parseJsonBytes } from '../store/envelope.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import { writeDurably } from '../store/write-file.ts';

const MEGABYTES_AT_MOST = 4;

/** Reads a label schema from a file that somebody wrote, or refuses it with the first reason found. */
export async function readSchemaFile(env: StoreEnvironment, path: string): Promise<Result<LabelSchema>> {
  const stat = await attempt(path, () => env.files.stat(path));
  if (!stat.ok) return stat;
  if (stat.value.size > MEGABYTES_AT_MOST * 1_000_000) return refuse('import.too_large', { limit: MEGABYTES_AT_MOST });
  const bytes = await attempt(path, () => env.files.read(path));
  if (!bytes.ok) return bytes;
  const value = parseJsonBytes(bytes.value);
  return value === undefined ? refuse('schema.not_json', { file: basename(path) }) : validateSchema(value);
}

/** Writes a label schema for other projects and people, laid out to be read. */
export async function writeSchemaFile(env: StoreEnvironment, path: string, schema: LabelSchema): Promise<Result<void>> {
  const written = await attempt(path, () => writeDurably(env, path, Buffer.from(`${JSON.stringify(schema, null, 2)}\n`, 'utf8')));
  return written.ok ? ok(undefined) : written;
}
