import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { toUtf16, utf16Units, type Utf16Range } from '../../shared/offsets.ts';
import { desk } from '../state/desk.ts';
import { draftSelection } from '../state/deciding.ts';
import { showCase } from '../state/reviewing.ts';
import type { Reviewing } from '../state/review-state.ts';
import type { ReviewedPage } from '../state/reviewed-page.ts';
import { StackedReadings } from './stacked-readings.tsx';
import { linesOf, mark, overlaidMarks, ownMarks, segmentsOf, type TextLine, type TextMark } from './text-marks.ts';

/** The article with the readings of all: over each other in one text, or side by side with a column for each. The case at hand stands out, its readings under its line. */
export function ComparedText({ schema, reviewing, page }: { schema: LabelSchema; reviewing: Reviewing; page: ReviewedPage }) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(page.article.text), [page.article]);
  const columns = useColumns(schema, reviewing, page);
  const here = page.byId.get(reviewing.at?.id ?? '') ?? null;
  const hereIds = here?.reviewCase.kind === 'link' ? `${here.reviewCase.from}\n${here.reviewCase.to}` : reviewing.at?.id ?? '';
  const at = here === null ? 0 : toUtf16(page.offsets, here.reviewCase.place.start);
  const lineHere = Math.max(0, lines.findIndex(({ end }) => at <= end));
  const rows = useVirtualizer({ count: lines.length, getScrollElement: () => scroller.current, estimateSize: () => 64, overscan: 6, getItemKey: (index) => `${page.article.id} ${index}` });
  useEffect(() => rows.scrollToIndex(lineHere, { align: 'center' }), [rows, lineHere, page.article, reviewing.at]);
  const select = (): void => {
    const range = selectedRange(scroller.current);
    if (range !== null && reviewing.draft !== null) draftSelection(range);
  };
  return (
    <div ref={scroller} className={`compared compared-${reviewing.view}`} role="region" aria-label={t('review.text')} tabIndex={0} onMouseUp={select}>
      {reviewing.view === 'side' ? <ColumnHeads page={page} /> : null}
      <div role="presentation" style={{ height: rows.getTotalSize(), position: 'relative' }}>
        {rows.getVirtualItems().map(({ index, start, key }) => (
          <div key={key} ref={rows.measureElement} data-index={index} className="compared-line" style={{ transform: `translateY(${start}px)` }}>
            <div className="compared-columns">
              {columns.map(({ name, marks }) => <Line key={name} text={page.article.text} line={lines[index] ?? EMPTY} marks={marks} here={hereIds} />)}
            </div>
            {index === lineHere && here !== null ? <StackedReadings schema={schema} page={page} judged={here} draft={reviewing.draft} /> : null}
          </div>
        ))}
      </div>
    </div>
  );
}

const EMPTY: TextLine = { start: 0, end: 0 };

function useColumns(schema: LabelSchema, { view, draft, at }: Reviewing, page: ReviewedPage): readonly { readonly name: string; readonly marks: readonly TextMark[] }[] {
  const columns = useMemo(() => (view === 'overlaid'
    ? [{ name: 'all', marks: overlaidMarks(page) }]
    : page.compared.map(({ annotator }) => ({ name: String(annotator.id), marks: ownMarks(schema, page, annotator.id) }))), [schema, view, page]);
  if (draft === null) return columns;
  const drafted = mark(page.offsets, draft.tag, { className: 'mark mark-draft', caseId: at?.id ?? '' });
  return columns.map(({ name, marks }) => ({ name, marks: [...marks, drafted] }));
}

function ColumnHeads({ page }: { page: ReviewedPage }) {
  return <div className="compared-heads">{page.compared.map(({ annotator }) => <span key={annotator.id}>{annotator.name}</span>)}</div>;
}

const Line = memo(function Line({ text, line, marks, here }: { text: string; line: TextLine; marks: readonly TextMark[]; /** Ids of the cases that stand out, a line each. */ here: string }) {
  if (line.start === line.end) return <p className="compared-blank" />;
  return <p>{segmentsOf(line, marks).map(({ start, end, marks: over }) => <Segment key={start} text={text.slice(start, end)} start={start} marks={over} here={here} />)}</p>;
});

function Segment({ text, start, marks, here }: { text: string; start: number; marks: readonly TextMark[]; here: string }): ReactNode {
  if (marks.length === 0) return <span data-start={start}>{text}</span>;
  const isHere = marks.some(({ caseId }) => here.split('\n').includes(caseId));
  // The narrowest mark is meant by a click, and shows over the wider ones.
  const [inner] = [...marks].sort((a, b) => a.end - a.start - (b.end - b.start));
  const open = (): void => { if (inner !== undefined) void openCase(inner.caseId); };
  return <span data-start={start} className={`${[...new Set(marks.flatMap(({ className }) => className.split(' ')))].join(' ')} ${isHere ? 'mark-here' : ''}`} onClick={open}>{text}</span>;
}

/** Shows the case that was clicked on, unless words were being selected. */
async function openCase(id: string): Promise<void> {
  const { reviewing } = desk.getState();
  if (reviewing?.page !== null && reviewing?.page !== undefined && reviewing.draft === null && window.getSelection()?.isCollapsed !== false) await showCase({ article: reviewing.page.article.id, id });
}

/** What is selected in the text, in UTF-16 units of the article; null when nothing is. */
export function selectedRange(region: HTMLElement | null): Utf16Range | null {
  const selection = window.getSelection();
  if (region === null || selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const [from, to] = [offsetOf(region, selection.anchorNode, selection.anchorOffset), offsetOf(region, selection.focusNode, selection.focusOffset)];
  return from === null || to === null ? null : { start: utf16Units(Math.min(from, to)), end: utf16Units(Math.max(from, to)) };
}

function offsetOf(region: HTMLElement, node: Node | null, offset: number): number | null {
  const element = node instanceof Element ? node : node?.parentElement;
  const holder = element?.closest<HTMLElement>('[data-start]');
  return holder !== null && holder !== undefined && region.contains(holder) ? Number(holder.dataset['start']) + offset : null;
}
