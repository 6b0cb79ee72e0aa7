import { fragmentsOf } from '../../annotations/model/span-place.ts';
import { spansOverlapping, type SpanIndex } from '../../annotations/model/span-index.ts';
import type { CodePointRange } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { findSpanType, type Form, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { typeClass, typeLetter } from './type-styles.ts';

/** How one fragment of a tag is drawn. A plain value: derived from state, never read back. */
export interface TagDrawing extends CodePointRange {
  readonly form: Form;
  /** Classes of the box laid behind the text. */
  readonly box: string;
  /** Classes laid on the text itself; empty for none. */
  readonly ink: string;
  /** Letter shown after the last fragment; empty for none. */
  readonly letter: string;
  readonly letterClass: string;
}

/** Underlines deeper than this share the lowest place; the line height holds no more. */
const DEEPEST_LINE = 5;

/** The drawings of one span: a pure function of the span, its type and the spans it stands on. */
export function drawSpan(schema: LabelSchema, index: SpanIndex, span: Span): readonly TagDrawing[] {
  const type = findSpanType(schema, span.type);
  const form = type?.form ?? 'underline';
  const colour = typeClass(schema, span.type);
  const depth = Math.min(DEEPEST_LINE, depthOf(schema, index, span));
  const fragments = fragmentsOf(span);
  return fragments.map(({ start, end }, at) => ({
    start, end, form,
    // The editor paints neighbours of equal classes as one box; the place keeps two tags two.
    box: `tag form-${form} ${colour} depth-${depth} at-${start}-${end}`,
    ink: form === 'dimmed' ? 'ink-dimmed' : '',
    letter: at === fragments.length - 1 ? typeLetter(type, span.type) : '',
    letterClass: `badge badge-${form} ${colour}`,
  }));
}

/** How many underlined tags a span begins on top of: the earlier ones, in export order, that still run at its start. */
function depthOf(schema: LabelSchema, index: SpanIndex, span: Span): number {
  if (!isUnderlined(schema, span)) return 0;
  const around = spansOverlapping(index, span);
  const at = around.findIndex(({ id }) => id === span.id);
  return around.slice(0, at).filter((other) => other.end > span.start && isUnderlined(schema, other)).length;
}

function isUnderlined(schema: LabelSchema, span: Span): boolean {
  const form = findSpanType(schema, span.type)?.form ?? 'underline';
  return form === 'fill' || form === 'underline' || form === 'dotted';
}
