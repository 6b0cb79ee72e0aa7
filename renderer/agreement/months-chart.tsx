import { monthOf } from '../../annotations/agreement/months.ts';
import { figure, say, shortFigure, whole } from '../../annotations/agreement/report/wording.ts';
import { MONTH_MEASURES, type AgreementReport, type LayerFigures, type MonthFigures } from '../../shared/agreement.ts';
import { MEASURE_ASPECTS } from '../state/agreement-cells.ts';
import { FigureCell } from './figure-cell.tsx';
import { Part } from './part.tsx';
import type { PageWording } from './use-wording.ts';

/** How agreement goes over the months of the articles: two lines, and beside them the figures. */
export function MonthsChart({ wording, report, layer }: { wording: PageWording; report: AgreementReport; layer: LayerFigures }) {
  const { months } = layer;
  if (months.length < 2) return null;
  return (
    <Part title={say(wording, 'headings.months')} lead={wording.translate('agreementPage.monthsLead')}>
      <Lines wording={wording} months={months} />
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{wording.translate('agreementPage.month')}</th>
            {MONTH_MEASURES.map((measure) => <th key={measure} scope="col" className="number">{say(wording, `measures.${measure}`)}</th>)}
            <th scope="col" className="number">{say(wording, 'columns.articles')}</th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <tr key={month.month}>
              <th scope="row">{monthWords(wording, month)}</th>
              {MONTH_MEASURES.map((measure) => (
                <td key={measure} className="number">
                  <FigureCell wording={wording} name={`month ${month.month ?? ''} ${measure}`} measure={measure} figure={month[measure]}
                    cell={{ about: MEASURE_ASPECTS[measure], articles: articlesIn(report, month), ...(layer.layer === 'all' ? {} : { types: layer.types }) }} />
                </td>
              ))}
              <td className="number">{whole(wording, month.documents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function articlesIn({ articles }: AgreementReport, { month }: MonthFigures): readonly AgreementReport['articles'][number]['id'][] {
  return articles.filter(({ date }) => monthOf(date) === month).map(({ id }) => id);
}

function monthWords(wording: PageWording, { month }: MonthFigures): string {
  return month ?? say(wording, 'noDate');
}

const [LEFT, TOP, TALL, SPAN] = [34, 10, 120, 640];

function Lines({ wording, months }: { wording: PageWording; months: readonly MonthFigures[] }) {
  const step = Math.min(90, SPAN / months.length);
  const yOf = (value: number): number => TOP + (1 - Math.max(0, value)) * TALL;
  const xOf = (at: number): number => LEFT + (at + 0.5) * step;
  const width = LEFT + step * months.length + 20;
  const every = Math.ceil((months.length * 58) / SPAN);
  return (
    <svg className="lines" aria-hidden focusable="false" viewBox={`0 0 ${String(width)} ${String(TOP + TALL + 26)}`} width={width} height={TOP + TALL + 26}>
      {[0, 0.5, 1].map((at) => (
        <g key={at}><line className="chart-grid" x1={LEFT} x2={width} y1={yOf(at)} y2={yOf(at)} /><text x={LEFT - 6} y={yOf(at) + 4} textAnchor="end">{shortFigure(wording, at)}</text></g>
      ))}
      {months.map((month, at) => (at % every === 0 ? <text key={month.month} x={xOf(at)} y={TOP + TALL + 18} textAnchor="middle">{monthWords(wording, month)}</text> : null))}
      {(['span_f1_overlap', 'span_f1_strict'] as const).map((measure) => {
        const dots = months.flatMap((month, at) => (month[measure].value === null ? [] : [{ x: xOf(at), y: yOf(month[measure].value), value: month[measure].value }]));
        return (
          <g key={measure} className={measure === 'span_f1_strict' ? 'line-inner' : 'line-outer'}>
            <polyline points={dots.map(({ x, y }) => `${String(x)},${String(y)}`).join(' ')} />
            {dots.map(({ x, y, value }) => <circle key={x} cx={x} cy={y} r={3.5}><title>{figure(wording, value)}</title></circle>)}
          </g>
        );
      })}
    </svg>
  );
}
