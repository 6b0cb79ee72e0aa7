import { jsonValueSchema, type JsonValue } from '../../shared/json.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { FileHead, ReadingFormat } from '../formats/common/format.ts';
import { recogniseFormat } from '../formats/registry.ts';
import { attempt } from '../store/disk-errors.ts';
import type { StoreEnvironment } from '../store/environment.ts';
import type { FileToRead } from './file-input.ts';
import { jsonValues } from './json-values.ts';

/** Tells a file's format by its name and its beginning; refuses with `import.unrecognised` where no format knows it. */
export async function chooseFormat(env: StoreEnvironment, file: FileToRead): Promise<Result<ReadingFormat>> {
  const head = await attempt(file.path, () => readHead(env, file));
  if (!head.ok) return refuse('import.unreadable', { reason: String(head.error.params['reason'] ?? '') });
  const format = recogniseFormat(head.value);
  return format === null ? refuse('import.unrecognised', { file: file.name }) : ok(format);
}

const HEAD_LENGTH = 64 * 1024;

async function readHead({ files }: StoreEnvironment, { name, path }: FileToRead): Promise<FileHead> {
  let text = '';
  for await (const chunk of files.readChunks(path)) {
    text = new TextDecoder('utf-8').decode(chunk.subarray(0, HEAD_LENGTH));
    break;
  }
  return { name, text, json: /^\s*[[{]/.test(text) ? await firstValue(files.readChunks(path)) : undefined };
}

// A broken first record does not hide what the next ones are.
const LINES_LOOKED_AT = 20;

async function firstValue(chunks: AsyncIterable<Uint8Array>): Promise<JsonValue | undefined> {
  let looked = 0;
  for await (const { content } of jsonValues(chunks)) {
    const value = content.ok ? jsonValueSchema.safeParse(content.value) : undefined;
    if (value?.success === true) return value.data;
    looked += 1;
    if (looked === LINES_LOOKED_AT) break;
  }
  return undefined;
}
