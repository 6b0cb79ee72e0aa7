import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { REASONS } from '../../shared/review.ts';
import { changeNotes, keepNotes } from '../state/deciding.ts';
import type { Reviewing } from '../state/review-state.ts';
import { REVIEW_FIELDS } from './review-fields.ts';

/** Why it is decided so: a reason from a short list, and words of the reviewer's own. Both go with the next decision on the case; one that is decided takes them when the field is left. */
export function DecisionNotes({ reviewing: { notes }, isDecided }: { reviewing: Reviewing; isDecided: boolean }) {
  const { t } = useTranslation();
  const keep = (): void => { if (isDecided) void keepNotes(); };
  const leave = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && !event.shiftKey)) return;
    event.preventDefault();
    event.stopPropagation();
    document.getElementById(REVIEW_FIELDS.screen)?.focus();
  };
  return (
    <div className="review-notes">
      <div className="field">
        <label htmlFor={REVIEW_FIELDS.reason}>{t('review.reason')} <kbd>F</kbd></label>
        <select id={REVIEW_FIELDS.reason} value={notes.reason ?? ''} onKeyDown={leave} onBlur={keep}
          onChange={({ target }) => changeNotes({ reason: REASONS.find((each) => each === target.value) ?? null })}>
          <option value="">{t('review.noReason')}</option>
          {REASONS.map((reason) => <option key={reason} value={reason}>{t(`review.reasons.${reason}`)}</option>)}
        </select>
      </div>
      <div className="field">
        <label htmlFor={REVIEW_FIELDS.comment}>{t('review.comment')} <kbd>I</kbd></label>
        <textarea id={REVIEW_FIELDS.comment} rows={2} maxLength={10_000} value={notes.comment} onKeyDown={leave} onBlur={keep} onChange={({ target }) => changeNotes({ comment: target.value })} />
      </div>
    </div>
  );
}
