import { useTranslation } from 'react-i18next';
import { HIT_ORDERS } from '../../shared/corpus-search.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { useWords } from '../i18n/use-words.ts';
import type { Searching } from '../state/searching-state.ts';
import { changeSearch, countTicked, sortHits, tagTicked, tickAll } from '../state/searching.ts';

/** What can be done with what was found: sorting it, ticking it, tagging what is ticked. */
export function HitTools({ searching, schema }: { searching: Searching; schema: LabelSchema }) {
  const { t, i18n } = useTranslation();
  const say = useWords();
  const { order, isDescending, type, counts } = searching;
  const ticked = countTicked(searching);
  const total = counts?.total ?? 0;
  return (
    <div className="hit-tools">
      <label className="hit-all"><input type="checkbox" checked={ticked > 0 && ticked === total} ref={(box) => { if (box !== null) box.indeterminate = ticked > 0 && ticked < total; }} onChange={({ target }) => tickAll(target.checked)} /> {t('searchPage.all')}</label>
      <div className="hit-orders" role="group" aria-label={t('searchPage.order')}>
        <span aria-hidden>{t('searchPage.order')}</span>
        {HIT_ORDERS.map((each) => (
          <button key={each} type="button" aria-pressed={order === each} title={order === each ? `${t(isDescending ? 'searchPage.descending' : 'searchPage.ascending')} – ${t('searchPage.reverse')}` : t(`searchPage.orders.${each}`)} onClick={() => void sortHits(each)}>
            {t(`searchPage.orders.${each}`)}{order === each ? <span aria-hidden> {isDescending ? '▾' : '▴'}</span> : null}
          </button>
        ))}
      </div>
      <div className="hit-tagging">
        <button type="button" className="primary" disabled={ticked === 0} onClick={() => void tagTicked()}>{ticked === 0 ? t('searchPage.tagNone') : t('searchPage.tag', { count: ticked, shown: formatNumber(ticked, i18n.language) })}</button>
        <span aria-hidden>{t('searchPage.as')}</span>
        <select aria-label={t('searchPage.type')} value={type} onChange={({ target }) => changeSearch({ type: target.value })}>
          {schema.types.map(({ name, words }) => <option key={name} value={name}>{say(words)}</option>)}
        </select>
      </div>
    </div>
  );
}
