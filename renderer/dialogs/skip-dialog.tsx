import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Then } from '../state/desk.ts';
import { skipArticle } from '../state/progress.ts';
import { useDesk } from '../state/use-desk.ts';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

const REASONS = ['duplicate', 'offSubject', 'noArticle', 'damaged'] as const;

/** Asks why the article is skipped: a common reason, or the person's own words. */
export function SkipDialog({ then }: { then: Then }) {
  const { t } = useTranslation();
  const before = useDesk(({ page }) => page?.set.document.status_reason) ?? '';
  const [reason, setReason] = useState(before);
  const common = REASONS.map((name) => t(`skip.reasons.${name}`));
  const skip = (event: FormEvent): void => {
    event.preventDefault();
    closeDialog();
    void skipArticle(reason.trim(), then);
  };
  return (
    <ModalDialog title={t('skip.title')}>
      <form onSubmit={skip}>
        <p>{t('skip.lead')}</p>
        <fieldset className="reasons">
          <legend className="visually-hidden">{t('skip.common')}</legend>
          {common.map((words, at) => (
            <label key={words}>
              <input type="radio" name="reason" autoFocus={at === 0} checked={reason === words} onChange={() => setReason(words)} /> {words}
            </label>
          ))}
        </fieldset>
        <div className="field">
          <label htmlFor="skip-reason">{t('skip.own')}</label>
          <input id="skip-reason" maxLength={500} value={common.includes(reason) ? '' : reason} onChange={({ target }) => setReason(target.value)} />
        </div>
        <div className="dialog-actions">
          <button type="button" onClick={closeDialog}>{t('common.cancel')}</button>
          <button type="submit" className="primary" disabled={reason.trim() === ''}>{t('skip.submit')}</button>
        </div>
      </form>
    </ModalDialog>
  );
}
