import type { AppError } from '../../shared/errors.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';

/** The parts of a schema that have a page of their own in the editor. */
export const SCHEMA_TABS = ['types', 'relations', 'labels'] as const;
export type SchemaTab = (typeof SCHEMA_TABS)[number];

/** Where in the editor a problem is mended: which list, which item of it, and which of its fields; -1 for none. */
export interface ProblemPlace {
  readonly tab: SchemaTab;
  readonly at: number;
  readonly field: 'name' | 'words' | 'key' | 'light' | 'dark' | 'attributes' | 'ends' | 'count' | 'other';
  /** Place of the attribute among those of the item. */
  readonly attribute: number;
}

/** Finds the place that a refusal of `validateSchema` speaks of. */
export function problemPlace(schema: LabelSchema, { code, params }: AppError): ProblemPlace {
  const [where, name] = [String(params['where'] ?? ''), String(params['name'] ?? '')];
  if (code === 'schema.duplicate_key' || code === 'schema.reserved_key') return place('types', schema.types.findLastIndex(({ key }) => key === name), 'key');
  const [head = '', second = '', third = '', fourth = ''] = where.split('.');
  if (head === 'types' || head === 'relations') return { ...place(head, Number(second), shapeField(third, fourth)), attribute: third === 'attributes' ? Number(fourth) : -1 };
  if (head === 'labels') return { ...place('labels', 0, 'attributes'), attribute: /^\d+$/.test(second) ? Number(second) : indexOf(schema.labels ?? [], second === '' ? name : second) };
  return where === '' ? duplicateName(schema, name) : ownerPlace(schema, { head, second, code, name });
}

function shapeField(part: string, inner: string): ProblemPlace['field'] {
  switch (part) {
    case 'name': case 'words': case 'key': case 'attributes': case 'count': return part;
    case 'colours': return inner === 'dark' ? 'dark' : 'light';
    case 'from': case 'to': case 'symmetric': return 'ends';
    default: return 'other';
  }
}

function duplicateName({ types, relations }: LabelSchema, name: string): ProblemPlace {
  const isType = types.filter((type) => type.name === name).length > 1;
  return isType ? place('types', types.findLastIndex((type) => type.name === name), 'name') : place('relations', relations.findLastIndex((relation) => relation.name === name), 'name');
}

function ownerPlace({ types, relations }: LabelSchema, { head, second, code, name }: { head: string; second: string; code: string; name: string }): ProblemPlace {
  const type = indexOf(types, head);
  if (type === -1) return place('relations', indexOf(relations, head), second === 'count' ? 'count' : 'ends');
  const wanted = second === '' && code === 'schema.duplicate_name' ? name : second;
  return { ...place('types', type, 'attributes'), attribute: indexOf(types[type]?.attributes ?? [], wanted) };
}

function indexOf(items: readonly { readonly name: string }[], name: string): number {
  return items.findLastIndex((item) => item.name === name);
}

function place(tab: SchemaTab, at: number, field: ProblemPlace['field']): ProblemPlace {
  return { tab, at, field, attribute: -1 };
}
