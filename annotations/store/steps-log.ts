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

/** Opens the log and answers the steps that were begun and never ended, oldest first. A torn end goes to quarantine when `canWrite`. */
export async function openStepsLog(env: StoreEnvironment, place: StepsPlace, canWrite: boolean): Promise<Result<{ log: StepsLog; unfinished: readonly StepId[] }>> {
  const path = layout.stepsLog(place.folder, place.annotator);
  const read = await attempt(path, () => orMissing(() => env.files.read(path)));
  if (!read.ok) return read;
  const lines = splitLines(read.value ?? new Uint8Array()).map((line) => ({ line, entry: line.ended ? entrySchema.safeParse(decodeLine(line.bytes)) : null }));
  const whole = lines.findLast(({ entry }) => entry?.success === true)?.line.end ?? 0;
  const torn = read.value?.subarray(whole) ?? new Uint8Array();
  const mended = canWrite && torn.length > 0 ? await cutTorn(env, place, { path, whole, torn }) : ok(undefined);
  if (!mended.ok) return mended;
  const entries = lines.flatMap(({ entry }) => (entry?.success === true ? [entry.data] : []));
  return ok({ log: new StepsLog(env, place, whole), unfinished: unfinishedSteps(entries) });
}

async function cutTorn(env: StoreEnvironment, place: StepsPlace, end: { path: string; whole: number; torn: Uint8Array }): Promise<Result<void>> {
  const kept = await place.quarantine.keep(end.path, end.torn);
  return kept.ok ? attempt(end.path, () => cutLog(env.files, end.path, end.whole)) : kept;
}

function unfinishedSteps(entries: readonly StepEntry[]): readonly StepId[] {
  const open = new Set<StepId>();
  for (const entry of entries) {
    if (entry.kind === 'intent') open.add(entry.step);
    else if (entry.kind !== 'guillemet-steps') open.delete(entry.step);
  }
  return [...open];
}
