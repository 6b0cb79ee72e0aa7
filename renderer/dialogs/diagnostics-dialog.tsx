import { useTranslation } from 'react-i18next';
import { saveDiagnostics } from '../state/mishaps.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

/** Shows, before anything is saved, the whole text that whoever helps would get. */
export function DiagnosticsDialog({ text }: { text: string | null }) {
  const { t } = useTranslation();
  return (
    <ModalDialog title={t('diagnostics.title')} className="modal-diagnostics" isKept>
      <p>{t('diagnostics.what')}</p>
      <textarea className="diagnostics" readOnly aria-label={t('diagnostics.preview')} value={text ?? t('diagnostics.reading')} rows={18} spellCheck={false} />
      <div className="dialog-actions">
        <button type="button" onClick={closeDialog}>{t('common.cancel')}</button>
        <button type="button" className="primary" autoFocus disabled={text === null} onClick={() => void saveDiagnostics()}>{t('diagnostics.save')}</button>
      </div>
    </ModalDialog>
  );
}
