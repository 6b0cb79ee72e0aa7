import { possibleLinks } from '../../annotations/model/possible-links.ts';
import { innermostOf, spansOverlapping } from '../../annotations/model/span-index.ts';
import { fragmentsOf } from '../../annotations/model/span-place.ts';
import { toCodePoint } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { desk } from '../state/desk.ts';
import { dropLink } from '../state/linking.ts';
import type { Page } from '../state/page.ts';
import { element } from './connector-drawing.ts';
import { followPointer } from './drag.ts';
import type { monaco } from './monaco-setup.ts';
import { modelRange } from './tag-layer.ts';
import { offsetAt, pointOf } from './text-points.ts';

/** A grip at the chosen tag's end: dragging it onto another tag draws a link; the tag under the pointer shows whether the schema allows one. */
export class LinkGrip {
  readonly #editor: monaco.editor.IStandaloneCodeEditor;
  readonly #lines: SVGElement;
  readonly #grip = document.createElement('div');
  readonly #rubber = element('path', { class: 'connector connector-rubber' });
  readonly #target: monaco.editor.IEditorDecorationsCollection;
  #page: Page | null = null;
  #span: Span | undefined;

  constructor(editor: monaco.editor.IStandaloneCodeEditor, layer: HTMLElement, lines: SVGElement) {
    this.#editor = editor;
    this.#lines = lines;
    this.#target = editor.createDecorationsCollection();
    this.#grip.className = 'link-grip';
    this.#grip.hidden = true;
    followPointer(this.#grip, (event) => this.#show(event), (event) => this.#drop(event));
    layer.append(this.#grip);
  }

  /** Puts the grip at the end of a tag that is on the screen; without a tag it goes away. */
  place(page: Page, span: Span | undefined): void {
    this.#page = page;
    this.#span = span;
    const point = span === undefined ? null : pointOf(this.#editor, page, span.end);
    const isShown = point?.isOnScreen === true;
    this.#grip.hidden = !isShown;
    if (isShown) this.#grip.style.transform = `translate(${Math.round(point.x)}px, ${Math.round(point.top)}px)`;
  }

  hide(): void {
    this.#grip.hidden = true;
  }

  #show(event: PointerEvent): void {
    const { left, top } = this.#lines.getBoundingClientRect();
    const end = this.#page === null || this.#span === undefined ? null : pointOf(this.#editor, this.#page, this.#span.end);
    if (end !== null) this.#rubber.setAttribute('d', `M ${end.x} ${end.top} L ${event.clientX - left} ${event.clientY - top}`);
    if (!this.#rubber.isConnected) this.#lines.append(this.#rubber);
    this.#markTarget(this.#spanUnder(event));
  }

  #markTarget(other: Span | undefined): void {
    const model = this.#editor.getModel();
    const schema = desk.getState().project?.project.schema;
    if (model === null || this.#page === null || this.#span === undefined || schema === undefined || other === undefined) return this.#target.clear();
    const className = possibleLinks(schema, this.#span, other).length > 0 ? 'mark-linkable' : 'mark-unlinkable';
    const page = this.#page;
    this.#target.set(fragmentsOf(other).map((fragment) => ({ range: modelRange(model, page, fragment), options: { className, zIndex: 11 } })));
  }

  #drop(event: PointerEvent): void {
    this.#rubber.remove();
    this.#target.clear();
    const other = this.#spanUnder(event);
    if (this.#span !== undefined && other !== undefined) void dropLink(this.#span, other, { x: event.clientX, y: event.clientY });
    this.#editor.focus();
  }

  /** The innermost tag under the pointer besides the chosen one. */
  #spanUnder(event: PointerEvent): Span | undefined {
    const page = this.#page;
    const offset = offsetAt(this.#editor, event);
    if (page === null || offset === null) return undefined;
    const at = toCodePoint(page.offsets, offset);
    return innermostOf(spansOverlapping(page.shown, { start: at, end: at }).filter(({ id }) => id !== this.#span?.id));
  }
}
