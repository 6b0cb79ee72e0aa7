import { z } from 'zod';
import { articleIdSchema } from '../../../shared/ids.ts';
import type { JsonObject, JsonValue } from '../../../shared/json.ts';
import { refuse, ok, type Result } from '../../../shared/result.ts';
import { badField, createProblemList, isRawObject, readUnknown, type ProblemList, type RawObject } from '../common/field-reader.ts';
import type { ForeignRecord, ForeignRelation, ForeignSpan } from '../common/foreign-record.ts';
import type { FormatInput } from '../common/format-input.ts';
import { annotatorOfFile, LABEL_NAMES, textKeyOf } from './names.ts';

/** Which object of a file is read. */
export interface Place {
  readonly input: Pick<FormatInput, 'name' | 'columns'>;
  readonly line: number | null;
}

/** Reads one record of any of doccano's forms; refused where it has no text, every other fault is refused alone. */
export function readRecord(value: unknown, { input, line }: Place): Result<ForeignRecord> {
  if (!isRawObject(value)) return refuse('import.bad_line', { line: line ?? 1 });
  const { columns, name } = input;
  const textKey = textKeyOf(value, columns['text']);
  const text = textKey === null ? null : value[textKey];
  if (textKey === null || typeof text !== 'string') return refuse('import.bad_field', { field: String(columns['text'] ?? 'text'), problem: 'string' });
  const problems = createProblemList(line);
  const found: Found = { problems, spans: [], labels: new Map(), used: new Set([textKey]) };
  for (const key of labelKeys(columns['label'])) readLabels(found, value, key);
  const relations = readRelations(found, value);
  const note = readComments(found, value);
  const who = readAnnotator(found, value);
  const labels: JsonObject = Object.fromEntries(found.labels);
  const saysSomething = found.spans.length > 0 || found.labels.size > 0 || note !== null;
  return ok({
    line, text, source: name, ...readId(found, value), ...readUnit(found, value), meta: readMeta(found, value),
    annotator: who ?? (saysSomething ? annotatorOfFile(name) : null),
    document: { ...(found.labels.size === 0 ? {} : { labels }), ...(note === null ? {} : { note }) },
    spans: found.spans, relations, refused: problems.refused, repaired: problems.repaired,
  });
}

interface Found {
  readonly problems: ProblemList;
  readonly spans: ForeignSpan[];
  readonly labels: Map<string, JsonValue>;
  /** Keys with a meaning of their own; all others are metadata. */
  readonly used: Set<string>;
}

function labelKeys(chosen: string | number | undefined): readonly string[] {
  return chosen === undefined ? LABEL_NAMES : [String(chosen), 'entities'];
}

function own(raw: RawObject, key: string): unknown {
  return Object.hasOwn(raw, key) ? raw[key] : undefined;
}

/** Tags stand in lists; a label of the whole text is a plain value or a list of strings. An object is none of this and stays metadata. */
function readLabels(found: Found, raw: RawObject, key: string): void {
  const value = own(raw, key);
  if (value === undefined || isRawObject(value)) return;
  found.used.add(key);
  if (typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) found.labels.set(key, value);
  if (!Array.isArray(value)) return;
  const entries: readonly unknown[] = value;
  const names = entries.filter((entry) => typeof entry === 'string');
  if (names.length > 0) found.labels.set(key, names);
  entries.forEach((entry, index) => {
    if (typeof entry !== 'string') readSpan(found, entry, `${key}.${String(index)}`);
  });
}

const nameSchema = z.union([z.string().min(1), z.int().transform(String)]);
const keySchema = z.union([z.string(), z.int().transform(String)]);
const listedSchema = z.tuple([z.number(), z.number(), nameSchema]).rest(z.unknown());
const describedSchema = z.object({
  id: keySchema.nullish(), label: nameSchema, start_offset: z.number(), end_offset: z.number(), text: z.string().nullish(),
});

function readSpan({ spans, problems }: Found, entry: unknown, path: string): void {
  if (Array.isArray(entry)) {
    const listed = listedSchema.safeParse(entry);
    if (!listed.success) return problems.refuse(badField(path, listed.error));
    const [start, end, type] = listed.data;
    spans.push({ key: path, type, pieces: [[start, end]], quoted: null });
    return;
  }
  const described = describedSchema.safeParse(entry);
  if (!described.success) return problems.refuse(badField(path, described.error));
  const { id, label, start_offset, end_offset, text } = described.data;
  spans.push({ key: id ?? path, type: label, pieces: [[start_offset, end_offset]], quoted: text ?? null });
}

const relationSchema = z.object({ from_id: keySchema, to_id: keySchema, type: nameSchema });

function readRelations({ problems, used }: Found, raw: RawObject): ForeignRelation[] {
  const value = own(raw, 'relations');
  if (!Array.isArray(value)) return [];
  used.add('relations');
  return value.flatMap((entry: unknown, index): ForeignRelation[] => {
    const relation = relationSchema.safeParse(entry);
    if (relation.success) return [{ type: relation.data.type, from: relation.data.from_id, to: relation.data.to_id }];
    problems.refuse(badField(`relations.${String(index)}`, relation.error));
    return [];
  });
}

const commentsSchema = z.union([
  z.string().transform((text) => [text]),
  z.array(z.union([z.string(), z.object({ text: z.string() }).transform(({ text }) => text)])),
]);

function readComments({ problems, used }: Found, raw: RawObject): string | null {
  const texts = ['Comments', 'comments'].flatMap((key) => {
    const value = own(raw, key);
    if (value === undefined || value === null) return [];
    used.add(key);
    const comments = commentsSchema.safeParse(value);
    if (comments.success) return comments.data;
    problems.refuse(badField(key, comments.error));
    return [];
  });
  return texts.length === 0 ? null : texts.join('\n');
}

function readAnnotator({ used }: Found, raw: RawObject): string | null {
  const who = own(raw, 'annotator');
  if (typeof who !== 'string' || who === '') return null;
  used.add('annotator');
  return who;
}

/** An id of our own making says nothing of the text that the text does not; others are kept as metadata. */
function readId({ used }: Found, raw: RawObject): { id?: string } {
  const id = articleIdSchema.safeParse(own(raw, 'id'));
  if (!id.success) return {};
  used.add('id');
  return { id: id.data };
}

const unitSchema = z.enum(['code_point', 'utf_16', 'byte']);

function readUnit({ used }: Found, raw: RawObject): Pick<ForeignRecord, 'unit' | 'isUnitStated'> {
  const unit = unitSchema.safeParse(own(raw, 'offset_unit'));
  if (!unit.success) return { unit: 'utf_16' };
  used.add('offset_unit');
  return { unit: unit.data, isUnitStated: true };
}

/** Everything else; a title is also what the article is called where nothing else is said of that. */
function readMeta({ problems, used }: Found, raw: RawObject): JsonObject {
  const meta = readUnknown({ raw, problems, path: 'meta' }, [...used]);
  const { title } = meta;
  return typeof title === 'string' && !Object.hasOwn(meta, 'headline') ? { ...meta, headline: title } : meta;
}
