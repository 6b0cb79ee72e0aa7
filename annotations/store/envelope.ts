import { z } from 'zod';
import type { ErrorCode } from '../../shared/errors.ts';
import { isTooDeep, MAX_JSON_DEPTH } from '../../shared/json.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { sha256 } from './hash.ts';

/** One kind of file of ours: its name and version in the envelope, the shape of its data, and the code for damage. */
export interface FileKind<T> {
  readonly kind: string;
  readonly version: number;
  readonly schema: z.ZodType<T>;
  readonly damaged: ErrorCode;
  /** How many records the data holds; stored beside it, so that a cut list is noticed. */
  readonly count: (data: T) => number;
  /** What makes data of the next version of the data of each earlier one, by that one's number. */
  readonly migrations?: Readonly<Record<number, (data: unknown) => unknown>>;
}

/** What a file held. `newer` says that a later version of the program wrote it: to be read, never to be written. */
export interface Loaded<T> {
  readonly data: T;
  readonly newer: boolean;
  /** The earlier version that the file has and the data had; it goes when the file is written. */
  readonly migratedFrom?: number;
}

// A record from outside may be MAX_JSON_DEPTH deep; the envelope and our own records lie around it.
const FILE_DEPTH = MAX_JSON_DEPTH + 16;

const envelopeSchema = z.strictObject({
  kind: z.string(), version: z.int().positive(), app: z.string(), sha256: z.string(), count: z.int().nonnegative(), data: z.unknown(),
});

/** The bytes of a file of ours: its data in an envelope with kind, version, checksum and count, and a line end. */
export function sealEnvelope<T>(kind: FileKind<T>, data: T, app: string): Uint8Array {
  const json = JSON.stringify(data);
  const head = JSON.stringify({ kind: kind.kind, version: kind.version, app, sha256: sha256(json), count: kind.count(data) });
  return Buffer.from(`${head.slice(0, -1)},"data":${json}}\n`, 'utf8');
}

/** Reads the bytes of a file of ours; `file` names it in a refusal. Anything but whole and expected content is refused, never taken for empty. */
export function openEnvelope<T>(kind: FileKind<T>, bytes: Uint8Array, file: string): Result<Loaded<T>> {
  const parsed = parseJsonBytes(bytes);
  if (parsed === undefined || isTooDeep(parsed, FILE_DEPTH)) return refuse(kind.damaged, { file });
  const envelope = envelopeSchema.safeParse(parsed);
  if (!envelope.success || envelope.data.kind !== kind.kind) return refuse(kind.damaged, { file });
  const { version, data, count } = envelope.data;
  if (!matchesChecksum(bytes, data, envelope.data.sha256)) return refuse(kind.damaged, { file });
  return checkShape(kind, { version, data, count }, file);
}

const DATA_MARK = Buffer.from(',"data":');
const CLOSING_LENGTH = '}\n'.length;

// The data stands in the file as it was hashed, unless some tool has laid the file out anew.
function matchesChecksum(bytes: Uint8Array, data: unknown, checksum: string): boolean {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf(DATA_MARK) + DATA_MARK.length;
  return sha256(bytes.subarray(start, bytes.length - CLOSING_LENGTH)) === checksum || sha256(JSON.stringify(data) ?? '') === checksum;
}

interface FoundData {
  readonly version: number;
  readonly data: unknown;
  readonly count: number;
}

function checkShape<T>(kind: FileKind<T>, found: FoundData, file: string): Result<Loaded<T>> {
  const newer = found.version > kind.version;
  const shaped = kind.schema.safeParse(found.version < kind.version ? migrate(kind, found) : found.data);
  if (!shaped.success) return refuse(newer ? 'project.newer_version' : kind.damaged, { file });
  // Data of an earlier version was counted by its own rule; the checksum holds for all of it.
  if (found.version < kind.version) return ok({ data: shaped.data, newer, migratedFrom: found.version });
  if (kind.count(shaped.data) !== found.count) return refuse(kind.damaged, { file });
  return ok({ data: shaped.data, newer });
}

/** The data as the present version has it; undefined where a step on the way is missing. */
function migrate<T>({ version: present, migrations = {} }: FileKind<T>, { version: from, data }: FoundData): unknown {
  let migrated: unknown = data;
  for (let version = from; version < present; version += 1) migrated = migrations[version]?.(migrated);
  return migrated;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The JSON value in UTF-8 bytes, or undefined when they hold none; a BOM counts as damage. */
export function parseJsonBytes(bytes: Uint8Array): unknown {
  try {
    const value: unknown = JSON.parse(utf8.decode(bytes));
    return value;
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
