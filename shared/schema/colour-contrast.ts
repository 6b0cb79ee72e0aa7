/** A colour as red, green and blue between 0 and 1 in linear light. */
export type LinearColour = readonly [red: number, green: number, blue: number];

/** Reads `#RRGGBB` into linear light by the sRGB transfer curve (IEC 61966-2-1). */
export function linearColour(colour: string): LinearColour {
  return [channelAt(colour, 1), channelAt(colour, 3), channelAt(colour, 5)];
}

/** Relative luminance of `#RRGGBB`, 0 for black to 1 for white (WCAG 2.2). */
export function relativeLuminance(colour: string): number {
  const [red, green, blue] = linearColour(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours `#RRGGBB`, from 1 to 21 (WCAG 2.2). */
export function contrastRatio(a: string, b: string): number {
  const [low = 0, high = 0] = [relativeLuminance(a), relativeLuminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

/** Black or white, whichever contrasts more with a colour. */
export function inkOn(colour: string): '#000000' | '#FFFFFF' {
  return contrastRatio(colour, '#000000') >= contrastRatio(colour, '#FFFFFF') ? '#000000' : '#FFFFFF';
}

function channelAt(colour: string, at: number): number {
  const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
