import { findRelationType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { SpanId } from '../../shared/ids.ts';
import type { Span } from '../../shared/records.ts';
import { translator } from '../i18n/translation.ts';
import type { Page } from '../state/page.ts';
import { connectorPath, gapsOf, type Connector } from './connectors.ts';
import type { monaco } from './monaco-setup.ts';
import { pointOf, type TextPoint } from './text-points.ts';
import { typeClass } from './type-styles.ts';

const SVG = 'http://www.w3.org/2000/svg';
const ARROW = 4;
const LONGEST_NAME = 28;
/** Rough size of a letter of a name, in CSS pixels. */
const LETTER_WIDTH = 6.2;
const LETTER_HEIGHT = 9;

/** What drawing the links of a page needs to know. */
export interface ConnectorScene {
  readonly editor: monaco.editor.ICodeEditor;
  readonly page: Page;
  readonly schema: LabelSchema;
  readonly chosen: SpanId | null;
}

/** Stretches of the gaps between lines that bear a name already, so that the next one is moved aside. */
type TakenStretches = { readonly y: number; readonly right: number }[];

/** The lines of links as SVG elements: the curve, an arrow at its target and the relation's name; one that leads off the screen says where to. */
export function drawConnectors(scene: ConnectorScene, connectors: readonly Connector[]): readonly SVGElement[] {
  const taken: TakenStretches = [];
  return connectors.flatMap((connector) => drawConnector(scene, connector, taken));
}

function drawConnector(scene: ConnectorScene, connector: Connector, taken: TakenStretches): SVGElement[] {
  const nearest = nearestAnchors(anchorsOf(scene, connector.from), anchorsOf(scene, connector.to));
  if (nearest === null || (!nearest.from.isOnScreen && !nearest.to.isOnScreen)) return [];
  const { from, to } = nearest;
  const colour = typeClass(scene.schema, connector.to.type);
  return [
    element('path', { class: `connector ${colour}`, d: connectorPath(from, to) }),
    element('path', { class: `connector-arrow ${colour}`, d: arrowAt(from, to) }),
    labelOf(scene, connector, { from, to, taken }),
  ];
}

/** Dashed lines that join the fragments of a discontinuous tag. */
export function drawGaps({ editor, page, schema }: ConnectorScene, span: Span): readonly SVGElement[] {
  return gapsOf(span).flatMap(({ start, end }) => {
    const [from, to] = [pointOf(editor, page, start), pointOf(editor, page, end)];
    const isShown = from !== null && to !== null && (from.isOnScreen || to.isOnScreen);
    return isShown ? [element('path', { class: `connector connector-gap ${typeClass(schema, span.type)}`, d: connectorPath(from, to) })] : [];
  });
}

/** Where a link may touch a tag: in the middle of its words, or, of a tag over several lines, near its beginning and near its end. */
function anchorsOf({ editor, page }: ConnectorScene, span: Span): readonly TextPoint[] {
  const start = pointOf(editor, page, span.start);
  const end = pointOf(editor, page, span.end);
  if (start === null || end === null) return [];
  if (start.top === end.top) return [{ ...start, x: (start.x + end.x) / 2 }];
  return [{ ...start, x: start.x + start.height / 2 }, { ...end, x: end.x - Math.min(end.height / 2, 12) }];
}

/** The pair of places whose lines lie closest to each other. */
function nearestAnchors(from: readonly TextPoint[], to: readonly TextPoint[]): { from: TextPoint; to: TextPoint } | null {
  const pairs = from.flatMap((one) => to.map((other) => ({ from: one, to: other })));
  return pairs.sort((a, b) => Math.abs(a.from.top - a.to.top) - Math.abs(b.from.top - b.to.top))[0] ?? null;
}

function arrowAt(from: TextPoint, to: TextPoint): string {
  const isUp = to.top < from.top;
  const y = isUp ? to.top + to.height - 2 : to.top + 2;
  const back = isUp ? ARROW + 2 : -ARROW - 2;
  return `M ${to.x} ${y} l ${-ARROW} ${back} h ${2 * ARROW} z`;
}

function labelOf({ editor, schema, chosen }: ConnectorScene, { relation, from, to }: Connector, ends: { from: TextPoint; to: TextPoint; taken: TakenStretches }): SVGElement {
  const words = findRelationType(schema, relation.type)?.words;
  const name = words === undefined ? relation.type : words[translator.language === 'fr' ? 'fr' : 'en'];
  const [far, other] = to.id === chosen ? [ends.from, from] : [ends.to, to];
  const { height } = editor.getLayoutInfo();
  // Between the lines of text, beside the arrow.
  const between = far === ends.to && ends.to.top < ends.from.top ? far.top + far.height + 4 : far.top + 5;
  const y = Math.min(height - 6, Math.max(12, between));
  const text = far.isOnScreen ? name : `${name} ${far.top < 0 ? '↑' : '↓'} ${shortened(other.text)}`;
  const x = Math.max(far.x + ARROW + 2, ...ends.taken.filter((stretch) => Math.abs(stretch.y - y) < LETTER_HEIGHT).map(({ right }) => right));
  ends.taken.push({ y, right: x + text.length * LETTER_WIDTH });
  const label = element('text', { class: `connector-name ${typeClass(schema, to.type)}`, x: String(x), y: String(y) });
  label.textContent = text;
  return label;
}

function shortened(text: string): string {
  const line = text.replaceAll('\n', ' ');
  return line.length > LONGEST_NAME ? `${line.slice(0, LONGEST_NAME)}…` : line;
}

/** Makes an SVG element with attributes. */
export function element(name: 'svg' | 'path' | 'text', attributes: Readonly<Record<string, string>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
