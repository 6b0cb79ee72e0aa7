import { z } from 'zod';
import type { Relation, Span } from '../../shared/records.ts';
import type { NamedRecords } from './plain-types.ts';

/** What `--map FILE` holds: names of the file to names of the project, columns of tables, and features whose value becomes the type. */
export const nameMapSchema = z.strictObject({
  types: z.record(z.string(), z.string().min(1)).exactOptional(),
  attributes: z.record(z.string(), z.string().min(1)).exactOptional(),
  relations: z.record(z.string(), z.string().min(1)).exactOptional(),
  columns: z.record(z.string(), z.union([z.string(), z.int()])).exactOptional(),
  promote: z.record(z.string(), z.string()).exactOptional(),
});
export type NameMap = z.infer<typeof nameMapSchema>;

/**
 * Promotes and renames what a map names; everything else stays. An attribute may be named alone or as `TYPE.attribute`, with the type that
 * its tag has in the project, which goes before. No value is lost: an attribute whose new name the tag has already keeps its own.
 */
export function mapNames<Records extends NamedRecords>(records: Records, { types = {}, attributes = {}, relations = {}, promote = {} }: NameMap): Records {
  const spans = records.spans.map((span) => promoted(promote, span)).map((span): Span => {
    const type = renamed(types, span.type);
    return { ...span, type, attributes: renameAttributes(attributes, type, span.attributes) };
  });
  const links = records.relations.map((relation): Relation => ({ ...relation, type: renamed(relations, relation.type) }));
  return { ...records, spans, relations: links };
}

/** What a map makes of an attribute of a type of the project; null where it says nothing. */
export function mappedAttribute(attributes: Readonly<Record<string, string>>, type: string, name: string): string | null {
  const key = [`${type}.${name}`, name].find((candidate) => Object.hasOwn(attributes, candidate));
  return key === undefined ? null : attributes[key] ?? null;
}

function renameAttributes(names: Readonly<Record<string, string>>, type: string, attributes: Span['attributes']): Span['attributes'] {
  const taken = new Set(Object.keys(attributes).filter((name) => mappedAttribute(names, type, name) === null));
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => {
    const wanted = mappedAttribute(names, type, name);
    const free = wanted === null || taken.has(wanted) ? name : wanted;
    taken.add(free);
    return [free, value];
  }));
}

/** A tag whose type is named in the map takes the value of that feature as its type; the feature is then told and goes. */
function promoted(promote: Readonly<Record<string, string>>, span: Span): Span {
  const feature = Object.hasOwn(promote, span.type) ? promote[span.type] ?? '' : '';
  const { [feature]: value, ...rest } = span.attributes;
  return typeof value === 'string' && value !== '' ? { ...span, type: value, attributes: rest } : span;
}

/** What a map makes of a name; the name itself where it says nothing. */
export function renamed(names: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(names, name) ? names[name] ?? name : name;
}
