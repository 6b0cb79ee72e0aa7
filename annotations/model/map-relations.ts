import type { RelationId, SpanId } from '../../shared/ids.ts';
import type { Relation, Span } from '../../shared/records.ts';
import { findRelationType, type RelationType } from '../../shared/schema/label-schema.ts';
import type { SchemaPlan } from './schema-plan.ts';

/** The tags before and after, and which tags were joined with another one. */
export interface MappedSpans {
  readonly before: ReadonlyMap<SpanId, Span>;
  readonly after: ReadonlyMap<SpanId, Span>;
  readonly joined: ReadonlyMap<SpanId, SpanId>;
}

/** The links after a change of schema; `onSevered` hears of those that go because a tag at their end went. */
export function mapRelations(plan: SchemaPlan, spans: MappedSpans, work: { relations: Iterable<Relation>; onSevered: () => void }): ReadonlyMap<RelationId, Relation> {
  const mapped: MappedLink[] = [];
  for (const relation of work.relations) {
    const moved = { ...relation, from: spans.joined.get(relation.from) ?? relation.from, to: spans.joined.get(relation.to) ?? relation.to };
    if (isSevered(spans, moved)) work.onSevered();
    else mapped.push(...mapRelation(plan, spans, { relation, moved }));
  }
  // What stays as it was has its place before what comes to it.
  const inTurn = [...mapped.filter(isAsBefore), ...mapped.filter((link) => !isAsBefore(link))];
  const links = new LinkCounter();
  const kept = inTurn.filter((link) => isAllowed(plan, links, link));
  return new Map(kept.map(({ relation }) => [relation.id, relation]));
}

/** A link as it would be, with its type before and after; without types where the schema did not define it before either. */
interface MappedLink {
  readonly relation: Relation;
  readonly original: Relation;
  readonly types: { readonly before: RelationType; readonly after: RelationType } | null;
}

// A link that had no end before is not this change's doing.
function isSevered(spans: MappedSpans, { from, to }: Relation): boolean {
  return [from, to].some((end) => spans.before.has(end) && !spans.after.has(end));
}

function mapRelation(plan: SchemaPlan, spans: MappedSpans, { relation: original, moved }: { relation: Relation; moved: Relation }): MappedLink[] {
  const before = findRelationType(plan.before, original.type);
  if (before === undefined) return [{ relation: moved, original, types: null }];
  const name = plan.nameAfter({ kind: 'relation', relation: original.type }, original.type, (wanted) => findRelationType(plan.after, wanted) !== undefined);
  const after = name === null ? undefined : findRelationType(plan.after, name);
  if (after === undefined) return [];
  const [from, to] = [spans.after.get(moved.from)?.type ?? '', spans.after.get(moved.to)?.type ?? ''];
  if (joins(after, from, to) || !joinedBefore(before, spans, original)) return [{ relation: { ...moved, type: after.name }, original, types: { before, after } }];
  plan.remove({ kind: 'ends', relation: after.name, from, to });
  return [];
}

function isAsBefore({ relation, original, types }: MappedLink): boolean {
  if (types === null) return true;
  const { before, after } = types;
  const isSameRule = before.name === after.name && before.symmetric === after.symmetric && before.count.max === after.count.max;
  return isSameRule && relation.from === original.from && relation.to === original.to;
}

/** Whether a link may join those that stand; one that is as before always may, since an import may bring doubles and too many. */
function isAllowed(plan: SchemaPlan, links: LinkCounter, link: MappedLink): boolean {
  const { relation, types } = link;
  if (types === null) return true;
  const { after } = types;
  const isDouble = relation.from === relation.to || links.has(after, relation);
  const isTooMany = links.count(relation) >= (after.count.max ?? Infinity);
  if (!isAsBefore(link) && (isDouble || isTooMany)) {
    plan.remove({ kind: isDouble ? 'doubles' : 'surplus', relation: after.name });
    return false;
  }
  links.add(after, relation);
  return true;
}

function joinedBefore(type: RelationType, spans: MappedSpans, { from, to }: Relation): boolean {
  return joins(type, spans.before.get(from)?.type ?? '', spans.before.get(to)?.type ?? '');
}

function joins({ from, to }: RelationType, source: string, target: string): boolean {
  return from.includes(source) && to.includes(target);
}

/** Which links stand, so that none is doubled and none is too many. */
class LinkCounter {
  readonly #pairs = new Set<string>();
  readonly #counts = new Map<string, number>();

  has({ name, symmetric }: RelationType, { from, to }: Relation): boolean {
    return this.#pairs.has(JSON.stringify([name, from, to])) || (symmetric && this.#pairs.has(JSON.stringify([name, to, from])));
  }

  count({ type, from }: Relation): number {
    return this.#counts.get(JSON.stringify([type, from])) ?? 0;
  }

  add({ name }: RelationType, { from, to }: Relation): void {
    this.#pairs.add(JSON.stringify([name, from, to]));
    const source = JSON.stringify([name, from]);
    this.#counts.set(source, (this.#counts.get(source) ?? 0) + 1);
  }
}
