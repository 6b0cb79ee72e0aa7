import type { RememberedMap } from '../../shared/exchange.ts';
import type { ForeignName } from '../../shared/reports.ts';
import { findRelationType, findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';

/** A map that gives no name another one. */
export const NO_MAP: RememberedMap = { types: {}, attributes: {}, relations: {} };

/** A name as reports tell it, by which its answer is found again. */
export type NameToMap = Pick<ForeignName, 'kind' | 'type' | 'name'>;

/** Of what is remembered, that which makes sense here: names that the schema lacks, for which it has what they stood for. */
export function fittingMap(remembered: RememberedMap | undefined, schema: LabelSchema): RememberedMap {
  const { types, attributes, relations } = remembered ?? NO_MAP;
  const fits = (known: (name: string) => boolean) => ([name, becomes]: readonly [string, string]) => !known(name) && known(becomes);
  return {
    types: filtered(types, fits((name) => findSpanType(schema, name) !== undefined)),
    relations: filtered(relations, fits((name) => findRelationType(schema, name) !== undefined)),
    attributes: filtered(attributes, ([key, becomes]) => schema.types.some((type) => {
      const has = (name: string): boolean => type.attributes.some((attribute) => attribute.name === name);
      return key.startsWith(`${type.name}.`) && !has(key.slice(type.name.length + 1)) && has(becomes);
    })),
  };
}

/** The name that a name of the files is given; null where it is to be added as new. */
export function answerTo(map: RememberedMap, { kind, type, name }: NameToMap): string | null {
  const names = map[PLACES[kind]];
  const key = keyOf({ kind, type, name });
  return Object.hasOwn(names, key) ? names[key] ?? null : null;
}

/** The map with another answer for one name; null adds it as new. */
export function withAnswer(map: RememberedMap, name: NameToMap, becomes: string | null): RememberedMap {
  const place = PLACES[name.kind];
  const key = keyOf(name);
  const others = filtered(map[place], ([each]) => each !== key);
  return { ...map, [place]: becomes === null ? others : { ...others, [key]: becomes } };
}

/** What is remembered after an import: its answers, and nothing any more for names that were added as new. */
export function rememberedAfter(before: RememberedMap | undefined, names: readonly NameToMap[], map: RememberedMap): RememberedMap {
  return names.reduce((remembered, name) => withAnswer(remembered, name, answerTo(map, name)), before ?? NO_MAP);
}

const PLACES = { type: 'types', attribute: 'attributes', relation: 'relations' } as const;

function keyOf({ type, name }: NameToMap): string {
  return type === null ? name : `${type}.${name}`;
}

function filtered(names: Readonly<Record<string, string>>, isKept: (entry: readonly [string, string]) => boolean): Record<string, string> {
  return Object.fromEntries(Object.entries(names).filter(isKept));
}
