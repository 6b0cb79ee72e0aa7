import { useTranslation } from 'react-i18next';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { focusText } from '../editor/focus.ts';
import { useWords } from '../i18n/use-words.ts';
import { desk } from '../state/desk.ts';
import { tagOrTake } from '../state/picking.ts';
import { useDesk } from '../state/use-desk.ts';
import { GuidelinePanel } from './guideline-panel.tsx';
import { pointAtType, toggleGuideline } from '../state/guideline.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';

/** The types of the schema with their keys, at the foot of the page. A click tags the selection and gives the keyboard back to the text. */
export function LabelPalette({ schema }: { schema: LabelSchema }) {
  const { t } = useTranslation();
  const words = useWords();
  const isReadOnly = useDesk(({ project }) => project?.readOnly !== null);
  const isGuidelineOpen = useDesk(({ guideline }) => guideline.isOpen);
  const tag = (type: string): void => {
    void tagOrTake(type).then(() => {
      if (desk.getState().asking === null) focusText();
    });
  };
  return (
    <div className="palette-holder">
      <GuidelinePanel schema={schema} />
      <div className="palette" role="toolbar" aria-label={t('palette.title')} onMouseLeave={() => pointAtType(null)}>
        {schema.types.map((type) => (
          <button key={type.name} type="button" className={`palette-type layer-${type.layer}`} disabled={isReadOnly} title={words(type.guideline).split('\n')[0]}
            onMouseDown={(event) => event.preventDefault()} onClick={() => tag(type.name)} aria-keyshortcuts={type.key}
            onMouseEnter={() => pointAtType(type.name)} onFocus={() => pointAtType(type.name)} onBlur={() => pointAtType(null)}>
            <TypeBadge schema={schema} type={type.name} />
            <span>{words(type.words)}</span>
          </button>
        ))}
        <button type="button" className="quiet palette-guideline" aria-expanded={isGuidelineOpen} aria-keyshortcuts="G" aria-label={t('guideline.show')} title={`${t('guideline.show')} (G)`}
          onMouseDown={(event) => event.preventDefault()} onClick={toggleGuideline}>?</button>
      </div>
    </div>
  );
}
