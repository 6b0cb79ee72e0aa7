import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Whose } from '../../shared/exchange.ts';
import type { Charting } from '../state/charting-state.ts';
import { closeCharts, count, isOld } from '../state/charting.ts';
import { useDesk } from '../state/use-desk.ts';

const [ALL, GOLD, ANY] = ['*', '+', ''];

/** What is counted, what else may be, and the way out. */
export function ChartsHead({ charting }: { charting: Charting }) {
  const { t } = useTranslation();
  const history = useDesk((state) => state.history);
  const { report, isCounting } = charting;
  const old = isOld(charting, history);
  const lead = report === null ? '' : [t('overviewPage.articles', { count: report.articles }), t('overviewPage.tagged', { count: report.tagged }), t('overviewPage.tags', { count: report.tags })].join(' · ');
  return (
    <header className="review-head">
      <div className="review-title">
        <h1>{t('overview.title')}</h1>
        <p role="status">{isCounting ? t('jobs.overview') : old ? t('overviewPage.old') : lead}</p>
      </div>
      <div className="review-tools">
        <WhosePicker charting={charting} />
        <Months charting={charting} />
        <button type="button" className={old ? 'primary' : ''} disabled={isCounting} onClick={() => void count()}>{t('overviewPage.count')}</button>
        <button type="button" onClick={closeCharts}>{t('agreementPage.close')}</button>
      </div>
    </header>
  );
}

function WhosePicker({ charting: { whose, people, seesOthers, isCounting } }: { charting: Charting }) {
  const { t } = useTranslation();
  const id = useId();
  const value = whose.kind === 'annotator' ? whose.annotator : whose.kind === 'gold' ? GOLD : ALL;
  const choose = (chosen: string): void => {
    const person = people.find((each) => each.id === chosen);
    const next: Whose = person !== undefined ? { kind: 'annotator', annotator: person.id } : { kind: chosen === GOLD ? 'gold' : 'all' };
    void count({ whose: next });
  };
  return (
    <span className="part-choice">
      <label htmlFor={id}>{t('overviewPage.whose')}</label>
      <select id={id} value={value} disabled={isCounting} onChange={({ target }) => choose(target.value)}>
        {seesOthers ? <option value={ALL}>{t('overviewPage.everybody')}</option> : null}
        {seesOthers ? <option value={GOLD}>{t('exporting.gold')}</option> : null}
        {people.map((person) => <option key={person.id} value={person.id}>{person.id === 'imported' ? t('exporting.imported') : person.name}</option>)}
      </select>
    </span>
  );
}

function Months({ charting: { from, to, isCounting } }: { charting: Charting }) {
  const { t } = useTranslation();
  const [first, last] = [useId(), useId()];
  const articles = useDesk((state) => state.articles);
  const months = [...new Set(articles.flatMap(({ date }) => (date === null ? [] : [date.slice(0, 7)])))].sort();
  if (months.length < 2) return null;
  const choices = (isAllowed: (month: string) => boolean) => months.filter(isAllowed).map((month) => <option key={month} value={month}>{month}</option>);
  return (
    <span className="part-choice">
      <label htmlFor={first}>{t('overviewPage.from')}</label>
      <select id={first} value={from ?? ANY} disabled={isCounting} onChange={({ target }) => void count({ from: target.value === ANY ? null : target.value })}>
        <option value={ANY}>{t('overviewPage.anyMonth')}</option>{choices((month) => to === null || month <= to)}
      </select>
      <label htmlFor={last}>{t('overviewPage.to')}</label>
      <select id={last} value={to ?? ANY} disabled={isCounting} onChange={({ target }) => void count({ to: target.value === ANY ? null : target.value })}>
        <option value={ANY}>{t('overviewPage.anyMonth')}</option>{choices((month) => from === null || month >= from)}
      </select>
    </span>
  );
}
