import { useTranslation } from 'react-i18next';
import { desk } from '../state/desk.ts';
import { changeReview, closeReview } from '../state/reviewing.ts';
import type { Reviewing } from '../state/review-state.ts';
import { openAgreement } from '../state/agreeing.ts';
import { useDesk } from '../state/use-desk.ts';

/** How far the review is, whose work it is, and the ways out. */
export function ReviewHead({ reviewing }: { reviewing: Reviewing }) {
  const { t } = useTranslation();
  const isFromAgreement = useDesk(({ agreeing }) => agreeing !== null);
  const states = reviewing.survey?.states;
  const cases = reviewing.survey?.cases ?? [];
  const decided = cases.filter(({ state }) => state === 'decided').length;
  const asked = cases.length;
  return (
    <header className="review-head">
      <div className="review-title">
        <h1>{t('review.title')}</h1>
        <p role="status">{t('review.progress', { decided, total: asked })}{states === undefined ? '' : ` · ${t('review.agreedCount', { count: states.agreed })}`}</p>
        <progress max={Math.max(1, asked)} value={decided} aria-label={t('review.progress', { decided, total: asked })} />
      </div>
      <div className="review-tools">
        <button type="button" onClick={() => changeReview({ view: reviewing.view === 'overlaid' ? 'side' : 'overlaid' })} aria-keyshortcuts="X" aria-pressed={reviewing.view === 'side'}>{t('review.side')}</button>
        <button type="button" onClick={() => desk.setState({ dialog: { kind: 'reviewScope' } })}>{t('review.scope')}</button>
        <button type="button" disabled={reviewing.survey === null} onClick={() => desk.setState({ dialog: { kind: 'reviewRules' } })}>{t('review.rules')}</button>
        {isFromAgreement ? null : <button type="button" onClick={() => void openAgreement()}>{t('commands.review.agreement')}</button>}
        <button type="button" onClick={closeReview}>{t(isFromAgreement ? 'agreementPage.back' : 'review.close')}</button>
      </div>
    </header>
  );
}
