import { inkOn } from '../../shared/schema/colour-contrast.ts';
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
