import type { CodePointRange } from '../../shared/offsets.ts';
import type { Span } from '../../shared/records.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import type { Suggested } from '../../shared/suggested.ts';
import { originOf, type Rejection, type Why } from '../../shared/suggestions.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { createSpanIndex, spansOverlapping, type SpanIndex } from '../model/span-index.ts';
import { compareSpans, isSamePlace, sharedLength } from '../model/span-place.ts';
import { suggestionKey } from './suggestions.ts';

/** One engine's word for a suggestion. */
export interface Voice {
  readonly engine: string;
  readonly confidence: number;
  readonly why: Why;
}

/** A tag that is suggested and that the annotator has not answered. */
export interface OpenSuggestion {
  /** Its type and place, the same whichever engine speaks of it. */
  readonly key: string;
  /** As the surest engine has it. */
  readonly span: Span;
  /** Who suggests it, the surest first. */
  readonly voices: readonly Voice[];
}

/** A link between two tags by their keys, each of which is suggested or there already. */
export interface OpenLink {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly origin: string;
}

/** What is suggested for an article and not answered yet, in text order. */
export interface OpenSuggestions {
  readonly list: readonly OpenSuggestion[];
  readonly links: readonly OpenLink[];
}

/** All that engines which are heard say of an article, each tag once, in text order: what may be open. */
export interface Gathered extends OpenSuggestions {
  readonly index: SpanIndex;
  readonly byKey: ReadonlyMap<string, OpenSuggestion>;
}

/** What answers suggestions: the annotator's tags and rejections. */
export interface Answering {
  readonly schema: LabelSchema;
  readonly index: SpanIndex;
  readonly rejections: AnnotationSet['rejections'];
}

/** How engines are heard: from which confidence on, or null for not at all. */
export interface Hearing {
  readonly schema: LabelSchema;
  readonly threshold: (engine: string) => number | null;
}

export const NOTHING_OPEN: OpenSuggestions = { list: [], links: [] };
export const NOTHING_GATHERED: Gathered = { ...NOTHING_OPEN, index: createSpanIndex([]), byKey: new Map() };

/** Joins what engines say of the same tags and leaves out what is not sure enough. */
export function gatherSuggestions({ schema, threshold }: Hearing, suggested: readonly Suggested[]): Gathered {
  const voices = new Map<string, { span: Span; voices: Voice[] }>();
  for (const { engine, spans, why } of suggested) {
    const from = threshold(engine);
    if (from === null) continue;
    for (const span of spans) {
      const confidence = span.confidence ?? 1;
      if (confidence < from) continue;
      const key = suggestionKey(span);
      const known = voices.get(key);
      const all = [...(known?.voices ?? []), { engine, confidence, why: why[span.id] ?? { rule: engine, evidence: '' } }].sort((one, other) => other.confidence - one.confidence);
      voices.set(key, { span: known !== undefined && (known.span.confidence ?? 1) >= confidence ? known.span : span, voices: all });
    }
  }
  const joined = [...voices].map(([key, { span, voices: said }]) => ({ key, span, voices: said })).sort((one, other) => compareSpans(one.span, other.span));
  const list = withoutPartsOfNames(schema, joined);
  return { list, links: linksAmong(suggested), index: createSpanIndex(list.map(({ span }) => span)), byKey: new Map(list.map((each) => [each.key, each])) };
}

/** Whether an engine says the same as before of an article: the same tags, as sure, for the same reasons, linked as they were. */
export function saysTheSame(before: Suggested, after: Suggested): boolean {
  const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
  return before.spans.length === after.spans.length && isSame(before.relations, after.relations) && before.spans.every((span, at) => {
    const other = after.spans[at];
    return other !== undefined && other.confidence === span.confidence && suggestionKey(other) === suggestionKey(span) && isSame(span.attributes, other.attributes) && isSame(before.why[span.id], after.why[other.id]);
  });
}

/** What of it the annotator has not answered: not tagged so, not tagged otherwise at that place, not refused. */
export function openSuggestions(answering: Answering, { list, links }: Gathered): OpenSuggestions {
  const rejections = [...answering.rejections.values()];
  return { list: list.filter(({ span }) => !isAnswered(answering, rejections, span)), links };
}

/** What is open after an edit that touched some places: costs as much as there are suggestions at those places, but for copying the list. */
export function openAfter(open: OpenSuggestions, gathered: Gathered, { answering, places }: { readonly answering: Answering; readonly places: readonly CodePointRange[] }): OpenSuggestions {
  const rejections = [...answering.rejections.values()];
  const asked = new Set(places.flatMap((place) => spansOverlapping(gathered.index, place)).map(suggestionKey));
  if (asked.size === 0) return open;
  const again = [...asked].flatMap((key) => gathered.byKey.get(key) ?? []).filter(({ span }) => !isAnswered(answering, rejections, span));
  const others = open.list.filter(({ key }) => !asked.has(key));
  if (again.length === 0) return others.length === open.list.length ? open : { ...open, list: others };
  return { ...open, list: [...others, ...again].sort((one, other) => compareSpans(one.span, other.span)) };
}

/** Of two suggestions of one type of which one lies in the other, the surer stays, the longer where both are as sure. The list is in text order. */
function withoutPartsOfNames(schema: LabelSchema, list: readonly OpenSuggestion[]): readonly OpenSuggestion[] {
  const index = createSpanIndex(list.map(({ span }) => span));
  const isWeaker = (span: Span, other: Span): boolean => {
    const [own, others] = [span.confidence ?? 1, other.confidence ?? 1];
    return own < others || (own === others && span.end - span.start < other.end - other.start);
  };
  return list.filter(({ span }) => !spansOverlapping(index, span).some((other) => other !== span && other.type === span.type && !mayNest(schema, other, span) && isWeaker(span, other)));
}

function isAnswered({ schema, index }: Answering, rejections: readonly Rejection[], span: Span): boolean {
  if (rejections.some((rejection) => rejection.type === span.type && (isSamePlace(rejection, span) || liesMostlyIn(rejection, span)))) return true;
  return spansOverlapping(index, span).some((tag) => (tag.type === span.type ? !mayNest(schema, tag, span) : isSamePlace(tag, span) && isOneLayer(schema, tag, span)));
}

/** Engines that move a border a little do not ask again. */
function liesMostlyIn(rejection: Rejection, span: Span): boolean {
  return sharedLength(rejection, span) * 2 > Math.max(rejection.end - rejection.start, span.end - span.start) && (rejection.start === span.start || rejection.end === span.end);
}

/** What somebody says may stand within what somebody says; a name within a name of its kind is the same name. */
function mayNest(schema: LabelSchema, tag: Span, span: Span): boolean {
  return findSpanType(schema, span.type)?.form === 'brackets' && !isSamePlace(tag, span) && ((tag.start <= span.start && tag.end >= span.end) || (span.start <= tag.start && span.end >= tag.end));
}

function isOneLayer(schema: LabelSchema, tag: Span, span: Span): boolean {
  return findSpanType(schema, tag.type)?.layer === findSpanType(schema, span.type)?.layer;
}

/** Engines may link to what another one suggests, by the id that it has there. */
function linksAmong(suggested: readonly Suggested[]): readonly OpenLink[] {
  const keys = new Map(suggested.flatMap(({ spans }) => spans.map((span) => [span.id, suggestionKey(span)] as const)));
  const links = new Map<string, OpenLink>();
  for (const { relations, engine } of suggested) {
    for (const { type, from, to, origin } of relations) {
      const ends = { from: keys.get(from), to: keys.get(to) };
      if (ends.from === undefined || ends.to === undefined) continue;
      links.set(`${type} ${ends.from} > ${ends.to}`, { type, from: ends.from, to: ends.to, origin: origin ?? originOf(engine) });
    }
  }
  return [...links.values()];
}
