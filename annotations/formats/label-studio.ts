import type { JsonValue } from '../../shared/json.ts';
import { isRawObject, type RawObject } from './common/field-reader.ts';
import { refusedItem, type ReadItem } from './common/foreign-record.ts';
import type { ReadingFormat, WritingFormat } from './common/format.ts';
import type { FormatInput } from './common/format-input.ts';
import { survivesAsText } from './common/text-value.ts';
import { isRegionList, listOf, readFlatTask, readTask } from './label-studio/read-task.ts';
import { controlFor } from './label-studio/values.ts';
import { taskOf } from './label-studio/write-task.ts';

/** The tasks of Label Studio with their annotations, also in the flattened form; written as an array, a task an article, an annotation a set. */
export const labelStudioFormat: ReadingFormat & WritingFormat = {
  name: 'label-studio',
  unit: 'code_point',
  carries: ['overlap', 'nesting', 'relation', 'attribute', 'note', 'document_label', 'status', 'type', 'token_boundary', 'duplicate', 'metadata', 'text'],
  endings: ['.json', '.jsonl'],
  recognises: ({ json }) => isRawObject(json) && (isTask(json) || isFlatTask(json)),
  hasTextValues: true,
  read: readTasks,
  write: {
    layout: 'one_file',
    fit: {
      holdsValue,
      holdsLabel: (value, name) => name !== '' && typeof value !== 'boolean' && controlFor(value, true) !== null,
      holdsStatus: (status) => status === 'skipped',
      holdsMeta: (meta) => !Object.hasOwn(meta, 'text'),
    },
    begin: () => '[\n',
    between: ',\n',
    end: () => '\n]\n',
    pieces: (work, context) => [JSON.stringify(taskOf(work, context))],
  },
};

function holdsValue(value: JsonValue, place: Parameters<typeof survivesAsText>[1]): boolean {
  const isText = typeof value === 'string' || typeof value === 'boolean';
  return place.name !== '' && controlFor(value, false) !== null && (!isText || survivesAsText(value, place));
}

async function* readTasks(input: FormatInput): AsyncGenerator<ReadItem> {
  for await (const { line, content } of input.jsonValues()) {
    const value = content.ok ? content.value : null;
    if (!content.ok) yield refusedItem(line, content.error);
    else if (!isRawObject(value)) yield refusedItem(line, { code: 'import.bad_line', params: { line: line ?? 1 } });
    else yield* recordsOf(value, { input, line });
  }
}

function* recordsOf(raw: RawObject, place: Parameters<typeof readTask>[1]): Generator<ReadItem> {
  const records = isRawObject(raw['data']) || !isFlatTask(raw) ? readTask(raw, place) : readFlatTask(raw, place);
  if (!records.ok) yield refusedItem(place.line, records.error);
  else for (const record of records.value) yield { kind: 'record', record };
}

function isTask(json: RawObject): boolean {
  return isRawObject(json['data']) && (Object.keys(json).every((key) => TASK_KEYS.has(key)) || listOf(json, 'annotations', 'completions', 'predictions').some(hasResult));
}

const TASK_KEYS: ReadonlySet<string> = new Set(['id', 'data', 'meta', 'annotations', 'completions', 'predictions']);

function hasResult(work: unknown): boolean {
  return isRawObject(work) && Array.isArray(work['result']);
}

/** A flattened record has a list of regions, or says which annotation of the tool it was. */
function isFlatTask(json: RawObject): boolean {
  return Object.values(json).some(isRegionList) || (Object.hasOwn(json, 'annotation_id') && Object.hasOwn(json, 'annotator'));
}
