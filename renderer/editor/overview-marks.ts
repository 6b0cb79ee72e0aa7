import { toUtf16 } from '../../shared/offsets.ts';
import type { LabelSchema, Layer } from '../../shared/schema/label-schema.ts';
import { desk } from '../state/desk.ts';
import type { Page } from '../state/page.ts';
import type { monaco } from './monaco-setup.ts';

/** Which third of the strip a layer has, from the left; parts of the article are no marks, since they would cover it all. */
const LANES: Readonly<Record<Layer, number | null>> = { entity: 0, quote: 1, claim: 2, other: 2, part: null };
const LANE_COUNT = 3;
const STRIP_WIDTH = 12;
const MARK_HEIGHT = 2;
/** So long without an edit, and the hands rest. */
const RESTING_MS = 400;

/**
 * Paints every shown tag as a small mark over the scroll bar, where it lies in the whole article: type is colour, layer is lane. Painted when the
 * hands rest and never on a key's way, since it walks all tags. Returns the function that stops it.
 */
export function keepOverview(editor: monaco.editor.IStandaloneCodeEditor, schema: LabelSchema): () => void {
  const strip = document.createElement('canvas');
  strip.className = 'overview';
  strip.setAttribute('aria-hidden', 'true');
  editor.getContainerDomNode().append(strip);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const paintSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(() => paint(strip, editor, schema), RESTING_MS);
  };
  const darkness = window.matchMedia('(prefers-color-scheme: dark)');
  darkness.addEventListener('change', paintSoon);
  const listeners = [editor.onDidLayoutChange(paintSoon), editor.onDidContentSizeChange(paintSoon), editor.onDidChangeModel(paintSoon)];
  const stopFollowing = desk.subscribe((state, before) => {
    if (state.page !== before.page) paintSoon();
  });
  paintSoon();
  return () => {
    clearTimeout(waiting);
    darkness.removeEventListener('change', paintSoon);
    stopFollowing();
    listeners.forEach((listener) => listener.dispose());
    strip.remove();
  };
}

function paint(strip: HTMLCanvasElement, editor: monaco.editor.IStandaloneCodeEditor, schema: LabelSchema): void {
  const { page } = desk.getState();
  const model = editor.getModel();
  const scale = window.devicePixelRatio;
  const { height } = editor.getLayoutInfo();
  strip.width = Math.round(STRIP_WIDTH * scale);
  strip.height = Math.round(height * scale);
  const brush = strip.getContext('2d');
  if (brush === null || page === null || model?.getValueLength() !== page.article.text.length) return;
  const isDark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  const types = new Map(schema.types.map(({ name, layer, colours }) => [name, { lane: LANES[layer], colour: isDark ? colours.dark : colours.light }]));
  const share = strip.height / Math.max(height, editor.getScrollHeight());
  const lane = strip.width / LANE_COUNT;
  for (const { top, bottom, type } of placesOf(page, editor, model)) {
    const looks = types.get(type);
    if (looks === undefined || looks.lane === null) continue;
    brush.fillStyle = looks.colour;
    brush.fillRect(Math.round(looks.lane * lane) + scale, Math.round(top * share), Math.round(lane) - scale, Math.max(MARK_HEIGHT * scale, Math.round((bottom - top) * share)));
  }
}

interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly type: string;
}

/** Where each shown tag begins and ends, in pixels from the top of the whole text; a tag within a paragraph lies as far down in it as in its letters. */
function* placesOf(page: Page, editor: monaco.editor.IStandaloneCodeEditor, model: monaco.editor.ITextModel): Generator<Place> {
  // Tags follow each other in the text, so most ask for the paragraph that the one before asked for.
  let known = { line: 0, top: 0, height: 0, length: 1 };
  const topAt = (offset: number): number => {
    const { lineNumber, column } = model.getPositionAt(offset);
    if (known.line !== lineNumber) {
      const top = editor.getTopForLineNumber(lineNumber);
      known = { line: lineNumber, top, height: editor.getBottomForLineNumber(lineNumber) - top, length: model.getLineMaxColumn(lineNumber) };
    }
    return known.top + known.height * (column - 1) / known.length;
  };
  for (const { start, end, type } of page.shown.spans) yield { top: topAt(toUtf16(page.offsets, start)), bottom: topAt(toUtf16(page.offsets, end)), type };
}
