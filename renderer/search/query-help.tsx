import { useTranslation } from 'react-i18next';
import { enQueryHelp } from '../../shared/i18n/en-search.ts';
import { changeSearch } from '../state/searching.ts';
import { QUERY_FIELD } from './query-line.tsx';

const TOPICS = Object.keys(enQueryHelp);

/** The language of queries: an example each, which goes into the line with a click, and what it finds. */
export function QueryHelp() {
  const { t } = useTranslation();
  const put = (example: string): void => {
    changeSearch({ query: example });
    document.getElementById(QUERY_FIELD)?.focus();
  };
  return (
    <section className="query-help" aria-label={t('searchPage.language')}>
      <h2>{t('searchPage.language')}</h2>
      <ul>
        {TOPICS.map((topic) => {
          const example = t(`queryHelp.${topic}.example`);
          return <li key={topic}><button type="button" title={t('searchPage.try', { example })} onClick={() => put(example)}><code>{example}</code></button><span>{t(`queryHelp.${topic}.meaning`)}</span></li>;
        })}
      </ul>
    </section>
  );
}
