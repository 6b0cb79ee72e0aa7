import type { Change, RecordChange } from '../../shared/change.ts';
import { relationIdSchema, spanIdSchema, type MakeId, type SpanId } from '../../shared/ids.ts';
import type { DocumentState, Relation, Span } from '../../shared/records.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { canonicalJson } from '../model/canonical-json.ts';

/** What an import brings to one set. */
export interface IncomingSet {
  readonly spans: readonly Span[];
  readonly relations: readonly Relation[];
  readonly document: DocumentState;
}

/**
 * The change that unites a set with what an import brings. A tag that stands there already (type, place, attributes) is not doubled;
 * of several identical ones in the file as many are kept as the file has. What the annotator said of the article before stays.
 */
export function mergeRecords(set: AnnotationSet, incoming: IncomingSet, makeId: MakeId): Change {
  const ids = new Map<SpanId, SpanId>();
  const spans = mergeSpans(set, incoming.spans, { ids, makeId });
  const relations = mergeRelations(set, incoming.relations, { ids, makeId });
  const document = mergeDocument(set.document, incoming.document);
  const isSame = canonicalJson(document) === canonicalJson(set.document);
  const changes: RecordChange[] = [...spans, ...relations];
  return isSame ? changes : [...changes, { kind: 'document', before: set.document, after: document }];
}

interface Renaming {
  /** Ids in the file to ids in the set. */
  readonly ids: Map<SpanId, SpanId>;
  readonly makeId: MakeId;
}

function mergeSpans(set: AnnotationSet, incoming: readonly Span[], { ids, makeId }: Renaming): RecordChange[] {
  const standing = groupByIdentity(set.spans.values());
  const taken = new Set<SpanId>(set.spans.keys());
  return incoming.flatMap((span): RecordChange[] => {
    const same = standing.get(identityOfSpan(span))?.shift();
    const id = same?.id ?? (taken.has(span.id) ? spanIdSchema.parse(makeId()) : span.id);
    ids.set(span.id, id);
    taken.add(id);
    return same === undefined ? [{ kind: 'span', id, before: null, after: { ...span, id } }] : [];
  });
}

function groupByIdentity(spans: Iterable<Span>): Map<string, Span[]> {
  const groups = new Map<string, Span[]>();
  for (const span of spans) {
    const identity = identityOfSpan(span);
    const group = groups.get(identity);
    if (group === undefined) groups.set(identity, [span]);
    else group.push(span);
  }
  return groups;
}

function mergeRelations(set: AnnotationSet, incoming: readonly Relation[], { ids, makeId }: Renaming): RecordChange[] {
  const standing = new Set([...set.relations.values()].map(identityOfRelation));
  const taken = new Set<string>(set.relations.keys());
  return incoming.flatMap((relation): RecordChange[] => {
    const moved = { ...relation, from: ids.get(relation.from) ?? relation.from, to: ids.get(relation.to) ?? relation.to };
    if (standing.has(identityOfRelation(moved))) return [];
    const id = taken.has(relation.id) ? relationIdSchema.parse(makeId()) : relation.id;
    taken.add(id);
    return [{ kind: 'relation', id, before: null, after: { ...moved, id } }];
  });
}

function mergeDocument(standing: DocumentState, incoming: DocumentState): DocumentState {
  const says = standing.status === 'todo' ? incoming : standing;
  const note = standing.note ?? incoming.note;
  const extra = { ...incoming.extra, ...standing.extra };
  return {
    status: says.status,
    ...(says.status_reason === undefined ? {} : { status_reason: says.status_reason }),
    ...(note === undefined ? {} : { note }),
    labels: { ...incoming.labels, ...standing.labels },
    ...(Object.keys(extra).length === 0 ? {} : { extra }),
  };
}

/** Type, place, fragments and attributes: what makes two tags the same (jsonl.md, settled question 8). */
export function identityOfSpan({ type, start, end, fragments, attributes }: Span): string {
  return canonicalJson([type, start, end, fragments ?? null, attributes]);
}

function identityOfRelation({ type, from, to }: Relation): string {
  return JSON.stringify([type, from, to]);
}
