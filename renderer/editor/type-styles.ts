import type { LabelSchema, SpanType } from '../../shared/schema/label-schema.ts';

/** The style class of a type: by its place in the schema, since a name may hold any letters. */
export function typeClass(schema: LabelSchema, name: string): string {
  const at = schema.types.findIndex((type) => type.name === name);
  return at === -1 ? 'type-unknown' : `type-${at}`;
}

/** The letter that stands beside a tag: its key, or the first letter of its name. */
export function typeLetter(type: SpanType | undefined, name: string): string {
  return type?.key ?? name.charAt(0).toUpperCase();
}

/** Style rules that give each type of a schema its stroke and badge colours, light and dark. */
export function typeStyles(schema: LabelSchema): string {
  const rules = schema.types.map((type, index) => {
    const { light, dark } = type.colours;
    return `.type-${index} { --stroke: light-dark(${light}, ${dark}); --on-stroke: light-dark(${inkOn(light)}, ${inkOn(dark)}); }`;
  });
  return rules.join('\n');
}

/** Black or white, whichever contrasts more with a colour (WCAG 2 relative luminance). */
export function inkOn(colour: string): '#000000' | '#FFFFFF' {
  const luminance = relativeLuminance(colour);
  return (luminance + 0.05) / 0.05 >= 1.05 / (luminance + 0.05) ? '#000000' : '#FFFFFF';
}

function relativeLuminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
