import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useEffect, useId, useRef, type KeyboardEvent, type ReactNode } from 'react';

interface VirtualListProps {
  readonly id?: string;
  readonly label: string;
  readonly count: number;
  /** Height of every row in CSS pixels. */
  readonly rowHeight: number;
  readonly selected: number;
  readonly keyOf: (index: number) => string;
  readonly renderRow: (index: number) => ReactNode;
  readonly onSelect: (index: number) => void;
  /** Enter on the selected row. */
  readonly onEnter?: () => void;
  readonly onKey?: (event: KeyboardEvent) => void;
  /** A click on a row, once it is selected. */
  readonly onPress?: (index: number) => void;
  /** Whether a row is ticked, where rows can be. */
  readonly isChecked?: (index: number) => boolean | 'mixed';
  /** Told which rows are on the screen, for lists whose rows come in parts. */
  readonly onShown?: (first: number, last: number) => void;
}

/** A listbox that holds only the rows on the screen; arrows, Home, End and Page keys choose, as the ARIA pattern has it. */
export function VirtualList(props: VirtualListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const rows = useVirtualizer({
    count: props.count, getScrollElement: () => scroller.current, estimateSize: () => props.rowHeight, overscan: 8,
  });
  useEffect(() => {
    if (props.selected >= 0) showRow(rows, props.selected, props.rowHeight);
  }, [props.selected, props.rowHeight, rows]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const next = nextIndex(event.key, props, Math.floor((scroller.current?.clientHeight ?? 0) / props.rowHeight));
    if (next !== null) {
      event.preventDefault();
      props.onSelect(next);
    } else if (event.key === 'Enter') props.onEnter?.();
    else props.onKey?.(event);
  };
  const shown = rows.getVirtualItems();
  const [first, last] = [shown[0]?.index ?? 0, shown.at(-1)?.index ?? 0];
  const { onShown } = props;
  useEffect(() => onShown?.(first, last), [onShown, first, last]);
  const press = (index: number): void => {
    props.onSelect(index);
    props.onPress?.(index);
  };
  const isSelectedShown = shown.some(({ index }) => index === props.selected);
  return (
    <div ref={scroller} className="virtual-list" id={props.id} role="listbox" tabIndex={0} aria-label={props.label} onKeyDown={onKeyDown}
      aria-activedescendant={isSelectedShown ? `${prefix}-${props.selected}` : undefined}>
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {shown.map(({ index, start }) => (
          <div key={props.keyOf(index)} id={`${prefix}-${index}`} role="option" className="virtual-row" aria-selected={index === props.selected}
            aria-setsize={props.count} aria-posinset={index + 1} style={{ height: props.rowHeight, transform: `translateY(${start}px)` }}
            {...(props.isChecked === undefined ? {} : { 'aria-checked': props.isChecked(index) })} onClick={() => press(index)}>
            {props.renderRow(index)}
          </div>
        ))}
      </div>
    </div>
  );
}

// The virtualizer's own way asks the page for its height, which lays out the whole window in the middle of every edit.
function showRow({ scrollElement, scrollOffset, scrollRect }: Virtualizer<HTMLDivElement, Element>, index: number, rowHeight: number): void {
  const from = scrollOffset ?? 0;
  const top = index * rowHeight;
  const wanted = top < from ? top : Math.max(from, top + rowHeight - (scrollRect?.height ?? 0));
  if (wanted !== from) scrollElement?.scrollTo({ top: wanted });
}

function nextIndex(key: string, list: { count: number; selected: number }, page: number): number | null {
  const wanted = { ArrowDown: list.selected + 1, ArrowUp: list.selected - 1, Home: 0, End: list.count - 1, PageDown: list.selected + page, PageUp: list.selected - page }[key];
  return wanted === undefined || list.count === 0 ? null : Math.min(list.count - 1, Math.max(0, wanted));
}
