import type { Change, RecordChange } from '../../shared/change.ts';
import type { Relation, Span } from '../../shared/records.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { documentLabels, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { SchemaMapping, Subject } from '../../shared/schema/schema-mapping.ts';
import type { AnnotationSet } from './annotation-set.ts';
import { canonicalJson } from './canonical-json.ts';
import { mapAttributes } from './map-attributes.ts';
import { mapRelations } from './map-relations.ts';
import { mapSpans } from './map-spans.ts';
import { SchemaPlan, type OnTouched } from './schema-plan.ts';

/** A change of schema, and what a person said of the tags under it. */
export interface SchemaChange {
  readonly before: LabelSchema;
  readonly after: LabelSchema;
  readonly mapping: SchemaMapping;
}

/** Who hears of what a change of schema touches in a set. */
export interface SchemaListener {
  readonly onTouched: OnTouched;
  /** A link goes because a tag at its end goes. */
  readonly onSevered: () => void;
}

/** What a change of schema does to a set, taking all that is left open as removed. `time` goes into the tags that change. */
export function foreseeSchemaChange(change: SchemaChange, { set, time }: { set: AnnotationSet; time: string }, listener: SchemaListener): Change {
  const plan = new SchemaPlan(change, listener.onTouched);
  const spans = mapSpans(plan, set.spans);
  const relations = mapRelations(plan, spans, { relations: set.relations.values(), onSevered: listener.onSevered });
  const labels = mapAttributes(plan, { type: null, before: documentLabels(change.before), after: documentLabels(change.after) }, set.document.labels);
  return [
    ...[...set.relations.values()].flatMap((before) => relationRecords(before, relations.get(before.id) ?? null)),
    ...[...set.spans.values()].flatMap((before) => spanRecords(before, spans.after.get(before.id) ?? null, time)),
    ...(isSame(labels, set.document.labels) ? [] : [{ kind: 'document' as const, before: set.document, after: { ...set.document, labels } }]),
  ];
}

/** The change that brings a set from one schema to another; refuses with `schema.unmapped` where something touched has no answer yet. */
export function mapSet(change: SchemaChange, { set, time }: { set: AnnotationSet; time: string }): Result<Change> {
  const open: Subject[] = [];
  const onTouched: OnTouched = (subject, isAnswered) => {
    if (!isAnswered) open.push(subject);
  };
  const mapped = foreseeSchemaChange(change, { set, time }, { onTouched, onSevered: () => undefined });
  const [first] = open;
  return first === undefined ? ok(mapped) : refuse('schema.unmapped', { name: subjectName(first), count: open.length });
}

/** A subject as a sentence names it. */
export function subjectName(subject: Subject): string {
  switch (subject.kind) {
    case 'type': case 'twins': return subject.type;
    case 'attribute': case 'misfits': return named(subject);
    case 'field': return `${named(subject)}.${subject.field}`;
    case 'value': return `${named(subject)} = ${subject.value}`;
    case 'relation': case 'surplus': case 'doubles': return subject.relation;
    case 'ends': return `${subject.relation}: ${subject.from}${subject.to === null ? '' : ` → ${subject.to}`}`;
  }
}

function named({ type, attribute }: { type: string | null; attribute: string }): string {
  return type === null ? attribute : `${type}.${attribute}`;
}

function relationRecords(before: Relation, after: Relation | null): RecordChange[] {
  return after !== null && isSame(before, after) ? [] : [{ kind: 'relation', id: before.id, before, after }];
}

function spanRecords(before: Span, after: Span | null, time: string): RecordChange[] {
  if (after === null) return [{ kind: 'span', id: before.id, before, after }];
  return isSame(before, after) ? [] : [{ kind: 'span', id: before.id, before, after: { ...after, updated_at: time } }];
}

function isSame(a: unknown, b: unknown): boolean {
  return canonicalJson(a) === canonicalJson(b);
}
