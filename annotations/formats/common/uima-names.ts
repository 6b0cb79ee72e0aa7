import type { AttributeDefinition, LabelSchema } from '../../../shared/schema/label-schema.ts';
import { findSpanType } from '../../../shared/schema/label-schema.ts';

/** Annotations that cut the text and are no tags, by their short names. */
export const SEGMENTS: ReadonlyMap<string, string> = new Map([['Token', 'tokens'], ['Sentence', 'sentences']]);

/** Annotations on the document as a whole, by their short names. */
export const DOCUMENT_TYPES: ReadonlySet<string> = new Set(['DocumentAnnotation', 'DocumentMetaData']);

/** The pairs of features by which an annotation is a link: from the first to the second. */
export const ENDS: readonly (readonly [from: string, to: string])[] = [['Governor', 'Dependent'], ['governor', 'dependent'], ['source', 'target']];

/** The feature that holds the note of a tag or link. */
export const NOTE = 'note';

const RESERVED: ReadonlySet<string> = new Set(['begin', 'end', 'sofa', 'layer', NOTE, ...ENDS.flat()]);

/** A type's name without its package. */
export function shortName(type: string): string {
  return type.slice(type.lastIndexOf('.') + 1);
}

/** The name of a type or link as UIMA allows it: letters, digits and underscores, a letter first, and none that means something else. */
export function legalName(name: string): string {
  const legal = name.replace(/[^\p{L}\p{Nd}_]/gu, '_').replace(/^(?!\p{L})/u, 'X');
  return SEGMENTS.has(legal) || DOCUMENT_TYPES.has(legal) ? `${legal}_` : legal;
}

/** Whether an attribute can be a feature under its own name. */
export function isFeatureName(name: string): boolean {
  return /^\p{L}[\p{L}\p{Nd}_]*$/u.test(name) && !RESERVED.has(name);
}

export type Range = 'uima.cas.String' | 'uima.cas.Double' | 'uima.cas.Boolean';

/** What values a feature is declared to have: those of the attribute in the label schema, text where that says nothing. */
export function rangeOf(schema: LabelSchema, type: string, name: string): Range {
  const kind: AttributeDefinition['kind'] | undefined = findSpanType(schema, type)?.attributes.find((attribute) => attribute.name === name)?.kind;
  if (kind === 'number') return 'uima.cas.Double';
  return kind === 'boolean' ? 'uima.cas.Boolean' : 'uima.cas.String';
}
