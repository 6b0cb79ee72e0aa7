import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { ExportedLine } from '../helpers/golden.ts';
import type { PaintedLine } from './painted-lines.ts';

/** A stretch of one tag in UTF-16 units, with what should be drawn there: worked out from the exported line alone. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly form: string;
  readonly colour: string;
  readonly depth: number;
  readonly letter: string;
}

/** What each line of the screen should show of the tags, and what it shows, in the same words, so that the two can be held against each other. */
export interface ComparedLine {
  readonly text: string;
  readonly wanted: readonly string[];
  readonly painted: readonly string[];
}

const UNDERLINED = ['fill', 'underline', 'dotted'];
const WITH_BAR = ['brackets', 'dotted', 'dimmed'];
// Glyphs overhang and edges are rounded to device pixels.
const TOLERANCE = 2;

/** Walks through the painted lines and the article's text together. Throws when they show other text. */
export function compareLines(line: ExportedLine, lines: readonly PaintedLine[]): readonly ComparedLine[] {
  const pieces = piecesOf(line);
  let at = 0;
  return lines.map((painted) => {
    const [start, end] = [at, at + painted.text.length];
    if (plain(line.text.slice(start, end)) !== plain(painted.text)) throw new Error(`another text at ${String(start)}: ${painted.text}`);
    at = line.text.charAt(end) === '\n' ? end + 1 : end;
    return compareLine(painted, pieces.filter((piece) => piece.start < end && piece.end > start).map((piece) => ({ ...piece, start: piece.start - start, end: piece.end - start })));
  });
}

function compareLine(painted: PaintedLine, pieces: readonly Piece[]): ComparedLine {
  const length = painted.text.length;
  const inLine = pieces.map((piece) => ({ ...piece, from: Math.max(0, piece.start), to: Math.min(length, piece.end) }));
  const wanted = [
    ...inLine.map(({ form, colour, depth, from, to }) => `box ${form} ${colour} depth-${String(depth)} ${String(from)}-${String(to)}`),
    ...inLine.filter(({ letter, end }) => letter !== '' && end <= length).map(({ end, form, colour, letter }) => `${String(end)} letter ${letter} ${form} ${colour}`),
    ...inLine.filter(({ form, start }) => form === 'brackets' && start >= 0).map(({ start, colour }) => `${String(start)} bracket-open ${colour}`),
    ...inLine.filter(({ form, end }) => form === 'brackets' && end <= length).map(({ end, colour }) => `${String(end)} bracket-close ${colour}`),
    ...[...new Set(inLine.filter(({ form }) => WITH_BAR.includes(form)).map(({ form }) => `bar ${form}`))],
    ...Array.from({ length }, (_, at) => at).filter((at) => inLine.some(({ form, from, to }) => form === 'dimmed' && from <= at && at < to)).map((at) => `dimmed ${String(at)}`),
  ];
  return { text: painted.text, wanted: wanted.sort(), painted: describePainted(painted).sort() };
}

function describePainted({ boxes, signs, bars, edges, dimmed }: PaintedLine): string[] {
  const nameOf = (classes: string, kind: RegExp): string => kind.exec(classes)?.[1] ?? '?';
  return [
    ...boxes.map(({ classes, left, right }) => {
      const [from, to] = [edges.findIndex(([, edge]) => edge > left + TOLERANCE), edges.findLastIndex(([edge]) => edge < right - TOLERANCE) + 1];
      return `box ${nameOf(classes, /form-(\w+)/)} ${nameOf(classes, /(type-\w+)/)} ${nameOf(classes, /(depth-\d)/)} ${String(from)}-${String(to)}`;
    }),
    ...signs.map(({ at, text, classes }) => {
      const colour = nameOf(classes, /(type-\w+)/);
      return classes.includes('bracket-') ? `${String(at)} ${nameOf(classes, /(bracket-\w+)/)} ${colour}` : `${String(at)} letter ${text} ${nameOf(classes, /badge-(\w+)/)} ${colour}`;
    }),
    ...new Set(bars.map((classes) => `bar ${nameOf(classes, /bar-(\w+)/)}`)),
    ...dimmed.flatMap((isDimmed, at) => (isDimmed ? [`dimmed ${String(at)}`] : [])),
  ];
}

/** All pieces of all tags; a stroke lies one step lower for each earlier stroke that still runs where the tag begins. */
function piecesOf({ text, spans }: ExportedLine): readonly Piece[] {
  const units = [0];
  for (const letter of text) units.push((units.at(-1) ?? 0) + letter.length);
  const typed = spans.map((span) => ({ span, at: defaultSchema.types.findIndex(({ name }) => name === span.type) })).map(({ span, at }) => ({ span, at, type: defaultSchema.types[at] }));
  return typed.flatMap(({ span, at, type }, order) => {
    const form = type?.form ?? '?';
    const below = typed.slice(0, order).filter((other) => other.span.end > span.start && UNDERLINED.includes(other.type?.form ?? ''));
    const pieces = fragmentsOf(span) ?? [[span.start, span.end] as const];
    return pieces.map(([start, end], index) => ({
      start: units[start] ?? -1, end: units[end] ?? -1, form, colour: `type-${String(at)}`,
      depth: UNDERLINED.includes(form) ? Math.min(5, below.length) : 0, letter: index === pieces.length - 1 ? type?.key ?? '' : '',
    }));
  });
}

function fragmentsOf(span: ExportedLine['spans'][number]): readonly (readonly [number, number])[] | undefined {
  const { fragments } = span;
  return Array.isArray(fragments) ? fragments : undefined;
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ');
}
