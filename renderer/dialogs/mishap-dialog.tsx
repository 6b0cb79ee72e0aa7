import { useTranslation } from 'react-i18next';
import type { RecoveryReport } from '../../shared/reports.ts';
import { request } from '../api/client.ts';
import { formatMoment } from '../i18n/format-date.ts';
import { openDiagnostics } from '../state/mishaps.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

/** What happened when the program was cut off, and what opening the project brought back, ended or set aside. */
export function MishapDialog() {
  const { t, i18n } = useTranslation();
  const mishap = useDesk(({ mishap }) => mishap);
  const recovery = useDesk(({ project }) => project?.recovery);
  const started = mishap?.kind === 'cut_off' ? mishap.started : null;
  return (
    <ModalDialog title={t('mishap.title')} className="modal-mishap">
      {started === null ? null : <p>{t('mishap.since', { date: formatMoment(started, i18n.language) })}</p>}
      <p>{t(mishap?.kind === 'window_gone' ? 'mishap.windowGone' : 'mishap.safe')}</p>
      {recovery === undefined ? null : <Recovered recovery={recovery} />}
      <div className="dialog-actions">
        {recovery === undefined ? null : <button type="button" onClick={() => void request('folder.show', { what: 'project' })}>{t('mishap.showProject')}</button>}
        <button type="button" onClick={() => void request('folder.show', { what: 'log' })}>{t('mishap.showLog')}</button>
        <button type="button" onClick={() => void openDiagnostics()}>{t('mishap.diagnose')}</button>
        <button type="button" className="primary" autoFocus onClick={closeDialog}>{t('common.close')}</button>
      </div>
    </ModalDialog>
  );
}

function Recovered({ recovery }: { recovery: RecoveryReport }) {
  const { t } = useTranslation();
  const { replayed, settled, swept, quarantined } = recovery;
  const lines = [['replayed', replayed], ['settled', settled], ['quarantined', quarantined.length], ['swept', swept]] as const;
  const found = lines.filter(([, count]) => count > 0);
  if (found.length === 0) return <p>{t('mishap.nothing')}</p>;
  return (
    <>
      <dl className="recovered">
        {found.map(([name, count]) => <div key={name}><dt>{t(`mishap.${name}`)}</dt><dd>{count}</dd></div>)}
      </dl>
      {quarantined.length === 0 ? null : (
        <>
          <ul className="file-names">{quarantined.map((file) => <li key={file}>{file}</li>)}</ul>
          <p>{t('mishap.where')}</p>
        </>
      )}
    </>
  );
}
