import type { ReactNode } from 'react';
import type { Chart } from '../../annotations/overview/charts/chart.ts';
import type { Wording } from '../../annotations/agreement/report/wording.ts';
import { CHART_KINDS } from '../../shared/overview.ts';
import { Part } from '../agreement/part.tsx';
import { exportChart, toggleTable } from '../state/charting.ts';
import { ChartTable } from './chart-table.tsx';
import { ChartView } from './chart-view.tsx';

interface ChartPartProps {
  readonly chart: Chart;
  readonly wording: Wording;
  readonly hasTable: boolean;
  /** What else may be chosen for the chart. */
  readonly choice?: ReactNode;
  /** What takes the place of the table. */
  readonly list?: ReactNode;
}

/** A chart under its heading, with its table behind a button and the ways to a file; a sentence where there is nothing to draw. */
export function ChartPart({ chart, wording, hasTable, choice, list }: ChartPartProps) {
  const { translate } = wording;
  const { name, title, lead, drawing } = chart;
  const tools = (
    <div className="chart-tools">
      {choice}
      {list !== undefined ? null : (
        <button type="button" aria-expanded={hasTable} disabled={drawing === null} aria-label={translate(hasTable ? 'overviewPage.hideTableOf' : 'overviewPage.showTableOf', { title })} onClick={() => toggleTable(name)}>
          {translate(hasTable ? 'overviewPage.hideTable' : 'overviewPage.showTable')}
        </button>
      )}
      <span className="agreement-exports" role="group" aria-label={translate('overviewPage.exportOf', { title })}>
        <span aria-hidden>{translate('overviewPage.export')}</span>
        {CHART_KINDS.map((kind) => <button key={kind} type="button" disabled={drawing === null} onClick={() => void exportChart(name, kind)}>{kind.toUpperCase()}</button>)}
      </span>
    </div>
  );
  return (
    <Part title={title} lead={<>{drawing === null ? null : <p>{lead}</p>}{tools}</>}>
      {drawing === null ? <p className="chart-empty">{translate(`overviewPage.empty.${name}`)}</p> : <ChartView name={name} drawing={drawing} hint={translate('overviewPage.hint')} />}
      {list ?? (hasTable && drawing !== null ? <ChartTable chart={chart} wording={wording} /> : null)}
    </Part>
  );
}
