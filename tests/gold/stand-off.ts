import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { createOffsetMap } from '../../shared/offsets.ts';
import { annotationSetRecordSchema, relationSchema, spanSchema } from '../../shared/records.ts';
import { textAt } from '../../annotations/model/span-place.ts';
import { articleFromText } from '../helpers/text-article.ts';
import { sha256, type GoldArticle } from './gold-line.ts';

/** How many hex digits of the hash of a tag's words are kept: enough to tell that they are others, too few to guess them by. */
const HASH_DIGITS = 8;

// A full name is words of the article too, and is made again when it is joined.
const standOffSchema = z.strictObject({
  source: z.string(),
  text_sha256: z.string(),
  spans: z.array(z.strictObject({ ...spanSchema.omit({ text: true, extra: true, created_at: true, updated_at: true }).shape, words: z.string(), same_as: z.string().exactOptional() })),
  relations: z.array(relationSchema.omit({ extra: true })),
});
type StandOff = z.infer<typeof standOffSchema>;

/** What may be kept of the tags of an article whose text is not ours: places, kinds and links, and instead of words their hash; a full name becomes the tag whose words it is. */
export function standOffOf({ article, set }: GoldArticle): StandOff {
  const spans = set.spans.map(({ text, created_at: _made, updated_at: _changed, attributes: { canonical, ...attributes }, ...span }) => {
    const same = set.spans.find((other) => other.text === canonical);
    if (canonical !== undefined && same === undefined) throw new Error(`The full name ${JSON.stringify(canonical)} stands nowhere in the article`);
    return { ...span, attributes, words: sha256(text).slice(0, HASH_DIGITS), ...(same === undefined ? {} : { same_as: same.id }) };
  });
  return standOffSchema.parse({ source: article.meta.source, text_sha256: article.text_sha256, spans, relations: set.relations });
}

/** Joins what is kept in `folder` with the texts in `corpus`; says of each article without its text that it is skipped. Throws where the words are others. */
export function readStandOff(folder: string, corpus: string): { readonly articles: readonly GoldArticle[]; readonly skipped: readonly string[] } {
  const kept = readdirSync(folder).filter((name) => name.endsWith('.json')).toSorted().map((name) => standOffSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  const isHere = ({ source }: StandOff): boolean => existsSync(join(corpus, source));
  return {
    articles: kept.filter(isHere).map((one) => joinText(one, readFileSync(join(corpus, one.source), 'utf8'))),
    skipped: kept.filter((one) => !isHere(one)).map(({ source }) => `${source} is not here, so its tags are skipped`),
  };
}

function joinText({ source, text_sha256, spans, relations }: StandOff, text: string): GoldArticle {
  if (sha256(text) !== text_sha256) throw new Error(`${source} is another text than the one that was tagged`);
  const at = '2026-11-22T12:00:00.000Z';
  const map = createOffsetMap(text);
  const words = new Map(spans.map((span) => [span.id as string, textAt(map, span)]));
  const whole = spans.map(({ words: hash, same_as, attributes, ...span }) => {
    const own = words.get(span.id) ?? '';
    if (sha256(own).slice(0, HASH_DIGITS) !== hash) throw new Error(`${source}: other words stand at ${String(span.start)}`);
    return { ...span, text: own, attributes: { ...attributes, ...(same_as === undefined ? {} : { canonical: words.get(same_as) }) }, created_at: at, updated_at: at };
  });
  const article = articleFromText({ name: source, text, sha256: text_sha256, encoding: 'utf-8', imported_at: at }, sha256);
  const set = annotationSetRecordSchema.parse({
    article: article.id, annotator: { id: 'gold', name: 'gold' }, revision: 1, document: { status: 'done', labels: {} }, spans: whole, relations,
  });
  return { article, set };
}
