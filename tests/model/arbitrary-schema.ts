import fc from 'fast-check';
import { annotatorIdSchema, articleIdSchema, relationIdSchema, spanIdSchema } from '../../shared/ids.ts';
import type { JsonValue } from '../../shared/json.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { Attributes } from '../../shared/places.ts';
import type { Relation, Span } from '../../shared/records.ts';
import { documentLabels, relationsFrom, type AttributeDefinition, type LabelSchema, type RelationType, type SpanType } from '../../shared/schema/label-schema.ts';
import { validateSchema } from '../../shared/schema/validate-schema.ts';
import type { AnnotationSet } from '../../annotations/model/annotation-set.ts';

const words = { en: 'word', fr: 'mot' };
const TYPES = ['A', 'B', 'C', 'D'];
const ATTRIBUTES = ['x', 'y', 'z'];

const base = { name: fc.constantFrom(...ATTRIBUTES), words: fc.constant(words) };
const choices = fc.uniqueArray(fc.constantFrom('1', 'two', 'true', '2020'), { minLength: 1 }).map((values) => values.map((value) => ({ value, words })));
const plainAttribute: fc.Arbitrary<AttributeDefinition> = fc.oneof(
  fc.record({ kind: fc.constant('choice' as const), ...base, choices }),
  fc.record({ kind: fc.constantFrom('text' as const, 'number' as const, 'boolean' as const, 'date' as const), ...base }),
  fc.record({ kind: fc.constant('pattern' as const), ...base, pattern: fc.constantFrom('[0-9]+', '[a-z]+') }),
);
const fields = fc.uniqueArray(plainAttribute.chain((field) => fc.boolean().map((required) => ({ ...field, required }))), { selector: ({ name }) => name, minLength: 1, maxLength: 3 });
const attribute: fc.Arbitrary<AttributeDefinition> = fc.oneof(
  { weight: 4, arbitrary: plainAttribute },
  fc.tuple(fc.constantFrom(...ATTRIBUTES), fields).map(([name, inner]) => ({ kind: 'records', name, words, fields: inner }) as AttributeDefinition),
);
const attributes = fc.uniqueArray(attribute, { selector: ({ name }) => name, maxLength: 3 });

const spanType = (name: string): fc.Arbitrary<SpanType> => attributes.map((own) => ({
  name, layer: 'other', form: 'fill', colours: { light: '#000000', dark: '#FFFFFF' }, words, guideline: words, attributes: own,
}));

function relationType(types: readonly string[]): fc.Arbitrary<RelationType> {
  const ends = fc.uniqueArray(fc.constantFrom(...types), { minLength: 1 });
  return fc.record({ name: fc.constantFrom('R', 'S'), from: ends, to: ends, max: fc.constantFrom(null, 1, 2), isSymmetric: fc.boolean() }).map(({ name, from, to, max, isSymmetric }) => (
    { name, words, from, to: isSymmetric ? from : to, count: { min: 0, max }, symmetric: isSymmetric }
  ));
}

/** A small valid schema over a few names, so that two of them often share some. */
export const arbitrarySchema: fc.Arbitrary<LabelSchema> = fc.uniqueArray(fc.constantFrom(...TYPES), { minLength: 1 }).chain((names) => fc.record({
  types: fc.tuple(...names.map(spanType)),
  relations: fc.uniqueArray(relationType(names), { selector: ({ name }) => name, maxLength: 2 }),
  labels: attributes,
})).map((parts) => ({ kind: 'guillemet-schema' as const, version: 1 as const, revision: 0, ...parts })).filter((schema) => validateSchema(schema).ok);

/** A value that fits a definition. */
function valueFor(definition: AttributeDefinition): fc.Arbitrary<JsonValue> {
  switch (definition.kind) {
    case 'choice': return fc.constantFrom(...definition.choices.map(({ value }) => value));
    case 'text': return fc.constantFrom('1', 'two', 'free text', '2020');
    case 'number': return fc.constantFrom(1, 2.5);
    case 'boolean': return fc.boolean();
    case 'date': return fc.constantFrom('2020', '2020-01-31');
    case 'link': return fc.constant('https://example.org');
    case 'pattern': return definition.pattern === '[0-9]+' ? fc.constantFrom('1', '2020') : fc.constantFrom('two', 'true');
    case 'records': return fc.array(attributesFor(definition.fields, true), { maxLength: 3 });
  }
}

function attributesFor(definitions: readonly AttributeDefinition[], isStrict = false): fc.Arbitrary<Attributes> {
  const shape = Object.fromEntries(definitions.map((definition) => [definition.name, valueFor(definition)]));
  const requiredKeys = definitions.filter(({ required }) => isStrict && required === true).map(({ name }) => name);
  return fc.record(shape, { requiredKeys });
}

/** A set that obeys a schema: tags on few places, so that they often meet, and links between them. */
export function arbitrarySet(schema: LabelSchema): fc.Arbitrary<AnnotationSet> {
  const span = fc.constantFrom(...schema.types).chain((type) => fc.record({ at: fc.integer({ min: 0, max: 2 }), attributes: attributesFor(type.attributes), isAbsent: fc.boolean() }).map((rest) => ({ type, ...rest })));
  const spans = fc.uniqueArray(span, { selector: ({ type, at }) => `${type.name} ${String(at)}`, maxLength: 8 });
  const links = fc.array(fc.tuple(fc.nat(7), fc.nat(7), fc.nat(1)), { maxLength: 12 });
  return fc.tuple(spans, links, attributesFor(documentLabels(schema))).map(([made, wanted, labels]) => {
    const list = made.map(({ type, at, attributes: own, isAbsent }, index): Span => ({
      id: spanIdSchema.parse(`s${String(index)}`), type: type.name, start: codePoints(at), end: codePoints(at + 1), text: 'x', attributes: own, origin: 'human', created_at: '', updated_at: '',
      ...(isAbsent && relationsFrom(schema, type.name).length > 0 ? { absent: relationsFrom(schema, type.name).map(({ name }) => name) } : {}),
    }));
    return {
      article: articleIdSchema.parse('0123456789abcdef'), annotator: { id: annotatorIdSchema.parse('aaaaaaaaaaaaaaaa'), name: 'Ada' }, revision: 0,
      document: { status: 'todo', labels }, spans: new Map(list.map((each) => [each.id, each])), relations: linksOf(schema, list, wanted), decisions: new Map(), replies: new Map(), rejections: new Map(),
    };
  });
}

function linksOf(schema: LabelSchema, spans: readonly Span[], wanted: readonly (readonly [number, number, number])[]): ReadonlyMap<Relation['id'], Relation> {
  const made: Relation[] = [];
  for (const [index, [from, to, type]] of wanted.entries()) {
    const [source, target, kind] = [spans[from], spans[to], schema.relations[type]];
    if (source === undefined || target === undefined || kind === undefined || source === target || !kind.from.includes(source.type) || !kind.to.includes(target.type)) continue;
    const same = made.filter((link) => link.type === kind.name);
    if (same.some((link) => (link.from === source.id && link.to === target.id) || (kind.symmetric && link.from === target.id && link.to === source.id))) continue;
    if (same.filter((link) => link.from === source.id).length >= (kind.count.max ?? Infinity)) continue;
    made.push({ id: relationIdSchema.parse(`r${String(index)}`), type: kind.name, from: source.id, to: target.id });
  }
  return new Map(made.map((link) => [link.id, link]));
}
