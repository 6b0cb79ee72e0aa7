import type { QuotedPlace } from '../../annotations/model/place-rules.ts';
import { fragmentsOf } from '../../annotations/model/span-place.ts';
import type { Span } from '../../shared/records.ts';
import { desk } from '../state/desk.ts';
import type { Page } from '../state/page.ts';
import { replaceSpan } from '../state/tagging.ts';
import { followPointer } from './drag.ts';
import type { monaco } from './monaco-setup.ts';
import { placeWithEnd } from './resize.ts';
import { modelRange } from './tag-layer.ts';
import { offsetAt, pointOf } from './text-points.ts';

type End = 'start' | 'end';

/** Two handles under the ends of the chosen tag; dragging one shows where the tag would end and moves it there when let go. */
export class EndHandles {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #handles: Readonly<Record<End, HTMLElement>>;
  readonly #preview: monaco.editor.IEditorDecorationsCollection;
  #page: Page | null = null;
  #span: Span | undefined;

  constructor(editor: monaco.editor.IStandaloneCodeEditor, layer: HTMLElement) {
    this.#editor = editor;
    this.#preview = editor.createDecorationsCollection();
    this.#handles = { start: this.#makeHandle('start'), end: this.#makeHandle('end') };
    layer.append(this.#handles.start, this.#handles.end);
  }

  /** Puts the handles under the ends of a tag that are on the screen; without a tag they go away. */
  place(page: Page, span: Span | undefined): void {
    this.#page = page;
    this.#span = span;
    for (const end of ['start', 'end'] as const) {
      const point = span === undefined ? null : pointOf(this.#editor, page, span[end]);
      const isShown = point?.isOnScreen === true;
      this.#handles[end].hidden = !isShown;
      if (isShown) this.#handles[end].style.transform = `translate(${Math.round(point.x)}px, ${Math.round(point.top + point.height)}px)`;
    }
  }

  hide(): void {
    this.#handles.start.hidden = true;
    this.#handles.end.hidden = true;
  }

  #makeHandle(end: End): HTMLElement {
    const handle = document.createElement('div');
    handle.className = `end-handle end-handle-${end}`;
    handle.hidden = true;
    followPointer(handle, (move) => this.#show(this.#placeAt(end, move)), (drop) => this.#drop(this.#placeAt(end, drop)));
    return handle;
  }

  #placeAt(end: End, at: PointerEvent): QuotedPlace | null {
    const page = this.#page;
    const to = offsetAt(this.#editor, at);
    return page === null || to === null || this.#span === undefined ? null : placeWithEnd(page, this.#span, { end, to });
  }

  #show(place: QuotedPlace | null): void {
    const model = this.#editor.getModel();
    const page = this.#page;
    if (model === null || page === null || place === null) return;
    this.#preview.set(fragmentsOf(place).map((fragment) => ({ range: modelRange(model, page, fragment), options: { className: 'mark-preview' } })));
  }

  #drop(place: QuotedPlace | null): void {
    this.#preview.clear();
    const id = this.#span?.id;
    if (place !== null && id !== undefined && desk.getState().chosen === id) void replaceSpan(id, place);
    this.#editor.focus();
  }
}
