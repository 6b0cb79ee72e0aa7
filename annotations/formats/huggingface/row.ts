import { z } from 'zod';
import { createProblemList, isRawObject, readUnknown, type ProblemList, type RawObject } from '../common/field-reader.ts';
import { refusedItem, type ReadItem } from '../common/foreign-record.ts';
import { readTokenTag, TokenText, type TokenTag } from '../common/token-tags.ts';

/** Names of the columns that matter. */
export interface RowColumns {
  readonly tokens: string;
  readonly tags: string;
}

const TAG_COLUMNS = ['ner_tags', 'tags', 'ner', 'labels'] as const;
const OUTSIDE: TokenTag = { kind: 'outside' };
const tokensSchema = z.array(z.string());

/** The columns of a row: as the person says, else by their usual names; null where the row has no such lists. */
export function columnsOf(row: unknown, wanted: Readonly<Record<string, string | number>> = {}): RowColumns | null {
  if (!isRawObject(row)) return null;
  const [tokens, wantedTags] = [wanted['tokens'] ?? wanted['text'] ?? 'tokens', wanted['tag'] ?? wanted['label']];
  const tags = wantedTags ?? TAG_COLUMNS.find((name) => Array.isArray(row[name])) ?? 'ner_tags';
  return typeof tokens === 'string' && typeof tags === 'string' && Array.isArray(row[tokens]) ? { tokens, tags } : null;
}

/** What reading a row needs besides the row. */
export interface RowReading {
  readonly file: string;
  readonly line: number | null;
  readonly columns: RowColumns;
  /** Names of the classes; null where nothing tells them. */
  readonly labels: readonly string[] | null;
}

/** Reads a row as an article of one line, tokens joined by single spaces. A tag that cannot be read is refused, and its token stays untagged. */
export function readRow(row: RawObject, reading: RowReading): ReadItem {
  const { file, line, columns } = reading;
  const tokens = tokensSchema.safeParse(row[columns.tokens]);
  if (!tokens.success) return refusedItem(line, { code: 'import.bad_field', params: { field: columns.tokens, problem: tokens.error.issues[0]?.message ?? '' } });
  const problems = createProblemList(line);
  const tags = tagsOf(row[columns.tags], tokens.data, { reading, problems });
  const text = new TokenText();
  tokens.data.forEach((token, index) => text.add(token, ' ', tags[index] ?? OUTSIDE));
  const { id } = row;
  return {
    kind: 'record',
    record: {
      line, ...text.finish(), source: file, ...(typeof id === 'string' ? { id } : {}), annotator: null, unit: 'code_point', relations: [],
      meta: readUnknown({ raw: others(row, columns), problems, path: '' }, []), skipped: otherLayers(row, columns), refused: problems.refused,
    },
  };
}

interface TagReading {
  readonly reading: RowReading;
  readonly problems: ProblemList;
}

function tagsOf(value: unknown, tokens: readonly string[], { reading, problems }: TagReading): readonly TokenTag[] {
  const { columns: { tags: field }, labels } = reading;
  const refuse = (problem: string): void => problems.refuse({ code: 'import.bad_field', params: { field, problem } });
  if (!Array.isArray(value)) {
    if (value !== undefined && value !== null) refuse(typeof value);
    return [];
  }
  const list: readonly unknown[] = value;
  if (list.length !== tokens.length) refuse(`${String(list.length)} ≠ ${String(tokens.length)}`);
  // Without names no id says anything; that is told once a row.
  if (labels === null && list.some((tag) => typeof tag === 'number')) refuse('dataset_info.json');
  return list.slice(0, tokens.length).map((tag, index) => {
    const name = typeof tag === 'number' ? labels?.[tag] : tag;
    const read = typeof name === 'string' ? readTokenTag(name) : null;
    if (read === null && !(labels === null && typeof tag === 'number')) refuse(`${String(index)}: ${JSON.stringify(tag)}`);
    return read ?? OUTSIDE;
  });
}

/** Lists beside the tokens that are other layers: parts of speech, phrases. */
function otherLayers(row: RawObject, columns: RowColumns): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.keys(row).filter((key) => isLayer(row, key, columns)).map((key) => [key, listLength(row[key])]));
}

function others(row: RawObject, columns: RowColumns): RawObject {
  return Object.fromEntries(Object.entries(row).filter(([key]) => key !== columns.tokens && key !== columns.tags && !isLayer(row, key, columns)));
}

function isLayer(row: RawObject, key: string, { tokens, tags }: RowColumns): boolean {
  return key !== tokens && key !== tags && Array.isArray(row[key]) && listLength(row[key]) === listLength(row[tokens]);
}

function listLength(value: unknown): number {
  return Array.isArray(value) ? value.length : 0;
}
