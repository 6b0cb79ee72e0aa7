import { useId, useMemo } from 'react';
import { typeName } from '../agreement/type-name.ts';
import { useWording } from '../agreement/use-wording.ts';
import { makeChart } from '../../annotations/overview/charts/make-chart.ts';
import { tell } from '../../annotations/overview/charts/chart-words.ts';
import type { Wording } from '../../annotations/agreement/report/wording.ts';
import { CHART_NAMES, type OverviewReport } from '../../shared/overview.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { Charting } from '../state/charting-state.ts';
import { changeCharts } from '../state/charting.ts';
import { ProblemList } from '../widgets/problem-list.tsx';
import { ChartPart } from './chart-part.tsx';
import { RepeatsList } from './repeats-list.tsx';

/** Every chart of the overview, one below the other. */
export function ChartsBody({ schema, charting, report }: { schema: LabelSchema; charting: Charting; report: OverviewReport }) {
  const wording = useWording(schema, 0);
  // A type that was filtered for may have no tag left.
  const type = charting.type !== null && report.types.includes(charting.type) ? charting.type : null;
  const charts = useMemo(() => CHART_NAMES.map((name) => makeChart(name, { report, wording, type })), [report, wording, type]);
  return (
    <div className={charting.isCounting ? 'agreement-body agreement-old' : 'agreement-body'}>
      {charts.map((chart) => (
        <ChartPart key={chart.name} chart={chart} wording={wording} hasTable={charting.tables.includes(chart.name)}
          {...(chart.name === 'months' && report.types.length > 1 ? { choice: <TypeChoice wording={wording} types={report.types} type={type} /> } : {})}
          {...(chart.name === 'repeated' ? { list: <RepeatsList repeats={report.repeats} listed={charting.listed} /> } : {})} />
      ))}
      <p className="method">{tell(wording, 'merged')}</p>
      <ProblemList title={wording.translate('overviewPage.refused')} problems={report.refused.map((problem) => ({ ...problem, message: wording.translate(`errors.${problem.code}`) }))} />
    </div>
  );
}

function TypeChoice({ wording, types, type }: { wording: Wording; types: readonly string[]; type: string | null }) {
  const id = useId();
  return (
    <span className="part-choice">
      <label htmlFor={id}>{wording.translate('overviewPage.type')}</label>
      <select id={id} value={type ?? ''} onChange={({ target }) => changeCharts({ type: target.value === '' ? null : target.value })}>
        <option value="">{wording.translate('overviewPage.allTypes')}</option>
        {types.map((name) => <option key={name} value={name}>{typeName(wording, name)}</option>)}
      </select>
    </span>
  );
}
