import { useTranslation } from 'react-i18next';
import { request } from '../api/client.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

/** Which versions run here, and what the program promises. */
export function AboutDialog() {
  const { t } = useTranslation();
  const versions = useDesk(({ versions }) => versions);
  return (
    <ModalDialog title="Guillemet">
      <p>{t('about.what')}</p>
      <dl className="versions">
        {Object.entries(versions).map(([name, version]) => <div key={name}><dt>{name}</dt><dd>{version}</dd></div>)}
      </dl>
      <p>{t('about.privacy')}</p>
      <p>{t('about.licence')}</p>
      <div className="dialog-actions">
        <button type="button" onClick={() => void request('folder.show', { what: 'log' })}>{t('mishap.showLog')}</button>
        <button type="button" className="primary" autoFocus onClick={closeDialog}>{t('common.close')}</button>
      </div>
    </ModalDialog>
  );
}
