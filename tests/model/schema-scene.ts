import { applyChange, emptySet, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { foreseeSchemaChange, mapSet, subjectName } from '../../annotations/model/schema-change.ts';
import { relationIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { Relation, Span } from '../../shared/records.ts';
import type { AttributeDefinition, LabelSchema, RelationType, SpanType } from '../../shared/schema/label-schema.ts';
import type { Answer } from '../../shared/schema/schema-mapping.ts';
import { ANNE, ARTICLE, spanId, TIME } from '../helpers/marked-text.ts';

export const words = { en: 'word', fr: 'mot' };
export const NOW = '2027-01-01T00:00:00.000Z';

/** A choice among values. */
export const choice = (name: string, ...values: readonly string[]): AttributeDefinition => ({ kind: 'choice', name, words, choices: values.map((value) => ({ value, words })) });

/** An attribute of free text. */
export const text = (name: string) => ({ kind: 'text' as const, name, words });

/** A type with attributes. */
export const typeOf = (name: string, ...attributes: readonly AttributeDefinition[]): SpanType => ({
  name, layer: 'other', form: 'fill', colours: { light: '#000000', dark: '#FFFFFF' }, words, guideline: words, attributes: [...attributes],
});

/** A relation written `NAME: A B > C`, any number of times unless `more` says otherwise. */
export function relationOf(line: string, more: Partial<RelationType> = {}): RelationType {
  const [name = '', ends = ''] = line.split(': ');
  const [from = [], to = []] = ends.split(' > ').map((types) => types.split(' '));
  return { name, words, from, to, count: { min: 0, max: null }, symmetric: false, ...more };
}

/** A schema of types (by name or whole), relations and labels. */
export function schemaOf(types: readonly (string | SpanType)[], relations: readonly RelationType[] = [], labels: readonly AttributeDefinition[] = []): LabelSchema {
  return { kind: 'guillemet-schema', version: 1, revision: 0, types: types.map((type) => (typeof type === 'string' ? typeOf(type) : type)), relations: [...relations], labels: [...labels] };
}

/** A tag of one character at a place. */
export const spanOf = (id: string, type: string, at: number, more: Partial<Span> = {}): Span => ({
  id: spanId(id), type, start: codePoints(at), end: codePoints(at + 1), text: 'x', attributes: {}, origin: 'human', created_at: TIME, updated_at: TIME, ...more,
});

/** A link written `TYPE from to`, whose id is that line. */
export function linkOf(line: string): Relation {
  const [type = '', from = '', to = ''] = line.split(' ');
  return { id: relationIdSchema.parse(line), type, from: spanId(from), to: spanId(to) };
}

/** A set of tags, links and labels. */
export function setOf(spans: readonly Span[], links: readonly string[] = [], labels: AnnotationSet['document']['labels'] = {}): AnnotationSet {
  const relations = links.map(linkOf);
  return {
    ...emptySet(ARTICLE, ANNE), document: { status: 'done', labels },
    spans: new Map(spans.map((span) => [span.id, span])), relations: new Map(relations.map((relation) => [relation.id, relation])),
  };
}

/** What a change of schema makes of a set, and what it asks: each subject by its kind and name, with `?` while it has no answer. */
export function changed(before: LabelSchema, after: LabelSchema, set: AnnotationSet, mapping: readonly Answer[] = []): { set: AnnotationSet; asked: readonly string[]; severed: number } {
  const asked: string[] = [];
  let severed = 0;
  const change = foreseeSchemaChange({ before, after, mapping }, { set, time: NOW }, {
    onTouched: (subject, isAnswered) => asked.push(`${subject.kind} ${subjectName(subject)}${isAnswered ? '' : '?'}`), onSevered: () => { severed += 1; },
  });
  return { set: change.length === 0 ? set : applyChange(set, change), asked, severed };
}

/** The refusal of a change of schema, as the name that its sentence gives and how many things are open. */
export function refusedFor(before: LabelSchema, after: LabelSchema, set: AnnotationSet, mapping: readonly Answer[] = []): unknown {
  const mapped = mapSet({ before, after, mapping }, { set, time: NOW });
  return mapped.ok ? 'ok' : [mapped.error.code, mapped.error.params];
}

/** The links of a set as `TYPE from to`. */
export const links = (set: AnnotationSet): readonly string[] => [...set.relations.values()].map(({ type, from, to }) => `${type} ${from} ${to}`);

/** The tags of a set as `TYPE id`. */
export const tags = (set: AnnotationSet): readonly string[] => [...set.spans.values()].map(({ type, id }) => `${type} ${id}`);

/** The attributes of a tag. */
export const attributesOf = (set: AnnotationSet, id = 's'): Span['attributes'] | undefined => set.spans.get(spanId(id))?.attributes;
