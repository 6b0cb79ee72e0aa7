import fc from 'fast-check';
import type { ArticleWork } from '../../annotations/formats/common/format-writer.ts';
import type { JsonValue } from '../../shared/json.ts';
import type { AnnotationSetRecord } from '../../shared/records.ts';
import { arbitraryWork } from './arbitrary-line.ts';

const TYPES = ['PERSON', 'QUOTE', 'CLAIM', 'Côté_2', 'Label with spaces', 'a:b.c-d'];
const RELATIONS = ['SAID_BY', 'at the time', 'ÉTÉ'];
const ATTRIBUTES = ['canonical', 'kb_id', 'certainty', 'truth value', 'x.y'];

/** A project of one to three articles, each with the work of up to two annotators, named as a label schema can name things. */
export const arbitraryProject: fc.Arbitrary<readonly ArticleWork[]> = fc.uniqueArray(arbitraryArticleWork(), { minLength: 1, maxLength: 3, selector: ({ article }) => article.id });

function arbitraryArticleWork(): fc.Arbitrary<ArticleWork> {
  const values = fc.oneof(fc.string({ unit: 'grapheme' }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0), fc.boolean(), fc.array(fc.string(), { maxLength: 2 }));
  const seeds = fc.array(fc.nat(999), { minLength: 40, maxLength: 40 });
  return fc.tuple(arbitraryWork, fc.array(values, { minLength: 8, maxLength: 8 }), seeds, fc.constantFrom('alone', 'two', 'nobody')).map(([{ article, set }, pool, seed, who]) => {
    const named = renamed(set, pool, seed);
    const second: AnnotationSetRecord = { ...named, annotator: { ...named.annotator, name: `${named.annotator.name} 2` }, relations: [] };
    const sets = { alone: [named], two: [named, second], nobody: [null] }[who];
    return { article: { ...article, meta: { ...article.meta, source: `article ${article.id}.txt` } }, sets };
  });
}

/** The same work with names that a schema can hold, and values of every plain kind. */
function renamed(set: AnnotationSetRecord, pool: readonly JsonValue[], seed: readonly number[]): AnnotationSetRecord {
  let at = 0;
  const pick = <T>(list: readonly [T, ...T[]] | readonly T[], fallback: T): T => list[(seed[(at += 1) % seed.length] ?? 0) % list.length] ?? fallback;
  const attributes = (count: number): Record<string, JsonValue> => Object.fromEntries(Array.from({ length: count }, () => [pick(ATTRIBUTES, 'canonical'), pick(pool, '')] as const));
  return {
    ...set,
    spans: set.spans.map((span) => ({ ...span, type: pick(TYPES, 'PERSON'), attributes: attributes(Object.keys(span.attributes).length) })),
    relations: set.relations.map(({ attributes: own, ...relation }) => ({ ...relation, type: pick(RELATIONS, 'SAID_BY'), ...(own === undefined ? {} : { attributes: attributes(1) }) })),
  };
}
