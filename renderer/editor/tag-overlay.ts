import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { toCodePointRange, utf16Units, type CodePointRange } from '../../shared/offsets.ts';
import { desk, type Desk } from '../state/desk.ts';
import type { Page } from '../state/page.ts';
import { connectorsOf, type Connector } from './connectors.ts';
import { drawConnectors, drawGaps, element } from './connector-drawing.ts';
import { EndHandles } from './end-handles.ts';
import { LinkGrip } from './link-grip.ts';
import type { monaco } from './monaco-setup.ts';

/** Links drawn at once when all are asked for; more is a hairball. */
const DRAWN_AT_MOST = 300;

/** What lies over the text for the chosen tag: the lines to the tags it is linked to, handles to drag its ends, and a grip to draw a new link. */
export class TagOverlay {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #schema: LabelSchema;
  readonly #layer = document.createElement('div');
  readonly #lines = element('svg', { class: 'connectors', 'aria-hidden': 'true' });
  readonly #handles: EndHandles;
  readonly #grip: LinkGrip;
  readonly #stops: readonly (() => void)[];
  #frame = 0;

  constructor(editor: monaco.editor.IStandaloneCodeEditor, host: HTMLElement, schema: LabelSchema) {
    this.#editor = editor;
    this.#schema = schema;
    this.#layer.className = 'tag-overlay';
    this.#handles = new EndHandles(editor, this.#layer);
    this.#grip = new LinkGrip(editor, this.#layer, this.#lines);
    this.#layer.prepend(this.#lines);
    // The wheel turns the text also where a handle lies under the mouse.
    this.#layer.addEventListener('wheel', (event) => editor.setScrollTop(editor.getScrollTop() + event.deltaY), { passive: true });
    host.append(this.#layer);
    const redraw = (): void => this.#schedule();
    const listeners = [editor.onDidScrollChange(redraw), editor.onDidLayoutChange(redraw), editor.onDidChangeConfiguration(redraw), editor.onDidChangeHiddenAreas(redraw)];
    this.#stops = [...listeners.map((listener) => () => listener.dispose()), desk.subscribe((state, before) => this.#follow(state, before))];
  }

  /** Takes everything off the text and stops following. */
  dispose(): void {
    cancelAnimationFrame(this.#frame);
    this.#stops.forEach((stop) => stop());
    this.#layer.remove();
  }

  #follow(state: Desk, before: Desk): void {
    if (state.page !== before.page || state.chosen !== before.chosen || state.showsAllLinks !== before.showsAllLinks || state.settings !== before.settings) this.#schedule();
  }

  /** Once per frame at most, after the editor has laid out its text. */
  #schedule(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #draw(): void {
    const { page, chosen, showsAllLinks, project } = desk.getState();
    const span = chosen === null ? undefined : page?.set.spans.get(chosen);
    const canEdit = project?.readOnly === null;
    const connectors = page === null ? [] : connectorsOf(page, chosen, showsAllLinks);
    if (page === null || (span === undefined && connectors.length === 0)) return this.#clear();
    const scene = { editor: this.#editor, page, schema: this.#schema, chosen };
    const near = showsAllLinks ? this.#onScreen(page, connectors) : connectors;
    const links = drawConnectors(scene, [...near].sort((a, b) => a.to.start - b.to.start).slice(0, DRAWN_AT_MOST));
    this.#lines.replaceChildren(...(span === undefined ? [] : drawGaps(scene, span)), ...links);
    this.#handles.place(page, canEdit ? span : undefined);
    this.#grip.place(page, canEdit ? span : undefined);
  }

  /** The links that begin or end where the text is on the screen. */
  #onScreen(page: Page, connectors: readonly Connector[]): readonly Connector[] {
    const model = this.#editor.getModel();
    const screens = model === null ? [] : this.#editor.getVisibleRanges().map((range) => toCodePointRange(page.offsets, {
      start: utf16Units(model.getOffsetAt(range.getStartPosition())), end: utf16Units(model.getOffsetAt(range.getEndPosition())),
    }));
    const isSeen = ({ start, end }: CodePointRange): boolean => screens.some((screen) => start < screen.end && end > screen.start);
    return connectors.filter(({ from, to }) => isSeen(from) || isSeen(to));
  }

  #clear(): void {
    if (this.#lines.childElementCount > 0) this.#lines.replaceChildren();
    this.#handles.hide();
    this.#grip.hide();
  }
}
