import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyChange, emptySet, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { checkAttributes } from '../../annotations/model/attribute-rules.ts';
import { checkRelation } from '../../annotations/model/relation-rules.ts';
import { foreseeSchemaChange, mapSet, type SchemaChange } from '../../annotations/model/schema-change.ts';
import type { Change } from '../../shared/change.ts';
import { relationIdSchema } from '../../shared/ids.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { documentLabels, findSpanType, relationsFrom, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { subjectKey, type Answer, type SchemaMapping, type Subject } from '../../shared/schema/schema-mapping.ts';
import { ANNE, ARTICLE, spanId } from '../helpers/marked-text.ts';
import { arbitrarySchema, arbitrarySet } from './arbitrary-schema.ts';

const time = '2025-02-01T00:00:00.000Z';

/** The change that brings a set along; one that is refused is told. */
function mapped(change: SchemaChange, set: AnnotationSet): Change {
  const result = mapSet(change, { set, time });
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Everything in a set that its schema does not allow. */
function misfits(schema: LabelSchema, set: AnnotationSet): readonly unknown[] {
  const labels = { name: 'labels', attributes: [...documentLabels(schema)] };
  const places = [...set.spans.values()].map(({ type, start, end }) => `${type} ${String(start)} ${String(end)}`);
  const spans = [...set.spans.values()].flatMap((span) => {
    const type = findSpanType(schema, span.type);
    const offered = relationsFrom(schema, span.type).map(({ name }) => name);
    const isMarked = (span.absent ?? []).every((mark) => offered.includes(mark));
    return type === undefined || !checkAttributes(type, span.attributes).ok || !isMarked ? [span] : [];
  });
  const links = [...set.relations.values()].flatMap((relation, at, all) => {
    const others = new Map(all.slice(0, at).map((other) => [other.id, other]));
    const checked = checkRelation(schema, { ...set, relations: others }, relation);
    return checked.ok ? [] : [relation, checked.error];
  });
  const hasTwins = new Set(places).size < places.length;
  const checked = checkAttributes({ ...schema.types[0], ...labels }, set.document.labels);
  return [...spans, ...links, ...(hasTwins ? ['twins'] : []), ...(checked.ok ? [] : [checked.error])];
}

function touchedBy(change: SchemaChange, set: AnnotationSet): { subject: Subject; isAnswered: boolean }[] {
  const touched: { subject: Subject; isAnswered: boolean }[] = [];
  foreseeSchemaChange(change, { set, time }, { onTouched: (subject, isAnswered) => touched.push({ subject, isAnswered }), onSevered: () => undefined });
  return touched;
}

/** What a person might choose for each kind of subject: sometimes a name of the new schema, sometimes nothing. */
function answerFor(after: LabelSchema, subject: Subject, pick: number): string | null {
  const names = { type: after.types, relation: after.relations, attribute: after.types.flatMap(({ attributes }) => attributes) };
  const options = subject.kind === 'type' || subject.kind === 'relation' || subject.kind === 'attribute' ? names[subject.kind].map(({ name }) => name) : subject.kind === 'value' ? ['1', 'two', 'true'] : [];
  return [null, ...options][pick % (options.length + 1)] ?? null;
}

/** Answers what is open, again and again, as a person does whose answers open further questions. */
function answerAll(change: Omit<SchemaChange, 'mapping'>, set: AnnotationSet, picks: readonly number[]): SchemaMapping {
  const answers = new Map<string, Answer>();
  for (let round = 0; round < 40; round += 1) {
    const open = touchedBy({ ...change, mapping: [...answers.values()] }, set).find(({ isAnswered }) => !isAnswered);
    if (open === undefined) break;
    const key = subjectKey(open.subject);
    const becomes = answers.has(key) ? null : answerFor(change.after, open.subject, picks[round % picks.length] ?? 0);
    answers.set(key, { subject: open.subject, becomes });
  }
  return [...answers.values()];
}

const scene = fc.tuple(arbitrarySchema, arbitrarySchema, fc.array(fc.nat(9), { minLength: 3, maxLength: 8 }))
  .chain(([before, after, picks]) => arbitrarySet(before).map((set) => ({ before, after, set, picks })));

describe('any change of schema over any set', () => {
  test('leaves nothing that the new schema does not allow once all is answered', () => {
    fc.assert(fc.property(scene, ({ before, after, set, picks }) => {
      expect(misfits(before, set)).toEqual([]);
      const change = mapped({ before, after, mapping: answerAll({ before, after }, set, picks) }, set);
      expect(misfits(after, change.length === 0 ? set : applyChange(set, change))).toEqual([]);
    }), { numRuns: 1200 });
  });

  test('is refused while anything is open, and changes nothing where nothing is touched', () => {
    fc.assert(fc.property(scene, ({ before, after, set }) => {
      const change = { before, after, mapping: [] };
      const touched = touchedBy(change, set);
      const result = mapSet(change, { set, time });
      if (result.ok) expect([touched, result.value]).toEqual([[], []]);
      else expect([touched.length > 0, result.error.code]).toEqual([true, 'schema.unmapped']);
    }), { numRuns: 1000 });
  });

  test('to the same schema touches nothing', () => {
    fc.assert(fc.property(scene, ({ before, set }) => {
      expect(touchedBy({ before, after: before, mapping: [] }, set)).toEqual([]);
    }));
  });
});

const text = 'Anne Roy, ministre, parle à Lyon.';
const made = ([start, end]: [number, number], type: string, more: Partial<Span> = {}): Span => ({
  id: spanId(`${type} ${String(start)}`), type, start: codePoints(start), end: codePoints(end), text: text.slice(start, end), attributes: {}, origin: 'human', created_at: time, updated_at: '', ...more,
});
const setOf = (...spans: Span[]): AnnotationSet => ({ ...emptySet(ARTICLE, ANNE), spans: new Map(spans.map((span) => [span.id, span])) });
const without = (name: string): LabelSchema => ({
  ...defaultSchema, types: defaultSchema.types.filter((type) => type.name !== name),
  relations: defaultSchema.relations.map((relation) => ({ ...relation, from: relation.from.filter((end) => end !== name), to: relation.to.filter((end) => end !== name) })).filter(({ from, to }) => from.length > 0 && to.length > 0),
});

describe('a change of schema', () => {
  test('names what nobody has said anything of', () => {
    expect(mapSet({ before: defaultSchema, after: without('ROLE'), mapping: [] }, { set: setOf(made([10, 18], 'ROLE')), time })).toEqual({
      ok: false, error: { code: 'schema.unmapped', params: { name: 'ROLE', count: 1 } },
    });
  });

  test('leaves alone what the schema did not allow before either', () => {
    const foreign = made([0, 8], 'PERSON', { attributes: { person_kind: 'from another program', 'odd name': 1 } });
    expect(mapped({ before: defaultSchema, after: without('ROLE'), mapping: [] }, setOf(foreign, made([0, 4], 'FOREIGN')))).toEqual([]);
  });

  test('joins a tag that takes the type of another one at its place, with its links', () => {
    const [role, person, place] = [made([0, 8], 'ROLE', { note: 'a' }), made([0, 8], 'PERSON', { note: 'b' }), made([27, 31], 'LOCATION')];
    const relation = { id: relationIdSchema.parse('r'), type: 'ABOUT', from: place.id, to: role.id };
    const before = { ...defaultSchema, relations: defaultSchema.relations.map((each) => (each.name === 'ABOUT' ? { ...each, from: ['LOCATION'] } : each)) };
    const after = { ...without('ROLE'), relations: before.relations.map((each) => ({ ...each, from: each.from.filter((end) => end !== 'ROLE'), to: each.to.filter((end) => end !== 'ROLE') })) };
    const set = { ...setOf(role, person, place), relations: new Map([[relation.id, relation]]) };
    const mapping: Answer[] = [{ subject: { kind: 'type', type: 'ROLE' }, becomes: 'PERSON' }, { subject: { kind: 'twins', type: 'PERSON' }, becomes: null }];
    const joined = applyChange(set, mapped({ before, after, mapping }, set));
    expect([...joined.spans.values()].map(({ type, note }) => [type, note])).toEqual([['PERSON', 'b\na'], ['LOCATION', undefined]]);
    expect(joined.relations.get(relation.id)?.to).toBe(person.id);
  });

  test('lets two types trade names', () => {
    const set = setOf(made([0, 8], 'PERSON'), made([10, 18], 'ROLE'));
    const mapping: Answer[] = [{ subject: { kind: 'type', type: 'PERSON' }, becomes: 'ROLE' }, { subject: { kind: 'type', type: 'ROLE' }, becomes: 'PERSON' }];
    const traded = applyChange(set, mapped({ before: defaultSchema, after: defaultSchema, mapping }, set));
    expect([...traded.spans.values()].map(({ type, text }) => [type, text])).toEqual([['ROLE', 'Anne Roy'], ['PERSON', 'ministre']]);
  });
});
