import { say, whole } from '../../annotations/agreement/report/wording.ts';
import { TYPE_MEASURES, type LayerFigures, type TypeFigures } from '../../shared/agreement.ts';
import { MEASURE_ASPECTS } from '../state/agreement-cells.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { FigureCell } from './figure-cell.tsx';
import { Part } from './part.tsx';
import { typeName } from './type-name.ts';
import type { PageWording } from './use-wording.ts';

/** Each type with its bars, strict inside overlap, and the figures beside them. */
export function TypeBars({ wording, layer }: { wording: PageWording; layer: LayerFigures }) {
  const types = layer.type_f1.filter(({ spans }) => spans > 0);
  if (types.length === 0) return null;
  return (
    <Part title={say(wording, 'headings.types')} lead={wording.translate('agreementPage.typesLead')}>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{say(wording, 'columns.type')}</th><td aria-hidden><Scale wording={wording} /></td>
            {TYPE_MEASURES.map((measure) => <th key={measure} scope="col" className="number">{say(wording, `measures.${measure}`)}</th>)}
            <th scope="col" className="number">{say(wording, 'columns.tags')}</th>
          </tr>
        </thead>
        <tbody>{types.map((type) => <TypeRow key={type.type} wording={wording} figures={type} />)}</tbody>
      </table>
    </Part>
  );
}

function TypeRow({ wording, figures }: { wording: PageWording; figures: TypeFigures }) {
  const { type, spans } = figures;
  return (
    <tr>
      <th scope="row"><span className="type-name"><TypeBadge schema={wording.schema} type={type} />{typeName(wording, type)}</span></th>
      <td aria-hidden><Bars inner={figures.span_f1_strict.value ?? 0} outer={figures.span_f1_overlap.value ?? 0} /></td>
      {TYPE_MEASURES.map((measure) => (
        <td key={measure} className="number">
          <FigureCell wording={wording} name={`type ${type} ${measure}`} measure={measure} figure={figures[measure]} hasCount={false} isComplete={figures.span_f1_strict.value === 1} cell={{ about: MEASURE_ASPECTS[measure], types: [type] }} />
        </td>
      ))}
      <td className="number">{whole(wording, spans)}</td>
    </tr>
  );
}

const WIDTH = 200;

function Bars({ inner, outer }: { inner: number; outer: number }) {
  return (
    <svg className="bars" viewBox={`0 0 ${String(WIDTH)} 16`} width={WIDTH} height={16} focusable="false">
      {[0, 0.5, 1].map((at) => <line key={at} className="chart-grid" x1={at * WIDTH} x2={at * WIDTH} y1={0} y2={16} />)}
      <rect className="chart-outer" x={0} y={2} width={Math.max(0, outer) * WIDTH} height={12} />
      <rect className="chart-inner" x={0} y={5} width={Math.max(0, inner) * WIDTH} height={6} />
    </svg>
  );
}

function Scale({ wording }: { wording: PageWording }) {
  const half = new Intl.NumberFormat(wording.language === 'fr' ? 'fr-FR' : 'en-GB').format(0.5);
  return <span className="scale"><span>0</span><span>{half}</span><span>1</span></span>;
}
