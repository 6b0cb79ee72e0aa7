import { useTranslation } from 'react-i18next';
import type { Words } from '../../shared/schema/label-schema.ts';
import { LANGUAGES } from '../../shared/settings.ts';
import { moved } from '../state/schema-draft.ts';
import { TextEntry } from '../widgets/text-entry.tsx';
import { MoveButtons } from './move-buttons.tsx';

interface Choice {
  readonly value: string;
  readonly words: Words;
}

/** The values that an attribute offers, with their words and in the order of the digit keys. */
export function ChoicesField({ choices, onChange, onRename }: {
  choices: readonly Choice[]; onChange: (choices: readonly Choice[]) => void; onRename: (at: number, value: string) => void;
}) {
  const { t } = useTranslation();
  const values = new Set(choices.map(({ value }) => value));
  const add = (): void => {
    const value = Array.from({ length: choices.length + 1 }, (_, at) => `value_${at + 1}`).find((name) => !values.has(name)) ?? 'value';
    onChange([...choices, { value, words: { en: value, fr: value } }]);
  };
  return (
    <fieldset className="choices-field">
      <legend>{t('schemaEditor.choices')}</legend>
      <ul>
        {choices.map((choice, at) => (
          <li key={at} className="choice-row">
            <TextEntry label={t('schemaEditor.value', { number: at + 1 })} value={choice.value} onCommit={(value) => onRename(at, value.trim())} />
            {LANGUAGES.map((language) => (
              <label key={language} className="choice-words">
                <span className="visually-hidden">{t('schemaEditor.inLanguage', { label: t('schemaEditor.wordsOf', { name: choice.value }), language: t(`schemaEditor.languages.${language}`) })}</span>
                <input lang={language} value={choice.words[language]} maxLength={200}
                  onChange={({ target }) => onChange(choices.with(at, { ...choice, words: { ...choice.words, [language]: target.value } }))} />
              </label>
            ))}
            <MoveButtons name={choice.value} isFirst={at === 0} isLast={at === choices.length - 1} onMove={(by) => onChange(moved(choices, at, by))} />
            <button type="button" className="quiet" disabled={choices.length === 1} aria-label={t('schemaEditor.removeNamed', { name: choice.value })} onClick={() => onChange(choices.toSpliced(at, 1))}>×</button>
          </li>
        ))}
      </ul>
      <button type="button" onClick={add}>{t('schemaEditor.addValue')}</button>
    </fieldset>
  );
}
