import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const markSchema = z.strictObject({ started: z.iso.datetime() });

/** A mark in the user-data folder that stands there while the program runs. */
export interface RunMark {
  /** When the last run began, if it was cut off by a crash, a kill or a power cut; null when it ended by itself. */
  readonly cutOff: string | null;
  /** Says that this run ends by itself. */
  remove(): void;
}

/** Looks for the mark of a run that never ended, and sets that of the present one. A disk that refuses marks goes without. */
export function setRunMark(userDataFolder: string, started: string): RunMark {
  const file = path.join(userDataFolder, 'running.json');
  const cutOff = readMark(file);
  quietly(() => {
    mkdirSync(userDataFolder, { recursive: true });
    writeFileSync(file, JSON.stringify({ started }));
  });
  return { cutOff, remove: () => quietly(() => rmSync(file, { force: true })) };
}

function readMark(file: string): string | null {
  try {
    const mark = markSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
    return mark.success ? mark.data.started : null;
  } catch {
    // No mark, or one that was cut off while it was written: nothing is known of the last run.
    return null;
  }
}

function quietly(action: () => void): void {
  try {
    action();
  } catch {
    // The mark only tells of crashes; no work depends on it.
  }
}
