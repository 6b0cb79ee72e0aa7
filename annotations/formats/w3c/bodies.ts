import { jsonValueSchema, type JsonValue } from '../../../shared/json.ts';
import { isRawObject, type ProblemList, type RawObject } from '../common/field-reader.ts';
import { iriOf, isOfType, listed, names } from './terms.ts';

/** What the bodies of one annotation say. */
export interface Bodies {
  readonly tags: readonly string[];
  readonly notes: readonly string[];
  readonly values: ReadonlyMap<string, JsonValue>;
  /** Bodies that are other resources, by their IRIs; a link's other end is among them. */
  readonly links: readonly string[];
}

/** Reads the bodies of an annotation; one of a kind that is not known is refused alone. */
export function readBodies(annotation: RawObject, path: string, problems: ProblemList): Bodies {
  const found: Found = { tags: [], notes: [], values: new Map(), links: [] };
  const motivations = names(annotation['motivation'] ?? annotation['motivatedBy']);
  const { bodyValue } = annotation;
  if (typeof bodyValue === 'string') addText(found, motivations, bodyValue);
  listed(annotation['body']).forEach((body, index) => {
    if (!addBody(found, body, motivations)) problems.refuse({ code: 'import.bad_field', params: { field: `${path}body.${String(index)}`, problem: typeOf(body) } });
  });
  return found;
}

interface Found {
  readonly tags: string[];
  readonly notes: string[];
  readonly values: Map<string, JsonValue>;
  readonly links: string[];
}

function typeOf(body: unknown): string {
  return isRawObject(body) ? JSON.stringify(body['type'] ?? null) : typeof body;
}

function addBody(found: Found, body: unknown, motivations: readonly string[]): boolean {
  if (typeof body === 'string') {
    found.links.push(body);
    return true;
  }
  if (!isRawObject(body)) return false;
  const own = names(body['purpose']);
  const purposes = own.length > 0 ? own : motivations;
  const name = body['schema:name'];
  if (typeof name === 'string') return addNamed(found, name, body);
  const { value } = body;
  if (typeof value === 'string') {
    addText(found, purposes, value);
    return true;
  }
  const iri = iriOf(body['source']) ?? (isOfType(body, 'Choice') || isOfType(body, 'List') ? null : iriOf(body));
  if (iri === null) return false;
  found.links.push(iri);
  return true;
}

const NOTES: ReadonlySet<string> = new Set(['describing', 'commenting', 'replying']);

/** A text by what it is there for: to tag, to comment, or else a value under the name of its purpose. */
function addText({ tags, notes, values }: Found, purposes: readonly string[], text: string): void {
  const [purpose = 'commenting'] = purposes;
  if (purposes.includes('tagging')) tags.push(text);
  else if (NOTES.has(purpose)) notes.push(text);
  else addValue(values, purpose, text);
}

/** A named value, as schema.org describes one: the text, or under `schema:value` what is no text. */
function addNamed({ values }: Found, name: string, body: RawObject): boolean {
  const given = body['schema:value'];
  const typed = isRawObject(given) && given['@type'] === '@json' ? given['@value'] : given;
  const value = jsonValueSchema.safeParse(typed === undefined ? body['value'] : typed);
  if (value.success) addValue(values, name, value.data);
  return value.success;
}

function addValue(values: Map<string, JsonValue>, name: string, value: JsonValue): void {
  const known = values.get(name);
  values.set(name, known === undefined ? value : [known, value].flat());
}

type Body = { readonly [key: string]: JsonValue };

/** The body that names a tag or a link. */
export function tagBody(value: string): Body {
  return { type: 'TextualBody', purpose: 'tagging', value };
}

/** The body of a note. */
export function noteBody(value: string): Body {
  return { type: 'TextualBody', purpose: 'describing', value, format: 'text/plain' };
}

/**
 * The body of a named value: a text that classifies, described as schema.org describes values. What is no text stands beside it, lists and
 * objects as JSON literals, so that any reader of JSON-LD gets the value and not its spelling.
 */
export function valueBody([name, value]: readonly [string, JsonValue]): Body {
  const body = { type: ['TextualBody', 'schema:PropertyValue'], purpose: 'classifying', 'schema:name': name };
  if (typeof value === 'string') return { ...body, value };
  const typed = typeof value === 'object' ? { '@type': '@json', '@value': value } : value;
  return { ...body, value: JSON.stringify(value), 'schema:value': typed };
}
