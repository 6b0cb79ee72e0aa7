import type { JsonValue } from '../../../shared/json.ts';
import type { AnnotationSetRecord, Article, Relation, Span } from '../../../shared/records.ts';
import { findSpanType, type LabelSchema } from '../../../shared/schema/label-schema.ts';
import type { WriteContext } from '../common/format-writer.ts';
import { tableRow, type Cell } from '../../../shared/table-cell.ts';
import { survivesAsText } from '../common/text-value.ts';
import { TAG_TABLE } from './exported-tables.ts';

const COLUMNS = [...TAG_TABLE, 'source', 'date', 'headline', 'type', 'start', 'end', 'text', 'fragments'];
// Of further values and links there may be any number: they stand as JSON.
const LAST_COLUMNS = ['other_attributes', 'note', 'relations', 'origin'];
const PREFIX = 'attributes.';

/** The header of a table of tags: the same columns for every export of one label schema. */
export function tagHeader({ schema }: WriteContext, delimiter: ',' | '\t'): string {
  return tableRow([...COLUMNS, ...attributeNames(schema).map((name) => PREFIX + name), ...LAST_COLUMNS], delimiter);
}

/** The rows of one article by one annotator, one a tag in the order in which they come. */
export function tagRows(article: Article, set: AnnotationSetRecord, { context, delimiter }: { readonly context: WriteContext; readonly delimiter: ',' | '\t' }): string {
  const names = attributeNames(context.schema);
  const links = new Map<string, Relation[]>();
  for (const relation of set.relations) links.set(relation.from, [...links.get(relation.from) ?? [], relation]);
  return set.spans.map((span) => tableRow([
    article.id, set.annotator.name, span.id, article.meta.source, article.meta.date, article.meta.headline,
    span.type, span.start, span.end, span.text, json(span.fragments),
    ...attributeCells(context.schema, names, span), span.note ?? null, json(links.get(span.id)?.map(writeLink)), span.origin,
  ], delimiter)).join('');
}

/** The names of all attributes that have a plain value, in the order of the schema. */
function attributeNames(schema: LabelSchema): readonly string[] {
  const plain = schema.types.flatMap(({ attributes }) => attributes.filter(({ kind }) => kind !== 'records').map(({ name }) => name));
  return [...new Set(plain)];
}

/** A cell for each attribute of the schema, and one for the values that no column can hold as they are. */
function attributeCells(schema: LabelSchema, names: readonly string[], { type, attributes }: Span): readonly Cell[] {
  const asked = new Set(findSpanType(schema, type)?.attributes.map(({ name }) => name));
  const fits = (name: string, value: JsonValue): boolean => asked.has(name) && names.includes(name) && value !== '' && survivesAsText(value, { type, name, schema });
  const others = Object.entries(attributes).filter(([name, value]) => !fits(name, value));
  const cells = names.map((name): Cell => {
    const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
    if (value === undefined || typeof value === 'object' || !fits(name, value)) return null;
    return typeof value === 'number' ? value : String(value);
  });
  return [...cells, others.length === 0 ? null : JSON.stringify(Object.fromEntries(others))];
}

function writeLink({ type, to, attributes, note }: Relation): object {
  return { type, to, ...(attributes === undefined ? {} : { attributes }), ...(note === undefined ? {} : { note }) };
}

function json(value: readonly unknown[] | undefined): string | null {
  return value === undefined || value.length === 0 ? null : JSON.stringify(value);
}
