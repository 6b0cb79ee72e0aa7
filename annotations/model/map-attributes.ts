import type { JsonObject, JsonValue } from '../../shared/json.ts';
import type { Attributes } from '../../shared/places.ts';
import { checkAttributeValue } from '../../shared/schema/attribute-value.ts';
import type { AttributeDefinition } from '../../shared/schema/label-schema.ts';
import type { Subject } from '../../shared/schema/schema-mapping.ts';
import { canonicalJson } from './canonical-json.ts';
import type { SchemaPlan } from './schema-plan.ts';

/** Whose attributes are mapped (a type by its name before, null for the article), and their definitions before and after. */
export interface AttributeOwner {
  readonly type: string | null;
  readonly before: readonly AttributeDefinition[];
  readonly after: readonly AttributeDefinition[];
}

type RecordsDefinition = Extract<AttributeDefinition, { kind: 'records' }>;
type Place = Pick<Extract<Subject, { kind: 'attribute' }>, 'type' | 'attribute'>;

/** The attributes after a change of schema. What the schema did not define before, or a value that did not fit before either, stays as it came in. */
export function mapAttributes(plan: SchemaPlan, owner: AttributeOwner, attributes: Attributes): Attributes {
  const mapped = new Map<string, JsonValue>();
  const moved: [string, string, JsonValue][] = [];
  for (const [name, value] of Object.entries(attributes)) {
    const definition = find(owner.before, name);
    const place = { type: owner.type, attribute: name };
    const becomes = definition === undefined ? name : plan.nameAfter({ kind: 'attribute', ...place }, name, (wanted) => find(owner.after, wanted) !== undefined);
    const next = becomes === null ? undefined : find(owner.after, becomes);
    if (definition === undefined) mapped.set(name, value);
    if (definition === undefined || becomes === null || next === undefined) continue;
    const kept = mapValue(plan, { place, before: definition, after: next }, value);
    if (kept === undefined) continue;
    if (becomes === name) mapped.set(name, kept);
    else moved.push([name, becomes, kept]);
  }
  return withMoved(plan, { owner, mapped }, moved);
}

/** A value never takes the place of one that stands there already. */
function withMoved(plan: SchemaPlan, { owner, mapped }: { owner: AttributeOwner; mapped: Map<string, JsonValue> }, moved: readonly [string, string, JsonValue][]): Attributes {
  for (const [name, becomes, value] of moved) {
    if (mapped.has(becomes)) plan.remove({ kind: 'misfits', type: owner.type, attribute: name });
    else mapped.set(becomes, value);
  }
  return Object.fromEntries(mapped);
}

interface ValueChange {
  readonly place: Place;
  readonly before: AttributeDefinition;
  readonly after: AttributeDefinition;
}

/** The value afterwards; undefined when it goes. */
function mapValue(plan: SchemaPlan, { place, before, after }: ValueChange, value: JsonValue): JsonValue | undefined {
  if (before.kind === 'records' && after.kind === 'records' && Array.isArray(value)) return mapRecords(plan, { place, before, after }, value);
  const subject: Subject = { kind: 'value', ...place, value: valueText(value) };
  const given = plan.valueAfter(subject, (wanted) => checkAttributeValue(after, wanted).ok);
  if (given !== undefined) return given ?? undefined;
  if (isStillFit({ before, after }, value)) return value;
  const rest: Subject = { kind: 'misfits', ...place };
  plan.remove(after.kind === 'choice' && !plan.isRemoved(rest) ? subject : rest);
  return undefined;
}

/** Records field by field: a field that goes leaves the others standing, and a record goes that lacks what is required now. */
function mapRecords(plan: SchemaPlan, { place, before, after }: { place: Place; before: RecordsDefinition; after: RecordsDefinition }, value: readonly JsonValue[]): JsonValue | undefined {
  const records = value.flatMap((record): JsonValue[] => {
    if (!isRecord(record)) return [record];
    const mapped = mapFields(plan, { place, before, after }, record);
    if (isStillFit({ before, after }, [mapped]) || !checkAttributeValue(before, [record]).ok) return [mapped];
    plan.remove({ kind: 'misfits', ...place });
    return [];
  });
  return records.length === 0 && value.length > 0 ? undefined : records;
}

function mapFields(plan: SchemaPlan, { place, before, after }: { place: Place; before: RecordsDefinition; after: RecordsDefinition }, record: JsonObject): JsonObject {
  const fields = Object.entries(record).flatMap(([name, value]): [string, JsonValue][] => {
    const definition = find(before.fields, name);
    if (definition === undefined) return [[name, value]];
    const becomes = plan.nameAfter({ kind: 'field', ...place, field: name }, name, (wanted) => find(after.fields, wanted) !== undefined);
    const next = becomes === null ? undefined : find(after.fields, becomes);
    if (becomes === null || next === undefined) return [];
    if (isStillFit({ before: definition, after: next }, value)) return [[becomes, value]];
    plan.remove({ kind: 'misfits', ...place });
    return [];
  });
  return Object.fromEntries(fields);
}

/** Whether a value may stay: it fits now, or it did not fit before either under the same rules, as imported values may. */
function isStillFit({ before, after }: Pick<ValueChange, 'before' | 'after'>, value: JsonValue): boolean {
  return checkAttributeValue(after, value).ok || rulesOf(before) === rulesOf(after);
}

function rulesOf(definition: AttributeDefinition): string {
  const { words: _words, default: _default, name: _name, ...rules } = definition;
  if (rules.kind === 'choice') return canonicalJson(rules.choices.map(({ value }) => value).sort());
  return rules.kind === 'records' ? canonicalJson(rules.fields.map((field) => [field.name, field.required === true, rulesOf(field)])) : canonicalJson({ ...rules, required: false });
}

/** A value as a question names it. */
export function valueText(value: JsonValue): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function find<Definition extends { readonly name: string }>(definitions: readonly Definition[], name: string): Definition | undefined {
  return definitions.find((definition) => definition.name === name);
}

function isRecord(value: JsonValue): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
