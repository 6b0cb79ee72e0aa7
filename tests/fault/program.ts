// What `npm run soak` starts: `list` prints the parts as JSON, `run PART MINUTES FILE` tries one and keeps what came of it in the file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Part, Tally } from './part.ts';
import { PARTS } from './parts.ts';

/** What all calls so far came to, and where the next one goes on. */
interface Progress {
  readonly part: string;
  readonly seed: number;
  readonly next: number;
  /** How many cases a seed has; null where there is no end of them or nobody has looked yet. */
  readonly total: number | null;
  readonly tried: number;
  readonly survived: number;
  readonly lost: number;
  readonly details: readonly string[];
  readonly minutes: number;
}

// What was tried is written down now and then, so that a soak that is broken off has not been for nothing.
const SLICE_MILLISECONDS = 30_000;
const DETAILS_AT_MOST = 100;

async function main([action = '', name = '', minutes = '', file = '']: readonly string[]): Promise<void> {
  if (action === 'list') {
    console.log(JSON.stringify(PARTS.map(({ name: part, says, needsWindow = false }) => ({ name: part, says, needsWindow }))));
    return;
  }
  const part = PARTS.find((each) => each.name === name);
  if (action !== 'run' || part === undefined) throw new Error(`there is nothing called ${action} ${name}`);
  await soak(part, { until: Date.now() + Number(minutes) * 60_000, file });
}

/** Goes on with a part until the time is over, or until all cases of a seed are tried: the next call takes another one. */
async function soak(part: Part, { until, file }: { until: number; file: string }): Promise<void> {
  let progress = readProgress(part.name, file);
  for (let isDone = false; !isDone && Date.now() < until;) {
    const from = Date.now();
    const tally = await part.run({ cases: Infinity, until: Math.min(until, from + SLICE_MILLISECONDS), seed: progress.seed, from: progress.next });
    progress = added(progress, tally, (Date.now() - from) / 60_000);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `${JSON.stringify(progress, null, 2)}\n`);
    isDone = tally.next === null;
  }
}

function readProgress(part: string, file: string): Progress {
  try {
    const progress: Progress = JSON.parse(readFileSync(file, 'utf8'));
    return progress;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    return { part, seed: 1, next: 0, total: null, tried: 0, survived: 0, lost: 0, details: [], minutes: 0 };
  }
}

function added(before: Progress, { tried, survived, lost, details, next, total }: Tally, minutes: number): Progress {
  return {
    ...before, seed: next === null ? before.seed + 1 : before.seed, next: next ?? 0, total,
    tried: before.tried + tried, survived: before.survived + survived, lost: before.lost + lost,
    details: [...before.details, ...details].slice(0, DETAILS_AT_MOST), minutes: before.minutes + minutes,
  };
}

await main(process.argv.slice(2));
