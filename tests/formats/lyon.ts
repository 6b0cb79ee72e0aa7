import type { ArticleWork } from '../../annotations/formats/common/format-writer.ts';
import { writeContext } from '../helpers/exchange.ts';
import { annotatorIdSchema, relationIdSchema, spanIdSchema } from '../../shared/ids.ts';
import type { JsonObject } from '../../shared/json.ts';
import { codePoints, createOffsetMap } from '../../shared/offsets.ts';
import type { AnnotationSetRecord, Article, Span } from '../../shared/records.ts';
import { textAt } from '../../annotations/model/span-place.ts';
import { sha256 } from './arbitrary-line.ts';

/** The text whose offsets differ by unit: behind 📰, UTF-16 is one ahead of code points. */
export const LYON = '📰 « C’est fini », a dit Anne Roy à Lyon.';

const article: Article = {
  id: 'x' as never, text: LYON, text_sha256: sha256(LYON), sources: [],
  meta: { date: '2024-05', headline: 'Fini', header_kind: 'none', language: 'fr', source: 'lyon.txt', desk: 'sea' },
};
const whole: Article = { ...article, id: sha256(LYON).slice(0, 16) as Article['id'] };
const map = createOffsetMap(LYON);

function span(id: string, type: string, place: readonly (readonly [number, number])[], rest: Partial<Span> = {}): Span {
  const fragments = place.map(([start, end]) => [codePoints(start), codePoints(end)] as const);
  const outer = { start: codePoints(place[0]?.[0] ?? 0), end: codePoints(place.at(-1)?.[1] ?? 0), ...(place.length > 1 ? { fragments } : {}) };
  return {
    id: spanIdSchema.parse(id), type, ...outer, text: textAt(map, outer), attributes: {}, origin: 'human',
    created_at: '2026-11-22T10:00:00.000Z', updated_at: '2026-11-22T11:00:00.000Z', ...rest,
  };
}

const labels: JsonObject = { label: ['politics', 'sea'], urgency: 2 };

/** Everything a set can hold on that text: a link, attributes of several kinds, notes, fragments, an overlap, labels of the whole. */
export const lyonSet: AnnotationSetRecord = {
  article: whole.id, annotator: { id: annotatorIdSchema.parse('00000000000000aa'), name: 'anne' }, revision: 1,
  spans: [
    span('q', 'QUOTE', [[2, 16]], { attributes: { quote_kind: 'direct', tone: 'dry', weight: 0.5, sure: true, seen: ['a', 'b'] }, note: 'Check <this> & that.' }),
    span('c', 'CUE', [[18, 23]]),
    span('p', 'PERSON', [[24, 32]], { attributes: { canonical: 'Anne Roy' } }),
    span('l', 'LOCATION', [[35, 39]]),
    span('d', 'CLAIM', [[4, 14], [35, 39]]),
  ],
  relations: [{ id: relationIdSchema.parse('r'), type: 'SAID_BY', from: spanIdSchema.parse('q'), to: spanIdSchema.parse('p'), attributes: { sure: false }, note: 'clear' }],
  document: { status: 'skipped', status_reason: 'too short', note: 'A note.', labels },
};

/** That article with anne's work on it. */
export const lyonWork: ArticleWork = { article: whole, sets: [lyonSet] };

/** What a writer is told, with numbers from 1 for each call. */
export function freshContext(): typeof writeContext {
  let last = 0;
  return { ...writeContext, nextNumber: () => (last += 1) };
}
