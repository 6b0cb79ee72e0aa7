import { useTranslation } from 'react-i18next';
import { findRelationType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { useWords } from '../i18n/use-words.ts';
import { cancelPick, takePick } from '../state/picking.ts';
import { useDesk } from '../state/use-desk.ts';

/** Says, while words are being selected for a slot or a fragment, for which, and how that ends. */
export function PickBar({ schema }: { schema: LabelSchema }) {
  const { t } = useTranslation();
  const words = useWords();
  const picking = useDesk(({ picking }) => picking);
  if (picking === null) return null;
  const relation = picking.kind === 'slot' ? findRelationType(schema, picking.relation) : undefined;
  return (
    <div className="pick-bar" role="status">
      <strong>{relation === undefined ? t('pick.fragment') : words(relation.words)}</strong>
      <span>{t(relation === undefined ? 'pick.howFragment' : 'pick.how')}</span>
      <button type="button" className="primary" onMouseDown={(event) => event.preventDefault()} onClick={() => void takePick()}>{t('pick.take')} <kbd>{t('keyNames.Enter')}</kbd></button>
      <button type="button" onMouseDown={(event) => event.preventDefault()} onClick={cancelPick}>{t('common.cancel')} <kbd>{t('keyNames.Escape')}</kbd></button>
    </div>
  );
}
