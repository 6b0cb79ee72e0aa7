import { useTranslation } from 'react-i18next';
import { noticeDetail, skippedWords } from '../../shared/format-words.ts';
import type { ImportReport } from '../../shared/reports.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { ProblemList } from '../widgets/problem-list.tsx';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

/** What an import brought in, and each thing it refused or had to mend, with the reason; of one that was stopped, that nothing was changed. */
export function ImportedDialog({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  return (
    <ModalDialog title={report.cancelled ? t('import.cancelledTitle') : t('import.title')} className="modal-wide">
      {report.cancelled ? <p>{t('importing.stopped')}</p> : <Done report={report} />}
      <div className="dialog-actions"><button type="button" className="primary" autoFocus onClick={closeDialog}>{t('common.close')}</button></div>
    </ModalDialog>
  );
}

function Done({ report }: { report: ImportReport }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const skipped = skippedWords(translate, report.skipped);
  const notices = report.notices.map((notice) => ({ file: notice.file, line: null, message: t(`import.notice.${notice.kind}`, { detail: noticeDetail(translate, notice) }) }));
  return (
    <>
      <p>{t('import.done', { count: report.documents })} {report.known > 0 ? t('import.known', { count: report.known }) : null}</p>
      {report.spans > 0 ? <p>{t('import.tags', { count: report.spans })}</p> : null}
      {report.suggested.map(({ name, suggestions }) => <p key={name}>{t('import.suggested', { name, count: suggestions })}</p>)}
      {report.added.length > 0 ? <p>{t('import.added', { names: report.added.join(', ') })}</p> : null}
      {skipped === null ? null : <p>{skipped}</p>}
      <ProblemList title={t('import.refused', { count: report.refused.length })} problems={report.refused} />
      <ProblemList title={t('import.repaired', { count: report.repaired.length })} problems={report.repaired} />
      <ProblemList title={t('import.notices', { count: notices.length })} problems={notices} />
    </>
  );
}
