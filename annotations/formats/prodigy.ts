import type { JsonObject } from '../../shared/json.ts';
import type { AnnotationSetRecord, Article, Relation, Span } from '../../shared/records.ts';
import { isRawObject } from './common/field-reader.ts';
import { refusedItem, type ReadItem } from './common/foreign-record.ts';
import type { ReadingFormat, WritingFormat } from './common/format.ts';
import type { FormatInput } from './common/format-input.ts';
import { jsonLine } from './common/json-line.ts';
import { LABELLED_KEYS } from './common/labelled-span.ts';
import { spacedTokens, type SpacedToken } from './common/spaced-tokens.ts';
import { hash32 } from './prodigy/hash.ts';
import { hasProdigyKeys } from './prodigy/keys.ts';
import { isTaskLabel, readTask } from './prodigy/task.ts';

const RESERVED: readonly string[] = [...LABELLED_KEYS, 'note', '__proto__'];

/** Tasks of Prodigy with their answers: named entities, spans and relations read, the form with spans and relations written. */
export const prodigyFormat: ReadingFormat & WritingFormat = {
  name: 'prodigy',
  unit: 'code_point',
  carries: ['overlap', 'nesting', 'relation', 'attribute', 'note', 'document_label', 'type', 'token_boundary', 'duplicate', 'metadata', 'text'],
  endings: ['.jsonl', '.json'],
  recognises: ({ json }) => isRawObject(json) && typeof json['text'] === 'string' && hasProdigyKeys(json),
  read: readTasks,
  write: {
    layout: 'one_file',
    fit: { holdsValue: (_, { name }) => !RESERVED.includes(name), holdsLabel: (value, name) => isTaskLabel(value, name) },
    pieces: ({ article, sets }) => sets.map((set) => `${jsonLine(taskOf(article, set))}\n`),
  },
};

async function* readTasks(input: FormatInput): AsyncGenerator<ReadItem> {
  for await (const { line, content } of input.jsonValues()) yield content.ok ? readTask(content.value, input.name, line) : refusedItem(line, content.error);
}

function taskOf({ text, meta }: Article, set: AnnotationSetRecord | null): JsonObject {
  const tokens = spacedTokens(text, set?.spans ?? []);
  const said = set === null ? {} : answerOf(set, tokens);
  return {
    text, meta, _input_hash: hash32(text), _task_hash: hash32(jsonLine([text, said])),
    tokens: tokens.map(({ text: word, start, end, hasSpace }, id) => ({ text: word, start, end, id, ws: hasSpace })),
    ...said,
  };
}

function answerOf({ spans, relations, document: { labels }, annotator }: AnnotationSetRecord, tokens: readonly SpacedToken[]): JsonObject {
  const [first, last] = [new Map(tokens.map(({ start }, id) => [start, id])), new Map(tokens.map(({ end }, id) => [end, id]))];
  const written = new Map(spans.map((span) => [span.id, spanOf(span, { token_start: first.get(span.start) ?? 0, token_end: last.get(span.end) ?? 0 })]));
  return {
    spans: [...written.values()],
    relations: relations.flatMap((relation) => relationOf(relation, written)),
    ...labels,
    answer: 'accept', _view_id: relations.length > 0 ? 'relations' : 'spans_manual', _session_id: annotator.name,
  };
}

interface TokenPlace {
  readonly token_start: number;
  /** Of the last token, not behind it. */
  readonly token_end: number;
}

type WrittenSpan = JsonObject & TokenPlace;

function spanOf({ start, end, type, attributes, note }: Span, place: TokenPlace): WrittenSpan {
  return { ...attributes, start, end, ...place, label: type, ...(note === undefined ? {} : { note }) };
}

/** A relation by the last tokens of its ends; the ends themselves are repeated, since two tags may end on one token. */
function relationOf({ type, from, to }: Relation, written: ReadonlyMap<string, WrittenSpan>): readonly JsonObject[] {
  const [head, child] = [written.get(from), written.get(to)];
  return head === undefined || child === undefined ? [] : [{ head: head.token_end, child: child.token_end, label: type, head_span: head, child_span: child }];
}
