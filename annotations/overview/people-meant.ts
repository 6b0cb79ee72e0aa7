import type { Span } from '../../shared/records.ts';
import { findRelationType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { ROLES } from '../formats/common/default-roles.ts';
import { nameOf } from '../formats/common/linked-tags.ts';
import type { MergedTag } from './merged-tags.ts';

/** Somebody who is meant by a tag; `name` is null for a pronoun or a description that refers to nobody, and `key` tells people apart. */
export interface Meant {
  readonly key: string;
  readonly name: string | null;
  readonly type: string;
}

/** Those whom links of a type lead to, each once: by their full name, else by their words, and whom a mention refers to instead of the mention. */
export function peopleMeant(schema: LabelSchema, { sayings }: MergedTag, relation: string): readonly Meant[] {
  const mentions = findRelationType(schema, ROLES.entity.refersTo)?.from ?? [];
  const people = new Map<string, Meant>();
  for (const { span, links } of sayings) {
    for (const { span: meant } of links.to(span, relation).flatMap((end) => links.meant(end.span))) {
      const name = nameOfMeant(meant, mentions);
      const key = name === null ? '' : keyOf(name);
      if (!people.has(key)) people.set(key, { key, name, type: meant.type });
    }
  }
  return [...people.values()];
}

function nameOfMeant(meant: Span, mentions: readonly string[]): string | null {
  const name = nameOf(meant);
  return mentions.includes(meant.type) && name === meant.text ? null : name.replace(/\s+/gu, ' ').trim();
}

// Not folded further: « Pierre » and « pierre » may well be two.
function keyOf(name: string): string {
  return `n ${name.normalize('NFC').replaceAll('’', "'")}`;
}
