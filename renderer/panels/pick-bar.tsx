import { useTranslation } from 'react-i18next';
import { findRelationType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { cancelPick, takePick } from '../state/slots.ts';
import { useDesk } from '../state/use-desk.ts';

/** Says, while words are being selected for a slot, for which one, and how that ends. */
export function PickBar({ schema }: { schema: LabelSchema }) {
  const { t } = useTranslation();
  const words = useWords();
  const picking = useDesk(({ picking }) => picking);
  const relation = picking === null ? undefined : findRelationType(schema, picking.relation);
  if (relation === undefined) return null;
  return (
    <div className="pick-bar" role="status">
      <strong>{words(relation.words)}</strong>
      <span>{t('pick.how')}</span>
      <button type="button" className="primary" onMouseDown={(event) => event.preventDefault()} onClick={() => void takePick()}>{t('pick.take')} <kbd>{t('keyNames.Enter')}</kbd></button>
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={cancelPick}>{t('common.cancel')} <kbd>{t('keyNames.Escape')}</kbd></button>
    </div>
  );
}
