import { z } from 'zod';
import type { AnnotatorId } from '../../shared/ids.ts';
import { ok, type Result } from '../../shared/result.ts';
import { putFile } from '../backup/put-file.ts';
import { decodeLine, encodeLine, splitLines } from '../store/journal-line.ts';
import { layout } from '../store/layout.ts';
import { createQuarantine } from '../store/quarantine.ts';
import { found, readPart, type Diagnosis, type Patient } from './diagnosis.ts';

/**
 * Examines a person's log of gestures over several articles. A line that is lost may be the end of a gesture: opened like this, the project would take all of
 * that gesture back. Lines come from a backup; where there is none, gestures that were open at a lost line count as done, so that no tag goes. A log that is gone
 * comes from a backup too. That may be older than the histories of the tags and know a gesture as open that was ended since: all that it has open is ended there.
 */
export async function examineSteps(patient: Patient, annotator: AnnotatorId): Promise<Result<readonly Diagnosis[]>> {
  const file = `steps/${annotator}.jsonl`;
  const read = await readPart(patient, file);
  if (!read.ok) return read;
  const { bytes, isFile } = read.value;
  if (!isFile) return ok([{ finding: found({ file, code: 'not_a_file' }, ['loss', null]), mend: null }]);
  if (bytes === null) return examineMissing(patient, annotator);
  const lines = linesOf(bytes);
  const lastBad = lines.findLastIndex(({ body }) => body === undefined);
  if (lastBad === -1) return ok([]);
  const donor = (await patient.donors.copiesOf(file)).map(linesOf).find((copy) => fills(copy, lines.slice(0, lastBad + 1)));
  const start = donor === undefined ? settled(lines.slice(0, lastBad)) : donor.slice(0, lastBad + 1).map(({ text }) => text);
  const mended = Buffer.from([...start, ...lines.slice(lastBad + 1).map(({ text }) => text)].map((text) => `${text}\n`).join(''), 'utf8');
  return ok([{ finding: found({ file, code: 'steps_damaged' }, ['repairable', donor === undefined ? 'rebuild' : 'from_backup']), mend: () => put(patient, annotator, mended) }]);
}

async function examineMissing(patient: Patient, annotator: AnnotatorId): Promise<Result<readonly Diagnosis[]>> {
  const file = `steps/${annotator}.jsonl`;
  const [newest] = await patient.donors.copiesOf(file);
  if (newest === undefined) return ok([]);
  const bytes = Buffer.from(settled(linesOf(newest)).map((text) => `${text}\n`).join(''), 'utf8');
  return ok([{ finding: found({ file, code: 'steps_missing' }, ['repairable', 'from_backup']), mend: () => put(patient, annotator, bytes) }]);
}

function put({ env, folder }: Patient, annotator: AnnotatorId, bytes: Uint8Array): Promise<Result<void>> {
  return putFile(env, { path: layout.stepsLog(folder, annotator), bytes, quarantine: createQuarantine(env, layout.quarantine(folder)) });
}

interface StepLine {
  readonly text: string;
  /** Undefined for a line that is not whole. */
  readonly body: unknown;
}

/** The lines that have their end; a last one without it is what a crash leaves, and goes when the project is opened. */
function linesOf(bytes: Uint8Array): readonly StepLine[] {
  return splitLines(bytes).filter(({ ended }) => ended).map((line) => ({ text: Buffer.from(line.bytes).toString('utf8'), body: decodeLine(line.bytes) }));
}

function fills(copy: readonly StepLine[], damaged: readonly StepLine[]): boolean {
  return copy.length >= damaged.length && damaged.every(({ text, body }, index) => copy[index]?.body !== undefined && (body === undefined || copy[index].text === text));
}

const entrySchema = z.looseObject({ kind: z.enum(['intent', 'commit', 'rollback']), step: z.string() });

/** The whole lines before a lost one, and an end for each gesture that has none there. */
function settled(lines: readonly StepLine[]): readonly string[] {
  const open = new Set<string>();
  for (const { body } of lines) {
    const entry = entrySchema.safeParse(body);
    if (!entry.success) continue;
    if (entry.data.kind === 'intent') open.add(entry.data.step);
    else open.delete(entry.data.step);
  }
  const ends = [...open].map((step) => encodeLine({ kind: 'commit', step }).toString('utf8').trimEnd());
  return [...lines.filter(({ body }) => body !== undefined).map(({ text }) => text), ...ends];
}
