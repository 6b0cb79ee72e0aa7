import { useTranslation } from 'react-i18next';
import type { ExportReport } from '../../shared/reports.ts';
import { request } from '../api/client.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';
import { ProblemList } from '../widgets/problem-list.tsx';

/** What an export wrote and where. */
export function ExportedDialog({ report }: { report: ExportReport }) {
  const { t } = useTranslation();
  return (
    <ModalDialog title={t('export.title')}>
      <p>{t('export.done', { count: report.documents })}</p>
      <p>{t('export.tags', { count: report.spans })}</p>
      <p className="path"><bdi>{report.output}</bdi></p>
      <ProblemList title={t('import.refused', { count: report.refused.length })} problems={report.refused} />
      <div className="dialog-actions">
        <button type="button" onClick={() => void request('folder.show', { what: 'export' })}>{t('export.show')}</button>
        <button type="button" className="primary" autoFocus onClick={closeDialog}>{t('common.close')}</button>
      </div>
    </ModalDialog>
  );
}
