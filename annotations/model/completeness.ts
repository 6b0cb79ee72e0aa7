import type { JsonObject, JsonValue } from '../../shared/json.ts';
import type { Attributes } from '../../shared/places.ts';
import type { Span } from '../../shared/records.ts';
import {
  documentLabels, findSpanType, relationsFrom, type AttributeDefinition, type LabelSchema, type RelationType, type Words,
} from '../../shared/schema/label-schema.ts';
import type { AnnotationSet } from './annotation-set.ts';
import { compareSpans } from './span-place.ts';

/** One thing that the schema asks for and that has no answer yet. */
export interface Missing {
  readonly kind: 'attribute' | 'relation';
  /** Its name in the schema; of a field inside records, `attribute.field`. */
  readonly name: string;
  /** What people call it; of a field inside records, the attribute first. */
  readonly words: readonly Words[];
}

/** A tag with all that it still lacks; `span` is null for the article as a whole. */
export interface Gap {
  readonly span: Span | null;
  readonly missing: readonly Missing[];
}

/** Everything that is missing before an article is done: of the article itself first, then of its tags in text order. */
export function findGaps(set: AnnotationSet, schema: LabelSchema): readonly Gap[] {
  const links = countLinks(set, schema);
  const ofArticle: Gap = { span: null, missing: missingAttributes(documentLabels(schema), set.document.labels) };
  const ofSpans = [...set.spans.values()].sort(compareSpans).map((span): Gap => ({ span, missing: missingOfSpan(span, schema, links) }));
  return [ofArticle, ...ofSpans].filter(({ missing }) => missing.length > 0);
}

/** How many links each span has, by `linkKey`. */
type LinkCounts = ReadonlyMap<string, number>;

const linkKey = (type: string, span: string): string => `${type} ${span}`;

function countLinks(set: AnnotationSet, schema: LabelSchema): LinkCounts {
  const symmetric = new Set(schema.relations.filter((type) => type.symmetric).map(({ name }) => name));
  const counts = new Map<string, number>();
  for (const { type, from, to } of set.relations.values()) {
    for (const end of symmetric.has(type) ? [from, to] : [from]) counts.set(linkKey(type, end), (counts.get(linkKey(type, end)) ?? 0) + 1);
  }
  return counts;
}

function missingOfSpan(span: Span, schema: LabelSchema, links: LinkCounts): Missing[] {
  const definitions = findSpanType(schema, span.type)?.attributes ?? [];
  const slots = relationsFrom(schema, span.type).filter((relation) => {
    const isAnswered = span.absent?.includes(relation.name) === true;
    const count = links.get(linkKey(relation.name, span.id)) ?? 0;
    return !isAnswered && count < Math.max(relation.count.min, isAsked(relation, span, definitions) ? 1 : 0);
  });
  return [...slots.map(({ name, words }): Missing => ({ kind: 'relation', name, words: [words] })), ...missingAttributes(definitions, span.attributes)];
}

function isAsked({ asked }: RelationType, span: Span, definitions: readonly AttributeDefinition[]): boolean {
  if (asked === undefined || asked === true) return asked === true;
  const value = span.attributes[asked.attribute] ?? definitions.find(({ name }) => name === asked.attribute)?.default;
  return typeof value === 'string' && asked.values.includes(value);
}

function missingAttributes(definitions: readonly AttributeDefinition[], values: Attributes): Missing[] {
  return definitions.flatMap((definition) => {
    const value = values[definition.name];
    const own: Missing[] = definition.required === true && isEmpty(value) ? [{ kind: 'attribute', name: definition.name, words: [definition.words] }] : [];
    return definition.kind === 'records' ? [...own, ...missingFields(definition, value)] : own;
  });
}

/** The required fields that at least one record lacks, each named once. */
function missingFields({ name, words, fields }: Extract<AttributeDefinition, { kind: 'records' }>, value: JsonValue | undefined): Missing[] {
  const records = Array.isArray(value) ? value.filter(isRecord) : [];
  return fields
    .filter((field) => field.required === true && records.some((record) => isEmpty(record[field.name])))
    .map((field): Missing => ({ kind: 'attribute', name: `${name}.${field.name}`, words: [words, field.words] }));
}

function isEmpty(value: JsonValue | undefined): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

function isRecord(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
