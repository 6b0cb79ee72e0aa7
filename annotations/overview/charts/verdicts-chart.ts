import { whole } from '../../agreement/report/wording.ts';
import { ROLES } from '../../formats/common/default-roles.ts';
import { NO_VALUE } from '../columns.ts';
import { drawBars, type BarRow } from './bar-drawing.ts';
import { MOST_ROWS, type Chart, type ChartRow, type ChartSource } from './chart.ts';
import { choiceWords, numberColumn, tell, textColumn } from './chart-words.ts';
import { seriesFill } from './drawing.ts';
import type { Target } from './target.ts';

/** Claims by verdict: all of them, and those of each claimant. */
export function verdictsChart({ report, wording }: ChartSource): Chart {
  const { verdicts, claims, by_verdict, claimants } = report;
  const series = verdicts.map((value, at) => ({ words: choiceWords(wording, ROLES.claim.verdict, { value, none: 'noVerdict' }), fill: seriesFill(at, value !== NO_VALUE && value !== ROLES.claim.unjudged) }));
  const barRow = (label: string, { total, counts, claimant }: { total: number; counts: readonly number[]; claimant: string | null }): BarRow => ({
    label, values: counts, total: whole(wording, total),
    tells: verdicts.map((verdict, at) => ({ words: tell(wording, 'bars.claims', { name: label, value: series[at]?.words ?? '', count: counts[at] ?? 0 }), target: { kind: 'claims', claimant, verdict } })),
  });
  const [everything, article, title] = [tell(wording, 'allClaims'), tell(wording, 'byArticle'), tell(wording, 'titles.verdicts')];
  const bars = claims === 0 ? [] : [
    barRow(everything, { total: claims, counts: by_verdict, claimant: null }),
    ...claimants.slice(0, MOST_ROWS).map((each) => barRow(each.name ?? article, { total: each.claims, counts: each.verdicts, claimant: each.name })),
  ];
  const targetOf = (claimant: string | null): Target => ({ kind: 'claims', claimant, verdict: null });
  const rows: ChartRow[] = claims === 0 ? [] : [
    { cells: ['all', everything, claims, ...by_verdict], target: targetOf(null) },
    ...claimants.map(({ name, claims: own, verdicts: counts }): ChartRow => ({ cells: [name === null ? 'article' : 'claimant', name ?? article, own, ...counts], target: targetOf(name) })),
  ];
  return {
    name: 'verdicts', title, lead: tell(wording, 'leads.verdicts'),
    columns: [
      { ...textColumn('scope', ''), isForFiles: true }, textColumn('claimant', tell(wording, 'columns.claimant')), numberColumn('claims', tell(wording, 'columns.claims')),
      ...verdicts.map((verdict, at) => numberColumn(verdict === NO_VALUE ? 'no_verdict' : verdict, series[at]?.words ?? verdict)),
    ],
    rows, drawing: drawBars({ title, axis: tell(wording, 'axes.claims'), series, rows: bars, write: (value) => whole(wording, value) }),
  };
}
