import type { JsonObject } from '../../shared/json.ts';
import type { OverviewReport } from '../../shared/overview.ts';

/** The further keys of `guillemet stats --json`. Counts stand under the names of types and values; an empty name stands for those that have none. */
export function overviewJson(report: OverviewReport): JsonObject {
  const named = (names: readonly string[], counts: readonly number[]): JsonObject => Object.fromEntries(names.map((name, at) => [name, counts[at] ?? 0]));
  return {
    by_month: report.months.map(({ by_type, ...month }) => ({ ...month, by_type: named(report.types, by_type) })),
    quotes: { ...report.quotes },
    speakers: report.speakers.map(({ name, types, quotes, articles, kinds }) => ({ name, types, quotes, articles, kinds: named(report.kinds, kinds) })),
    cue_tones: report.speakers.map(({ name, tones }) => ({ name, tones: named(report.tones, tones) })),
    verdicts: {
      claims: report.claims, by_verdict: named(report.verdicts, report.by_verdict),
      claimants: report.claimants.map(({ name, claims, verdicts }) => ({ name, claims, verdicts: named(report.verdicts, verdicts) })),
    },
    repeated: { total: report.repeats_total, listed: report.repeats.map(({ places, ...repeat }) => ({ ...repeat, places: places.map(({ article, ...place }) => ({ id: article, ...place })) })) },
    refused: report.refused,
  };
}
