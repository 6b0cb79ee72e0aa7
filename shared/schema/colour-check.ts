import { contrastRatio } from './colour-contrast.ts';
import { colourDistance, VISIONS, type Vision } from './colour-distance.ts';
import type { LabelSchema, SpanType } from './label-schema.ts';

/** The two papers that tags are drawn on. */
export const PAPERS = { light: '#FFFFFF', dark: '#1B1F24' } as const;
export type Paper = keyof typeof PAPERS;

/** Less contrast with the page than this is hard to see (WCAG 2.2, 1.4.11). */
export const WANTED_CONTRAST = 3;
/** Colours of one form that are nearer than this (CIEDE2000) are taken for one another. */
export const WANTED_DISTANCE = 12;

/** The type whose colour is nearest, and for which vision it is so near. */
export interface NearestColour {
  readonly type: SpanType;
  readonly vision: Vision;
  /** CIEDE2000. */
  readonly distance: number;
}

/** What is to be known of one colour of a type: figures, never refusals. */
export interface ColourFigures {
  /** Contrast with the page; at least `WANTED_CONTRAST` is wanted. */
  readonly contrast: number;
  /** Null when no other type has this form. */
  readonly nearest: NearestColour | null;
}

/** Contrast and nearest neighbour of a type's colour on one paper. Only types of the same form need different colours: others are told apart by form. */
export function colourFigures(schema: LabelSchema, type: SpanType, paper: Paper): ColourFigures {
  const colour = type.colours[paper];
  const others = schema.types.filter((other) => other !== type && other.form === type.form && isColour(other.colours[paper]));
  const pairs = others.flatMap((other) => VISIONS.map((vision) => ({ type: other, vision, distance: colourDistance(colour, other.colours[paper], vision) })));
  const nearest = pairs.reduce<NearestColour | null>((best, pair) => (best === null || pair.distance < best.distance ? pair : best), null);
  return { contrast: contrastRatio(colour, PAPERS[paper]), nearest };
}

/** Says whether a text is a colour as a schema writes one. */
export function isColour(text: string): boolean {
  return /^#[0-9A-Fa-f]{6}$/.test(text);
}
