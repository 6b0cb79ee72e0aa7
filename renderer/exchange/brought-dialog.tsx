import { useTranslation } from 'react-i18next';
import type { SyncReport } from '../../shared/sync.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';
import { ColleagueReport } from './colleague-report.tsx';

/** What came of a colleague's folder, each doubtful tag and each problem with it. */
export function BroughtDialog({ report }: { report: SyncReport }) {
  const { t } = useTranslation();
  return (
    <ModalDialog title={t('colleague.done')} className="modal-exchange modal-import" isKept>
      <div className="import-body"><ColleagueReport report={report} /></div>
      <div className="dialog-actions"><button type="button" className="primary" autoFocus onClick={closeDialog}>{t('common.close')}</button></div>
    </ModalDialog>
  );
}
