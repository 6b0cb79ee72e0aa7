import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../annotations/model/seeded-random.ts';
import { emptySet, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { sharedLength } from '../../annotations/model/span-place.ts';
import { compareArticle } from '../../annotations/review/compare-article.ts';
import { codePoints, createOffsetMap, sliceCodePoints, type OffsetMap } from '../../shared/offsets.ts';
import type { Annotator, Span } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { PEOPLE } from '../helpers/annotators.ts';
import { isCorpusHere, readRe3d, type PressRelease } from '../helpers/corpus.ts';
import { ARTICLE, spanId, TIME } from '../helpers/marked-text.ts';

const KINDS = ['boundary', 'type', 'dropped', 'added'] as const;

function setOf(annotator: Annotator, spans: readonly Span[]): AnnotationSet {
  return { ...emptySet(ARTICLE, annotator), document: { status: 'done', labels: {} }, spans: new Map(spans.map((span) => [span.id, span])) };
}

function makeSpan(map: OffsetMap, id: string, { type, start, end }: { type: string; start: number; end: number }): Span {
  const place = { start: codePoints(start), end: codePoints(end) };
  return { id: spanId(id), type, ...place, text: sliceCodePoints(map, place), attributes: {}, origin: 'human', created_at: TIME, updated_at: TIME };
}

/** The tags of somebody who differs in places drawn by lot, and each difference as `kind start`. */
function disturb(map: OffsetMap, spans: readonly Span[], seed: number): { spans: readonly Span[]; made: readonly string[] } {
  const random = seededRandom(seed);
  const result: Span[] = [];
  const made: string[] = [];
  const touched: Span[] = [];
  for (const span of spans) {
    const kind = KINDS[Math.floor(random() * 12)];
    // Two disturbances of tags that lie over each other could look like one of another kind.
    const isFree = spans.every((other) => other === span || sharedLength(span, other) === 0) && !touched.includes(span);
    if (kind === undefined || kind === 'added' || !isFree || span.end - span.start < 3) result.push(span);
    else {
      made.push(`${kind} ${String(span.start)}`);
      touched.push(span);
      if (kind === 'boundary') result.push(makeSpan(map, span.id, { type: span.type, start: span.start, end: span.end - 1 }));
      if (kind === 'type') result.push(makeSpan(map, span.id, { type: `${span.type}2`, start: span.start, end: span.end }));
    }
  }
  for (let at = 0; at + 3 < map.length; at += 97) {
    const span = makeSpan(map, `added${String(at)}`, { type: 'Added', start: at, end: at + 3 });
    if (spans.some((other) => sharedLength(span, other) > 0)) continue;
    result.push(span);
    made.push(`added ${String(at)}`);
  }
  return { spans: result, made: made.sort() };
}

function found(a: AnnotationSet, b: AnnotationSet): readonly string[] {
  return compareArticle(defaultSchema, [a, b]).flatMap((each) => each.differences.map((difference) => {
    const isOurs = each.positions.find(({ annotator }) => annotator === a.annotator.id)?.item !== null;
    return `${difference === 'missing' ? (isOurs ? 'dropped' : 'added') : difference} ${String(each.place.start)}`;
  })).sort();
}

describe.skipIf(!isCorpusHere)('real press releases, disturbed', () => {
  it('finds every disturbance and nothing else', () => {
    let all = 0;
    for (const [seed, release] of [...readRe3d('re3d-us-state'), ...readRe3d('re3d-centcom')].entries()) {
      const { map, spans } = tagsOf(release);
      const disturbed = disturb(map, spans, seed);
      expect(found(setOf(PEOPLE.anne, spans), setOf(PEOPLE.boris, disturbed.spans)), release.name).toEqual(disturbed.made);
      all += disturbed.made.length;
    }
    expect(all).toBeGreaterThan(500);
  });
});

function tagsOf({ text, entities }: PressRelease): { map: OffsetMap; spans: readonly Span[] } {
  const map = createOffsetMap(text);
  return { map, spans: entities.map(({ begin, end, type }, at) => makeSpan(map, `s${String(at)}`, { type, start: begin, end })) };
}
