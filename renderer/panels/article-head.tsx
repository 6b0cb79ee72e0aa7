import { useTranslation } from 'react-i18next';
import { articleAddress } from '../../shared/article-address.ts';
import { STATUSES, type Status } from '../../shared/records.ts';
import { formatDate } from '../i18n/format-date.ts';
import { openSource } from '../state/articles.ts';
import { chooseStatus } from '../state/progress.ts';
import { useDesk } from '../state/use-desk.ts';

/** Headline, facts and status of the open article, above its text. */
export function ArticleHead() {
  const { t, i18n } = useTranslation();
  const meta = useDesk(({ page }) => page?.article.meta);
  const status = useDesk(({ page }) => page?.set.document.status);
  const reason = useDesk(({ page }) => page?.set.document.status_reason);
  if (meta === undefined || status === undefined) return null;
  const host = hostOf(articleAddress(meta));
  const facts = [meta.date === null ? null : formatDate(meta.date, i18n.language), t(`language.${meta.language}`, { defaultValue: meta.language }), meta.source];
  return (
    <header className="article-head">
      <h1 lang={meta.language}>{meta.headline ?? t('article.noHeadline')}</h1>
      <p>
        <span className="article-facts">
          <bdi>{facts.filter((fact) => fact !== null).join(' · ')}</bdi>
          {host === null ? null : <SourceLink host={host} />}
        </span>
        <select aria-label={t('article.status')} value={status}
          onChange={({ target }) => void chooseStatus(toStatus(target.value))}>
          {STATUSES.map((name) => <option key={name} value={name}>{t(`status.${name}`)}</option>)}
        </select>
      </p>
      {status === 'skipped' && reason !== undefined ? <p className="status-reason">{reason}</p> : null}
    </header>
  );
}

function SourceLink({ host }: { host: string }) {
  const { t } = useTranslation();
  return (
    <button type="button" className="source-link" title={t('outside.sourceTitle')} onClick={() => void openSource()}>
      {t('outside.source', { host })} <span aria-hidden>↗</span>
    </button>
  );
}

// In ASCII, so that look-alike letters of other scripts show.
function hostOf(address: string | null): string | null {
  return address !== null && URL.canParse(address) ? new URL(address).host : null;
}

function toStatus(value: string): Status {
  return STATUSES.find((status) => status === value) ?? 'todo';
}
