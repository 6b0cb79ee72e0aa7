import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DifferenceCount, RestorePlan, RestoreRow } from '../../shared/backup.ts';
import { formatNumber } from '../i18n/format-number.ts';
import { presentKey } from '../state/present-key.ts';
import { VirtualList } from '../widgets/virtual-list.tsx';

const ROW_HEIGHT = 28;
const KINDS = ['tags', 'links', 'others'] as const;
const MOVES = [['added', 'comes'], ['removed', 'goes'], ['changed', 'changes']] as const;

/** What bringing a backup back would do: totals in words, then each article that differs. */
export function RestorePlanView({ plan: { rows, totals, names } }: { plan: RestorePlan }) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className="nothing-lost">{t('backups.same')}</p>;
  return (
    <>
      <p>{t('backups.sentence')}</p>
      <dl className="recovered">
        {KINDS.map((kind) => <Total key={kind} name={t(`backups.${kind}`)} count={totals[kind]} />)}
      </dl>
      {totals.put_back === 0 ? null : <p>{t('backups.putBack', { count: totals.put_back })}</p>}
      {names.added.length === 0 ? null : <p>{t('backups.names', { names: names.added.join(', ') })}</p>}
      {names.missing.length === 0 ? null : <p className="exchange-refusal">{t('backups.missing', { names: names.missing.join(', ') })}</p>}
      <Rows rows={rows} />
      <p className="hint">{t('backups.promise', { undo: presentKey('edit.undo') })}</p>
    </>
  );
}

function Total({ name, count }: { name: string; count: DifferenceCount }) {
  const words = useMoves(count);
  return words === '' ? null : <div><dt>{name}</dt><dd>{words}</dd></div>;
}

/** What comes back, goes and changes, in words; empty where nothing does. */
function useMoves(count: DifferenceCount): string {
  const { t, i18n } = useTranslation();
  return MOVES.filter(([move]) => count[move] > 0).map(([move, word]) => t(`backups.${word}`, { n: formatNumber(count[move], i18n.language) })).join(' · ');
}

function Rows({ rows }: { rows: readonly RestoreRow[] }) {
  const { t } = useTranslation();
  const [selected, select] = useState(0);
  return (
    <div className="restore-rows">
      <VirtualList label={t('backups.rows')} count={rows.length} rowHeight={ROW_HEIGHT} selected={selected} onSelect={select}
        keyOf={(index) => `${rows[index]?.article ?? ''} ${rows[index]?.annotator ?? ''}`} renderRow={(index) => <Row row={rows[index]} />} />
    </div>
  );
}

function Row({ row }: { row: RestoreRow | undefined }) {
  const { t } = useTranslation();
  const moves = useMoves(row?.tags ?? NOTHING);
  if (row === undefined) return null;
  const fate = row.why === null ? t(`backups.action.${row.action}`) : `${t(`backups.action.${row.action}`)}, ${t(`backups.why.${row.why}`)}`;
  return (
    <div className="loss-row">
      <bdi>{row.source}</bdi>
      <span>{[row.name ?? (row.annotator === null ? t('backups.text') : row.annotator), fate, moves].filter((part) => part !== '').join(' · ')}</span>
    </div>
  );
}

const NOTHING: DifferenceCount = { added: 0, removed: 0, changed: 0 };
