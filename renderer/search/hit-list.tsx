import { memo, useCallback, useEffect, useMemo, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { CorpusHit } from '../../shared/corpus-search.ts';
import type { ArticleId } from '../../shared/ids.ts';
import type { ArticleRow } from '../../shared/project.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { formatDate } from '../i18n/format-date.ts';
import type { Searching } from '../state/searching-state.ts';
import { changeSearch, isHitTicked, openHit, showHits, sortHits, toggleHit } from '../state/searching.ts';
import { useDesk } from '../state/use-desk.ts';
import { TypeBadge } from '../widgets/type-badge.tsx';
import { VirtualList } from '../widgets/virtual-list.tsx';

const ROW_HEIGHT = 32;

/** The concordance: every place found on a line, the hit in the middle. Enter opens it, Space ticks it, the arrows to the sides sort by that side. */
export function HitList({ searching, schema }: { searching: Searching; schema: LabelSchema }) {
  const { t } = useTranslation();
  const { hits, selected, counts, isSearching } = searching;
  const articles = useDesk(({ articles }) => articles);
  const rows = useMemo(() => new Map(articles.map((row) => [row.id, row])), [articles]);
  const frame = useFirstFocus();
  const shown = useRef<readonly [number, number]>([0, 0]);
  const show = useCallback((first: number, last: number) => {
    shown.current = [first, last];
    void showHits(first, last);
  }, []);
  // A page that was asked for while another was on its way is asked for now.
  useEffect(() => { if (!isSearching) void showHits(...shown.current); }, [isSearching, hits]);
  const onKey = (event: KeyboardEvent): void => {
    const action = { ' ': () => toggleHit(selected), 'ArrowLeft': () => void sortHits('left'), 'ArrowRight': () => void sortHits('right') }[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action();
  };
  return (
    <div ref={frame} className="hits concordance">
      <VirtualList label={t('searchPage.list')} count={counts?.total ?? 0} rowHeight={ROW_HEIGHT} selected={selected} onSelect={(at) => changeSearch({ selected: at })} onEnter={() => void openHit(selected)} onKey={onKey} onShown={show}
        keyOf={String} isChecked={(at) => { const hit = hits.get(at); return hit !== undefined && isHitTicked(searching, hit); }}
        renderRow={(at) => <HitLine at={at} hit={hits.get(at)} schema={schema} rows={rows} />} />
    </div>
  );
}

/** The keyboard goes to the list when it comes onto the screen. */
function useFirstFocus() {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => frame.current?.querySelector<HTMLElement>('[role=listbox]')?.focus(), []);
  return frame;
}

interface HitLineProps {
  readonly at: number;
  readonly hit: CorpusHit | undefined;
  readonly schema: LabelSchema;
  readonly rows: ReadonlyMap<ArticleId, ArticleRow>;
}

const HitLine = memo(function HitLine({ at, hit, schema, rows }: HitLineProps) {
  const { t, i18n } = useTranslation();
  if (hit === undefined) return <div className="hit-line hit-waiting"><span /><span>{t('searchPage.more')}</span></div>;
  const row = rows.get(hit.article);
  const title = row?.headline ?? row?.source ?? hit.article;
  return (
    <div className="hit-line" onDoubleClick={() => void openHit(at)}>
      <span className="hit-tick" onClick={(event) => { event.stopPropagation(); toggleHit(at); }}><span className="tick" aria-hidden /></span>
      <span className="hit-article" title={title}><bdi>{title}</bdi><small>{row?.date === null || row === undefined ? t('searchPage.noDate') : formatDate(row.date, i18n.language)}</small></span>
      <span className="concordance-left"><bdi>{hit.left}</bdi></span>
      <span className="concordance-right"><mark><bdi>{hit.match.replaceAll('\n', ' ')}</bdi></mark><bdi>{hit.right}</bdi></span>
      <span className="hit-tags">{hit.tags.map((type) => <TypeBadge key={type} schema={schema} type={type} />)}<span className="visually-hidden">{hit.tags.join(', ')}</span></span>
    </div>
  );
});
