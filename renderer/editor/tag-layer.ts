import { spansOverlapping } from '../../annotations/model/span-index.ts';
import type { SpanId } from '../../shared/ids.ts';
import { toUtf16 } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { Page } from '../state/page.ts';
import { monaco } from './monaco-setup.ts';
import { drawSpan, type TagDrawing } from './tag-drawing.ts';

interface DrawnSpan {
  /** What was drawn, so that a neighbour whose looks did not change is left alone. */
  readonly looks: string;
  readonly decorations: readonly string[];
}

/** Keeps the decorations of one text model in step with a page, touching only what an edit touched. */
export class TagLayer {
  readonly #model: monaco.editor.ITextModel;
  readonly #schema: LabelSchema;
  readonly #drawn = new Map<SpanId, DrawnSpan>();

  constructor(model: monaco.editor.ITextModel, schema: LabelSchema) {
    this.#model = model;
    this.#schema = schema;
  }

  /** Draws every shown span of the page in one go, and takes away what is drawn but not shown any more. */
  drawAll(page: Page): void {
    const shown = new Set(page.shown.spans.map(({ id }) => id));
    this.#redraw(page, page.shown.spans, [...this.#drawn.keys()].filter((id) => !shown.has(id)));
  }

  /** Draws what the page's latest commit touched, and the neighbours whose depth it changed. */
  drawTouched(page: Page): void {
    const removed = page.touched.flatMap(({ before, after }) => (before !== null && after === null ? [before.id] : []));
    const changed = new Map<SpanId, Span>();
    for (const { before, after } of page.touched) {
      for (const place of [before, after]) {
        if (place === null) continue;
        for (const span of spansOverlapping(page.shown, place)) changed.set(span.id, span);
      }
      if (after !== null && page.set.spans.has(after.id)) changed.set(after.id, after);
    }
    this.#redraw(page, [...changed.values()], removed);
  }

  #redraw(page: Page, spans: readonly Span[], removed: readonly SpanId[] = []): void {
    const plans = spans.map((span) => this.#plan(page, span)).filter((plan) => this.#drawn.get(plan.id)?.looks !== plan.looks);
    const gone = [...removed, ...plans.map(({ id }) => id)].flatMap((id) => this.#drawn.get(id)?.decorations ?? []);
    const fresh = this.#model.deltaDecorations(gone, plans.flatMap(({ decorations }) => decorations));
    for (const id of removed) this.#drawn.delete(id);
    let at = 0;
    for (const { id, looks, decorations } of plans) {
      this.#drawn.set(id, { looks, decorations: fresh.slice(at, at + decorations.length) });
      at += decorations.length;
    }
  }

  #plan(page: Page, span: Span): { id: SpanId; looks: string; decorations: monaco.editor.IModelDeltaDecoration[] } {
    const drawings = drawSpan(this.#schema, page.shown, span);
    const decorations = drawings.flatMap((drawing) => toDecorations(this.#model, page, drawing));
    return { id: span.id, looks: JSON.stringify(drawings), decorations };
  }
}

/** The range of a stretch of code points in a model. */
export function modelRange(model: monaco.editor.ITextModel, page: Page, place: Pick<Span, 'start' | 'end'>): monaco.Range {
  return monaco.Range.fromPositions(
    model.getPositionAt(toUtf16(page.offsets, place.start)), model.getPositionAt(toUtf16(page.offsets, place.end)),
  );
}

/** A box behind the text, and for quotes a bracket at each side; the letter stands after the last fragment. */
function toDecorations(model: monaco.editor.ITextModel, page: Page, drawing: TagDrawing): monaco.editor.IModelDeltaDecoration[] {
  const range = modelRange(model, page, drawing);
  const hasMarginBar = drawing.form === 'brackets' || drawing.form === 'dotted' || drawing.form === 'dimmed';
  const box: monaco.editor.IModelDecorationOptions = {
    className: drawing.box, stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
    ...(drawing.ink === '' ? {} : { inlineClassName: drawing.ink }),
    ...(drawing.letter === '' ? {} : { after: injected(drawing.letter, drawing.letterClass) }),
    ...(hasMarginBar ? { linesDecorationsClassName: `bar bar-${drawing.form} ${drawing.letterClass}` } : {}),
  };
  if (drawing.form !== 'brackets') return [{ range, options: box }];
  const brackets = {
    before: injected(NARROW_SPACE, `bracket bracket-open ${drawing.letterClass}`), after: injected(NARROW_SPACE, `bracket bracket-close ${drawing.letterClass}`),
  };
  return [{ range, options: brackets }, { range, options: box }];
}

// Does not break, so that a bracket never stands alone at the end of a line.
const NARROW_SPACE = '\u202f';

function injected(content: string, inlineClassName: string): monaco.editor.InjectedTextOptions {
  return { content, inlineClassName, inlineClassNameAffectsLetterSpacing: true, cursorStops: monaco.editor.InjectedTextCursorStops.None };
}
