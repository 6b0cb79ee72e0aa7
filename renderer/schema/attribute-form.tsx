import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { valueText } from '../../annotations/model/map-attributes.ts';
import type { AttributeDefinition } from '../../shared/schema/label-schema.ts';
import { compilePattern, matchesPattern } from '../../shared/schema/safe-pattern.ts';
import { useWords } from '../i18n/use-words.ts';
import { TextEntry } from '../widgets/text-entry.tsx';
import { asKind, isPlain, KINDS, withDefault, withDuty } from './attribute-kinds.ts';
import { ChoicesField } from './choices-field.tsx';
import { Picker, WordsFields } from './words-fields.tsx';

interface AttributeFormProps {
  readonly definition: AttributeDefinition;
  /** A field of a record, which cannot hold records in its turn. */
  readonly isInner: boolean;
  readonly onChange: (definition: AttributeDefinition) => void;
  readonly onRename: (name: string) => void;
  readonly onRenameValue: (choice: number, value: string) => void;
  /** Shows the fields of a list of records as the section around shows attributes. */
  readonly renderFields: (fields: readonly AttributeDefinition[], actions: AttributesActions) => ReactNode;
}

/** What a section of attributes tells: the list as a whole, or a rename that tags are to follow. */
export interface AttributesActions {
  readonly onChange: (attributes: readonly AttributeDefinition[]) => void;
  readonly onRename: (at: number, name: string) => void;
  readonly onRenameValue: (at: number, choice: number, value: string) => void;
}

/** Everything of one attribute, by its kind. */
export function AttributeForm(props: AttributeFormProps) {
  const { t } = useTranslation();
  const { definition, isInner, onChange } = props;
  const kinds = KINDS.filter((kind) => !isInner || kind !== 'records').map((kind) => ({ value: kind, words: t(`schemaEditor.kind.${kind}`) }));
  return (
    <div className="attribute-form">
      <div className="form-row">
        <TextEntry label={t('schemaEditor.name')} value={definition.name} onCommit={(name) => props.onRename(name.trim())} />
        <WordsFields label={t('schemaEditor.words')} words={definition.words} onChange={(words) => onChange({ ...definition, words })} />
      </div>
      <div className="form-row">
        <Picker label={t('schemaEditor.holds')} value={definition.kind} options={kinds} onChange={(kind) => onChange(asKind(kind, definition))} />
        <DefaultField definition={definition} onChange={onChange} />
        <label className="field-check">
          <input type="checkbox" checked={definition.required === true} onChange={({ target }) => onChange(withDuty(definition, target.checked))} />
          {t('schemaEditor.required')}
        </label>
      </div>
      <KindPart {...props} />
    </div>
  );
}

function KindPart({ definition, onChange, onRenameValue, renderFields }: AttributeFormProps) {
  switch (definition.kind) {
    case 'choice': return <ChoicesField choices={definition.choices} onChange={(choices) => onChange({ ...definition, choices: [...choices] })} onRename={onRenameValue} />;
    case 'pattern': return <PatternField pattern={definition.pattern} onChange={(pattern) => onChange({ ...definition, pattern })} />;
    case 'records': {
      const replace = (fields: readonly AttributeDefinition[]): void => onChange({ ...definition, fields: fields.filter(isPlain) });
      return renderFields(definition.fields, {
        onChange: replace,
        onRename: (at, name) => replace(definition.fields.map((field, index) => (index === at ? { ...field, name } : field))),
        onRenameValue: (at, choice, value) => replace(definition.fields.map((field, index) => (index !== at || field.kind !== 'choice' ? field
          : { ...field, choices: field.choices.map((each, place) => (place === choice ? { ...each, value } : each)) }))),
      });
    }
    case 'text': case 'number': case 'boolean': case 'date': case 'link': return null;
  }
}

/** What a tag has from the moment a person makes it. */
function DefaultField({ definition, onChange }: { definition: AttributeDefinition; onChange: (definition: AttributeDefinition) => void }) {
  const { t } = useTranslation();
  const words = useWords();
  const { default: value } = definition;
  const label = t('schemaEditor.default');
  const set = (text: string): void => onChange(withDefault(definition, text === '' ? undefined : definition.kind === 'number' ? Number(text) : definition.kind === 'boolean' ? text === 'true' : text));
  const none = { value: '', words: t('card.noChoice') };
  switch (definition.kind) {
    case 'choice': return <Picker label={label} value={typeof value === 'string' ? value : ''} options={[none, ...definition.choices.map((choice) => ({ value: choice.value, words: words(choice.words) }))]} onChange={set} />;
    case 'boolean': return <Picker label={label} value={value === undefined ? '' : valueText(value)} options={[none, ...['true', 'false'].map((each) => ({ value: each, words: t(`schemaEditor.boolean.${each}`) }))]} onChange={set} />;
    case 'records': return null;
    case 'text': case 'number': case 'date': case 'link': case 'pattern':
      return <TextEntry label={label} value={value === undefined ? '' : valueText(value)} type={definition.kind === 'number' ? 'number' : 'text'} onCommit={(text) => set(text.trim())} />;
  }
}

/** A pattern, and a place to try it. */
function PatternField({ pattern, onChange }: { pattern: string; onChange: (pattern: string) => void }) {
  const { t } = useTranslation();
  const [tried, setTried] = useState('');
  const answer = compilePattern(pattern) === null ? 'patternBad' : tried === '' ? 'patternTry' : matchesPattern(pattern, tried) ? 'patternFits' : 'patternFitsNot';
  return (
    <div className="form-row">
      <div className="field">
        <label>{t('schemaEditor.pattern')}<input className="code-input" value={pattern} maxLength={200} spellCheck={false} onChange={({ target }) => onChange(target.value)} /></label>
      </div>
      <div className="field">
        <label>{t('schemaEditor.patternTest')}<input className="code-input" value={tried} maxLength={100} spellCheck={false} onChange={({ target }) => setTried(target.value)} /></label>
      </div>
      <p className="field-hint" aria-live="polite">{t(`schemaEditor.${answer}`)}</p>
    </div>
  );
}
