import { ANSWER_MEASURES } from '../../annotations/agreement/report/figures.ts';
import { percent, say, whole } from '../../annotations/agreement/report/wording.ts';
import type { AttributeFigures } from '../../shared/agreement.ts';
import { documentLabels, findSpanType, type AttributeDefinition } from '../../shared/schema/label-schema.ts';
import { FigureCell } from './figure-cell.tsx';
import { Part } from './part.tsx';
import { typeName } from './type-name.ts';
import type { PageWording } from './use-wording.ts';

/** Agreement on attributes of tags that both marked, or on labels of articles, those that differ most first. */
export function AnswersTable({ wording, title, answers }: { wording: PageWording; title: string; answers: readonly AttributeFigures[] }) {
  const answered = answers.filter(({ agreement }) => agreement.n > 0).toSorted((a, b) => (a.agreement.value ?? 1) - (b.agreement.value ?? 1));
  if (answered.length === 0) return null;
  const measures = ANSWER_MEASURES.filter((measure) => answered.some((figures) => figures[measure] !== undefined));
  return (
    <Part title={title}>
      <table className="figures-table">
        <thead>
          <tr>
            <th scope="col">{say(wording, 'columns.attribute')}</th>
            {measures.map((measure) => <th key={measure} scope="col" className="number">{say(wording, `measures.${measure}`)}</th>)}
            <th scope="col" className="number">{say(wording, 'columns.n')}</th><th scope="col">{say(wording, 'columns.commonest')}</th>
          </tr>
        </thead>
        <tbody>
          {answered.map((figures) => (
            <tr key={`${figures.type ?? ''} ${figures.attribute}`}>
              <th scope="row">{figures.type === null ? null : <span className="quiet-words">{typeName(wording, figures.type)} · </span>}{attributeName(wording, figures)}</th>
              {measures.map((measure) => <td key={measure} className="number"><AnswerCell wording={wording} figures={figures} measure={measure} /></td>)}
              <td className="number">{whole(wording, figures.agreement.n)}</td>
              <td>{figures.commonest === null ? '' : say(wording, 'share', { answer: figures.commonest.answer, share: percent(wording, figures.commonest.share) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function AnswerCell({ wording, figures, measure }: { wording: PageWording; figures: AttributeFigures; measure: (typeof ANSWER_MEASURES)[number] }) {
  const { type, attribute, agreement } = figures;
  const figure = figures[measure];
  if (figure === undefined) return null;
  return (
    <FigureCell wording={wording} name={`answer ${type ?? ''} ${attribute} ${measure}`} measure={measure} figure={figure} hasCount={figure.n !== agreement.n} isComplete={agreement.value === 1}
      cell={{ about: 'answers', types: [type ?? attribute], answer: attribute }} />
  );
}

function attributeName({ schema, language }: PageWording, { type, attribute }: AttributeFigures): string {
  const definitions: readonly AttributeDefinition[] = type === null ? documentLabels(schema) : findSpanType(schema, type)?.attributes ?? [];
  return definitions.find(({ name }) => name === attribute)?.words[language] ?? attribute;
}
