import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';

// What models call the types of the default schema.
const USUAL: Readonly<Record<string, string>> = {
  PER: 'PERSON', PERS: 'PERSON', PERSONNE: 'PERSON', LOC: 'LOCATION', GPE: 'LOCATION', PLACE: 'LOCATION', LIEU: 'LOCATION', FAC: 'LOCATION',
  ORGANIZATION: 'ORG', ORGANISATION: 'ORG', CORP: 'ORG', EVT: 'EVENT', EVE: 'EVENT', TIME: 'DATE', WEAPON: 'EQUIPMENT', VEHICLE: 'EQUIPMENT', PRODUCT: 'EQUIPMENT', TITLE: 'ROLE',
};

/** The type of a schema that a model's type stands for: of the same name, whatever its case, else the usual one; null where there is none. */
export function typeFor(schema: LabelSchema, name: string): string | null {
  const upper = name.toUpperCase();
  const wanted = [name, upper, ...(Object.hasOwn(USUAL, upper) ? [USUAL[upper] ?? name] : [])];
  return wanted.find((type) => findSpanType(schema, type) !== undefined) ?? null;
}
