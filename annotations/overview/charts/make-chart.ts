import type { ChartName } from '../../../shared/overview.ts';
import type { Chart, ChartSource } from './chart.ts';
import { monthsChart } from './months-chart.ts';
import { repeatedChart } from './repeated-chart.ts';
import { speakersChart, tonesChart } from './speakers-chart.ts';
import { verdictsChart } from './verdicts-chart.ts';

const MAKERS = { months: monthsChart, speakers: speakersChart, tones: tonesChart, verdicts: verdictsChart, repeated: repeatedChart } as const satisfies Record<ChartName, (source: ChartSource) => Chart>;

/** A chart of an overview by its name. */
export function makeChart(name: ChartName, source: ChartSource): Chart {
  return MAKERS[name](source);
}
