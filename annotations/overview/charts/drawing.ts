import type { Target } from './target.ts';

/** A colour on light and on dark paper. */
export interface Colour {
  readonly light: string;
  readonly dark: string;
}

/** What is laid over a colour, so that nothing is told by colour alone. */
export const PATTERNS = ['plain', 'rising', 'dots', 'falling', 'level', 'cross', 'upright'] as const;
export type Pattern = (typeof PATTERNS)[number];

/** How a bar is filled. */
export interface Fill {
  readonly colour: Colour;
  readonly pattern: Pattern;
}

/** A rectangle in units of the drawing. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A bar; `words` say all that it stands for. A pointer hits it anywhere in `field`, since a low bar is hard to hit. */
export interface Bar extends Box, Fill {
  readonly field: Box;
  readonly words: string;
  readonly target: Target | null;
}

/** What stands around the bars. */
export type Mark =
  | { readonly kind: 'line'; readonly x1: number; readonly y1: number; readonly x2: number; readonly y2: number }
  | { readonly kind: 'swatch'; readonly box: Box; readonly fill: Fill }
  | { readonly kind: 'text'; readonly x: number; readonly y: number; readonly text: string; readonly anchor: 'start' | 'middle' | 'end'; readonly look: 'title' | 'ink' | 'soft' };

/** A chart as lines, texts and bars; the window and the file draw the same value. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly title: string;
  readonly marks: readonly Mark[];
  readonly bars: readonly Bar[];
}

/** The width of a letter on the average, and the height of a line of legend. */
export const LETTER = 6.7;
export const LINE = 20;
/** How high the title stands, for those who leave it out. */
export const TITLE_HEIGHT = 26;
/** How wide a chart is. */
export const WIDTH = 860;

const SERIES: readonly Colour[] = [
  { light: '#2b5f9e', dark: '#8bbcf5' }, { light: '#b8562b', dark: '#f0a37c' }, { light: '#4f7a36', dark: '#a8cf80' }, { light: '#7a4b94', dark: '#cfa4e6' },
  { light: '#8a6d1f', dark: '#e0c46c' }, { light: '#1f7a78', dark: '#7fd3cf' }, { light: '#9c3057', dark: '#f09ab8' },
];
const NOTHING: Fill = { colour: { light: '#aab1b9', dark: '#68707a' }, pattern: 'plain' };

/** The fill of a series by its place; one without a value is grey. */
export function seriesFill(at: number, hasValue = true): Fill {
  const [colour, pattern] = [SERIES[at % SERIES.length], PATTERNS[at % PATTERNS.length]];
  return !hasValue || colour === undefined || pattern === undefined ? NOTHING : { colour, pattern };
}

/** A text that stands in a drawing. */
export function textMark(text: string, place: { readonly x: number; readonly y: number }, more: { readonly anchor?: 'start' | 'middle' | 'end'; readonly look?: 'title' | 'ink' | 'soft' } = {}): Mark {
  return { kind: 'text', ...place, text, anchor: more.anchor ?? 'start', look: more.look ?? 'ink' };
}

/** A text of at most so many letters. */
export function shortened(text: string, letters: number): string {
  const characters = [...text];
  return characters.length <= letters ? text : `${characters.slice(0, letters - 1).join('').trimEnd()}…`;
}

/** A few round steps of a scale from zero up to a whole number. */
export function scaleSteps(most: number): readonly number[] {
  const rough = Math.max(1, most / 4);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough && Number.isInteger(each)) ?? Math.ceil(rough);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}
