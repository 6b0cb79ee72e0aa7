import type { OpenSuggestion } from '../../annotations/suggest/open-suggestions.ts';
import { fragmentsOf } from '../../annotations/model/span-place.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { Desk } from '../state/desk.ts';
import type { Page } from '../state/page.ts';
import { monaco } from './monaco-setup.ts';
import { modelRange } from './tag-layer.ts';
import { typeClass, typeLetter } from './type-styles.ts';

/** Keeps the drawings of suggestions in one text model: dashed and pale, so that nothing of theirs is taken for somebody's tag. */
export class SuggestionLayer {
  readonly #model: monaco.editor.ITextModel;
  readonly #schema: LabelSchema;
  readonly #drawn = new Map<string, readonly string[]>();

  constructor(model: monaco.editor.ITextModel, schema: LabelSchema) {
    this.#model = model;
    this.#schema = schema;
  }

  /** Draws what is open now; what stays as it was is left alone. */
  draw({ page, suggesting, chosenSuggestion }: Desk): void {
    const open = page !== null && suggesting.article === page.article.id && page.article.text.length === this.#model.getValueLength() ? suggesting.open.list : [];
    const wanted = new Map(open.map((each) => [looksOf(each, chosenSuggestion), each]));
    const gone = [...this.#drawn].filter(([looks]) => !wanted.has(looks));
    const fresh = [...wanted].filter(([looks]) => !this.#drawn.has(looks));
    if (page === null || gone.length + fresh.length === 0) return;
    const plans = fresh.map(([looks, each]) => ({ looks, decorations: this.#decorationsOf(page, each, each.key === chosenSuggestion) }));
    const ids = this.#model.deltaDecorations(gone.flatMap(([, old]) => old), plans.flatMap(({ decorations }) => decorations));
    for (const [looks] of gone) this.#drawn.delete(looks);
    let at = 0;
    for (const { looks, decorations } of plans) {
      this.#drawn.set(looks, ids.slice(at, at + decorations.length));
      at += decorations.length;
    }
  }

  #decorationsOf(page: Page, { span }: OpenSuggestion, isChosen: boolean): monaco.editor.IModelDeltaDecoration[] {
    const type = findSpanType(this.#schema, span.type);
    const colour = typeClass(this.#schema, span.type);
    const fragments = fragmentsOf(span);
    return fragments.map(({ start, end }, at) => ({
      range: modelRange(this.#model, page, { start, end }),
      options: {
        className: `suggested suggested-${type?.form ?? 'underline'} ${colour} at-${String(start)}-${String(end)}${isChosen ? ' suggested-chosen' : ''}`,
        stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges, zIndex: isChosen ? 9 : -1,
        ...(at === fragments.length - 1 ? { after: letterOf(typeLetter(type, span.type), colour) } : {}),
      },
    }));
  }
}

function looksOf({ key }: OpenSuggestion, chosen: string | null): string {
  return key === chosen ? `${key} chosen` : key;
}

function letterOf(letter: string, colour: string): monaco.editor.InjectedTextOptions {
  return { content: letter, inlineClassName: `badge badge-suggested ${colour}`, inlineClassNameAffectsLetterSpacing: true, cursorStops: monaco.editor.InjectedTextCursorStops.None };
}
