import type { JsonObject } from '../../shared/json.ts';
import type { AnnotationSetRecord, Article, Span } from '../../shared/records.ts';
import { isRawObject } from './common/field-reader.ts';
import { refusedItem, type ReadItem } from './common/foreign-record.ts';
import type { FileHead, ReadingFormat, WritingFormat } from './common/format.ts';
import type { FormatInput } from './common/format-input.ts';
import { jsonLine } from './common/json-line.ts';
import { keepApart } from './common/keep-apart.ts';
import { LossCount } from './common/losses.ts';
import { RawOffsets } from './common/offset-unit.ts';
import { spacedTokens } from './common/spaced-tokens.ts';
import { hasProdigyKeys } from './prodigy/keys.ts';
import { catsSchema, partsOf, readExample } from './spacy/example.ts';

/** Training examples of spaCy as JSON: a text with entities, groups of spans and classes. Two annotators of an article are two examples. */
export const spacyFormat: ReadingFormat & WritingFormat = {
  name: 'spacy',
  unit: 'code_point',
  carries: ['overlap', 'nesting', 'document_label', 'type', 'token_boundary', 'duplicate', 'text'],
  endings: ['.jsonl', '.json'],
  recognises: ({ json }) => isExample(json),
  read: readExamples,
  write: {
    layout: 'one_file',
    fit: { holdsLabel: (value, name) => name === 'cats' && catsSchema.safeParse(value).success },
    pieces: ({ article, sets }) => sets.map((set) => `${jsonLine([article.text, set === null ? {} : saidOf(article, set)])}\n`),
  },
};

const SAID_KEYS = ['entities', 'spans', 'cats', 'links', 'words'] as const;

function isExample(json: FileHead['json']): boolean {
  const parts = partsOf(json);
  if (parts === null) return false;
  const { said } = parts;
  if (Array.isArray(json)) return Object.keys(said).length === 0 || SAID_KEYS.some((key) => Object.hasOwn(said, key));
  const tags = said['ents'] ?? said['spans'];
  return !hasProdigyKeys(said) && ((Array.isArray(tags) && tags.every(isPlaced)) || (isRawObject(tags) && Object.values(tags).every((group) => Array.isArray(group))));
}

function isPlaced(tag: unknown): boolean {
  return isRawObject(tag) && typeof tag['start'] === 'number' && typeof tag['end'] === 'number';
}

async function* readExamples(input: FormatInput): AsyncGenerator<ReadItem> {
  for await (const { line, content } of input.jsonValues()) yield content.ok ? readExample(content.value, input.name, line) : refusedItem(line, content.error);
}

type Triple = readonly [number, number, string];

function saidOf({ text }: Article, { spans, document: { labels } }: AnnotationSetRecord): JsonObject {
  const { cats } = labels;
  return {
    ...wordsOf(text, spans),
    entities: keepApart(spans, new LossCount()).map(tripleOf),
    spans: { sc: spans.map(tripleOf) },
    ...(cats === undefined ? {} : { cats }),
  };
}

function tripleOf({ start, end, type }: Span): Triple {
  return [start, end, type];
}

/** The words of the text where a tag cuts one: spaCy leaves out what stands on no border of its own words, and nothing else would prove the unit. */
function wordsOf(text: string, spans: readonly Span[]): JsonObject {
  const raw = new RawOffsets(text);
  if (spans.every(({ start, end }) => raw.isWhole([start, end], 'code_point'))) return {};
  const tokens = spacedTokens(text, spans);
  return { words: tokens.map((token) => token.text), spaces: tokens.map(({ hasSpace }) => hasSpace) };
}
