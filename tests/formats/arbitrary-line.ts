import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { articleIdOf } from '../../annotations/formats/common/article-id.ts';
import { textAt } from '../../annotations/model/span-place.ts';
import { annotatorIdSchema, relationIdSchema, spanIdSchema } from '../../shared/ids.ts';
import { jsonObjectSchema, type JsonObject } from '../../shared/json.ts';
import { codePoints, createOffsetMap, type CodePointOffset } from '../../shared/offsets.ts';
import { HEADER_KINDS, STATUSES, type AnnotationSetRecord, type Article, type Relation, type Span } from '../../shared/records.ts';
import { normaliseText } from '../../shared/text.ts';

/** Hashes the UTF-8 bytes of a text. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const PIECES = [
  'a', 'Ada ', 'é', 'e\u0301', '«\u202F', '\u00A0»', '“', '"', '\\', '😀', '👩‍👩‍👧‍👦', '🇫🇷', '𝒜', '\n', '\r', '\r\n', '\u2028', '\u2029', '\u0085',
  '\uFEFF', '\u0000', '\u200D', '漢', '\t', ' ',
];

/** Texts of every awkward kind, with the line ends and marks that files bring. */
export const arbitraryRawText = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
);

const json = (value: unknown): JsonObject => jsonObjectSchema.parse(JSON.parse(JSON.stringify(value)));
const key = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 }).filter((name) => name !== '__proto__');
const arbitraryObject = fc.dictionary(key, fc.jsonValue({ maxDepth: 2 }), { maxKeys: 3 }).map((value) => json(dropProto(value)));
const arbitraryExtra = fc.dictionary(key.map((name) => `x-${name}`), fc.jsonValue({ maxDepth: 2 }), { minKeys: 1, maxKeys: 2 }).map((value) => json(dropProto(value)));
const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 8 });
const time = fc.date({ noInvalidDate: true, min: new Date('2000-01-01'), max: new Date('2100-01-01') }).map((date) => date.toISOString());

/** No reader keeps that key, at whatever depth. */
function dropProto(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value), (at, inner: unknown) => (at === '__proto__' ? undefined : inner));
}

/** An article with one of the awkward texts, as it would be stored. */
export const arbitraryArticle: fc.Arbitrary<Article> = fc
  .tuple(arbitraryRawText, fc.constantFrom(...HEADER_KINDS), fc.option(name), arbitraryExtra)
  .map(([raw, header_kind, headline, extra]) => {
    const { text } = normaliseText(raw);
    const text_sha256 = sha256(text);
    const meta = { date: '2024-05', headline, header_kind, language: 'fr', source: 'a.txt', ...extra };
    return { id: articleIdOf(text_sha256), text, text_sha256, meta, sources: [] };
  });

function arbitrarySpan(text: string, id: string): fc.Arbitrary<Span> {
  const map = createOffsetMap(text);
  const cuts = fc.uniqueArray(fc.nat(map.length), { minLength: 2, maxLength: Math.min(5, map.length + 1) }).map((list) => list.toSorted((a, b) => a - b));
  const rest = fc.record({
    type: fc.constantFrom('PERSON', 'QUOTE', 'Côté'), attributes: arbitraryObject, note: name, absent: fc.array(name, { maxLength: 2 }),
    origin: fc.constantFrom('human', 'suggestion:cues', 'import:brat'), confidence: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0),
    created_at: time, updated_at: time, extra: arbitraryExtra,
  }, { requiredKeys: ['type', 'attributes', 'origin', 'created_at', 'updated_at'] });
  return fc.tuple(cuts, fc.boolean(), rest).map(([points, isWhole, record]) => {
    const fragments = pairs(isWhole ? [points[0] ?? 0, points.at(-1) ?? 0] : points);
    const outer = { start: fragments[0]?.[0] ?? codePoints(0), end: fragments.at(-1)?.[1] ?? codePoints(0) };
    const place = isWhole ? outer : { ...outer, fragments };
    return { ...record, id: spanIdSchema.parse(id), ...place, text: textAt(map, place) };
  });
}

function pairs(points: readonly number[]): [CodePointOffset, CodePointOffset][] {
  const found: [CodePointOffset, CodePointOffset][] = [];
  for (let at = 0; at + 1 < points.length; at += 2) found.push([codePoints(points[at] ?? 0), codePoints(points[at + 1] ?? 0)]);
  return found;
}

function arbitraryRelation(count: number, id: string): fc.Arbitrary<Relation> {
  const ends = fc.uniqueArray(fc.nat(count - 1), { minLength: 2, maxLength: 2 });
  const rest = fc.record(
    { type: name, attributes: arbitraryObject, note: name, origin: fc.constant('human'), extra: arbitraryExtra }, { requiredKeys: ['type'] },
  );
  return fc.tuple(ends, rest).map(([[from = 0, to = 0], record]) => (
    { ...record, id: relationIdSchema.parse(id), from: spanIdSchema.parse(`s${from}`), to: spanIdSchema.parse(`s${to}`) }
  ));
}

/** An article with the work of one annotator on it; its spans may cut graphemes, overlap and be discontinuous. */
export const arbitraryWork: fc.Arbitrary<{ article: Article; set: AnnotationSetRecord }> = arbitraryArticle
  .filter((article) => article.text.length > 0)
  .chain((article) => fc.tuple(fc.constant(article), fc.nat(4), fc.nat(3)))
  .chain(([article, spanCount, relationCount]) => {
    const spans = fc.tuple(...Array.from({ length: spanCount }, (_, index) => arbitrarySpan(article.text, `s${index}`)));
    const links = spanCount < 2 ? 0 : relationCount;
    const relations = fc.tuple(...Array.from({ length: links }, (_, index) => arbitraryRelation(spanCount, `r${index}`)));
    const document = fc.record(
      { status: fc.constantFrom(...STATUSES), status_reason: name, note: name, labels: arbitraryObject, extra: arbitraryExtra },
      { requiredKeys: ['status', 'labels'] },
    );
    return fc.record({ spans, relations, document, person: name }).map(({ person, ...work }) => ({
      article,
      set: { article: article.id, annotator: { id: annotatorIdSchema.parse('0123456789abcdef'), name: person }, revision: 1, ...work },
    }));
  });
