import type { AnnotatorId, ArticleId } from '../../shared/ids.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { findSpanType, type LabelSchema, type Layer } from '../../shared/schema/label-schema.ts';
import { hasOnlyReviews, saysNothing, setToRecord, type AnnotationSet } from '../model/annotation-set.ts';
import { compareText } from '../model/span-place.ts';
import type { AnnotationSetRecord, Relation, Span } from '../../shared/records.ts';
import { GOLD } from '../review/gold-set.ts';
import type { ProjectReader } from '../store/project-reader.ts';
import { readGold } from './build-gold.ts';

/** Whose work is exported: one person's, the adjudicated set, or everybody's but the gold. */
export type ExportSelection =
  | { readonly kind: 'annotator'; readonly annotator: AnnotatorId }
  | { readonly kind: 'gold' }
  | { readonly kind: 'all' };

/** Which tags are exported; null means all. */
export interface TagFilter {
  readonly types: readonly string[] | null;
  readonly layer: Layer | null;
}

/** The sets of an article that a selection means, in the order of their annotators' names; one `null` for an article of which nobody says anything when everything is meant. */
export async function selectSets(reader: ProjectReader, article: ArticleId, selection: ExportSelection): Promise<Result<readonly (AnnotationSet | null)[]>> {
  if (selection.kind === 'gold') return selectGold(reader, article);
  if (selection.kind === 'annotator') return readSets(reader, article, [selection.annotator]);
  const annotators = await reader.annotatorsOf(article);
  if (!annotators.ok) return annotators;
  const sets = await readSets(reader, article, annotators.value.filter((id) => id !== GOLD.id));
  return sets.ok && sets.value.length === 0 ? ok([null]) : sets;
}

async function selectGold(reader: ProjectReader, article: ArticleId): Promise<Result<readonly AnnotationSet[]>> {
  const gold = await readGold(reader, article);
  return gold.ok ? ok(gold.value === null || saysNothing(gold.value) ? [] : [gold.value]) : gold;
}

async function readSets(reader: ProjectReader, article: ArticleId, annotators: readonly AnnotatorId[]): Promise<Result<readonly AnnotationSet[]>> {
  const sets: AnnotationSet[] = [];
  for (const annotator of annotators) {
    const set = await reader.readSetOf(article, annotator);
    if (!set.ok) return set;
    // Work that was taken back whole leaves a file behind, but nothing to tell; and what a reviewer decided goes by other ways.
    if (set.value !== null && !saysNothing(set.value) && !hasOnlyReviews(set.value)) sets.push(set.value);
  }
  return ok(sets.sort((a, b) => compareText(a.annotator.name, b.annotator.name)));
}

/** What a selection without any set is refused with. */
export function refuseEmpty(selection: ExportSelection): Result<never> {
  return refuse(selection.kind === 'gold' ? 'export.no_gold' : 'export.nothing');
}

/** The record of a set with only the tags that a filter lets through, and the links between them. */
export function filterTags(schema: LabelSchema, set: AnnotationSet, filter: TagFilter): AnnotationSetRecord {
  return filterRecords(schema, setToRecord(set), filter);
}

/** Records with only the tags that a filter lets through, and the links between them. */
export function filterRecords<Records extends { readonly spans: readonly Span[]; readonly relations: readonly Relation[] }>(schema: LabelSchema, record: Records, { types, layer }: TagFilter): Records {
  if (types === null && layer === null) return record;
  const isMeant = (type: string): boolean => (types === null || types.includes(type)) && (layer === null || layerOf(schema, type) === layer);
  const spans = record.spans.filter(({ type }) => isMeant(type));
  const kept = new Set(spans.map(({ id }) => id));
  return { ...record, spans, relations: record.relations.filter(({ from, to }) => kept.has(from) && kept.has(to)) };
}

// A type that the schema no longer names counts as one that was added to it.
function layerOf(schema: LabelSchema, type: string): Layer {
  return findSpanType(schema, type)?.layer ?? 'other';
}
