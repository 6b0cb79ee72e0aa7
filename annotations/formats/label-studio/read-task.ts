import type { JsonObject, JsonValue } from '../../../shared/json.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { createProblemList, isRawObject, readUnknown, type ProblemList, type RawObject } from '../common/field-reader.ts';
import type { ForeignRecord } from '../common/foreign-record.ts';
import type { FormatInput } from '../common/format-input.ts';
import { annotatorOf } from './people.ts';
import { readResults } from './results.ts';
import { textKeyOf } from './text-key.ts';

/** Where a task stands. */
export interface TaskPlace {
  readonly input: Pick<FormatInput, 'name' | 'columns'>;
  readonly line: number | null;
}

/** What all records of one task share, and the work on it. */
interface Task extends TaskPlace {
  readonly text: string;
  readonly meta: JsonObject;
  readonly problems: ProblemList;
}

/**
 * Reads a task with the work of all its annotators: a record for each annotation, one for the predictions of each model, and one for the
 * article alone where there is neither. Refused where no text is found in its data.
 */
export function readTask(raw: RawObject, place: TaskPlace): Result<readonly ForeignRecord[]> {
  const data = raw['data'];
  if (!isRawObject(data)) return refuse('import.bad_field', { field: 'data', problem: typeof data });
  const annotations = listOf(raw, 'annotations', 'completions');
  const predictions = listOf(raw, 'predictions');
  const results = [...annotations, ...predictions].flatMap((work) => (isRawObject(work) ? listOf(work, 'result') : []));
  const key = textKeyOf(data, results, place.input.columns['text']);
  const text = key === null ? null : data[key];
  if (key === null || typeof text !== 'string') return refuse('import.bad_field', { field: 'data.text', problem: 'string' });
  const problems = createProblemList(place.line);
  const inTask = isRawObject(raw['meta']) ? readUnknown({ raw: raw['meta'], problems, path: 'meta' }, []) : {};
  const meta = { ...inTask, ...readUnknown({ raw: data, problems, path: 'data' }, [key]) };
  const task = { ...place, text, meta, problems };
  const records = [
    ...annotations.map((work, index) => annotationRecord(task, work, `annotations.${String(index)}`)),
    ...predictions.map((work, index) => predictionRecord(task, work, `predictions.${String(index)}`)),
  ].filter((record) => record !== null);
  return ok(withProblems(records.length === 0 ? [bareRecord(task)] : records, task, { drafts: listOf(raw, 'drafts').length }));
}

/** The problems of the whole task are told once, with its first record. */
function withProblems(records: readonly ForeignRecord[], { problems }: Task, skipped: Readonly<Record<string, number>>): ForeignRecord[] {
  return records.map((record, index) => (index > 0 ? record : {
    ...record, skipped, refused: [...problems.refused, ...record.refused ?? []], repaired: [...problems.repaired, ...record.repaired ?? []],
  }));
}

function bareRecord({ line, text, meta, input }: Task): ForeignRecord {
  return { line, text, source: input.name, meta, annotator: null, unit: 'code_point', spans: [], relations: [] };
}

function annotationRecord(task: Task, work: unknown, path: string): ForeignRecord | null {
  if (!isRawObject(work)) return refused(task, path, typeof work);
  const problems = createProblemList(task.line);
  const { spans, relations, labels } = readResults(listOf(work, 'result'), { text: task.text, path: `${path}.result`, problems, proposedBy: null });
  const extra = readUnknown({ raw: ownWork(work), problems, path }, []);
  const document = {
    ...(work['was_cancelled'] === true ? { status: 'skipped' as const } : {}),
    ...(labels.size === 0 ? {} : { labels: Object.fromEntries(labels) }),
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
  return { ...bareRecord(task), annotator: annotatorOf(work['completed_by']), document, spans, relations, refused: problems.refused, repaired: problems.repaired };
}

/** What is worth keeping of the work itself: whether it is meant as the truth, and how long it took. */
function ownWork({ ground_truth, lead_time }: RawObject): RawObject {
  return { ...(ground_truth === true ? { ground_truth } : {}), ...(typeof lead_time === 'number' ? { lead_time } : {}) };
}

function predictionRecord(task: Task, work: unknown, path: string): ForeignRecord | null {
  if (!isRawObject(work)) return refused(task, path, typeof work);
  const problems = createProblemList(task.line);
  const { model_version } = work;
  const proposedBy = typeof model_version === 'string' && model_version !== '' ? model_version : 'label-studio';
  const { spans, relations, labels } = readResults(listOf(work, 'result'), { text: task.text, path: `${path}.result`, problems, proposedBy });
  return { ...bareRecord(task), spans, relations, skipped: { suggestions: labels.size }, refused: problems.refused, repaired: problems.repaired };
}

function refused({ problems }: Task, field: string, problem: string): null {
  problems.refuse({ code: 'import.bad_field', params: { field, problem } });
  return null;
}

/** The first of some keys that holds a list. */
export function listOf(raw: RawObject, ...keys: readonly string[]): readonly unknown[] {
  return keys.map((key) => raw[key]).find((value): value is unknown[] => Array.isArray(value)) ?? [];
}

/** Reads a record of the flattened form: its lists of regions, its choices, and all else as metadata. */
export function readFlatTask(raw: RawObject, { line, input }: TaskPlace): Result<readonly ForeignRecord[]> {
  const key = textKeyOf(raw, [], input.columns['text']);
  const text = key === null ? null : raw[key];
  if (key === null || typeof text !== 'string') return refuse('import.bad_field', { field: 'text', problem: 'string' });
  const problems = createProblemList(line);
  const regions = Object.entries(raw).filter(([, value]) => isRegionList(value));
  const choices = Object.entries(raw).flatMap(([name, value]) => (isRawObject(value) && Array.isArray(value['choices']) ? [[name, value] as const] : []));
  const results = [
    ...regions.flatMap(([name, list]) => (Array.isArray(list) ? list : []).map((value: unknown, index) => ({ id: `${name}.${String(index)}`, from_name: name, type: 'labels', value }))),
    ...choices.map(([name, value]) => ({ from_name: name, type: 'choices', value })),
  ];
  const { spans, labels } = readResults(results, { text, path: 'result', problems, proposedBy: null });
  const used = [key, ...FLAT_KEYS, ...regions.map(([name]) => name), ...choices.map(([name]) => name)];
  const meta = readUnknown({ raw, problems, path: 'meta' }, used);
  const { lead_time } = raw;
  const extra: Record<string, JsonValue> = typeof lead_time === 'number' ? { lead_time } : {};
  const document = { ...(labels.size === 0 ? {} : { labels: Object.fromEntries(labels) }), ...(typeof lead_time === 'number' ? { extra } : {}) };
  const annotator = annotatorOf(raw['annotator']);
  return ok([{ line, text, source: input.name, meta, annotator, document, unit: 'code_point', spans, relations: [], refused: problems.refused, repaired: problems.repaired }]);
}

// The tool's own numbers and times.
const FLAT_KEYS = ['id', 'annotation_id', 'annotator', 'lead_time', 'created_at', 'updated_at'] as const;

/** Whether a value is a list of regions as the flattened form has it. */
export function isRegionList(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((entry) => isRawObject(entry) && Object.hasOwn(entry, 'start') && Array.isArray(entry['labels']));
}
