import { useTranslation } from 'react-i18next';

/** Two small buttons that move an item of a list by one place. */
export function MoveButtons({ name, isFirst, isLast, onMove }: { name: string; isFirst: boolean; isLast: boolean; onMove: (by: 1 | -1) => void }) {
  const { t } = useTranslation();
  return (
    <span className="move-buttons">
      <button type="button" className="quiet" disabled={isFirst} aria-label={t('schemaEditor.moveUp', { name })} onClick={() => onMove(-1)}>↑</button>
      <button type="button" className="quiet" disabled={isLast} aria-label={t('schemaEditor.moveDown', { name })} onClick={() => onMove(1)}>↓</button>
    </span>
  );
}
