import type { Attributes } from '../../shared/places.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { checkAttributeValue } from '../../shared/schema/attribute-value.ts';
import { documentLabels, type LabelSchema, type SpanType } from '../../shared/schema/label-schema.ts';

/** What bears attributes: a type of tag, or the article as a whole with its labels. */
type Bearer = Pick<SpanType, 'name' | 'attributes'>;

/**
 * Checks attributes against their type. A value that stood there before (`present`) is let through unchanged,
 * so that what an import brought never blocks an edit of something else.
 */
export function checkAttributes(type: Bearer, attributes: Attributes, present: Attributes = {}): Result<Attributes> {
  for (const [name, value] of Object.entries(attributes)) {
    if (isUnchanged(present, name, value)) continue;
    const definition = type.attributes.find((attribute) => attribute.name === name);
    if (definition === undefined) return refuse('attribute.unknown', { attribute: name, type: type.name });
    const checked = checkAttributeValue(definition, value);
    if (!checked.ok) return checked;
  }
  return ok(attributes);
}

/** Checks the labels of an article as the attributes of a tag are checked: those that an import brought are let through unchanged. */
export function checkLabels(schema: LabelSchema, labels: Attributes, present: Attributes): Result<Attributes> {
  return checkAttributes({ name: 'labels', attributes: [...documentLabels(schema)] }, labels, present);
}

/** The attributes that a span takes along when it becomes of another type: those the new type knows and accepts. */
export function keptAttributes(type: SpanType, attributes: Attributes): Attributes {
  const entries = Object.entries(attributes).filter(([name, value]) => {
    const definition = type.attributes.find((attribute) => attribute.name === name);
    return definition !== undefined && checkAttributeValue(definition, value).ok;
  });
  return Object.fromEntries(entries);
}

function isUnchanged(present: Attributes, name: string, value: unknown): boolean {
  return Object.hasOwn(present, name) && JSON.stringify(present[name]) === JSON.stringify(value);
}
