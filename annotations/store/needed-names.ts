import type { Change, RecordChange } from '../../shared/change.ts';
import type { Attributes } from '../../shared/places.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { checkAttributeValue } from '../../shared/schema/attribute-value.ts';
import { documentLabels, findRelationType, findSpanType, spanTypeSchema, type AttributeDefinition, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { canonicalJson } from '../model/canonical-json.ts';

/** Name of the step by which tags follow a change of the label schema; a key of the catalogues. */
export const SCHEMA_STEP = 'schema';

/**
 * Refuses with `history.needs_type` a step that would bring back a tag, link or attribute which the schema has no longer.
 * Values are looked at only where a change of the schema is taken back: an import may bring others, and they may come back.
 */
export function checkNames(schema: LabelSchema, { change, command }: { change: Change; command: string }): Result<void> {
  for (const record of change) {
    const missing = missingName(schema, record) ?? (command === SCHEMA_STEP ? missingValue(schema, record) : undefined);
    if (missing !== undefined) return refuse('history.needs_type', { name: missing });
  }
  return ok(undefined);
}

function missingName(schema: LabelSchema, record: RecordChange): string | undefined {
  switch (record.kind) {
    case 'relation': return record.after === null || findRelationType(schema, record.after.type) !== undefined ? undefined : record.after.type;
    case 'decision': {
      const tags = record.after?.outcome.kind === 'tags' ? record.after.outcome.tags : [];
      return tags.find(({ type }) => findSpanType(schema, type) === undefined)?.type;
    }
    case 'reply': case 'rejection': return undefined;
    case 'document': return missingAttribute(documentLabels(schema), { before: record.before.labels, after: record.after.labels });
    case 'span': {
      const { before, after } = record;
      const type = after === null ? undefined : findSpanType(schema, after.type);
      if (after === null || type === undefined) return after?.type;
      const name = missingAttribute(type.attributes, { before: before?.type === after.type ? before.attributes : {}, after: after.attributes });
      return name === undefined ? undefined : `${type.name}.${name}`;
    }
  }
}

function missingValue(schema: LabelSchema, record: RecordChange): string | undefined {
  if (record.kind === 'document') return unfit(documentLabels(schema), record.before.labels, record.after.labels);
  if (record.kind !== 'span' || record.after === null) return undefined;
  const name = unfit(findSpanType(schema, record.after.type)?.attributes ?? [], record.before?.attributes ?? {}, record.after.attributes);
  return name === undefined ? undefined : `${record.after.type}.${name}`;
}

function unfit(definitions: readonly AttributeDefinition[], before: Attributes, after: Attributes): string | undefined {
  const found = Object.entries(after).find(([name, value]) => {
    const definition = definitions.find((known) => known.name === name);
    return definition !== undefined && canonicalJson(before[name]) !== canonicalJson(value) && !checkAttributeValue(definition, value).ok;
  });
  return found === undefined ? undefined : `${found[0]} = ${canonicalJson(found[1])}`;
}

/** An attribute that comes back without a definition. Names that no schema can hold came in as they are, and may come back so. */
function missingAttribute(definitions: readonly AttributeDefinition[], { before, after }: { before: Attributes; after: Attributes }): string | undefined {
  return Object.keys(after).find((name) => !Object.hasOwn(before, name) && isName(name) && !definitions.some((definition) => definition.name === name));
}

function isName(name: string): boolean {
  return spanTypeSchema.shape.name.safeParse(name).success;
}
