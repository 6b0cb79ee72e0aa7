import type { JsonValue } from '../../shared/json.ts';
import type { Relation, Span } from '../../shared/records.ts';
import type { ForeignName } from '../../shared/reports.ts';
import {
  findRelationType, findSpanType, relationTypeSchema, spanTypeSchema,
  type AttributeDefinition, type LabelSchema, type RelationType, type SpanType,
} from '../../shared/schema/label-schema.ts';

/** Tags and links whose names may be unknown to a project. */
export interface NamedRecords {
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
}

/** A schema with everything that records name, and what had to be added to it. */
export interface Completed {
  readonly schema: LabelSchema;
  readonly added: readonly AddedName[];
}

/** A name that a schema lacked; `type` is the one that an attribute stands on. */
export type AddedName = Pick<ForeignName, 'kind' | 'type' | 'name'>;

/** How a report writes an added name: types and links as they are, attributes as `TYPE.attribute`. */
export function writtenAs({ type, name }: AddedName): string {
  return type === null ? name : `${type}.${name}`;
}

/** Adds the types, attributes and links that records name and a schema lacks, as plain ones. Names that no schema can hold are left out. */
export function completeSchema(schema: LabelSchema, records: NamedRecords): Completed {
  const added: AddedName[] = [];
  const withTypes = addTypes(schema, records.spans, added);
  const withAttributes = addAttributes(withTypes, records.spans, added);
  return { schema: addRelations(withAttributes, records.relations, added), added };
}

function addTypes(schema: LabelSchema, spans: readonly Span[], added: AddedName[]): LabelSchema {
  const names = new Set(spans.map(({ type }) => type).filter((name) => findSpanType(schema, name) === undefined));
  const types = [...names].map(plainType).filter((type) => spanTypeSchema.safeParse(type).success);
  added.push(...types.map(({ name }) => ({ kind: 'type' as const, type: null, name })));
  return types.length === 0 ? schema : { ...schema, types: [...schema.types, ...types] };
}

function plainType(name: string): SpanType {
  const words = { en: name, fr: name };
  return {
    name, layer: 'other', form: 'box', colours: { light: '#57606A', dark: '#9198A1' }, words, guideline: { en: '', fr: '' }, attributes: [],
  };
}

function addAttributes(schema: LabelSchema, spans: readonly Span[], added: AddedName[]): LabelSchema {
  const missing = new Map<string, Map<string, AttributeDefinition>>();
  for (const span of spans) {
    const type = findSpanType(schema, span.type);
    const fresh = type === undefined ? [] : Object.entries(span.attributes).filter(([name]) => !type.attributes.some((known) => known.name === name));
    for (const [name, value] of fresh) noteAttribute(missing, { type: span.type, name, value });
  }
  for (const [type, attributes] of missing) added.push(...[...attributes.keys()].map((name) => ({ kind: 'attribute' as const, type, name })));
  if (missing.size === 0) return schema;
  const types = schema.types.map((type) => ({ ...type, attributes: [...type.attributes, ...(missing.get(type.name)?.values() ?? [])] }));
  return { ...schema, types };
}

function noteAttribute(missing: Map<string, Map<string, AttributeDefinition>>, { type, name, value }: { type: string; name: string; value: JsonValue }): void {
  const definition = plainAttribute(name, value);
  if (!spanTypeSchema.shape.attributes.safeParse([definition]).success) return;
  const known = missing.get(type) ?? new Map<string, AttributeDefinition>();
  missing.set(type, known.set(name, known.get(name) ?? definition));
}

function plainAttribute(name: string, value: JsonValue): AttributeDefinition {
  const base = { name, words: { en: name, fr: name } };
  if (typeof value === 'boolean') return { kind: 'boolean', ...base };
  return typeof value === 'number' ? { kind: 'number', ...base } : { kind: 'text', ...base };
}

function addRelations(schema: LabelSchema, relations: readonly Relation[], added: AddedName[]): LabelSchema {
  const names = new Set(relations.map(({ type }) => type).filter((name) => findRelationType(schema, name) === undefined));
  const types = [...names].map((name) => plainRelation(schema, name)).filter((type) => relationTypeSchema.safeParse(type).success);
  added.push(...types.map(({ name }) => ({ kind: 'relation' as const, type: null, name })));
  return types.length === 0 ? schema : { ...schema, relations: [...schema.relations, ...types] };
}

// What a link that nobody has defined may join is unknown: anything.
function plainRelation(schema: LabelSchema, name: string): RelationType {
  const all = schema.types.map((type) => type.name);
  return { name, words: { en: name, fr: name }, from: all, to: all, count: { min: 0, max: null }, symmetric: false };
}
