import { figure as figureWords, say } from '../../annotations/agreement/report/wording.ts';
import { INTERVAL_MEASURES, LAYER_MEASURES, type AgreementLayer, type Interval, type LayerFigures, type LayerMeasure } from '../../shared/agreement.ts';
import { cellTypes, MEASURE_ASPECTS, type AgreementCell } from '../state/agreement-cells.ts';
import { FigureCell } from './figure-cell.tsx';
import { fromWords } from './figure-words.ts';
import type { PageWording } from './use-wording.ts';

/** What is shown first: places of names are quite sure, so F1 says most; where quotes and claims begin and end is not, so how far apart they are matters too. */
const FIRST: Readonly<Record<AgreementLayer, readonly LayerMeasure[]>> = {
  entity: ['span_f1_strict', 'span_f1_overlap', 'alpha_characters'], quote: ['span_f1_strict', 'span_f1_overlap', 'alpha_u'], claim: ['span_f1_strict', 'span_f1_overlap', 'alpha_u'],
  part: ['span_f1_strict', 'span_f1_overlap'], other: ['span_f1_strict', 'span_f1_overlap'], all: ['span_f1_strict', 'span_f1_overlap', 'relation_f1'],
};

/** The measures of a layer: those that say most in large, all others beside them. */
export function Headline({ wording, layer }: { wording: PageWording; layer: LayerFigures }) {
  // What has no value is said beside the others, unless there is nothing at all.
  const first = FIRST[layer.layer].filter((measure) => measure === 'span_f1_strict' || layer[measure].value !== null);
  return (
    <section aria-label={wording.translate('agreementPage.headline')}>
      <div className="headline">
        {first.map((measure) => (
          <div key={measure} className="headline-figure">
            <h3>{say(wording, `measures.${measure}`)}</h3>
            <LayerFigure wording={wording} layer={layer} measure={measure} />
            <Facts wording={wording} layer={layer} measure={measure} />
          </div>
        ))}
      </div>
      <dl className="beside" aria-label={wording.translate('agreementPage.beside')}>
        {LAYER_MEASURES.filter((measure) => !first.includes(measure)).map((measure) => (
          <div key={measure}>
            <dt>{say(wording, `measures.${measure}`)}</dt>
            <dd><LayerFigure wording={wording} layer={layer} measure={measure} /> <Facts wording={wording} layer={layer} measure={measure} /></dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface MeasureProps {
  readonly wording: PageWording;
  readonly layer: LayerFigures;
  readonly measure: LayerMeasure;
}

function LayerFigure({ wording, layer, measure }: MeasureProps) {
  const types = layer.layer === 'all' ? null : layer.types;
  const cell: AgreementCell = { about: MEASURE_ASPECTS[measure], ...cellTypes(wording.schema, measure, types) };
  return <FigureCell wording={wording} name={`layer ${layer.layer} ${measure}`} measure={measure} figure={layer[measure]} cell={cell} label={say(wording, `measures.${measure}`)} hasCount={false}
    isComplete={MEASURE_ASPECTS[measure] === 'tags' && layer.span_f1_strict.value === 1} />;
}

/** Interval and number beneath a figure; the reason where it has no value. */
function Facts({ wording, layer, measure }: MeasureProps) {
  const { why } = layer[measure];
  if (why !== undefined) return <p className="facts">{say(wording, `why.${why}`)}</p>;
  const known = INTERVAL_MEASURES.find((name) => name === measure);
  return (
    <p className="facts">
      {known === undefined ? null : <span>{intervalWords(wording, layer.intervals[known])}</span>}
      <span>{fromWords(wording, measure, layer[measure])}</span>
    </p>
  );
}

function intervalWords(wording: PageWording, { low, high, why }: Interval): string {
  if (low === null || high === null) return why === undefined ? '' : say(wording, `why.${why}`);
  return wording.translate('agreementPage.intervalOf', { range: say(wording, 'range', { low: figureWords(wording, low), high: figureWords(wording, high) }) });
}
