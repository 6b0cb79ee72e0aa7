import { annotatorNames } from '../../annotations/agreement/report/figures.ts';
import { measured, say } from '../../annotations/agreement/report/wording.ts';
import type { AgreementReport, LayerFigures } from '../../shared/agreement.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import { FigureCell } from './figure-cell.tsx';
import { heatOf } from './figure-words.ts';
import { Part } from './part.tsx';
import type { PageWording } from './use-wording.ts';

/** Every annotator against every other, as a heat map; a table, so that it can be walked and heard. */
export function PairMatrix({ wording, report, layer }: { wording: PageWording; report: AgreementReport; layer: LayerFigures }) {
  const ids = report.annotators.map(({ id }) => id);
  const nameOf = annotatorNames(report);
  if (ids.length < 3) return null;
  return (
    <Part title={say(wording, 'headings.pairs')} lead={wording.translate('agreementPage.pairsLead')}>
      <table className="matrix">
        <thead><tr><td />{ids.map((id) => <th key={id} scope="col">{nameOf(id)}</th>)}</tr></thead>
        <tbody>
          {ids.map((row, at) => (
            <tr key={row}>
              <th scope="row">{nameOf(row)}</th>
              {ids.map((column, other) => <PairCell key={column} wording={wording} layer={layer} row={row} column={column} measure={at > other ? 'span_f1_strict' : 'span_f1_overlap'} nameOf={nameOf} />)}
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

interface PairCellProps {
  readonly wording: PageWording;
  readonly layer: LayerFigures;
  readonly row: AnnotatorId;
  readonly column: AnnotatorId;
  readonly measure: 'span_f1_strict' | 'span_f1_overlap';
  readonly nameOf: (id: string) => string;
}

function PairCell({ wording, layer, row, column, measure, nameOf }: PairCellProps) {
  const pair = layer.pairs.find(({ a, b }) => (a === row && b === column) || (a === column && b === row));
  if (pair === undefined) return <td className="matrix-self" />;
  const words = { a: nameOf(row), b: nameOf(column), measure: say(wording, `measures.${measure}`), value: measured(wording, pair[measure]) };
  const types = layer.layer === 'all' ? {} : { types: layer.types };
  return (
    <td className={heatOf(pair[measure].value)}>
      <FigureCell wording={wording} name={`pair ${pair.a} ${pair.b} ${measure}`} measure={measure} figure={pair[measure]} label={wording.translate('agreementPage.pairCell', words)}
        cell={{ about: measure === 'span_f1_strict' ? 'tags' : 'overlap', pair: [pair.a, pair.b], ...types }} />
    </td>
  );
}
