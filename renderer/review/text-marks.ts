import { fragmentsOf } from '../../annotations/model/span-place.ts';
import { isOpen, type JudgedCase } from '../../annotations/review/judge-cases.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import { toUtf16, type CodePointRange, type OffsetMap } from '../../shared/offsets.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { typeClass } from '../editor/type-styles.ts';
import type { ReviewedPage } from '../state/reviewed-page.ts';

/** A stretch of the article that is drawn in some way because of a case; UTF-16 units. */
export interface TextMark {
  readonly start: number;
  readonly end: number;
  readonly className: string;
  readonly caseId: string;
}

/** A stretch of a line under the same marks; UTF-16 units of the article. */
export interface TextSegment {
  readonly start: number;
  readonly end: number;
  readonly marks: readonly TextMark[];
}

/** A line of the article, its end of line left out; UTF-16 units. */
export interface TextLine {
  readonly start: number;
  readonly end: number;
}

/** The lines of a text. */
export function linesOf(text: string): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start <= text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

/** Everybody's readings over one text: agreed ones quiet, each difference in its kind; of what is decided only what holds, or, where nothing holds, what fell. */
export function overlaidMarks(page: ReviewedPage): readonly TextMark[] {
  return sorted(page.judged.flatMap((judged) => {
    const { reviewCase } = judged;
    if (reviewCase.kind !== 'tag') return [];
    const decided = judged.state === 'decided' && judged.decision?.outcome.kind === 'tags' ? judged.decision.outcome.tags : [];
    const tags = decided.length > 0 ? decided : reviewCase.readings.flatMap(({ value }) => (value === null ? [] : [value]));
    const className = judged.state === 'decided' && decided.length === 0 ? 'mark mark-fallen' : markClass(judged);
    return tags.flatMap((tag) => fragmentsOf(tag).map((place) => mark(page.offsets, place, { className, caseId: reviewCase.id })));
  }));
}

/** What one annotator has, with the colour of its type, and what of it differs from others. */
export function ownMarks(schema: LabelSchema, page: ReviewedPage, annotator: AnnotatorId): readonly TextMark[] {
  const spans = page.compared.find((set) => set.annotator.id === annotator)?.spans ?? new Map<string, never>();
  return sorted(page.judged.flatMap((judged) => {
    const item = judged.reviewCase.kind === 'tag' ? judged.reviewCase.positions.find((position) => position.annotator === annotator)?.item : null;
    const span = [...spans.values()].find(({ id }) => id === item);
    if (span === undefined) return [];
    return fragmentsOf(span).map((place) => mark(page.offsets, place, { className: `${markClass(judged)} mark-own ${typeClass(schema, span.type)}`, caseId: judged.reviewCase.id }));
  }));
}

/** Cuts a line where marks begin and end. `marks` are in the order of their starts. */
export function segmentsOf(line: TextLine, marks: readonly TextMark[]): readonly TextSegment[] {
  const over = marks.filter(({ start, end }) => start < line.end && end > line.start);
  const borders = [...new Set([line.start, line.end, ...over.flatMap(({ start, end }) => [Math.max(start, line.start), Math.min(end, line.end)])])].sort((a, b) => a - b);
  return borders.slice(0, -1).map((start, at) => {
    const end = borders[at + 1] ?? line.end;
    return { start, end, marks: over.filter((each) => each.start < end && each.end > start) };
  });
}

/** A mark over a place in code points. */
export function mark(map: OffsetMap, { start, end }: CodePointRange, { className, caseId }: Pick<TextMark, 'className' | 'caseId'>): TextMark {
  return { start: toUtf16(map, start), end: toUtf16(map, end), className, caseId };
}

function markClass(judged: JudgedCase): string {
  if (judged.state === 'postponed') return 'mark mark-postponed';
  if (judged.reviewCase.differences[0] === 'single' && judged.state === 'open') return 'mark mark-single';
  return isOpen(judged) ? `mark mark-open mark-${judged.reviewCase.differences[0] ?? 'missing'}` : 'mark mark-quiet';
}

function sorted(marks: readonly TextMark[]): readonly TextMark[] {
  return marks.toSorted((a, b) => a.start - b.start || b.end - a.end);
}
