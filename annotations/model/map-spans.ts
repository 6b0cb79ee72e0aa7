import type { SpanId } from '../../shared/ids.ts';
import type { Span } from '../../shared/records.ts';
import { findRelationType, findSpanType } from '../../shared/schema/label-schema.ts';
import { mapAttributes } from './map-attributes.ts';
import type { MappedSpans } from './map-relations.ts';
import type { SchemaPlan } from './schema-plan.ts';

/** The tags after a change of schema, and which were joined with one that stands at the same place. */
export function mapSpans(plan: SchemaPlan, before: ReadonlyMap<SpanId, Span>): MappedSpans {
  const after = new Map<SpanId, Span>();
  for (const span of before.values()) {
    const mapped = mapSpan(plan, span);
    if (mapped !== null) after.set(span.id, mapped);
  }
  return { before, after, joined: joinTwins(plan, before, after) };
}

function mapSpan(plan: SchemaPlan, span: Span): Span | null {
  const before = findSpanType(plan.before, span.type);
  if (before === undefined) return span;
  const name = plan.nameAfter({ kind: 'type', type: span.type }, span.type, (wanted) => findSpanType(plan.after, wanted) !== undefined);
  const after = name === null ? undefined : findSpanType(plan.after, name);
  if (after === undefined) return null;
  const attributes = mapAttributes(plan, { type: before.name, before: before.attributes, after: after.attributes }, span.attributes);
  return withAbsent(plan, span, { ...span, type: after.name, attributes });
}

/** The marks "not in the text" follow their relations. */
function withAbsent(plan: SchemaPlan, before: Span, after: Span): Span {
  if (before.absent === undefined) return after;
  const marks = before.absent.flatMap((mark): string[] => {
    const relation = findRelationType(plan.before, mark);
    if (relation === undefined) return [mark];
    const name = plan.nameAfter({ kind: 'relation', relation: mark }, mark, (wanted) => findRelationType(plan.after, wanted) !== undefined);
    const next = name === null ? undefined : findRelationType(plan.after, name);
    if (next === undefined) return [];
    if (next.from.includes(after.type) || !relation.from.includes(before.type)) return [next.name];
    plan.remove({ kind: 'ends', relation: next.name, from: after.type, to: null });
    return [];
  });
  const { absent: _before, ...rest } = after;
  return marks.length === 0 ? rest : { ...rest, absent: [...new Set(marks)] };
}

/** Joins a tag that took another type with the tag that bears that type at the same place; `after` loses the one and completes the other. */
function joinTwins(plan: SchemaPlan, before: ReadonlyMap<SpanId, Span>, after: Map<SpanId, Span>): ReadonlyMap<SpanId, SpanId> {
  const joined = new Map<SpanId, SpanId>();
  const standing = new Map<string, Span>();
  const moved: Span[] = [];
  for (const span of after.values()) {
    if (before.get(span.id)?.type !== span.type) moved.push(span);
    else if (!standing.has(placeKey(span))) standing.set(placeKey(span), span);
  }
  for (const span of moved) {
    const twin = standing.get(placeKey(span));
    if (twin === undefined || isTwinBefore(before, span, twin)) {
      standing.set(placeKey(span), twin ?? span);
      continue;
    }
    plan.remove({ kind: 'twins', type: span.type });
    joined.set(span.id, twin.id);
    after.delete(span.id);
    const whole = joinSpans(twin, span);
    after.set(twin.id, whole);
    standing.set(placeKey(span), whole);
  }
  return joined;
}

// Tags that were the same before, as an import may bring them, are not this change's doing.
function isTwinBefore(before: ReadonlyMap<SpanId, Span>, a: Span, b: Span): boolean {
  return before.get(a.id)?.type === before.get(b.id)?.type;
}

function joinSpans(standing: Span, gone: Span): Span {
  const note = [standing.note, gone.note].filter((text) => text !== undefined).join('\n');
  return { ...standing, attributes: { ...gone.attributes, ...standing.attributes }, ...(note === '' ? {} : { note }) };
}

function placeKey({ type, start, end, fragments }: Span): string {
  return JSON.stringify([type, start, end, fragments ?? null]);
}
