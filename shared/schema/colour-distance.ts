import { linearColour, type LinearColour } from './colour-contrast.ts';

/** Kinds of colour vision that a palette is held against. */
export const VISIONS = ['normal', 'protan', 'deutan', 'tritan'] as const;
export type Vision = (typeof VISIONS)[number];

/** A colour in CIE L*a*b*. */
export type LabColour = readonly [lightness: number, a: number, b: number];

type Matrix = readonly [LinearColour, LinearColour, LinearColour];

// Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color Vision Deficiency" (IEEE TVCG 15, 2009), severity 1.
const SEEN_BY: Readonly<Record<Exclude<Vision, 'normal'>, Matrix>> = {
  protan: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deutan: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritan: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

const TO_XYZ: Matrix = [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.072175], [0.0193339, 0.119192, 0.9503041]];
const WHITE_D65: LinearColour = [0.95047, 1, 1.08883];

/** How far apart two colours `#RRGGBB` look to a kind of colour vision, as CIEDE2000. */
export function colourDistance(a: string, b: string, vision: Vision): number {
  return ciede2000(seenAs(a, vision), seenAs(b, vision));
}

function seenAs(colour: string, vision: Vision): LabColour {
  const linear = linearColour(colour);
  return toLab(vision === 'normal' ? linear : clip(times(SEEN_BY[vision], linear)));
}

function times(matrix: Matrix, [x, y, z]: LinearColour): LinearColour {
  const row = ([a, b, c]: LinearColour): number => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

function clip([red, green, blue]: LinearColour): LinearColour {
  const within = (value: number): number => Math.min(1, Math.max(0, value));
  return [within(red), within(green), within(blue)];
}

function toLab(colour: LinearColour): LabColour {
  const [x, y, z] = times(TO_XYZ, colour);
  const [fx, fy, fz] = [curve(x / WHITE_D65[0]), curve(y / WHITE_D65[1]), curve(z / WHITE_D65[2])];
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)];
}

function curve(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : (24389 / 27 * value + 16) / 116;
}

/** The CIEDE2000 difference of two L*a*b* colours, written after Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula" (2005). */
export function ciede2000(first: LabColour, second: LabColour): number {
  const [one, two] = withCommonChroma(first, second);
  const lightness = (one.lightness + two.lightness) / 2;
  const chroma = (one.chroma + two.chroma) / 2;
  const hue = meanHue(one, two);
  const t = 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63);
  const byLightness = (two.lightness - one.lightness) / (1 + 0.015 * (lightness - 50) ** 2 / Math.sqrt(20 + (lightness - 50) ** 2));
  const byChroma = (two.chroma - one.chroma) / (1 + 0.045 * chroma);
  const byHue = 2 * Math.sqrt(one.chroma * two.chroma) * Math.sin(radians(hueStep(one, two) / 2)) / (1 + 0.015 * chroma * t);
  const turn = -Math.sin(radians(60 * Math.exp(-(((hue - 275) / 25) ** 2)))) * 2 * chromaWeight(chroma);
  return Math.sqrt(byLightness ** 2 + byChroma ** 2 + byHue ** 2 + turn * byChroma * byHue);
}

interface Polar {
  readonly lightness: number;
  readonly chroma: number;
  /** In degrees from 0 to 360; 0 for a grey. */
  readonly hue: number;
}

function withCommonChroma(first: LabColour, second: LabColour): readonly [Polar, Polar] {
  const mean = (Math.hypot(first[1], first[2]) + Math.hypot(second[1], second[2])) / 2;
  const stretch = 1 + 0.5 * (1 - chromaWeight(mean));
  const polar = ([lightness, a, b]: LabColour): Polar => ({ lightness, chroma: Math.hypot(a * stretch, b), hue: hueOf(a * stretch, b) });
  return [polar(first), polar(second)];
}

function chromaWeight(chroma: number): number {
  return Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7));
}

function hueOf(a: number, b: number): number {
  const degrees = Math.atan2(b, a) * 180 / Math.PI;
  return degrees < 0 ? degrees + 360 : degrees;
}

/** The way round the circle from one hue to the other, at most half a turn. */
function hueStep(one: Polar, two: Polar): number {
  if (one.chroma * two.chroma === 0) return 0;
  const step = two.hue - one.hue;
  return step > 180 ? step - 360 : step < -180 ? step + 360 : step;
}

function meanHue(one: Polar, two: Polar): number {
  const sum = one.hue + two.hue;
  if (one.chroma * two.chroma === 0) return sum;
  if (Math.abs(one.hue - two.hue) <= 180) return sum / 2;
  return sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2;
}

const radians = (degrees: number): number => degrees * Math.PI / 180;
const cos = (degrees: number): number => Math.cos(radians(degrees));
