import type { AttributeDefinition } from '../../shared/schema/label-schema.ts';

/** What an attribute may hold, in the order of the picker. */
export const KINDS = ['choice', 'text', 'number', 'boolean', 'date', 'link', 'pattern', 'records'] as const satisfies readonly AttributeDefinition['kind'][];
export type Kind = (typeof KINDS)[number];

/** An attribute made into one of another kind: its name, words and duty stay, its default goes. */
export function asKind(kind: Kind, { name, words, required }: AttributeDefinition): AttributeDefinition {
  const base = { name, words, ...(required === undefined ? {} : { required }) };
  switch (kind) {
    case 'choice': return { kind, ...base, choices: [{ value: 'value', words: { en: 'value', fr: 'valeur' } }] };
    case 'pattern': return { kind, ...base, pattern: '.*' };
    case 'records': return { kind, ...base, fields: [{ kind: 'text', name: 'text', words: { en: 'text', fr: 'texte' } }] };
    case 'text': case 'number': case 'boolean': case 'date': case 'link': return { kind, ...base };
  }
}

/** An attribute with another default; `undefined` takes it away. */
export function withDefault(definition: AttributeDefinition, value: AttributeDefinition['default']): AttributeDefinition {
  const { default: _before, ...rest } = definition;
  return value === undefined ? rest : { ...rest, default: value };
}

/** An attribute that must be there, or need not. */
export function withDuty(definition: AttributeDefinition, isRequired: boolean): AttributeDefinition {
  const { required: _before, ...rest } = definition;
  return isRequired ? { ...rest, required: true } : rest;
}

/** An attribute as it is added. */
export function plainAttribute(name: string): AttributeDefinition {
  return { kind: 'text', name, words: { en: 'new attribute', fr: 'nouvel attribut' } };
}

/** Says whether a definition may be a field of a record, which is anything but a list of records. */
export function isPlain(definition: AttributeDefinition): definition is Exclude<AttributeDefinition, { kind: 'records' }> {
  return definition.kind !== 'records';
}
