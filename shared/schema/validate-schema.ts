import type { AppError, ErrorCode, ErrorParams } from '../errors.ts';
import { isTooDeep } from '../json.ts';
import { ok, refuse, type Result } from '../result.ts';
import { checkAttributeValue } from './attribute-value.ts';
import { documentLabels, labelSchemaSchema, type AttributeDefinition, type LabelSchema, type RelationType } from './label-schema.ts';
import { compilePattern } from './safe-pattern.ts';

/** Letters that move, show or decide while the text has the focus, and so can be no type's key. */
export const RESERVED_KEYS: ReadonlySet<string> = new Set(['A', 'B', 'F', 'G', 'H', 'I', 'J', 'K', 'S', 'T', 'V', 'Y', 'Z']);

/** Checks a schema from outside: its shape, then everything that a shape cannot say. Refuses with the first `schema.*` problem found. */
export function validateSchema(value: unknown): Result<LabelSchema> {
  if (isTooDeep(value)) return refuse('schema.invalid', { where: '', problem: 'too deep' });
  const nested = nestedRecords(value);
  if (nested !== null) return refuse('schema.nested_records', { where: nested });
  const parsed = labelSchemaSchema.safeParse(value);
  if (!parsed.success) return { ok: false, error: shapeProblem(parsed.error.issues) };
  const [first] = schemaProblems(parsed.data);
  return first === undefined ? ok(parsed.data) : { ok: false, error: first };
}

/** Where a list of records holds another one, which no shape says in words; null where none does. */
function nestedRecords(value: unknown): string | null {
  const owners = listIn(value, 'types').map((type) => ({ name: nameIn(type), attributes: listIn(type, 'attributes') }));
  for (const { name, attributes } of [...owners, { name: 'labels', attributes: listIn(value, 'labels') }]) {
    for (const attribute of attributes) {
      const inner = listIn(attribute, 'fields').find((field) => isObject(field) && field['kind'] === 'records');
      if (inner !== undefined) return `${name}.${nameIn(attribute)}.${nameIn(inner)}`;
    }
  }
  return null;
}

function listIn(value: unknown, key: string): readonly unknown[] {
  const list = isObject(value) ? value[key] : undefined;
  return Array.isArray(list) ? list : [];
}

function nameIn(value: unknown): string {
  const name = isObject(value) ? value['name'] : undefined;
  return typeof name === 'string' ? name.slice(0, 100) : '?';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

interface ShapeIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

function shapeProblem(issues: readonly ShapeIssue[]): AppError {
  const [issue = { path: [], message: '' }] = issues;
  const where = issue.path.map(String).join('.');
  return issue.path.includes('colours')
    ? problem('schema.bad_colour', { where })
    : problem('schema.invalid', { where, problem: issue.message });
}

function* schemaProblems(schema: LabelSchema): Generator<AppError> {
  const typeNames = schema.types.map((type) => type.name);
  yield* repeated(typeNames, 'schema.duplicate_name');
  yield* repeated(schema.relations.map((relation) => relation.name), 'schema.duplicate_name');
  yield* keyProblems(schema);
  for (const type of schema.types) yield* attributeProblems(type.attributes, type.name);
  yield* attributeProblems(documentLabels(schema), 'labels');
  for (const relation of schema.relations) yield* relationProblems(relation, new Set(typeNames));
}

function* keyProblems(schema: LabelSchema): Generator<AppError> {
  const keys = schema.types.flatMap((type) => type.key ?? []);
  yield* repeated(keys, 'schema.duplicate_key');
  for (const key of keys) if (RESERVED_KEYS.has(key)) yield problem('schema.reserved_key', { name: key });
}

function* attributeProblems(attributes: readonly AttributeDefinition[], owner: string): Generator<AppError> {
  yield* repeated(attributes.map((attribute) => attribute.name), 'schema.duplicate_name', owner);
  for (const attribute of attributes) {
    const where = `${owner}.${attribute.name}`;
    if (attribute.kind === 'choice') yield* repeated(attribute.choices.map((choice) => choice.value), 'schema.duplicate_name', where);
    if (attribute.kind === 'records') yield* attributeProblems(attribute.fields, where);
    if (attribute.kind === 'pattern' && compilePattern(attribute.pattern) === null) yield problem('schema.bad_pattern', { where, pattern: attribute.pattern });
    if (!fitsDefault(attribute)) yield problem('schema.bad_default', { where });
  }
}

function fitsDefault(attribute: AttributeDefinition): boolean {
  return attribute.default === undefined || checkAttributeValue(attribute, attribute.default).ok;
}

function* relationProblems(relation: RelationType, types: ReadonlySet<string>): Generator<AppError> {
  const { name, from, to, count, symmetric } = relation;
  yield* repeated(from, 'schema.duplicate_name', name);
  yield* repeated(to, 'schema.duplicate_name', name);
  for (const end of [...from, ...to]) if (!types.has(end)) yield problem('schema.unknown_type', { name: end, where: name });
  if (symmetric && [...from].sort().join() !== [...to].sort().join()) yield problem('schema.uneven_ends', { where: name });
  if (count.max !== null && count.min > count.max) yield problem('schema.invalid', { where: `${name}.count`, problem: 'min > max' });
}

function* repeated(names: readonly string[], code: ErrorCode, where = ''): Generator<AppError> {
  const seen = new Set<string>();
  for (const name of names) {
    if (seen.has(name)) yield problem(code, { name, where });
    seen.add(name);
  }
}

const problem = (code: ErrorCode, params: ErrorParams): AppError => ({ code, params });
