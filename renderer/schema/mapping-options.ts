import { findSpanType, documentLabels, type AttributeDefinition, type LabelSchema, type Words } from '../../shared/schema/label-schema.ts';
import { subjectKey, type SchemaMapping, type Subject } from '../../shared/schema/schema-mapping.ts';
import type { SchemaDraft } from '../state/schema-draft.ts';

/** One thing that tags, links or values can become; `words` is null where only the value itself can be shown. */
export interface MappingOption {
  readonly value: string;
  readonly words: Words | null;
}

/** What a subject can become in the new schema, besides being removed. */
export function optionsFor({ schema }: SchemaDraft, mapping: SchemaMapping, subject: Subject): readonly MappingOption[] {
  switch (subject.kind) {
    case 'type': return schema.types.map(named);
    case 'relation': return schema.relations.map(named);
    case 'attribute': return attributesAfter(schema, mapping, subject.type).map(named);
    case 'field': {
      const definition = definitionAfter(schema, mapping, subject);
      return definition?.kind === 'records' ? definition.fields.map(named) : [];
    }
    case 'value': {
      const definition = definitionAfter(schema, mapping, subject);
      return definition?.kind === 'choice' ? definition.choices.map(({ value, words }) => ({ value, words })) : [];
    }
    case 'misfits': case 'ends': case 'surplus': case 'twins': case 'doubles': return [];
  }
}

/** An attribute as people know it: with its type before the dot. */
export function attributeAfter({ type, attribute }: { readonly type: string | null; readonly attribute: string }): string {
  return type === null ? attribute : `${type}.${attribute}`;
}

function definitionAfter(schema: LabelSchema, mapping: SchemaMapping, { type, attribute }: { readonly type: string | null; readonly attribute: string }): AttributeDefinition | undefined {
  const name = answerTo(mapping, { kind: 'attribute', type, attribute }) ?? attribute;
  return attributesAfter(schema, mapping, type).find((definition) => definition.name === name);
}

function attributesAfter(schema: LabelSchema, mapping: SchemaMapping, type: string | null): readonly AttributeDefinition[] {
  if (type === null) return documentLabels(schema);
  return findSpanType(schema, answerTo(mapping, { kind: 'type', type }) ?? type)?.attributes ?? [];
}

function answerTo(mapping: SchemaMapping, subject: Subject): string | null {
  return mapping.find((answer) => subjectKey(answer.subject) === subjectKey(subject))?.becomes ?? null;
}

function named({ name, words }: { readonly name: string; readonly words: Words }): MappingOption {
  return { value: name, words };
}
