import { z } from 'zod';
import type { Relation, Span } from '../../shared/records.ts';
import type { NamedRecords } from './plain-types.ts';

/** What `--map FILE` holds: names of the file to names of the project. Columns and promotions belong to other formats. */
export const nameMapSchema = z.strictObject({
  types: z.record(z.string(), z.string().min(1)).exactOptional(),
  attributes: z.record(z.string(), z.string().min(1)).exactOptional(),
  relations: z.record(z.string(), z.string().min(1)).exactOptional(),
  columns: z.record(z.string(), z.union([z.string(), z.int()])).exactOptional(),
  promote: z.record(z.string(), z.string()).exactOptional(),
});
export type NameMap = z.infer<typeof nameMapSchema>;

/** Renames what a map names; everything else stays. */
export function mapNames<Records extends NamedRecords>(records: Records, { types = {}, attributes = {}, relations = {} }: NameMap): Records {
  const spans = records.spans.map((span): Span => ({
    ...span,
    type: renamed(types, span.type),
    attributes: Object.fromEntries(Object.entries(span.attributes).map(([name, value]) => [renamed(attributes, name), value])),
  }));
  const links = records.relations.map((relation): Relation => ({ ...relation, type: renamed(relations, relation.type) }));
  return { ...records, spans, relations: links };
}

function renamed(names: Readonly<Record<string, string>>, name: string): string {
  return Object.hasOwn(names, name) ? names[name] ?? name : name;
}
