import { z } from 'zod';
import { annotatorIdSchema, stepIdSchema, type StepId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { attempt, orMissing } from './disk-errors.ts';
import type { StoreEnvironment } from './environment.ts';
import { decodeLine, encodeLine, splitLines } from './journal-line.ts';
import { layout } from './layout.ts';
import { createLogWriter, type LogWriter } from './log-writer.ts';
import type { SetKey } from './layout.ts';
import type { Quarantine } from './quarantine.ts';
import { cutLog } from './write-file.ts';

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
    return this.#append({ kind: 'intent', ...step, time: this.#env.clock() });
  }

  end(step: StepId, kind: 'commit' | 'rollback'): Promise<Result<void>> {
    return this.#append({ kind, step });
  }

  close(): Promise<void> {
    return this.#log.close();
  }

  #append(entry: StepEntry): Promise<Result<void>> {
    const line = encodeLine(entry);
    const head = { kind: 'guillemet-steps', version: 1, app: this.#env.appVersion, annotator: this.#place.annotator };
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

/** Opens the log and answers what it says of earlier sessions. A torn end goes to quarantine when `canWrite`. */
export async function openStepsLog(env: StoreEnvironment, place: StepsPlace, canWrite: boolean): Promise<Result<LoggedSteps & { log: StepsLog }>> {
  const path = layout.stepsLog(place.folder, place.annotator);
  const read = await attempt(path, () => orMissing(() => env.files.read(path)));
  if (!read.ok) return read;
  const lines = splitLines(read.value ?? new Uint8Array()).map((line) => ({ line, entry: line.ended ? entrySchema.safeParse(decodeLine(line.bytes)) : null }));
  const whole = lines.findLast(({ entry }) => entry?.success === true)?.line.end ?? 0;
  const torn = read.value?.subarray(whole) ?? new Uint8Array();
  const mended = canWrite && torn.length > 0 ? await cutTorn(env, place, { path, whole, torn }) : ok(undefined);
  if (!mended.ok) return mended;
  const log = new StepsLog(env, place, whole);
  const { unsure, ...logged } = loggedSteps(lines.flatMap(({ line, entry }) => (entry?.success === true ? [entry.data] : line.ended ? [null] : [])));
  // With the line goes what told that they are not to be taken back.
  const settled = canWrite && torn.length > 0 ? await settle(log, unsure) : ok(undefined);
  return settled.ok ? ok({ log, ...logged }) : settled;
}

async function settle(log: StepsLog, steps: readonly StepId[]): Promise<Result<void>> {
  for (const step of steps) {
    const ended = await log.end(step, 'commit');
    if (!ended.ok) return ended;
  }
  return ok(undefined);
}

async function cutTorn(env: StoreEnvironment, place: StepsPlace, end: { path: string; whole: number; torn: Uint8Array }): Promise<Result<void>> {
  const kept = await place.quarantine.keep(end.path, end.torn);
  return kept.ok ? attempt(end.path, () => cutLog(env.files, end.path, end.whole)) : kept;
}

/** Null stands for a damaged line. It may have been the end of any step open there: those count as done, since taking them back could cost finished work. */
function loggedSteps(entries: readonly (StepEntry | null)[]): LoggedSteps & { readonly unsure: readonly StepId[] } {
  const open = new Map<StepId, StepBegin['action']>();
  const abandoned: StepId[] = [];
  const unsure: StepId[] = [];
  for (const entry of entries) {
    if (entry === null) {
      unsure.push(...open.keys());
      open.clear();
    } else if (entry.kind === 'intent') open.set(entry.step, entry.action);
    else if (entry.kind !== 'guillemet-steps') {
      if (entry.kind === 'rollback' && open.get(entry.step) === 'do') abandoned.push(entry.step);
      open.delete(entry.step);
    }
  }
  return { unfinished: [...open].map(([id, action]) => ({ id, action })), abandoned, unsure };
}
