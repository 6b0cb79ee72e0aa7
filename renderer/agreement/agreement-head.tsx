import { useId } from 'react';
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { annotatorNames } from '../../annotations/agreement/report/figures.ts';
import { REPORT_KINDS } from '../../shared/agreement.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import type { Agreeing } from '../state/agreeing-state.ts';
import { changeAgreement, closeAgreement, exportReport, measure } from '../state/agreeing.ts';
import { isStale } from '../state/agreement-choices.ts';

/** What was measured, what else may be, and the ways out. */
export function AgreementHead({ agreeing }: { agreeing: Agreeing }) {
  const { t } = useTranslation();
  const { report, isMeasuring, annotators } = agreeing;
  const seed = useId();
  const stale = isStale(agreeing);
  const lead = report === null || report.documents === 0 ? '' : t('agreementPage.lead', { names: report.annotators.map(({ id }) => annotatorNames(report)(id)).join(', '), count: report.documents });
  return (
    <header className="review-head agreement-head">
      <div className="review-title">
        <h1>{t('agreementPage.title')}</h1>
        <p role="status">{isMeasuring ? t('jobs.agreement') : stale ? t('agreementPage.stale') : lead}</p>
      </div>
      <div className="review-tools">
        <People agreeing={agreeing} />
        <label className="agreement-seed" htmlFor={seed} title={t('agreementPage.seedHint')}>{t('agreementPage.seed')}
          <input id={seed} type="number" min={0} max={4294967295} value={agreeing.seed} onChange={({ target }) => changeAgreement({ seed: seedIn(target.value) })} />
        </label>
        <button type="button" className={stale ? 'primary' : ''} disabled={isMeasuring || annotators?.length === 1 || annotators?.length === 0} onClick={() => void measure()}>{t('agreementPage.measure')}</button>
        <span className="agreement-exports" role="group" aria-label={t('agreementPage.export')}>
          <span aria-hidden>{t('agreementPage.export')}</span>
          {REPORT_KINDS.map((kind) => <button key={kind} type="button" disabled={report === null || isMeasuring} onClick={() => void exportReport(kind)}>{t(`agreementPage.as.${kind}`)}</button>)}
        </span>
        <button type="button" onClick={closeAgreement}>{t('agreementPage.close')}</button>
      </div>
    </header>
  );
}

function seedIn(text: string): number {
  return Math.max(0, Math.min(4_294_967_295, Math.trunc(Number(text)) || 0));
}

function People({ agreeing: { people, annotators } }: { agreeing: Agreeing }) {
  const { t } = useTranslation();
  const chosen = new Set<AnnotatorId>(annotators ?? people.map(({ id }) => id));
  const toggle = (id: AnnotatorId): void => {
    const next = people.map((person) => person.id).filter((each) => (each === id ? !chosen.has(each) : chosen.has(each)));
    changeAgreement({ annotators: next.length === people.length ? null : next });
  };
  return (
    <DialogTrigger>
      <Button isDisabled={people.length < 3}>{annotators === null ? t('agreementPage.everybody') : t('agreementPage.some', { count: annotators.length })} ▾</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="filter" aria-label={t('agreementPage.people')}>
          <fieldset>
            <legend>{t('agreementPage.peopleHint')}</legend>
            {people.map(({ id, name }) => <label key={id} className="filter-type"><input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />{name}</label>)}
          </fieldset>
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
