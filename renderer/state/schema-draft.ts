import { documentLabels, type AttributeDefinition, type Finder, type LabelSchema, type RelationType, type SpanType } from '../../shared/schema/label-schema.ts';
import { subjectKey, type Answer, type SchemaMapping, type Subject } from '../../shared/schema/schema-mapping.ts';

/** A label schema while it is edited, with the renames made on the way, so that existing tags can follow them. */
export interface SchemaDraft {
  /** The schema of the project. */
  readonly base: LabelSchema;
  readonly schema: LabelSchema;
  readonly renames: SchemaMapping;
}

/** Whose attributes are edited: a type by its place in the draft, or the article as a whole. */
export type AttributesOf = number | 'labels';

/** A draft on which nothing was done yet. */
export function draftOf(base: LabelSchema): SchemaDraft {
  return { base, schema: base, renames: [] };
}

/** Says whether anything differs from the project's schema. */
export function isChanged({ base, schema, renames }: SchemaDraft): boolean {
  return renames.length > 0 || JSON.stringify(base) !== JSON.stringify(schema);
}

/** Changes parts of a type other than its name and attributes. */
export function changeType(draft: SchemaDraft, at: number, part: Partial<SpanType>): SchemaDraft {
  return withTypes(draft, draft.schema.types.map((type, index) => (index === at ? { ...type, ...part } : type)));
}

/** Gives a type the key of a letter, or takes its key away. */
export function setKey(draft: SchemaDraft, at: number, key: string): SchemaDraft {
  return withTypes(draft, draft.schema.types.map((type, index) => {
    if (index !== at) return type;
    const { key: _before, ...rest } = type;
    return key === '' ? rest : { ...rest, key };
  }));
}

/** Says what is offered as a tag of a type where none is made yet; null for nothing. */
export function setFinder(draft: SchemaDraft, at: number, finder: Finder | null): SchemaDraft {
  return withTypes(draft, draft.schema.types.map((type, index) => {
    if (index !== at) return type;
    const { finder: _before, ...rest } = type;
    return finder === null ? rest : { ...rest, finder };
  }));
}

/** Renames a type wherever it is named; its tags will follow. */
export function renameType(draft: SchemaDraft, at: number, name: string): SchemaDraft {
  const before = draft.schema.types[at]?.name ?? name;
  const renamed = changeType(draft, at, { name });
  const swap = (ends: readonly string[]): string[] => ends.map((end) => (end === before ? name : end));
  const relations = draft.schema.relations.map((relation) => ({ ...relation, from: swap(relation.from), to: swap(relation.to) }));
  const isKnown = draft.base.types.some((type) => type.name === before);
  return { ...renamed, schema: { ...renamed.schema, relations }, renames: renamedTo(draft.renames, { make: (type) => ({ kind: 'type', type }), before, name, isKnown }) };
}

/** Adds a type behind the others, or a copy of one behind it; answers where it stands. */
export function addType(draft: SchemaDraft, copied?: number): readonly [SchemaDraft, number] {
  const original = copied === undefined ? undefined : draft.schema.types[copied];
  const { key: _key, ...type } = original ?? PLAIN_TYPE;
  const fresh = { ...type, name: freeName(type.name, draft.schema.types) };
  const at = copied === undefined ? draft.schema.types.length : copied + 1;
  return [withTypes(draft, draft.schema.types.toSpliced(at, 0, fresh)), at];
}

/** Removes a type, also from the ends of relations; a relation that has no end left goes with it. */
export function removeType(draft: SchemaDraft, at: number): SchemaDraft {
  const name = draft.schema.types[at]?.name ?? '';
  const without = (ends: readonly string[]): string[] => ends.filter((end) => end !== name);
  const relations = draft.schema.relations.map((relation) => ({ ...relation, from: without(relation.from), to: without(relation.to) })).filter(({ from, to }) => from.length > 0 && to.length > 0);
  const kept = withTypes(draft, draft.schema.types.toSpliced(at, 1));
  return { ...kept, schema: { ...kept.schema, relations }, renames: draft.renames.filter(({ subject, becomes }) => subject.kind !== 'type' || becomes !== name) };
}

/** Moves a type one place up or down the palette. */
export function moveType(draft: SchemaDraft, at: number, by: 1 | -1): SchemaDraft {
  return withTypes(draft, moved(draft.schema.types, at, by));
}

/** Changes parts of a relation other than its name. */
export function changeRelation(draft: SchemaDraft, at: number, part: Partial<RelationType>): SchemaDraft {
  return withRelations(draft, draft.schema.relations.map((relation, index) => (index === at ? { ...relation, ...part } : relation)));
}

/** Says when a relation's slot is asked for and where its other end usually stands; null for never and anywhere. */
export function setHints(draft: SchemaDraft, at: number, { asked, where }: RelationHints): SchemaDraft {
  return withRelations(draft, draft.schema.relations.map((relation, index) => {
    if (index !== at) return relation;
    const { asked: _asked, where: _where, ...rest } = relation;
    return { ...rest, ...(asked === null ? {} : { asked }), ...(where === null ? {} : { where }) };
  }));
}

/** What the window makes of a relation besides its rules. */
export interface RelationHints {
  readonly asked: NonNullable<RelationType['asked']> | null;
  readonly where: NonNullable<RelationType['where']> | null;
}

/** Renames a relation; links will follow. */
export function renameRelation(draft: SchemaDraft, at: number, name: string): SchemaDraft {
  const before = draft.schema.relations[at]?.name ?? name;
  const isKnown = draft.base.relations.some((relation) => relation.name === before);
  return { ...changeRelation(draft, at, { name }), renames: renamedTo(draft.renames, { make: (relation) => ({ kind: 'relation', relation }), before, name, isKnown }) };
}

/** Adds a relation that joins the first type with itself; answers where it stands. */
export function addRelation(draft: SchemaDraft): readonly [SchemaDraft, number] {
  const first = draft.schema.types[0]?.name ?? '';
  const fresh: RelationType = { name: freeName('LINK', draft.schema.relations), words: { en: 'link', fr: 'lien' }, from: [first], to: [first], count: { min: 0, max: null }, symmetric: false };
  return [withRelations(draft, [...draft.schema.relations, fresh]), draft.schema.relations.length];
}

/** Removes a relation. */
export function removeRelation(draft: SchemaDraft, at: number): SchemaDraft {
  const name = draft.schema.relations[at]?.name;
  return { ...withRelations(draft, draft.schema.relations.toSpliced(at, 1)), renames: draft.renames.filter(({ subject, becomes }) => subject.kind !== 'relation' || becomes !== name) };
}

/** Moves a relation one place up or down the cards. */
export function moveRelation(draft: SchemaDraft, at: number, by: 1 | -1): SchemaDraft {
  return withRelations(draft, moved(draft.schema.relations, at, by));
}

/** The attributes of a type or of the article as a whole. */
export function attributesOf(schema: LabelSchema, owner: AttributesOf): readonly AttributeDefinition[] {
  return owner === 'labels' ? documentLabels(schema) : schema.types[owner]?.attributes ?? [];
}

/** Replaces the attributes of an owner; renames are told with `renameAttribute`. */
export function withAttributes(draft: SchemaDraft, owner: AttributesOf, attributes: readonly AttributeDefinition[]): SchemaDraft {
  if (owner !== 'labels') return changeType(draft, owner, { attributes: [...attributes] });
  const { labels: _before, ...schema } = draft.schema;
  return { ...draft, schema: attributes.length === 0 && draft.base.labels === undefined ? schema : { ...schema, labels: [...attributes] } };
}

/** Renames an attribute; its values will follow. */
export function renameAttribute(draft: SchemaDraft, owner: AttributesOf, { at, name }: { at: number; name: string }): SchemaDraft {
  const attributes = attributesOf(draft.schema, owner);
  const before = attributes[at]?.name ?? name;
  const type = originalOwner(draft, owner);
  const isKnown = baseAttributes(draft, owner).some((attribute) => attribute.name === before);
  const renames = renamedTo(draft.renames, { make: (attribute) => ({ kind: 'attribute', type, attribute }), before, name, isKnown });
  const renamed = withAttributes(draft, owner, attributes.map((attribute, index) => (index === at ? { ...attribute, name } : attribute)));
  return { ...withAsked(renamed, owner, (asked) => (asked.attribute === before ? { ...asked, attribute: name } : asked)), renames };
}

/** Changes the condition under which links that start at a type are asked for. */
function withAsked(draft: SchemaDraft, owner: AttributesOf, change: (asked: AskedWhen) => AskedWhen): SchemaDraft {
  const type = owner === 'labels' ? undefined : draft.schema.types[owner]?.name;
  if (type === undefined) return draft;
  const relations = draft.schema.relations.map((relation) => {
    const { asked } = relation;
    return asked === undefined || asked === true || !relation.from.includes(type) ? relation : { ...relation, asked: change(asked) };
  });
  return { ...draft, schema: { ...draft.schema, relations } };
}

/** Renames a value that an attribute offers; the values that tags bear will follow. */
export function renameValue(draft: SchemaDraft, owner: AttributesOf, { at, choice, value: name }: { at: number; choice: number; value: string }): SchemaDraft {
  const attributes = attributesOf(draft.schema, owner);
  const definition = attributes[at];
  if (definition?.kind !== 'choice') return draft;
  const before = definition.choices[choice]?.value ?? name;
  const type = originalOwner(draft, owner);
  const attribute = originalName(draft.renames, (wanted) => ({ kind: 'attribute', type, attribute: wanted }), definition.name);
  const original = baseAttributes(draft, owner).find((known) => known.name === attribute);
  const isKnown = original?.kind === 'choice' && original.choices.some(({ value }) => value === before);
  const renames = renamedTo(draft.renames, { make: (value) => ({ kind: 'value', type, attribute, value }), before, name, isKnown });
  const choices = definition.choices.map((each, index) => (index === choice ? { ...each, value: name } : each));
  const renamed = withAttributes(draft, owner, attributes.map((each, index) => (index === at ? { ...definition, choices } : each)));
  const follow = (asked: AskedWhen): AskedWhen =>
    (asked.attribute === definition.name ? { ...asked, values: asked.values.map((each) => (each === before ? name : each)) } : asked);
  return { ...withAsked(renamed, owner, follow), renames };
}

/** The tags of which a link is asked for: those whose attribute has one of these values. */
type AskedWhen = Exclude<RelationType['asked'], true | undefined>;

/** A list with one item moved by one place; the same list at its ends. */
export function moved<Item>(items: readonly Item[], at: number, by: 1 | -1): Item[] {
  const item = items[at];
  const to = at + by;
  return item === undefined || to < 0 || to >= items.length ? [...items] : items.toSpliced(at, 1).toSpliced(to, 0, item);
}

const PLAIN_TYPE: SpanType = {
  name: 'TYPE', layer: 'other', form: 'fill', colours: { light: '#57606A', dark: '#9198A1' },
  words: { en: 'new type', fr: 'nouveau type' }, guideline: { en: '', fr: '' }, attributes: [],
};

/** A name that none of the items has: the wanted one, or with a number behind it. */
export function freeName(wanted: string, items: readonly { readonly name: string }[]): string {
  const isTaken = (name: string): boolean => items.some((item) => item.name === name);
  for (let number = 2; isTaken(wanted) && number < 10_000; number += 1) {
    if (!isTaken(`${wanted}_${number}`)) return `${wanted}_${number}`;
  }
  return wanted;
}

function withTypes(draft: SchemaDraft, types: SpanType[]): SchemaDraft {
  return { ...draft, schema: { ...draft.schema, types } };
}

function withRelations(draft: SchemaDraft, relations: RelationType[]): SchemaDraft {
  return { ...draft, schema: { ...draft.schema, relations } };
}

type MakeSubject = (name: string) => Subject;

/** The renames after one more; a name that comes back to what it was is none. */
function renamedTo(renames: SchemaMapping, { make, before, name, isKnown }: { make: MakeSubject; before: string; name: string; isKnown: boolean }): SchemaMapping {
  const original = originalName(renames, make, before);
  const key = subjectKey(make(original));
  const isFollowed = renames.some(({ subject }) => subjectKey(subject) === key);
  if (original === before && (!isKnown || isFollowed)) return renames;
  const others = renames.filter(({ subject }) => subjectKey(subject) !== key);
  const answer: Answer = { subject: make(original), becomes: name };
  return original === name ? others : [...others, answer];
}

/** What something was called in the project's schema, going back over the renames. */
function originalName(renames: SchemaMapping, make: MakeSubject, name: string): string {
  const nameIn = (subject: Subject): string | null => {
    switch (subject.kind) {
      case 'type': return subject.type;
      case 'relation': return subject.relation;
      case 'attribute': return subject.attribute;
      case 'value': return subject.value;
      case 'field': case 'misfits': case 'ends': case 'surplus': case 'twins': case 'doubles': return null;
    }
  };
  const found = renames.find(({ subject, becomes }) => {
    const original = nameIn(subject);
    return becomes === name && original !== null && subjectKey(make(original)) === subjectKey(subject);
  });
  return found === undefined ? name : nameIn(found.subject) ?? name;
}

function originalOwner(draft: SchemaDraft, owner: AttributesOf): string | null {
  return owner === 'labels' ? null : originalName(draft.renames, (type) => ({ kind: 'type', type }), draft.schema.types[owner]?.name ?? '');
}

function baseAttributes(draft: SchemaDraft, owner: AttributesOf): readonly AttributeDefinition[] {
  const type = originalOwner(draft, owner);
  return type === null ? documentLabels(draft.base) : draft.base.types.find(({ name }) => name === type)?.attributes ?? [];
}
