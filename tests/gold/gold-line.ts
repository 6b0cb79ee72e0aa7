import { createHash } from 'node:crypto';
import { serialiseLine } from '../../annotations/formats/guillemet-jsonl.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import { annotationSetRecordSchema, type AnnotationSetRecord, type Article } from '../../shared/records.ts';
import { articleFromText } from '../helpers/text-article.ts';
import { fullNames } from './full-names.ts';
import { absentLinks, linkTags } from './link-tags.ts';
import { readMarked, type MarkedTag } from './read-marked.ts';

/** Hashes the UTF-8 bytes of a text to lower-case hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** When the tags were made: a fixed time, so that the same article makes the same line. */
const MADE_AT = '2026-11-22T12:00:00.000Z';

/** An article with the tags that were written into it. */
export interface GoldArticle {
  readonly article: Article;
  readonly set: AnnotationSetRecord;
}

/** Reads one marked article; `name` is that of the text file it stands for. Throws with the name where the marks cannot be read. */
export function readGold(name: string, source: string): GoldArticle {
  try {
    const { text, tags } = readMarked(source);
    const article = articleFromText({ name, text, sha256: sha256(text), encoding: 'utf-8', imported_at: MADE_AT }, sha256);
    return { article, set: makeSet(article, tags) };
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** Its line of labelled JSONL, with the line feed. */
export function goldLine({ article, set }: GoldArticle): string {
  return `${serialiseLine(article, set)}\n`;
}

function makeSet({ id, text }: Article, tags: readonly MarkedTag[]): AnnotationSetRecord {
  const points = [...text];
  const spans = tags.map((tag, at) => makeSpan(tag, at, points));
  const people = spans.filter(({ type, attributes }) => type === 'PERSON' && !('canonical' in attributes));
  const names = fullNames(spans.filter(({ type }) => type === 'PERSON').map((span) => span.text));
  for (const person of people) person.attributes = { ...person.attributes, canonical: names.get(person.text) ?? person.text };
  const relations = linkTags(tags).map(({ type, from, to }, at) => ({ id: `r${String(at + 1)}`, type, from: `s${String(from + 1)}`, to: `s${String(to + 1)}` }));
  const annotator = { id: annotatorIdSchema.parse('gold'), name: 'gold' };
  return annotationSetRecordSchema.parse({ article: id, annotator, revision: 1, document: { status: 'done', labels: {} }, spans, relations });
}

function makeSpan(tag: MarkedTag, at: number, points: readonly string[]): { type: string; text: string; attributes: MarkedTag['attributes'] } & Record<string, unknown> {
  const { type, attributes, fragments } = tag;
  const absent = absentLinks(tag);
  return {
    id: `s${String(at + 1)}`, type, start: fragments[0]?.start, end: fragments.at(-1)?.end,
    text: fragments.map(({ start, end }) => points.slice(start, end).join('')).join(' '),
    ...(fragments.length > 1 ? { fragments: fragments.map(({ start, end }) => [start, end]) } : {}),
    ...(absent.length > 0 ? { absent } : {}),
    attributes, origin: 'human', created_at: MADE_AT, updated_at: MADE_AT,
  };
}
