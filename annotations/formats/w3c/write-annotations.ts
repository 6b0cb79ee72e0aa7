import type { SpanId } from '../../../shared/ids.ts';
import type { JsonObject } from '../../../shared/json.ts';
import { codePoints, createOffsetMap, sliceCodePoints, type CodePointRange, type OffsetMap } from '../../../shared/offsets.ts';
import type { AnnotationSetRecord, Article, Relation, Span } from '../../../shared/records.ts';
import { fragmentsOf } from '../../model/span-place.ts';
import type { ArticleWork } from '../common/format-writer.ts';
import { noteBody, tagBody, valueBody } from './bodies.ts';
import { CONTEXT } from './terms.ts';

/**
 * The annotations of one article. The first has no body: it shows the article, whose text and name stand there once as a description of the
 * resource that all others only name.
 */
export function annotationsOf({ article, sets }: ArticleWork): JsonObject[] {
  const map = createOffsetMap(article.text);
  return [showing(article), ...sets.flatMap((set) => (set === null ? [] : annotationsOfSet({ article, map, set })))];
}

const sourceOf = ({ id }: Article): string => `urn:guillemet:${id}`;

function showing(article: Article): JsonObject {
  const { source, headline, date, language } = article.meta;
  return {
    '@context': CONTEXT, id: `${sourceOf(article)}:text`, type: 'Annotation', motivation: 'bookmarking',
    target: {
      id: sourceOf(article), type: 'Text', format: 'text/plain', language, 'dc:source': source,
      ...(headline === null ? {} : { 'dc:title': headline }), ...(date === null ? {} : { 'dc:date': date }), value: article.text,
    },
  };
}

interface Work {
  readonly article: Article;
  readonly map: OffsetMap;
  readonly set: AnnotationSetRecord;
}

function annotationsOfSet(work: Work): JsonObject[] {
  const { set: { spans, relations, document: { labels, note } } } = work;
  const ids = new Map<SpanId, string>(spans.map(({ id }, index) => [id, iriOf(work, id, index)]));
  const bodies = [...Object.entries(labels).map(valueBody), ...(note === undefined ? [] : [noteBody(note)])];
  const ofWhole = { ...head(work, 'document'), motivation: note === undefined ? 'classifying' : 'describing', body: bodies, target: sourceOf(work.article) };
  return [
    ...(bodies.length === 0 ? [] : [ofWhole]),
    ...spans.map((span) => tagOf(work, span, ids.get(span.id) ?? '')),
    ...relations.map((relation, index) => linkOf(work, relation, { id: iriOf(work, relation.id, index), ids })),
  ];
}

/** Ids that are no plain names are numbered instead: they stand in an IRI. */
function iriOf({ article, set }: Work, id: string, index: number): string {
  return `${sourceOf(article)}:${set.annotator.id}:${/^[\w.-]{1,100}$/.test(id) ? id : `~${String(index)}`}`;
}

function head({ article, set }: Work, what: string): JsonObject {
  return {
    '@context': CONTEXT, id: `${sourceOf(article)}:${set.annotator.id}:~${what}`, type: 'Annotation', creator: { type: 'Person', name: set.annotator.name },
  };
}

function tagOf(work: Work, span: Span, id: string): JsonObject {
  const { type, attributes, note, created_at, updated_at } = span;
  const targets = fragmentsOf(span).map((fragment) => ({ source: sourceOf(work.article), selector: selectorsOf(work.map, fragment) }));
  return {
    ...head(work, ''), id, motivation: 'tagging', created: created_at, modified: updated_at,
    body: [tagBody(type), ...Object.entries(attributes).map(valueBody), ...(note === undefined ? [] : [noteBody(note)])],
    target: targets.length === 1 ? targets[0] ?? null : targets,
  };
}

const WORDS_AROUND = 32;

function selectorsOf(map: OffsetMap, { start, end }: CodePointRange): JsonObject[] {
  const slice = (from: number, to: number): string => sliceCodePoints(map, { start: codePoints(Math.max(0, from)), end: codePoints(Math.min(map.length, to)) });
  return [
    { type: 'TextQuoteSelector', exact: slice(start, end), prefix: slice(start - WORDS_AROUND, start), suffix: slice(end, end + WORDS_AROUND) },
    { type: 'TextPositionSelector', start, end },
  ];
}

/** A link runs from its target to its body; what it is called is a tag on it. */
function linkOf(work: Work, { type, from, to, attributes = {}, note }: Relation, { id, ids }: { id: string; ids: ReadonlyMap<SpanId, string> }): JsonObject {
  return {
    ...head(work, ''), id: `${id}:link`, motivation: 'linking',
    body: [ids.get(to) ?? '', tagBody(type), ...Object.entries(attributes).map(valueBody), ...(note === undefined ? [] : [noteBody(note)])],
    target: ids.get(from) ?? '',
  };
}
