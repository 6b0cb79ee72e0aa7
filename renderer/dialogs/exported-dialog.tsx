import { useTranslation } from 'react-i18next';
import { lostWords } from '../../shared/format-words.ts';
import type { ExportReport } from '../../shared/reports.ts';
import { request } from '../api/client.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';
import { ProblemList } from '../widgets/problem-list.tsx';

/** What an export wrote and where, and what the format could not hold. */
export function ExportedDialog({ report }: { report: ExportReport }) {
  const { t } = useTranslation();
  const losses = lostWords(useTranslate(), report.lost);
  return (
    <ModalDialog title={t('export.title')}>
      <p>{t('exporting.contents', {
        articles: t('importing.articlesCount', { count: report.documents }), tags: t('importing.tagsCount', { count: report.spans }), links: t('importing.linksCount', { count: report.relations }),
      })}</p>
      <p className="path"><bdi>{report.output}</bdi></p>
      {losses.length === 0 ? <p className="nothing-lost"><span aria-hidden>✓</span> {t('lost.none')}</p> : (
        <section className="problems">
          <h3>{t('lost.title')}</h3>
          <ul tabIndex={0} aria-label={t('lost.title')}>{losses.map(({ feature, words }) => <li key={feature}>{words}</li>)}</ul>
        </section>
      )}
      <ProblemList title={t('exporting.unread', { count: report.refused.length })} problems={report.refused} />
      <div className="dialog-actions">
        <button type="button" onClick={() => void request('folder.show', { what: 'export' })}>{t('export.show')}</button>
        <button type="button" className="primary" autoFocus onClick={closeDialog}>{t('common.close')}</button>
      </div>
    </ModalDialog>
  );
}
