import { z } from 'zod';
import { commitSchema, type Commit } from '../../shared/change.ts';
import { articleIdSchema } from '../../shared/ids.ts';
import { isTooDeep, MAX_JSON_DEPTH } from '../../shared/json.ts';
import { annotatorSchema } from '../../shared/records.ts';
import { parseJsonBytes } from './envelope.ts';
import { sha256 } from './hash.ts';

/** Version of the journal's lines; a newer one is read as far as it can be and never written. */
export const JOURNAL_VERSION = 1;

const LINE_DEPTH = MAX_JSON_DEPTH + 16;
const CHECK_DIGITS = 8;
const LF = 0x0a;

const headSchema = z.strictObject({
  kind: z.literal('guillemet-journal'), version: z.int().positive(), app: z.string(), article: articleIdSchema, annotator: annotatorSchema,
});
/** The first line of a journal: whose work it is. */
export type JournalHead = z.infer<typeof headSchema>;

/** A line of a checked log: its JSON body behind the first digits of the body's SHA-256, ended by LF. */
export function encodeLine(body: unknown): Buffer {
  const json = JSON.stringify(body);
  return Buffer.from(`{"check":"${checkOf(json)}","body":${json}}\n`, 'utf8');
}

/** The body of a line without its LF, or undefined when it is not whole. */
export function decodeLine(line: Uint8Array): unknown {
  const parsed = lineSchema.safeParse(parseJsonBytes(line));
  if (!parsed.success || isTooDeep(parsed.data.body, LINE_DEPTH)) return undefined;
  return checkOf(JSON.stringify(parsed.data.body)) === parsed.data.check ? parsed.data.body : undefined;
}

const lineSchema = z.strictObject({ check: z.string().length(CHECK_DIGITS), body: z.looseObject({}) });

function checkOf(json: string): string {
  return sha256(json).slice(0, CHECK_DIGITS);
}

/** One line of a log with its place in the file, in bytes; `end` lies behind its LF. */
export interface RawLine {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
  /** False for a last line without its LF. */
  readonly ended: boolean;
}

/** Cuts a log at its LFs; `base` is the place in bytes where `bytes` begins. */
export function splitLines(bytes: Uint8Array, base = 0): readonly RawLine[] {
  const lines: RawLine[] = [];
  for (let start = 0; start < bytes.length;) {
    const at = bytes.indexOf(LF, start);
    const stop = at === -1 ? bytes.length : at;
    const end = at === -1 ? bytes.length : at + 1;
    lines.push({ start: base + start, end: base + end, bytes: bytes.subarray(start, stop), ended: at !== -1 });
    start = end;
  }
  return lines;
}

/** What one line of a journal says. */
export type JournalEntry =
  | { readonly kind: 'head'; readonly head: JournalHead; readonly line: RawLine }
  | { readonly kind: 'commit'; readonly commit: Commit; readonly line: RawLine }
  | { readonly kind: 'bad'; readonly line: RawLine };

/** Reads one line of a journal; anything that is not whole and well-formed is `bad`. */
export function readEntry(line: RawLine): JournalEntry {
  const body = line.ended ? decodeLine(line.bytes) : undefined;
  const commit = commitSchema.safeParse(body);
  if (commit.success) return { kind: 'commit', commit: commit.data, line };
  const head = headSchema.safeParse(body);
  return head.success ? { kind: 'head', head: head.data, line } : { kind: 'bad', line };
}
