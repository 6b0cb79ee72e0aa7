import { countWhile } from '../model/span-index.ts';
import type { SpanId } from '../../shared/ids.ts';
import type { JsonValue } from '../../shared/json.ts';
import { createOffsetMap, toUtf16 } from '../../shared/offsets.ts';
import type { Relation, Span } from '../../shared/records.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { compareSpans } from '../model/span-place.ts';
import { wordsOf } from './folded-words.ts';
import type { Strings } from './strings.ts';

/** The columns of a row: type, start and end in code points, first word and the word after the last, whether it begins and ends with whole words, and where its values begin. */
export const COLUMN = { type: 0, start: 1, end: 2, from: 3, to: 4, isExact: 5, values: 6 } as const;
/** How many columns a row has. */
export const ROW = 7;
const HEAD = 1;

/** Tags of a set as one array: how many they are, their rows in the order of the text, and after them their values as pairs of name and folded text (numbers of `Strings`). */
export type TagRows = Int32Array;

/** How many tags the rows hold. */
export function countRows(rows: TagRows): number {
  return rows[0] ?? 0;
}

/** Where a tag's row begins. */
export function rowAt(at: number): number {
  return HEAD + at * ROW;
}

/** Where the values of the tag whose row begins at `row` end. */
export function valuesEnd(rows: TagRows, row: number): number {
  const next = row + ROW;
  return next < rowAt(countRows(rows)) ? rows[next + COLUMN.values] ?? 0 : rows.length;
}

/** Whether numbers from outside are rows whose parts all lie inside them. */
export function areRows(numbers: Int32Array): boolean {
  const count = numbers[0] ?? -1;
  const valuesFrom = rowAt(count);
  if (count < 0 || valuesFrom > numbers.length || (numbers.length - valuesFrom) % 2 !== 0) return false;
  let before = valuesFrom;
  for (let row = rowAt(0); row < valuesFrom; row += ROW) {
    const from = numbers[row + COLUMN.values] ?? -1;
    if (from < before || from > numbers.length || (from - valuesFrom) % 2 !== 0) return false;
    before = from;
  }
  return true;
}

/** Lays the tags of a set out in rows. */
export function rowsOf(set: AnnotationSet, text: string, strings: Strings): TagRows {
  const spans = [...set.spans.values()].sort(compareSpans);
  if (spans.length === 0) return Int32Array.of(0);
  const [places, speakers] = [wordPlaces(text), speakersOf(set)];
  const [rows, values]: [number[], number[]] = [[], []];
  const valuesFrom = rowAt(spans.length);
  for (const span of spans) {
    rows.push(strings.add(span.type), span.start, span.end, ...places(span), valuesFrom + values.length);
    for (const [name, text] of valuesOf(span, speakers)) {
      const value = strings.addFolded(text);
      if (value !== null) values.push(strings.add(name), value);
    }
  }
  return Int32Array.from([spans.length, ...rows, ...values]);
}

/** Which words lie whole in a tag, and whether they fill it. */
function wordPlaces(text: string): (span: Span) => readonly [from: number, to: number, isExact: number] {
  const map = createOffsetMap(text);
  const { starts, ends } = wordsOf(text);
  return (span) => {
    const [start, end] = [toUtf16(map, span.start), toUtf16(map, span.end)];
    const from = countWhile(starts, (each) => each < start);
    const to = Math.max(from, countWhile(ends, (each) => each <= end));
    return [from, to, to > from && starts[from] === start && ends[to - 1] === end ? 1 : 0];
  };
}

function* valuesOf(span: Span, speakers: ReadonlyMap<SpanId, ReadonlySet<string>>): Generator<readonly [string, string]> {
  for (const [name, value] of Object.entries(span.attributes)) for (const text of flatTexts(value)) yield [name, text];
  for (const speaker of speakers.get(span.id) ?? []) yield ['speaker', speaker];
}

/** The texts in a value; those of lists and records one by one. */
function flatTexts(value: JsonValue): readonly string[] {
  if (value === null) return [];
  if (typeof value === 'object') return Object.values(value).flatMap(flatTexts);
  return [String(value)];
}

const SAID = new Set(['SAID_BY', 'CLAIMED_BY']);

/** By what each tag's speakers go: their words and canonical names, and those of whom a mention refers to. */
function speakersOf({ spans, relations }: AnnotationSet): ReadonlyMap<SpanId, ReadonlySet<string>> {
  const all = [...relations.values()];
  const meant = new Map(all.filter(({ type }) => type === 'REFERS_TO').map(({ from, to }) => [from, to]));
  const speakers = new Map<SpanId, Set<string>>();
  for (const { type, from, to } of all) {
    if (!SAID.has(type)) continue;
    const names = speakers.get(from) ?? new Set();
    for (const id of [to, meant.get(to)]) for (const name of namesOf(id, spans)) names.add(name);
    speakers.set(from, names);
  }
  return speakers;
}

function namesOf(id: Relation['to'] | undefined, spans: AnnotationSet['spans']): readonly string[] {
  const span = id === undefined ? undefined : spans.get(id);
  if (span === undefined) return [];
  return [span.text, span.attributes['canonical'] ?? ''].flatMap(flatTexts);
}
