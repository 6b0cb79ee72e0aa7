import { relationIdSchema, spanIdSchema, type SpanId } from '../../shared/ids.ts';
import { createOffsetMap, toCodePointRange, type CodePointRange, type OffsetMap } from '../../shared/offsets.ts';
import type { Article, Relation, Span } from '../../shared/records.ts';
import { originOf, type Remembered, type Why } from '../../shared/suggestions.ts';
import { findRelationType, findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { keptAttributes } from '../model/attribute-rules.ts';
import { textAt } from '../model/span-place.ts';
import type { Finding, Findings } from './finding.ts';

/** What an engine says of one article: tags and links as records with the engine as their origin, in code points. They are nobody's work until somebody accepts them. */
export interface Suggestions {
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
  /** Why each tag is suggested: the name of the rule, and the words that made it speak. */
  readonly why: ReadonlyMap<SpanId, Why>;
}

/** Whose suggestions they are, for which article and under which label schema; `now` is an ISO time. */
export interface Suggesting {
  readonly engine: string;
  readonly article: Article;
  readonly schema: LabelSchema;
  readonly now: string;
}

/** What is known besides the findings: those of another engine, at which links may end, and what the annotator did with the words of a finding. */
export interface KnownBesides {
  readonly others?: { readonly engine: string; readonly spans: readonly Finding[] };
  readonly remembered?: (finding: Finding) => Remembered | undefined;
}

/**
 * Turns findings into records. What the schema has no type, link or value for is left out; of several findings of one type within the same bounds the surest stays. Ids are the same each time.
 * Links may end at findings of `others`, under the ids that their engine gives them.
 */
export function toSuggestions(context: Suggesting, { spans, links }: Findings, { others = { engine: context.engine, spans: [] }, remembered = () => undefined }: KnownBesides = {}): Suggestions {
  const map = createOffsetMap(context.article.text);
  const made = new Map<Finding, Span>();
  const byId = new Map<SpanId, { span: Span; finding: Finding }>();
  for (const finding of spans.toSorted((a, b) => b.confidence - a.confidence)) {
    const span = spanOf(context, map, finding);
    if (span === null) continue;
    const present = byId.get(span.id);
    if (present === undefined) byId.set(span.id, { span, finding });
    made.set(finding, present?.span ?? span);
  }
  const foreign = new Set(others.spans);
  const relations = new Map(links.flatMap(({ type, from, to }) => {
    const target = made.get(to) ?? (foreign.has(to) ? spanOf({ ...context, engine: others.engine }, map, to) ?? undefined : undefined);
    const relation = relationOf(context, type, [made.get(from), target]);
    return relation === null ? [] : [[relation.id, relation] as const];
  }));
  return {
    spans: [...byId.values()].map(({ span }) => span), relations: [...relations.values()],
    why: new Map([...byId].map(([id, { finding }]) => [id, whyOf(finding, remembered(finding))])),
  };
}

function whyOf({ rule, evidence }: Finding, remembered: Remembered | undefined): Why {
  return remembered === undefined ? { rule, evidence } : { rule, evidence, remembered };
}

function spanOf({ engine, schema, now }: Suggesting, map: OffsetMap, { type: name, range, fragments, attributes, confidence }: Finding): Span | null {
  const type = findSpanType(schema, name);
  if (type === undefined || range.start >= range.end) return null;
  const outer = toCodePointRange(map, range);
  const cut = fragments?.map((fragment) => toCodePointRange(map, fragment)).map(({ start, end }) => [start, end] as const);
  const place = cut === undefined || cut.length < 2 ? outer : { ...outer, fragments: cut };
  return {
    id: spanIdSchema.parse(`${engine}:${name}:${boundsOf(outer)}`), type: name, ...place, text: textAt(map, place), attributes: keptAttributes(type, attributes),
    origin: originOf(engine), confidence, created_at: now, updated_at: now,
  };
}

function relationOf({ engine, schema }: Suggesting, name: string, [from, to]: readonly (Span | undefined)[]): Relation | null {
  const type = findRelationType(schema, name);
  if (type === undefined || from === undefined || to === undefined || from.id === to.id) return null;
  if (!type.from.includes(from.type) || !type.to.includes(to.type)) return null;
  return { id: relationIdSchema.parse(`${engine}:${name}:${boundsOf(from)}:${boundsOf(to)}`), type: name, from: from.id, to: to.id, origin: originOf(engine) };
}

function boundsOf({ start, end }: CodePointRange): string {
  return `${String(start)}-${String(end)}`;
}

/** What of suggestions a person has not decided: all but those whose type and place their set has already, with the links between them. */
export function undecided({ spans, relations }: Suggestions, set: { readonly spans: readonly Span[] } | null): { spans: readonly Span[]; relations: readonly Relation[] } {
  const decided = new Set((set?.spans ?? []).map(suggestionKey));
  const open = spans.filter((span) => !decided.has(suggestionKey(span)));
  const kept = new Set(open.map(({ id }) => id));
  return { spans: open, relations: relations.filter(({ from, to }) => kept.has(from) && kept.has(to)) };
}

/** Type and place: what makes two suggestions the same, and a suggestion the same as a tag. */
export function suggestionKey({ type, start, end, fragments }: Span): string {
  return `${type} ${String(start)}-${String(end)} ${(fragments ?? []).join(' ')}`;
}
