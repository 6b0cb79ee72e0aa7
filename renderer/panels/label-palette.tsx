import { useTranslation } from 'react-i18next';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { focusText } from '../editor/focus.ts';
import { useWords } from '../i18n/use-words.ts';
import { desk } from '../state/desk.ts';
import { tagOrTake } from '../state/picking.ts';
import { useDesk } from '../state/use-desk.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';

/** The types of the schema with their keys, at the foot of the page. A click tags the selection and gives the keyboard back to the text. */
export function LabelPalette({ schema }: { schema: LabelSchema }) {
  const { t } = useTranslation();
  const words = useWords();
  const isReadOnly = useDesk(({ project }) => project?.readOnly !== null);
  const tag = (type: string): void => {
    void tagOrTake(type).then(() => {
      if (desk.getState().asking === null) focusText();
    });
  };
  return (
    <div className="palette" role="toolbar" aria-label={t('palette.title')}>
      {schema.types.map((type) => (
        <button key={type.name} type="button" className={`palette-type layer-${type.layer}`} disabled={isReadOnly} title={words(type.guideline).split('\n')[0]}
          onMouseDown={(event) => event.preventDefault()} onClick={() => tag(type.name)} aria-keyshortcuts={type.key}>
          <TypeBadge schema={schema} type={type.name} />
          <span>{words(type.words)}</span>
        </button>
      ))}
    </div>
  );
}
