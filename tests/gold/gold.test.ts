import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLine } from '../../annotations/formats/guillemet/parse-line.ts';
import { guillemetLineSchema } from '../../annotations/formats/guillemet/line.ts';
import { checkSet } from '../../annotations/jobs/check-set.ts';
import { setFromRecord, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { checkAttributes } from '../../annotations/model/attribute-rules.ts';
import { findGaps } from '../../annotations/model/completeness.ts';
import { checkPlace } from '../../annotations/model/place-rules.ts';
import { checkRelation } from '../../annotations/model/relation-rules.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { findSpanType } from '../../shared/schema/label-schema.ts';
import { GOLD_FOLDER, GOLD_PARTS, readPart } from './gold-folders.ts';
import { goldLine, sha256, type GoldArticle } from './gold-line.ts';
import { detectLanguage } from '../../annotations/formats/common/language.ts';
import { readStandOff, standOffOf } from './stand-off.ts';

const corpus = readStandOff(join(GOLD_FOLDER, 'corpus'), join(GOLD_FOLDER, '../../../shared/corpus'));
for (const why of corpus.skipped) console.log(why);
const own = GOLD_PARTS.flatMap((part) => readPart(part).map((gold) => ({ name: `${part}/${gold.article.meta.source}`, gold })));
const all = [...own, ...corpus.articles.map((gold) => ({ name: `corpus/${gold.article.meta.source}`, gold }))];

describe.each(all)('the gold tags of $name', ({ gold }) => {
  const { article } = gold;
  const set = setFromRecord(gold.set);
  const line: unknown = JSON.parse(goldLine(gold));

  it('are a line of labelled JSONL that is read back without a word', () => {
    expect(guillemetLineSchema.safeParse(line).error?.issues).toBeUndefined();
    const read = readLine(line, { file: article.meta.source, line: 1, sha256, detectLanguage, makeId: () => 'none', now: '2026-11-22T12:00:00.000Z' });
    expect(read).toMatchObject({ ok: true, value: { kind: 'settled', record: { refused: [], repaired: [], notices: [], article: { id: article.id } } } });
  });

  it('quote the text, know the schema, and stand nowhere twice', () => {
    expect(checkSet(defaultSchema, article, set)).toEqual([]);
    const map = createOffsetMap(article.text);
    expect([...set.spans.values()].map((span) => checkPlace(map, span)).filter(({ ok }) => !ok)).toEqual([]);
  });

  it('have the values and links that the schema allows', () => {
    expect(wrongValues(set)).toEqual([]);
    expect(wrongLinks(set)).toEqual([]);
  });

  it('leave nothing open that the schema asks for', () => {
    expect(findGaps(set, defaultSchema).map(({ span, missing }) => [span?.text, ...missing.map(({ name }) => name)])).toEqual([]);
  });

  it('begin and end at words, not at spaces or commas', () => {
    const ragged = [...set.spans.values()].filter(({ text }) => /^[\s,;:]|[\s,;]$/u.test(text) && text !== ':');
    expect(ragged.map(({ type, text }) => `${type} ${text}`)).toEqual([]);
  });
});

describe('the gold articles', () => {
  it('are each another text', () => {
    expect(new Set(all.map(({ gold }) => gold.article.id)).size).toBe(all.length);
  });

  it('can be kept without their words and joined again', () => {
    expect(corpus.articles.map((gold: GoldArticle) => standOffOf(gold).text_sha256)).toEqual(corpus.articles.map(({ article }) => article.text_sha256));
  });
});

function wrongValues(set: AnnotationSet): unknown[] {
  return [...set.spans.values()].flatMap(({ type, text, attributes }) => {
    const definition = findSpanType(defaultSchema, type);
    const checked = definition === undefined ? null : checkAttributes(definition, attributes);
    return checked?.ok === true ? [] : [{ type, text, checked }];
  });
}

/** Makes the links one after the other, as a person would, and tells which of them are refused. */
function wrongLinks(set: AnnotationSet): unknown[] {
  let made: AnnotationSet = { ...set, relations: new Map() };
  return [...set.relations.values()].flatMap((relation) => {
    const checked = checkRelation(defaultSchema, made, relation);
    if (checked.ok) made = { ...made, relations: new Map([...made.relations, [relation.id, relation]]) };
    return checked.ok ? [] : [{ ...relation, from: set.spans.get(relation.from)?.text, to: set.spans.get(relation.to)?.text, why: checked.error }];
  });
}
