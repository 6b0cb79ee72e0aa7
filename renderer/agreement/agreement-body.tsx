import { methodLines } from '../../annotations/agreement/report/undefined-lines.ts';
import { say, whole } from '../../annotations/agreement/report/wording.ts';
import type { AgreementReport } from '../../shared/agreement.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { Agreeing } from '../state/agreeing-state.ts';
import { changeAgreement } from '../state/agreeing.ts';
import { AnswersTable } from './answers-table.tsx';
import { ArticlesList } from './articles-list.tsx';
import { ConfusionMatrix } from './confusion-matrix.tsx';
import { Headline } from './headline.tsx';
import { MonthsChart } from './months-chart.tsx';
import { PairMatrix } from './pair-matrix.tsx';
import { Part } from './part.tsx';
import { TypeBars } from './type-bars.tsx';
import { useWording } from './use-wording.ts';

/** The figures of one layer, those that say most first. */
export function AgreementBody({ schema, agreeing, report }: { schema: LabelSchema; agreeing: Agreeing; report: AgreementReport }) {
  const wording = useWording(schema, report.annotators.length);
  const used = report.layers.filter(({ spans, layer }) => spans > 0 || layer === 'all');
  const layers = [...used.slice(-1), ...used.slice(0, -1)];
  const layer = layers.find((each) => each.layer === agreeing.layer) ?? layers[0];
  if (layer === undefined) return null;
  return (
    <div className={agreeing.isMeasuring ? 'agreement-body agreement-old' : 'agreement-body'}>
      <div className="agreement-layers" role="group" aria-label={wording.translate('agreementPage.layers')}>
        {layers.map(({ layer: name, spans }) => (
          <button key={name} type="button" aria-pressed={name === layer.layer} onClick={() => changeAgreement({ layer: name })}>
            {say(wording, `layers.${name}`)} <small>{wording.translate('agreementPage.layerTags', { count: spans, number: whole(wording, spans) })}</small>
          </button>
        ))}
      </div>
      <Headline wording={wording} layer={layer} />
      <PairMatrix wording={wording} report={report} layer={layer} />
      <TypeBars wording={wording} layer={layer} />
      <ConfusionMatrix wording={wording} report={report} layer={layer} pair={agreeing.pair} />
      <AnswersTable wording={wording} title={say(wording, 'headings.attributes')} answers={layer.attributes} />
      {layer.layer === 'all' ? <AnswersTable wording={wording} title={say(wording, 'headings.labels')} answers={report.labels} /> : null}
      <MonthsChart wording={wording} report={report} layer={layer} />
      <ArticlesList key={`${layer.layer} ${String(report.seed)}`} wording={wording} report={report} layer={layer} order={agreeing.order} cell={agreeing.cell} />
      <Part title={say(wording, 'headings.method')}>
        {methodLines(report, wording).map((line) => <p key={line} className="method">{line}</p>)}
      </Part>
    </div>
  );
}
