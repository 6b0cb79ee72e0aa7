import { annotationSetRecordSchema, type AnnotationSetRecord, type Article } from '../../shared/records.ts';
import { articleFromText } from '../helpers/text-article.ts';
import { sha256 } from './arbitrary-line.ts';

const TIME = '2025-01-01T00:00:00.000Z';

/** The one text whose offsets differ by unit: quote 2-16, cue 18-23, speaker 24-32, place 35-39 in code points. */
export const NEWS = '📰 « C’est fini », a dit Anne Roy à Lyon.';

/** An article of any text. */
export function articleOf(text: string): Article {
  return articleFromText({ name: 'a.txt', text, sha256: sha256(text), encoding: 'utf-8', imported_at: TIME }, sha256);
}

/** A tag as sets hold it. */
export function tagOf(text: string, [id, type, start, end]: readonly [string, string, number, number], more: object = {}): object {
  return { id, type, start, end, text: [...text].slice(start, end).join(''), attributes: {}, origin: 'human', created_at: TIME, updated_at: TIME, ...more };
}

/** The work of Zoé on an article. */
export function setOf(article: Article, spans: readonly object[], more: object = {}): AnnotationSetRecord {
  return annotationSetRecordSchema.parse({
    article: article.id, annotator: { id: '0123456789abcdef', name: 'Zoé' }, revision: 1, document: { status: 'in_progress', labels: {} }, spans, relations: [], ...more,
  });
}
