import { articleIdOf } from '../../annotations/formats/common/article-id.ts';
import type { ArticleWork } from '../../annotations/formats/common/format-writer.ts';
import { textAt } from '../../annotations/model/span-place.ts';
import { annotatorIdSchema, relationIdSchema, spanIdSchema } from '../../shared/ids.ts';
import { codePoints, createOffsetMap } from '../../shared/offsets.ts';
import type { Attributes } from '../../shared/places.ts';
import type { AnnotationSetRecord, Article, ArticleMeta, Relation, Span } from '../../shared/records.ts';
import { sha256 } from '../formats/arbitrary-line.ts';

/** The one text of all formats: what counts UTF-16 is off by one from its second character on. */
export const NEWS = '📰 « C’est fini », a dit Anne Roy à Lyon.';

/** An article as an import stores it. */
export function article(text: string, meta: Partial<ArticleMeta> = {}): Article {
  const text_sha256 = sha256(text);
  return {
    id: articleIdOf(text_sha256), text, text_sha256, sources: [],
    meta: { date: '2024-03-05', headline: 'Fin de partie', header_kind: 'headline', language: 'fr', source: 'lyon.txt', ...meta },
  };
}

type Place = readonly [start: number, end: number];

/** A tag on a text, its words taken from there; several places make a discontinuous one. */
export function tag(text: string, [id, type, ...places]: readonly [string, string, ...Place[]], rest: Partial<Span> & { attributes?: Attributes } = {}): Span {
  const fragments = places.map(([start, end]) => [codePoints(start), codePoints(end)] as const);
  const place = { start: fragments[0]?.[0] ?? codePoints(0), end: fragments.at(-1)?.[1] ?? codePoints(0), ...(fragments.length > 1 ? { fragments } : {}) };
  const time = '2025-01-01T00:00:00.000Z';
  return { id: spanIdSchema.parse(id), type, ...place, text: textAt(createOffsetMap(text), place), attributes: {}, origin: 'human', created_at: time, updated_at: time, ...rest };
}

/** A link between two tags by their ids. */
export function link(type: string, from: string, to: string, rest: Partial<Relation> = {}): Relation {
  return { id: relationIdSchema.parse(`${type}-${from}-${to}`), type, from: spanIdSchema.parse(from), to: spanIdSchema.parse(to), ...rest };
}

/** The work of one annotator on an article. */
export function work(of: Article, spans: readonly Span[], relations: readonly Relation[] = [], name = 'Ada'): ArticleWork & { readonly sets: readonly AnnotationSetRecord[] } {
  const annotator = { id: annotatorIdSchema.parse('0123456789abcdef'), name };
  return { article: of, sets: [{ article: of.id, annotator, revision: 1, document: { status: 'in_progress', labels: {} }, spans: [...spans], relations: [...relations] }] };
}
