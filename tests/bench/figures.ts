/** One line of the table: what was measured, how often, and what came of it. */
export interface Figure {
  readonly part: string;
  readonly what: string;
  readonly unit: 'ms' | 'MB/s' | 'MB' | 'MB/min' | '1/min' | '×';
  readonly n: number;
  readonly p50: number;
  readonly p95: number | null;
  /** The goal as performance.md has it, in words; null where it names none. */
  readonly target: string | null;
}

/** The value below which a share of the samples lies. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

/** The line of the table for a series of samples; the 95th percentile only where there are enough of them to speak of one. */
export function figure(part: string, what: string, samples: readonly number[], more: { unit?: Figure['unit']; target?: string } = {}): Figure {
  return {
    part, what, unit: more.unit ?? 'ms', n: samples.length, p50: round(quantile(samples, 0.5)),
    p95: samples.length >= 20 ? round(quantile(samples, 0.95)) : null, target: more.target ?? null,
  };
}

/** A ratio of two medians. */
export function ratio(part: string, what: string, [above, below]: readonly [Figure | undefined, Figure | undefined], target?: string): Figure {
  const value = (above?.p50 ?? Number.NaN) / (below?.p50 ?? Number.NaN);
  return { part, what, unit: '×', n: Math.min(above?.n ?? 0, below?.n ?? 0), p50: round(value, 100), p95: null, target: target ?? null };
}

function round(value: number, steps = value < 10 ? 100 : 10): number {
  return Math.round(value * steps) / steps;
}
