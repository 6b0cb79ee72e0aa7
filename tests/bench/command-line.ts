import { performance } from 'node:perf_hooks';
import { runProgram } from '../helpers/run-program.ts';
import type { Workshop } from './workshop.ts';

/** The built command line, as build/bench.mjs tells it. */
export const cli = process.env['GUILLEMET_BENCH_CLI'] ?? '';

/** Runs a command in a process of its own, for the person of the benchmark; throws what it complains of. */
export async function guillemet(workshop: Workshop, ...args: readonly string[]): Promise<void> {
  const ended = await runProgram(cli, args, { env: { GUILLEMET_HOME: workshop.home, GUILLEMET_LANG: 'en' } });
  if (ended.status !== 0) throw new Error(`guillemet ${args.join(' ')} ended with ${String(ended.status)}:\n${ended.error}`);
}

/** How long something takes. */
export async function milliseconds(action: () => unknown): Promise<number> {
  const from = performance.now();
  await action();
  return performance.now() - from;
}
