import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { SpanId } from '../../shared/ids.ts';
import { desk, type Desk } from '../state/desk.ts';
import type { Page } from '../state/page.ts';
import { moveCaret } from '../state/tagging.ts';
import { MEASURED_WRAPPING_LIMIT, monaco } from './monaco-setup.ts';
import { selectedUnits } from './selection.ts';
import { drawSpan } from './tag-drawing.ts';
import { SuggestionLayer } from './suggestion-layer.ts';
import { modelRange, TagLayer } from './tag-layer.ts';
import { findUnseen } from './unseen-characters.ts';
import { InvariantError } from '../../shared/errors.ts';

/** Shows the desk's page in one Monaco editor that is kept from article to article; only its text model is swapped. */
export class ArticleView {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #schema: LabelSchema;
  readonly #chosenMarks: monaco.editor.IEditorDecorationsCollection;
  readonly #stopListening: () => void;
  #model: monaco.editor.ITextModel | null = null;
  #layer: TagLayer | null = null;
  #suggestions: SuggestionLayer | null = null;
  #isTakingCaret = false;

  constructor(editor: monaco.editor.IStandaloneCodeEditor, schema: LabelSchema) {
    this.#editor = editor;
    this.#schema = schema;
    this.#chosenMarks = editor.createDecorationsCollection();
    editor.onDidChangeCursorSelection(() => this.#tellCaret());
    this.#stopListening = desk.subscribe((state, before) => this.#follow(state, before));
    const { page, caret } = desk.getState();
    if (page === null) return;
    this.#openPage(page);
    // Whoever comes back from another screen, or to a place that was found there, finds the caret where it is to be.
    if (caret !== null) desk.setState({ caret });
    // Whoever opened the article from another screen may have said where to look.
    if (caret !== null) desk.setState({ caret });
  }

  /** Frees the model and stops following the desk; the editor itself belongs to the caller. */
  dispose(): void {
    this.#stopListening();
    this.#editor.setModel(null);
    this.#model?.dispose();
  }

  #follow(state: Desk, before: Desk): void {
    if (state.page !== before.page && state.page !== null) this.#showPage(state.page, before.page);
    if (state.caret !== before.caret) this.#placeCaret(state);
    if (state.chosen !== before.chosen || state.page !== before.page) this.#markChosen(state);
    if (state.suggesting.open !== before.suggesting.open || state.chosenSuggestion !== before.chosenSuggestion) this.#suggestions?.draw(state);
  }

  #showPage(page: Page, before: Page | null): void {
    const steps = page.article === before?.article ? page.set.revision - before.set.revision : null;
    if (steps === 1 && page.hidden === before?.hidden) this.#layer?.drawTouched(page);
    else if (steps === 1 || page.set === before?.set) this.#layer?.drawAll(page);
    else this.#openPage(page);
  }

  #openPage(page: Page): void {
    const old = this.#model;
    const model = monaco.editor.createModel(keepingMark(page.article.text), 'plaintext');
    if (model.getValueLength() !== page.article.text.length) throw new InvariantError('the editor changed the text');
    // The keyboard goes with the old text, and comes back to the new one.
    const hadFocus = this.#editor.hasTextFocus();
    // Without a text on show, a change of wrapping does not wrap the one that is about to leave.
    this.#editor.setModel(null);
    this.#editor.updateOptions({
      wrappingStrategy: page.article.text.length > MEASURED_WRAPPING_LIMIT ? 'simple' : 'advanced',
      ariaLabel: page.article.meta.headline ?? page.article.meta.source,
    });
    this.#layer = new TagLayer(model, this.#schema);
    this.#layer.drawAll(page);
    this.#suggestions = new SuggestionLayer(model, this.#schema);
    this.#suggestions.draw(desk.getState());
    markUnseen(model, page.article.text);
    this.#model = model;
    this.#editor.setModel(model);
    this.#editor.setPosition({ lineNumber: 1, column: 1 });
    this.#editor.setScrollTop(0);
    if (hadFocus) this.#editor.focus();
    old?.dispose();
    this.#tellCaret();
  }

  #tellCaret(): void {
    if (this.#model === null || this.#isTakingCaret) return;
    moveCaret(selectedUnits(this.#editor, this.#model));
  }

  #placeCaret({ caret }: Desk): void {
    const model = this.#model;
    if (model === null || caret === null) return;
    const present = selectedUnits(this.#editor, model);
    if (present.start === caret.start && present.end === caret.end) return;
    const range = monaco.Range.fromPositions(model.getPositionAt(caret.start), model.getPositionAt(caret.end));
    this.#isTakingCaret = true;
    this.#editor.setSelection(range);
    this.#editor.revealRangeInCenterIfOutsideViewport(range, monaco.editor.ScrollType.Immediate);
    this.#isTakingCaret = false;
  }

  #markChosen({ page, chosen }: Desk): void {
    const model = this.#model;
    this.#editor.getContainerDomNode().classList.toggle('has-chosen', chosen !== null);
    if (model === null || page === null || chosen === null) return this.#chosenMarks.clear();
    const marks = [...linkedSpans(page, chosen)].flatMap(([id, mark]) => {
      const span = page.set.spans.get(id);
      const drawings = span === undefined || page.hidden.has(span.type) ? [] : drawSpan(this.#schema, page.index, span);
      // Drawn once more on top, since all other tags step back while one is chosen.
      return drawings.map((drawing) => ({ range: modelRange(model, page, drawing), options: { className: `${drawing.box} ${mark}`, zIndex: 10 } }));
    });
    this.#chosenMarks.set(marks);
  }
}

/** Shows characters that have no looks, by their number, and words whose letters come from several scripts. */
function markUnseen(model: monaco.editor.ITextModel, text: string): void {
  model.deltaDecorations([], findUnseen(text).map(({ start, end, code }) => ({
    range: monaco.Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end)),
    options: code === null ? { inlineClassName: 'mixed-scripts' } : {
      before: { content: code, inlineClassName: 'unseen', inlineClassNameAffectsLetterSpacing: true, cursorStops: monaco.editor.InjectedTextCursorStops.None },
    },
  })));
}

// Monaco takes a mark at the very beginning for one of a file and cuts it off; an article's text has lost its file's mark long ago.
function keepingMark(text: string): string {
  return text.startsWith('\uFEFF') ? `\uFEFF${text}` : text;
}

/** The chosen tag and those linked to it, each with the class that marks it. */
function linkedSpans(page: Page, chosen: SpanId): ReadonlyMap<SpanId, string> {
  const marks = new Map<SpanId, string>();
  for (const { from, to } of page.set.relations.values()) {
    if (from === chosen) marks.set(to, 'mark-linked');
    if (to === chosen) marks.set(from, 'mark-linked');
  }
  return marks.set(chosen, 'mark-chosen');
}
