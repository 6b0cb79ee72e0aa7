import { annotatorIdSchema, relationIdSchema, spanIdSchema, type ArticleId } from '../../shared/ids.ts';
import type { JsonValue } from '../../shared/json.ts';
import type { Annotator, Relation, Span } from '../../shared/records.ts';
import type { JudgedTag } from '../../shared/review.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { emptySet, type AnnotationSet } from '../model/annotation-set.ts';
import { compareSpans } from '../model/span-place.ts';
import { isOpen, type JudgedCase } from './judge-cases.ts';
import { readingKey } from './reading.ts';

/** The annotator that the gold set goes by. */
export const GOLD: Annotator = { id: annotatorIdSchema.parse('gold'), name: 'gold' };

/** What decisions come to on one article. */
export interface GoldArticle {
  readonly set: AnnotationSet;
  /** Cases that hold by a decision, that ask a person, and that all agree on but nobody accepted. */
  readonly decided: number;
  readonly open: number;
  readonly unaccepted: number;
}

/**
 * Builds the gold set of an article from what was decided: nothing gets in that no person and no rule accepted. A link that nobody contradicts comes along
 * when both its ends hold. Done when nothing is left open. A pure function: the same decisions on the same sets give the same gold.
 */
export function buildGold(schema: LabelSchema, article: ArticleId, judged: readonly JudgedCase[]): GoldArticle {
  const spans = goldSpans(schema, judged);
  const set = { ...emptySet(article, GOLD), spans: new Map(spans.all.map((span) => [span.id, span])), relations: goldLinks(judged, spans.byCase), revision: 1 };
  const count = (holds: (each: JudgedCase) => boolean): number => judged.filter(holds).length;
  const unaccepted = count(({ state, reviewCase }) => state === 'agreed' && reviewCase.kind !== 'link');
  const open = count((each) => isOpen(each) || each.state === 'waiting');
  const labels = Object.fromEntries(judged.flatMap(labelOf));
  const status = open + unaccepted > 0 ? 'in_progress' : 'done';
  return { set: { ...set, document: { status, labels } }, decided: count(({ state }) => state === 'decided'), open, unaccepted };
}

interface GoldSpans {
  readonly all: readonly Span[];
  /** The span that stands for a case at the ends of links. */
  readonly byCase: ReadonlyMap<string, Span>;
}

function goldSpans(schema: LabelSchema, judged: readonly JudgedCase[]): GoldSpans {
  const held = judged.flatMap(({ reviewCase, state, decision }) => (
    state === 'decided' && decision?.outcome.kind === 'tags' ? decision.outcome.tags.map((tag) => ({ caseId: reviewCase.id, tag, time: decision.time })) : []
  ));
  const byKey = new Map(held.map(({ tag, time }) => [readingKey(schema, tag), { tag, time }]));
  const sorted = [...byKey].map(([key, { tag, time }]) => ({ key, span: goldSpan(tag, time) })).sort((a, b) => compareSpans({ ...a.span, id: a.key }, { ...b.span, id: b.key }));
  const named = new Map(sorted.map(({ key, span }, at) => [key, { ...span, id: spanIdSchema.parse(`g${String(at + 1)}`) }]));
  const byCase = new Map<string, Span>();
  for (const { caseId, tag } of held) {
    const span = named.get(readingKey(schema, tag));
    if (span !== undefined && !byCase.has(caseId)) byCase.set(caseId, span);
  }
  return { all: [...named.values()], byCase };
}

function goldSpan(tag: JudgedTag, time: string): Omit<Span, 'id'> {
  return { ...tag, origin: 'human', created_at: time, updated_at: time };
}

function goldLinks(judged: readonly JudgedCase[], byCase: ReadonlyMap<string, Span>): ReadonlyMap<Relation['id'], Relation> {
  const found = new Map<string, Omit<Relation, 'id'>>();
  for (const { reviewCase, state, decision } of judged) {
    if (reviewCase.kind !== 'link') continue;
    const [from, to] = [byCase.get(reviewCase.from), byCase.get(reviewCase.to)];
    const holds = state === 'agreed' ? reviewCase.readings[0]?.value === true : state === 'decided' && decision?.outcome.kind === 'link' && decision.outcome.holds;
    if (holds && from !== undefined && to !== undefined && from !== to) found.set(`${reviewCase.type} ${from.id} ${to.id}`, { type: reviewCase.type, from: from.id, to: to.id, origin: 'human' });
  }
  return new Map([...found.values()].map((link, at) => {
    const id = relationIdSchema.parse(`gr${String(at + 1)}`);
    return [id, { id, ...link }];
  }));
}

function labelOf({ reviewCase, state, decision }: JudgedCase): (readonly [string, JsonValue])[] {
  if (reviewCase.kind !== 'label' || state !== 'decided' || decision?.outcome.kind !== 'label' || decision.outcome.value === null) return [];
  return [[reviewCase.name, decision.outcome.value]];
}
