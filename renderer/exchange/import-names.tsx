import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { RememberedMap } from '../../shared/exchange.ts';
import type { ForeignName } from '../../shared/reports.ts';
import { findSpanType, type LabelSchema, type Words } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { answerTo, withAnswer } from '../state/import-map.ts';
import { changeImport } from '../state/importing.ts';
import { useDesk } from '../state/use-desk.ts';

/** Names that the labels do not have: each is added as new, or becomes one that is there. */
export function ImportNames({ map, names }: { map: RememberedMap; names: readonly ForeignName[] }) {
  const { t } = useTranslation();
  const schema = useDesk(({ project }) => project?.project.schema);
  if (schema === undefined || names.length === 0) return null;
  // Attributes of a type that is new itself come with it; there is nothing that they could become.
  const asked = names.filter(({ kind, type }) => kind !== 'attribute' || findSpanType(schema, type ?? '') !== undefined);
  return (
    <section className="foreign-names" aria-label={t('importing.names')}>
      <h3>{t('importing.names')}</h3>
      <ul>
        {asked.map((name) => (
          <Question key={`${name.kind} ${name.type ?? ''} ${name.name}`} name={name} options={optionsFor(schema, name)} becomes={answerTo(map, name)}
            onAnswer={(becomes) => void changeImport({ map: withAnswer(map, name, becomes) })} />
        ))}
      </ul>
      <p className="field-hint">{t('importing.remembered')}</p>
    </section>
  );
}

interface Option {
  readonly name: string;
  readonly words: Words;
}

function optionsFor(schema: LabelSchema, { kind, type }: ForeignName): readonly Option[] {
  if (kind === 'type') return schema.types;
  return kind === 'relation' ? schema.relations : findSpanType(schema, type ?? '')?.attributes ?? [];
}

const NEW = '';

interface QuestionProps {
  readonly name: ForeignName;
  readonly options: readonly Option[];
  readonly becomes: string | null;
  readonly onAnswer: (becomes: string | null) => void;
}

function Question({ name: { kind, type, name, uses }, options, becomes, onAnswer }: QuestionProps) {
  const { t } = useTranslation();
  const words = useWords();
  const id = useId();
  return (
    <li className="question">
      <label htmlFor={id}>
        <span className="field-hint">{t(`importing.${kind}`)}</span> <strong><bdi>{type === null ? name : `${type}.${name}`}</bdi></strong>{' '}
        <span className="field-hint">{t(kind === 'relation' ? 'importing.linkUses' : 'importing.uses', { count: uses })}</span>
      </label>
      <select id={id} value={becomes ?? NEW} onChange={({ target }) => onAnswer(target.value === NEW ? null : target.value)}>
        <option value={NEW}>{t('importing.addNew')}</option>
        {options.map((option) => <option key={option.name} value={option.name}>{t('importing.become', { name: words(option.words) })}</option>)}
      </select>
    </li>
  );
}
