import { z } from 'zod';
import type { JsonObject } from '../../../shared/json.ts';
import { createProblemList, isRawObject, readField, readUnknown, type ProblemList, type RawObject } from '../common/field-reader.ts';
import { refusedItem, type ForeignSpan, type ReadItem } from '../common/foreign-record.ts';
import { readLabelledSpan, readList } from '../common/labelled-span.ts';
import { bordersOfWords } from '../common/spaced-tokens.ts';
import { canonicalJson } from '../../model/canonical-json.ts';

/** Values of the classes of a whole text, as `cats` has them. */
export const catsSchema = z.record(z.string(), z.union([z.number(), z.boolean()]));

const USED_KEYS = ['text', 'entities', 'ents', 'spans', 'cats', 'meta', 'words', 'spaces'] as const;

/** The text of an example and what is said of it, in either form; null for anything else. */
export function partsOf(value: unknown): { readonly text: string; readonly said: RawObject } | null {
  if (Array.isArray(value)) {
    const [text, said]: readonly unknown[] = value;
    return value.length === 2 && typeof text === 'string' && isRawObject(said) ? { text, said } : null;
  }
  return isRawObject(value) && typeof value['text'] === 'string' ? { text: value['text'], said: value } : null;
}

/** Reads an example as an article; what is wrong of its tags is refused alone. */
export function readExample(value: unknown, file: string, line: number | null): ReadItem {
  const parts = partsOf(value);
  if (parts === null) return refusedItem(line, { code: 'import.bad_field', params: { field: 'text', problem: Array.isArray(value) ? 'array' : typeof value } });
  const { text, said } = parts;
  const problems = createProblemList(line);
  const tags = onceEach(groupsOf(said, problems));
  const cats = readField({ raw: said, problems, path: '' }, 'cats', catsSchema) ?? {};
  return {
    kind: 'record',
    record: {
      line, text, source: file, annotator: null, unit: 'code_point', spans: proved(text, said, tags), relations: [],
      meta: metaOf(said, problems), skipped: otherLayers(said), refused: problems.refused,
      ...(Object.keys(cats).length === 0 ? {} : { document: { labels: { cats } } }),
    },
  };
}

type Tag = Omit<ForeignSpan, 'key'>;

/** The tags of each group: the entities, and each group of spans. */
function groupsOf(said: RawObject, problems: ProblemList): readonly (readonly Tag[])[] {
  const spans = said['spans'];
  const groups: readonly (readonly [string, readonly unknown[]])[] = [
    ['entities', readList(said, 'entities', problems)],
    ['ents', readList(said, 'ents', problems)],
    ...(isRawObject(spans) ? Object.keys(spans).map((name) => [`spans.${name}`, readList(spans, name, problems)] as const) : [['spans', readList(said, 'spans', problems)] as const]),
  ];
  return groups.map(([name, entries]) => entries.flatMap((entry, index) => readTag(entry, `${name}.${String(index)}`, problems)));
}

const tupleSchema = z.tuple([z.number(), z.number(), z.string()], z.unknown());

function readTag(entry: unknown, path: string, problems: ProblemList): readonly Tag[] {
  const tuple = tupleSchema.safeParse(entry);
  const [start, end, label, kb_id] = tuple.success ? tuple.data : [];
  const read = readLabelledSpan(tuple.success ? { start, end, label, kb_id } : entry, path, problems);
  if (read === null) return [];
  // The library writes what was never set as an empty text.
  const attributes: JsonObject = Object.fromEntries(Object.entries(read.custom).filter(([, value]) => value !== '' && value !== undefined));
  return [{ type: read.label, pieces: [[read.start, read.end]], quoted: read.text, attributes }];
}

/** A tag that stands in several groups is one tag; one that stands twice in a group is two. */
function onceEach(groups: readonly (readonly Tag[])[]): readonly ForeignSpan[] {
  const taken = new Map<string, number>();
  const tags: ForeignSpan[] = [];
  for (const group of groups) {
    const met = new Map<string, number>();
    for (const tag of group) {
      const identity = canonicalJson([tag.type, tag.pieces, tag.attributes ?? null]);
      const count = (met.get(identity) ?? 0) + 1;
      met.set(identity, count);
      if (count <= (taken.get(identity) ?? 0)) continue;
      taken.set(identity, count);
      tags.push({ ...tag, key: String(tags.length) });
    }
  }
  return tags;
}

const wordsSchema = z.object({ words: z.array(z.string()).min(1), spaces: z.array(z.boolean()).optional() });

/** Where the example brings the words of its text and all tags stand on their borders, that proves in which unit they count. */
function proved(text: string, said: RawObject, tags: readonly ForeignSpan[]): readonly ForeignSpan[] {
  const words = wordsSchema.safeParse(said);
  const borders = words.success ? bordersOfWords(text, words.data.words, words.data.spaces ?? []) : null;
  if (borders === null || !tags.every(({ pieces }) => pieces.flat().every((offset) => borders.has(offset)))) return tags;
  const characters = [...text];
  return tags.map((tag) => ({ ...tag, quoted: tag.quoted ?? tag.pieces.map(([start, end]) => characters.slice(start, end).join('')).join(' ') }));
}

/** Lists that tell of the words one by one: parts of speech, heads, lemmas. */
function otherLayers(said: RawObject): Readonly<Record<string, number>> {
  return Object.fromEntries(layersOf(said).map(([key, list]) => [key, list.length]));
}

function layersOf(said: RawObject): readonly (readonly [string, readonly unknown[]])[] {
  const used: readonly string[] = USED_KEYS;
  return Object.entries(said).flatMap(([key, value]) => (Array.isArray(value) && !used.includes(key) ? [[key, value] as const] : []));
}

function metaOf(said: RawObject, problems: ProblemList): JsonObject {
  const { meta } = said;
  const others = readUnknown({ raw: said, problems, path: '' }, [...USED_KEYS, ...layersOf(said).map(([key]) => key)]);
  return { ...others, ...(isRawObject(meta) ? readUnknown({ raw: meta, problems, path: 'meta' }, []) : {}) };
}
