import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { focusText } from '../editor/focus.ts';
import { useWords } from '../i18n/use-words.ts';
import { guidelineType, pinGuideline, toggleGuideline } from '../state/guideline.ts';
import { useDesk } from '../state/use-desk.ts';
import { Markdown } from '../widgets/markdown.tsx';
import { TypeBadge } from '../widgets/type-badge.tsx';

/** The guideline of the type in hand, over the palette; quiet, and never in the way of tagging. */
export function GuidelinePanel({ schema }: { schema: LabelSchema }) {
  const { t, i18n } = useTranslation();
  const words = useWords();
  const { isOpen, isPinned } = useDesk(({ guideline }) => guideline);
  const type = useDesk(guidelineType);
  const definition = type === null ? undefined : findSpanType(schema, type);
  if (!isOpen || definition === undefined) return null;
  const text = i18n.language === 'fr' ? definition.guideline.fr : definition.guideline.en;
  const leave = (): void => {
    toggleGuideline();
    focusText();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') leave();
  };
  return (
    <section className="guideline-panel" aria-label={t('guideline.title')} onKeyDown={onKeyDown}>
      <header>
        <TypeBadge schema={schema} type={definition.name} />
        <h2>{words(definition.words)}</h2>
        <label className="field-check"><input type="checkbox" checked={isPinned} onChange={({ target }) => pinGuideline(target.checked)} />{t('guideline.pin')}</label>
        <button type="button" className="quiet" aria-label={t('guideline.close')} onClick={leave}>×</button>
      </header>
      <div className="guideline-body" tabIndex={0} role="group" aria-label={t('guideline.title')} aria-live="polite">
        {text.trim() === '' ? <p className="field-hint">{t('guideline.none')}</p> : <Markdown text={text} />}
      </div>
    </section>
  );
}
