import { useId, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { JsonObject, JsonValue } from '../../shared/json.ts';
import type { AttributeDefinition } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { TextEntry } from '../widgets/text-entry.tsx';

interface AttributeFieldProps<Definition = AttributeDefinition> {
  readonly definition: Definition;
  readonly value: JsonValue | undefined;
  /** `undefined` takes the attribute away. */
  readonly onChange: (value: JsonValue | undefined) => void;
}

type DefinitionOf<Kind extends AttributeDefinition['kind']> = Extract<AttributeDefinition, { kind: Kind }>;

/** The field of one attribute, by its kind. */
export function AttributeField({ definition, value, onChange }: AttributeFieldProps) {
  switch (definition.kind) {
    case 'choice': return <ChoiceField definition={definition} value={value} onChange={onChange} />;
    case 'boolean': return <BooleanField definition={definition} value={value} onChange={onChange} />;
    case 'records': return <RecordsField definition={definition} value={value} onChange={onChange} />;
    case 'number': return <WrittenField definition={definition} value={value} onChange={(text) => onChange(text === undefined ? undefined : Number(text))} />;
    case 'text': case 'date': case 'link': case 'pattern':
      return <WrittenField definition={definition} value={value} onChange={onChange} />;
  }
}

function ChoiceField({ definition, value, onChange }: AttributeFieldProps<DefinitionOf<'choice'>>) {
  const { t } = useTranslation();
  const words = useWords();
  const id = useId();
  const isForeign = typeof value === 'string' && !definition.choices.some((choice) => choice.value === value);
  return (
    <div className="field">
      <label htmlFor={id}>{words(definition.words)}</label>
      <select id={id} value={typeof value === 'string' ? value : ''} onKeyDown={(event) => chooseByDigit(event, definition, onChange)} onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}>
        <option value="">{t('card.noChoice')}</option>
        {isForeign ? <option value={value}>{value}</option> : null}
        {definition.choices.map((choice) => <option key={choice.value} value={choice.value}>{words(choice.words)}</option>)}
      </select>
    </div>
  );
}

/** A digit chooses the value of that place in the list, 0 none; digits by their place on the keyboard. */
function chooseByDigit(event: KeyboardEvent, { choices }: DefinitionOf<'choice'>, onChange: AttributeFieldProps['onChange']): void {
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1];
  const choice = choices[Number(digit) - 1];
  if (digit === undefined || event.ctrlKey || event.altKey || event.metaKey || (choice === undefined && digit !== '0')) return;
  event.preventDefault();
  onChange(choice?.value);
}

function BooleanField({ definition, value, onChange }: AttributeFieldProps<DefinitionOf<'boolean'>>) {
  const words = useWords();
  return (
    <label className="field field-check">
      <input type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} />
      {words(definition.words)}
    </label>
  );
}

const PLACEHOLDERS: Partial<Record<AttributeDefinition['kind'], string>> = { date: '2023-07-14', link: 'https://' };

function WrittenField({ definition, value, onChange }: {
  definition: AttributeDefinition; value: JsonValue | undefined; onChange: (text: string | undefined) => void;
}) {
  const words = useWords();
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : value === undefined ? '' : JSON.stringify(value);
  return (
    <TextEntry label={words(definition.words)} value={text} type={definition.kind === 'number' ? 'number' : 'text'}
      {...(PLACEHOLDERS[definition.kind] === undefined ? {} : { placeholder: PLACEHOLDERS[definition.kind] })}
      onCommit={(draft) => onChange(draft.trim() === '' ? undefined : draft.trim())} />
  );
}

function RecordsField({ definition, value, onChange }: AttributeFieldProps<DefinitionOf<'records'>>) {
  const { t } = useTranslation();
  const words = useWords();
  const records = Array.isArray(value) ? value.filter(isRecord) : [];
  const replace = (at: number, record: JsonObject | null): void => {
    const next = records.flatMap((other, index) => (index === at ? (record === null ? [] : [record]) : [other]));
    onChange(next.length === 0 ? undefined : next);
  };
  return (
    <fieldset className="records">
      <legend>{words(definition.words)}</legend>
      {records.map((record, at) => (
        <div key={at} className="record">
          {definition.fields.map((field) => (
            <AttributeField key={field.name} definition={field} value={record[field.name]}
              onChange={(changed) => replace(at, withField(record, field.name, changed))} />
          ))}
          <button type="button" className="quiet" onClick={() => replace(at, null)}>{t('card.removeRecord')}</button>
        </div>
      ))}
      <button type="button" className="quiet" onClick={() => onChange([...records, {}])}>{t('card.addRecord')}</button>
    </fieldset>
  );
}

function withField(record: JsonObject, name: string, value: JsonValue | undefined): JsonObject {
  const { [name]: _before, ...others } = record;
  return value === undefined ? others : { ...others, [name]: value };
}

function isRecord(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
