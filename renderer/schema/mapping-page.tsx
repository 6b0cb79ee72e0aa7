import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { attributeAfter, optionsFor, type MappingOption } from './mapping-options.ts';
import { subjectKey, type Answer, type SchemaMapping, type SchemaSurvey, type Subject, type Touched } from '../../shared/schema/schema-mapping.ts';
import type { SchemaDraft } from '../state/schema-draft.ts';
import { useWords } from '../i18n/use-words.ts';

interface MappingPageProps {
  readonly draft: SchemaDraft;
  readonly mapping: SchemaMapping;
  readonly survey: SchemaSurvey;
  readonly onAnswer: (answer: Answer) => void;
}

const OPEN = '?';
const REMOVE = '-';

/** What a change does to existing tags, with counts, and what is to become of each. */
export function MappingPage({ draft, mapping, survey, onAnswer }: MappingPageProps) {
  const { t } = useTranslation();
  const answers = new Map(mapping.map(({ subject, becomes }) => [subjectKey(subject), becomes]));
  const open = survey.touched.filter(({ isAnswered }) => !isAnswered).length;
  return (
    <div className="mapping-page">
      <p>{t('schemaEditor.mapping.intro')}</p>
      <ul>
        {survey.touched.map((touched) => (
          <Question key={subjectKey(touched.subject)} touched={touched} options={optionsFor(draft, mapping, touched.subject)}
            becomes={touched.isAnswered ? answers.get(subjectKey(touched.subject)) : undefined} onAnswer={(becomes) => onAnswer({ subject: touched.subject, becomes })} />
        ))}
      </ul>
      {survey.severed > 0 ? <p className="field-hint">{t('schemaEditor.mapping.severed', { count: survey.severed })}</p> : null}
      <p className="field-hint" aria-live="polite">{open === 0 ? t('schemaEditor.mapping.ready') : t('schemaEditor.mapping.open', { count: open })}</p>
    </div>
  );
}

function Question({ touched, options, becomes, onAnswer }: { touched: Touched; options: readonly MappingOption[]; becomes: string | null | undefined; onAnswer: (becomes: string | null) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const id = useId();
  const { subject, count, people } = touched;
  const answer = becomes === undefined ? OPEN : becomes === null ? REMOVE : `=${becomes}`;
  return (
    <li className={becomes === undefined ? 'question question-open' : 'question'}>
      <label htmlFor={id}>
        <strong>{t(`schemaEditor.mapping.subject.${subject.kind}`, { ...namesOf(subject), count })}</strong>
        <span className="field-hint">{t('schemaEditor.mapping.of', { people: people.join(', ') })}</span>
      </label>
      <select id={id} value={answer} onChange={({ target }) => onAnswer(target.value === REMOVE ? null : target.value.slice(1))}>
        {answer === OPEN ? <option value={OPEN}>{t('schemaEditor.mapping.choose')}</option> : null}
        {options.map((option) => <option key={option.value} value={`=${option.value}`}>{t('schemaEditor.mapping.become', { name: option.words === null ? option.value : words(option.words) })}</option>)}
        <option value={REMOVE}>{t(`schemaEditor.mapping.remove.${subject.kind}`)}</option>
      </select>
    </li>
  );
}

/** The names that the sentence of a question needs. */
function namesOf(subject: Subject): Readonly<Record<string, string>> {
  switch (subject.kind) {
    case 'type': case 'twins': return { type: subject.type };
    case 'attribute': case 'misfits': return { attribute: attributeAfter(subject) };
    case 'field': return { attribute: attributeAfter(subject), field: subject.field };
    case 'value': return { attribute: attributeAfter(subject), value: subject.value };
    case 'relation': case 'surplus': case 'doubles': return { relation: subject.relation };
    case 'ends': return { relation: subject.relation, from: subject.from, to: subject.to ?? '' };
  }
}
