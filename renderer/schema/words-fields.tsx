import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../shared/schema/label-schema.ts';
import { LANGUAGES } from '../../shared/settings.ts';

/** What people read, in both languages of the program; handed over as it is typed. */
export function WordsFields({ label, words, onChange }: { label: string; words: Words; onChange: (words: Words) => void }) {
  const { t } = useTranslation();
  const id = useId();
  return (
    <>
      {LANGUAGES.map((language) => (
        <div key={language} className="field">
          <label htmlFor={`${id}-${language}`}>{t('schemaEditor.inLanguage', { label, language: t(`schemaEditor.languages.${language}`) })}</label>
          <input id={`${id}-${language}`} lang={language} value={words[language]} maxLength={200} onChange={({ target }) => onChange({ ...words, [language]: target.value })} />
        </div>
      ))}
    </>
  );
}

/** The sentence for a problem beside the field that it is about; nothing while there is none. */
export function FieldProblem({ problem }: { problem: string | null }) {
  return problem === null ? null : <p className="field-problem" role="alert">{problem}</p>;
}

/** A choice among a few things with a label above it. */
export function Picker<Value extends string>({ label, value, options, onChange }: {
  label: string; value: Value; options: readonly { readonly value: Value; readonly words: string }[]; onChange: (value: Value) => void;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ target }) => {
        const chosen = options.find((option) => option.value === target.value);
        if (chosen !== undefined) onChange(chosen.value);
      }}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.words}</option>)}
      </select>
    </div>
  );
}
