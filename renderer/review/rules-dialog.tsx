import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { RULES, type Rule } from '../../shared/review.ts';
import { acceptRule } from '../state/deciding.ts';
import { useDesk } from '../state/use-desk.ts';
import { JobLine } from '../widgets/job-line.tsx';
import { closeDialog, ModalDialog } from '../widgets/modal-dialog.tsx';

/** Offers to decide cases by a rule, with the number that each would decide; what a rule did is one step that can be undone. */
export function RulesDialog() {
  const { t } = useTranslation();
  const rules = useDesk(({ reviewing }) => reviewing?.survey?.rules);
  const job = useDesk(({ job }) => job);
  const [rule, setRule] = useState<Rule>('all_agree');
  const [isRunning, setRunning] = useState(false);
  const count = rules?.[rule] ?? 0;
  const accept = (event: FormEvent): void => {
    event.preventDefault();
    setRunning(true);
    void acceptRule(rule).finally(() => setRunning(false));
  };
  return (
    <ModalDialog title={t('review.rulesTitle')} isKept>
      <form onSubmit={accept}>
        <p>{t('review.rulesLead')}</p>
        <fieldset className="reasons">
          <legend className="visually-hidden">{t('review.rulesTitle')}</legend>
          {RULES.map((each, at) => (
            <label key={each}><input type="radio" name="rule" autoFocus={at === 0} checked={rule === each} onChange={() => setRule(each)} /> {t(`review.rule.${each}`)} <span className="count">{t('review.wouldDecide', { count: rules?.[each] ?? 0 })}</span></label>
          ))}
        </fieldset>
        {isRunning && job !== null ? <JobLine job={job} title={t(`jobs.${job.job}`)} /> : null}
        <div className="dialog-actions">
          <button type="button" onClick={closeDialog}>{t('common.cancel')}</button>
          <button type="submit" className="primary" disabled={count === 0 || isRunning}>{t('review.acceptRule', { count })}</button>
        </div>
      </form>
    </ModalDialog>
  );
}
