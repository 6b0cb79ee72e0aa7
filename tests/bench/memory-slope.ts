import { figure, quantile, type Figure } from './figures.ts';

/** Memory at a moment: minutes since any start, and megabytes. */
export interface MemorySample {
  readonly minute: number;
  readonly megabytes: number;
}

/** How long the memory parts work, in minutes. */
export const MINUTES = Number(process.env['GUILLEMET_BENCH_MINUTES'] ?? 10);

/** What a straight line through the samples gains in a minute, and the last fifth beside the second: what fills once, such as code and caches, is not what grows. */
export function memoryFigures(part: string, what: string, samples: readonly MemorySample[]): readonly Figure[] {
  const fifth = Math.floor(samples.length / 5);
  const settled = samples.slice(fifth);
  return [
    figure(part, what, settled.map(({ megabytes }) => megabytes), { unit: 'MB' }),
    { part, what: `${what}: slope, least squares`, unit: 'MB/min', n: settled.length, p50: Math.round(slopeOf(settled) * 1000) / 1000, p95: null, target: null },
    figure(part, `${what}: in the last fifth less in the second`, [medianOf(samples.slice(-fifth)) - medianOf(settled.slice(0, fifth))], { unit: 'MB' }),
  ];
}

function slopeOf(samples: readonly MemorySample[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [minute, megabytes] = [mean(samples.map((each) => each.minute)), mean(samples.map((each) => each.megabytes))];
  const above = samples.reduce((sum, each) => sum + (each.minute - minute) * (each.megabytes - megabytes), 0);
  return above / samples.reduce((sum, each) => sum + (each.minute - minute) ** 2, 0);
}

function medianOf(samples: readonly MemorySample[]): number {
  return quantile(samples.map(({ megabytes }) => megabytes), 0.5);
}
