import type { AnnotationSet } from '../model/annotation-set.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { completeSchema, writtenAs } from '../jobs/plain-types.ts';
import { documentLabels, findRelationType, findSpanType, type LabelSchema, type RelationType, type SpanType } from '../../shared/schema/label-schema.ts';
import { validateSchema } from '../../shared/schema/validate-schema.ts';

/** Adds to a schema, at its end, what sets of a colleague name and it lacks: as the colleague defines it, or as a plain name where nobody does. */
export class JoinedSchema {
  readonly #theirs: LabelSchema | null;
  readonly #added = new Set<string>();
  #schema: LabelSchema;

  constructor(ours: LabelSchema, theirs: LabelSchema | null) {
    this.#schema = ours;
    this.#theirs = theirs;
  }

  get schema(): LabelSchema { return this.#schema; }

  /** What was added, attributes as `TYPE.attribute` and labels of articles as `labels.name`. */
  get added(): readonly string[] { return [...this.#added]; }

  /** Makes the schema hold all that a set names. */
  add(set: AnnotationSet): void {
    const spans = [...set.spans.values()];
    for (const { type } of [...spans, ...judgedTags(set)]) this.#addType(type);
    for (const { type, attributes } of spans) for (const name of Object.keys(attributes)) this.#addAttribute(type, name);
    for (const { type } of set.relations.values()) this.#addRelation(type);
    for (const name of Object.keys(set.document.labels)) this.#addLabel(name);
    const { schema, added } = completeSchema(this.#schema, { spans, relations: [...set.relations.values()] });
    this.#schema = schema;
    for (const name of added) this.#added.add(writtenAs(name));
  }

  #addType(name: string): void {
    const type = this.#theirs === null ? undefined : findSpanType(this.#theirs, name);
    if (type === undefined || findSpanType(this.#schema, name) !== undefined) return;
    this.#take({ ...this.#schema, types: [...this.#schema.types, withFreeKey(this.#schema, type)] }, name);
  }

  #addAttribute(type: string, name: string): void {
    const ours = findSpanType(this.#schema, type);
    const attribute = this.#theirs === null ? undefined : findSpanType(this.#theirs, type)?.attributes.find((known) => known.name === name);
    if (ours === undefined || attribute === undefined || ours.attributes.some((known) => known.name === name)) return;
    const types = this.#schema.types.map((known) => (known === ours ? { ...known, attributes: [...known.attributes, attribute] } : known));
    this.#take({ ...this.#schema, types }, `${type}.${name}`);
  }

  #addRelation(name: string): void {
    const relation = this.#theirs === null ? undefined : findRelationType(this.#theirs, name);
    if (relation === undefined || findRelationType(this.#schema, name) !== undefined) return;
    this.#take({ ...this.#schema, relations: [...this.#schema.relations, withKnownEnds(this.#schema, relation)] }, name);
  }

  #addLabel(name: string): void {
    const label = this.#theirs === null ? undefined : documentLabels(this.#theirs).find((known) => known.name === name);
    if (label === undefined || documentLabels(this.#schema).some((known) => known.name === name)) return;
    this.#take({ ...this.#schema, labels: [...documentLabels(this.#schema), label] }, `labels.${name}`);
  }

  /** What does not fit together with the rest is left to be added as a plain name. */
  #take(schema: LabelSchema, name: string): void {
    if (!validateSchema(schema).ok) return;
    this.#schema = schema;
    this.#added.add(name);
  }
}

function judgedTags(set: AnnotationSet): readonly { type: string }[] {
  return [...set.decisions.values()].flatMap(({ outcome }) => (outcome.kind === 'tags' ? outcome.tags : []));
}

/** Keys are habits of a person: one that is taken here does not come along. */
function withFreeKey({ types }: LabelSchema, type: SpanType): SpanType {
  if (!types.some(({ key }) => key !== undefined && key === type.key)) return type;
  const { key: _taken, ...rest } = type;
  return rest;
}

function withKnownEnds(schema: LabelSchema, relation: RelationType): RelationType {
  const known = (names: readonly string[]): string[] => names.filter((name) => findSpanType(schema, name) !== undefined);
  return { ...relation, from: known(relation.from), to: known(relation.to) };
}

/** Names of types and links that two schemas define otherwise; keys do not count. */
export function differingNames(ours: LabelSchema, theirs: LabelSchema): readonly string[] {
  const types = ours.types.filter((type) => differs(withoutKey(type), findSpanType(theirs, type.name), withoutKey));
  const relations = ours.relations.filter((relation) => differs(relation, findRelationType(theirs, relation.name), (same) => same));
  return [...types, ...relations].map(({ name }) => name);
}

function differs<T>(ours: unknown, theirs: T | undefined, shown: (one: T) => unknown): boolean {
  return theirs !== undefined && canonicalJson(ours) !== canonicalJson(shown(theirs));
}

function withoutKey({ key: _key, ...type }: SpanType): unknown {
  return type;
}
