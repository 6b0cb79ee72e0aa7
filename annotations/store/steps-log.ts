import { basename } from 'node:path';
import { z } from 'zod';
import { annotatorIdSchema, stepIdSchema, type StepId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { attempt, orMissing } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import { decodeLine, encodeLine, splitLines, type RawLine } from './journal-line.ts';
import { layout } from './layout.ts';
import { createLogWriter, type LogWriter } from './log-writer.ts';
import type { SetKey } from './layout.ts';
import type { Quarantine } from './quarantine.ts';
import { cutLog } from './write-file.ts';

const STEPS_VERSION = 1;

const entrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('guillemet-steps'), version: z.int().positive(), app: z.string(), annotator: annotatorIdSchema }),
  z.strictObject({ kind: z.literal('intent'), step: stepIdSchema, action: z.enum(['do', 'undo', 'redo']), command: z.string(), time: z.string() }),
  z.strictObject({ kind: z.literal('commit'), step: stepIdSchema }),
  z.strictObject({ kind: z.literal('rollback'), step: stepIdSchema }),
]);
type StepEntry = z.infer<typeof entrySchema>;

/** What is about to be done to several articles. */
export type StepBegin = Omit<Extract<StepEntry, { kind: 'intent' }>, 'kind' | 'time'>;

/** Where an annotator's steps log lies. */
export interface StepsPlace {
  readonly folder: string;
  readonly annotator: SetKey['annotator'];
  readonly quarantine: Quarantine;
}

/** The log of one annotator's gestures over several articles: intent first, then commit or rollback. */
export class StepsLog {
  readonly #env: StoreEnvironment;
  readonly #place: StepsPlace;
  readonly #log: LogWriter;

  constructor(env: StoreEnvironment, place: StepsPlace, length: number) {
    this.#env = env;
    this.#place = place;
    this.#log = createLogWriter(env.files, layout.stepsLog(place.folder, place.annotator), length);
  }

  begin(step: StepBegin): Promise<Result<void>> {
    return this.append({ kind: 'intent', ...step, time: this.#env.clock() });
  }

  end(step: StepId, kind: 'commit' | 'rollback'): Promise<Result<void>> {
    return this.append({ kind, step });
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  /** Writes an entry and waits for the disk. */
  append(entry: StepEntry): Promise<Result<void>> {
    const line = encodeLine(entry);
    const head = { kind: 'guillemet-steps', version: STEPS_VERSION, app: this.#env.appVersion, annotator: this.#place.annotator };
    return this.#log.append(this.#log.length() === 0 ? Buffer.concat([encodeLine(head), line]) : line);
  }
}

/** What the log says of earlier sessions, oldest first. */
export interface LoggedSteps {
  /** Begun and never ended. */
  readonly unfinished: readonly UnfinishedStep[];
  /** Gestures that were taken back before they were whole. */
  readonly abandoned: readonly StepId[];
}

/** A step over several articles that was cut off while it was being done, undone or redone. */
export interface UnfinishedStep {
  readonly id: StepId;
  readonly action: StepBegin['action'];
}

/** Opens the log and answers what it says of earlier sessions; refuses to write to one of a later version. A torn end goes to quarantine when `canWrite`, and what it still says is written anew. */
export async function openStepsLog(env: StoreEnvironment, place: StepsPlace, canWrite: boolean): Promise<Result<LoggedSteps & { log: StepsLog }>> {
  const path = layout.stepsLog(place.folder, place.annotator);
  const read = await attempt(path, () => orMissing(() => env.files.read(path)));
  if (!read.ok) return read;
  const lines = splitLines(read.value ?? new Uint8Array()).map(readStepLine);
  if (canWrite && lines.some(({ entry }) => entry?.kind === 'guillemet-steps' && entry.version > STEPS_VERSION)) return refuse('project.newer_version', { file: basename(path) });
  const whole = lines.findLast((line) => line.line.ended && (line.entry !== null || isDamaged(line)))?.line.end ?? 0;
  const torn = read.value?.subarray(whole) ?? new Uint8Array();
  const log = new StepsLog(env, place, whole);
  const mended = canWrite && torn.length > 0 ? await mendEnd(env, { place, log, last: lines.at(-1) }, { path, whole, torn }) : ok(undefined);
  return mended.ok ? ok({ log, ...loggedSteps(lines) }) : mended;
}

interface StepLine {
  readonly line: RawLine;
  /** Null for a line that is not whole. */
  readonly entry: StepEntry | null;
}

/** Reads a line; the last one also where nothing but its line end is missing or damaged. */
function readStepLine(line: RawLine): StepLine {
  const candidates = line.ended ? [line.bytes] : [line.bytes, line.bytes.subarray(0, -1)];
  const parsed = candidates.map((bytes) => entrySchema.safeParse(decodeLine(bytes))).find(({ success }) => success);
  return { line, entry: parsed?.data ?? null };
}

/** Whether a line was damaged after it was written, and is not what a write left that was cut off. It stays where it is. */
function isDamaged({ line, entry }: StepLine): boolean {
  return entry === null && line.ended && !line.bytes.includes(0);
}

async function mendEnd(
  env: StoreEnvironment, { place, log, last }: { place: StepsPlace; log: StepsLog; last: StepLine | undefined }, end: { path: string; whole: number; torn: Uint8Array },
): Promise<Result<void>> {
  const kept = await place.quarantine.keep(end.path, end.torn);
  const cut = kept.ok ? await attempt(end.path, () => cutLog(env.files, end.path, end.whole)) : kept;
  const isSaid = cut.ok && last?.line.ended === false && last.entry !== null;
  return isSaid && last.entry !== null ? log.append(last.entry) : cut;
}

function loggedSteps(lines: readonly StepLine[]): LoggedSteps {
  const open = new Map<StepId, StepBegin['action']>();
  const abandoned: StepId[] = [];
  for (const { line, entry } of lines) {
    if (entry === null) {
      // It may have ended any step begun before it.
      if (isDamaged({ line, entry })) open.clear();
    } else if (entry.kind === 'intent') open.set(entry.step, entry.action);
    else if (entry.kind !== 'guillemet-steps') {
      if (entry.kind === 'rollback' && open.get(entry.step) === 'do') abandoned.push(entry.step);
      open.delete(entry.step);
    }
  }
  return { unfinished: [...open].map(([id, action]) => ({ id, action })), abandoned };
}
