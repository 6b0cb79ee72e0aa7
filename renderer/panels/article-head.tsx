import { useTranslation } from 'react-i18next';
import { STATUSES, type Status } from '../../shared/records.ts';
import { formatDate } from '../i18n/format-date.ts';
import { chooseStatus } from '../state/progress.ts';
import { useDesk } from '../state/use-desk.ts';

/** Headline, facts and status of the open article, above its text. */
export function ArticleHead() {
  const { t, i18n } = useTranslation();
  const meta = useDesk(({ page }) => page?.article.meta);
  const status = useDesk(({ page }) => page?.set.document.status);
  const reason = useDesk(({ page }) => page?.set.document.status_reason);
  if (meta === undefined || status === undefined) return null;
  const facts = [meta.date === null ? null : formatDate(meta.date, i18n.language), t(`language.${meta.language}`, { defaultValue: meta.language }), meta.source];
  return (
    <header className="article-head">
      <h1 lang={meta.language}>{meta.headline ?? t('article.noHeadline')}</h1>
      <p>
        <span>{facts.filter((fact) => fact !== null).join(' · ')}</span>
        <select aria-label={t('article.status')} value={status}
          onChange={({ target }) => void chooseStatus(toStatus(target.value))}>
          {STATUSES.map((name) => <option key={name} value={name}>{t(`status.${name}`)}</option>)}
        </select>
      </p>
      {status === 'skipped' && reason !== undefined ? <p className="status-reason">{reason}</p> : null}
    </header>
  );
}

function toStatus(value: string): Status {
  return STATUSES.find((status) => status === value) ?? 'todo';
}
