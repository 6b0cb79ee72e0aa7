import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Words } from '../../shared/schema/label-schema.ts';
import { LANGUAGES } from '../../shared/settings.ts';
import { Markdown } from '../widgets/markdown.tsx';

/** The guideline of a type in both languages, each as it is written and as it is shown. */
export function GuidelineField({ guideline, onChange }: { guideline: Words; onChange: (guideline: Words) => void }) {
  const { t, i18n } = useTranslation();
  const id = useId();
  const [language, setLanguage] = useState<(typeof LANGUAGES)[number]>(i18n.language === 'fr' ? 'fr' : 'en');
  return (
    <section className="guideline-field">
      <h3>{t('schemaEditor.guideline')}</h3>
      <div className="segments" role="group" aria-label={t('schemaEditor.guidelineLanguage')}>
        {LANGUAGES.map((each) => (
          <button key={each} type="button" aria-pressed={language === each} onClick={() => setLanguage(each)}>{t(`language.${each}`)}</button>
        ))}
      </div>
      <div className="guideline-halves">
        <div className="field">
          <label htmlFor={id}>{t('schemaEditor.guidelineText')}</label>
          <textarea id={id} maxLength={20_000} lang={language} rows={7} value={guideline[language]} onChange={({ target }) => onChange({ ...guideline, [language]: target.value })} />
        </div>
        <div className="field">
          <span className="field-label">{t('schemaEditor.guidelineShown')}</span>
          <div className="guideline-preview" lang={language} tabIndex={0} role="group" aria-label={t('schemaEditor.guidelineShown')}>
            {guideline[language].trim() === '' ? <p className="field-hint">{t('guideline.none')}</p> : <Markdown text={guideline[language]} />}
          </div>
        </div>
      </div>
    </section>
  );
}
