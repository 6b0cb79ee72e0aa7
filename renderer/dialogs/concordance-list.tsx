import { memo, useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ArticleId } from '../../shared/ids.ts';
import { useDesk } from '../state/use-desk.ts';
import { VirtualList } from '../widgets/virtual-list.tsx';
import { isRowChecked, rowKey, toggleRow, type ConcordanceRow, type LeftOut } from './concordance-rows.ts';

interface ConcordanceListProps {
  readonly label: string;
  readonly rows: readonly ConcordanceRow[];
  readonly leftOut: LeftOut;
  readonly onLeaveOut: (leftOut: LeftOut) => void;
  readonly onEnter: () => void;
}

const ROW_HEIGHT = 30;

/** The lines of a concordance, each to be ticked: arrows move, Space or a click ticks, an article's row ticks all its lines. */
export function ConcordanceList({ label, rows, leftOut, onLeaveOut, onEnter }: ConcordanceListProps) {
  const [selected, setSelected] = useState(0);
  const titles = useTitles();
  const toggle = (index: number): void => {
    const row = rows[index];
    if (row !== undefined) onLeaveOut(toggleRow(row, leftOut));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== ' ') return;
    event.preventDefault();
    toggle(selected);
  };
  return (
    <VirtualList label={label} count={rows.length} rowHeight={ROW_HEIGHT} selected={selected} onSelect={setSelected} onPress={toggle} onKey={onKey} onEnter={onEnter}
      keyOf={(index) => { const row = rows[index]; return row === undefined ? String(index) : rowKey(row); }}
      isChecked={(index) => { const row = rows[index]; return row !== undefined && isRowChecked(row, leftOut); }}
      renderRow={(index) => <Row row={rows[index]} titles={titles} />} />
  );
}

/** How high a list of so many rows is, border included, in CSS pixels. */
export function heightOf(rows: number): number {
  return rows * ROW_HEIGHT + 2;
}

function useTitles(): ReadonlyMap<ArticleId, string> {
  const articles = useDesk(({ articles }) => articles);
  return useMemo(() => new Map(articles.map(({ id, headline, source }) => [id, headline ?? source])), [articles]);
}

const Row = memo(function Row({ row, titles }: { row: ConcordanceRow | undefined; titles: ReadonlyMap<ArticleId, string> }) {
  const { t } = useTranslation();
  if (row === undefined) return null;
  if (row.kind === 'article') {
    return (
      <div className="concordance-article">
        <span className="tick" aria-hidden /><span>{titles.get(row.article) ?? row.article}</span>
        <span className="count">{t('across.found', { count: row.places.length })}</span>
      </div>
    );
  }
  const { left, hit, right } = row.place;
  return (
    <div className="concordance-line">
      <span className="tick" aria-hidden />
      <bdi className="concordance-left">{left}</bdi>
      <span className="concordance-right"><mark><bdi>{hit}</bdi></mark><bdi>{right}</bdi></span>
    </div>
  );
});
