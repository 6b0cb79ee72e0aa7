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

/** Promotes and renames what a map names; everything else stays. */
export function mapNames<Records extends NamedRecords>(records: Records, { types = {}, attributes = {}, relations = {}, promote = {} }: NameMap): Records {
  const spans = records.spans.map((span) => promoted(promote, span)).map((span): Span => ({
    ...span,
    type: renamed(types, span.type),
    attributes: Object.fromEntries(Object.entries(span.attributes).map(([name, value]) => [renamed(attributes, name), value])),
  }));
  const links = records.relations.map((relation): Relation => ({ ...relation, type: renamed(relations, relation.type) }));
  return { ...records, spans, relations: links };
}

/** A tag whose type is named in the map takes the value of that feature as its type; the feature is then told and goes. */
function promoted(promote: Readonly<Record<string, string>>, span: Span): Span {
  const feature = Object.hasOwn(promote, span.type) ? promote[span.type] ?? '' : '';
  const { [feature]: value, ...rest } = span.attributes;
  return typeof value === 'string' && value !== '' ? { ...span, type: value, attributes: rest } : span;
}

function renamed(names: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(names, name) ? names[name] ?? name : name;
}
