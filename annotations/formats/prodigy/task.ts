import { z } from 'zod';
import { jsonValueSchema, type JsonObject } from '../../../shared/json.ts';
import { createProblemList, isRawObject, readField, readUnknown, type FieldSource, type RawObject } from '../common/field-reader.ts';
import { refusedItem, type Evidence, type ForeignRecord, type ReadItem } from '../common/foreign-record.ts';
import { readList } from '../common/labelled-span.ts';
import { ANSWERS, TASK_KEYS } from './keys.ts';
import { TaskTags, type TaskToken } from './task-tags.ts';

/** Reads a task as an article with the tags of one annotator; tags that a model left in one that nobody answered are its suggestions. A rejected or ignored one keeps its article and is counted as skipped. */
export function readTask(value: unknown, file: string, line: number | null): ReadItem {
  if (!isRawObject(value)) return refusedItem(line, { code: 'import.bad_field', params: { field: 'text', problem: typeof value } });
  const { text } = value;
  if (typeof text !== 'string') return refusedItem(line, { code: 'import.bad_field', params: { field: 'text', problem: typeof text } });
  const problems = createProblemList(line);
  const source = { raw: value, problems, path: '' };
  const record: ForeignRecord = { line, text, source: file, annotator: null, unit: 'code_point', spans: [], relations: [], meta: metaOf(source) };
  const answer = readField(source, 'answer', z.enum(ANSWERS)) ?? 'accept';
  if (answer !== 'accept') return { kind: 'record', record: { ...record, skipped: { [answer]: 1 }, refused: problems.refused } };
  return { kind: 'record', record: { ...record, ...answered(source), refused: problems.refused } };
}

const nameSchema = z.string().min(1);

/** What the annotator of a task says. */
function answered(source: FieldSource): Partial<ForeignRecord> {
  const { raw, problems } = source;
  const tokens = readTokens(raw);
  const tags = new TaskTags(readList(raw, 'spans', problems), { tokens, problems, isAnswered: raw['answer'] !== undefined && raw['answer'] !== null });
  const relations = tags.relationsOf(readList(raw, 'relations', problems));
  const labels = labelsOf(source);
  const versions = readList(raw, 'versions', problems).length;
  return {
    annotator: readField(source, '_session_id', nameSchema) ?? readField(source, '_annotator_id', nameSchema) ?? null,
    spans: tags.spans, relations, evidence: evidenceOf(tokens),
    ...(Object.keys(labels).length === 0 ? {} : { document: { labels } }),
    ...(versions === 0 ? {} : { skipped: { versions } }),
  };
}

const tokenSchema = z.object({ id: z.int(), start: z.number(), end: z.number(), text: z.string() });

function readTokens({ tokens }: RawObject): readonly TaskToken[] {
  return Array.isArray(tokens) ? tokens.flatMap((token: unknown) => tokenSchema.safeParse(token).data ?? []) : [];
}

const PROOFS = 100;

/** Some of the tokens, evenly spread: enough to prove a unit, the last one above all. */
function evidenceOf(tokens: readonly TaskToken[]): readonly Evidence[] {
  const step = Math.max(1, Math.ceil(tokens.length / PROOFS));
  return tokens.filter((_, index) => (tokens.length - 1 - index) % step === 0).map(({ start, end, text }) => ({ piece: [start, end], text }));
}

const acceptSchema = z.array(z.union([z.string(), z.number()]));

/** Whether a label of the document is written as Prodigy has it: choices under `accept`, one class under `label`. */
export function isTaskLabel(value: unknown, name: string): boolean {
  return (name === 'accept' && acceptSchema.safeParse(value).success) || (name === 'label' && typeof value === 'string');
}

function labelsOf({ raw }: FieldSource): JsonObject {
  return Object.fromEntries(['accept', 'label'].flatMap((name) => {
    const value = jsonValueSchema.safeParse(raw[name]);
    return value.success && isTaskLabel(value.data, name) ? [[name, value.data] as const] : [];
  }));
}

function metaOf(source: FieldSource): JsonObject {
  const meta = readField(source, 'meta', z.record(z.string(), z.unknown())) ?? {};
  return { ...readUnknown(source, TASK_KEYS), ...readUnknown({ raw: meta, problems: source.problems, path: 'meta' }, []) };
}
