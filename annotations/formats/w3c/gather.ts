import type { JsonObject } from '../../../shared/json.ts';
import type { RawObject } from '../common/field-reader.ts';
import { refusedItem, type ForeignRecord, type ReadItem } from '../common/foreign-record.ts';
import type { Group } from './group.ts';
import { resolveLinks, type Ends } from './links.ts';
import { lastPart, spansOf, type ReadAnnotation } from './read-annotation.ts';
import type { Target } from './selectors.ts';
import { strings, UNTYPED } from './terms.ts';

interface Source {
  readonly line: number | null;
  text: string | null;
  meta: JsonObject;
  readonly groups: Map<string | null, Group>;
}

/** Turns annotations into records, one for each source and creator in the order in which they first come; links are resolved among all of them. */
export function recordsOf(annotations: readonly ReadAnnotation[], file: string): ReadItem[] {
  const known = new Map<string, Source>();
  const linkIds = new Set(annotations.filter(({ isLink }) => isLink).map(({ id }) => id));
  const tagIds = new Set(annotations.filter(({ places }) => places.size > 0).map(({ id }) => id));
  const isNoArticle = (iri: string): boolean => linkIds.has(iri) || tagIds.has(iri);
  const lost: ReadItem[] = [];
  for (const annotation of annotations) lost.push(...gather(known, annotation, isNoArticle));
  const groups = [...known.values()].flatMap((source) => [...source.groups.values()]);
  lost.push(...resolveLinks(annotations.filter((annotation) => isEnds(annotation, tagIds)), annotations, groups));
  return [...[...known].flatMap(([iri, source]) => itemsOf(iri, source, file)), ...lost];
}

/** Whether an annotation links others and has no place of its own. */
function isEnds({ isLink, places, wholes, bodies }: ReadAnnotation, tagIds: ReadonlySet<string>): boolean {
  const ends: Ends = [...wholes.map(({ source }) => source), ...bodies.links];
  return isLink && places.size === 0 && (ends.some((end) => tagIds.has(end)) || bodies.links.length > 0 || wholes.length > 1);
}

function gather(known: Map<string, Source>, annotation: ReadAnnotation, isNoArticle: (iri: string) => boolean): ReadItem[] {
  const { places, wholes, problems, line, isLink } = annotation;
  for (const [iri, targets] of places) {
    const { groups } = sourceOf(known, iri, { line, described: describedOf(targets) });
    groupOf(groups, annotation).spans.push(...spansOf(annotation, targets, UNTYPED));
  }
  const articles = isLink ? [] : wholes.filter(({ source }) => !isNoArticle(source));
  for (const { source, described } of articles) speakOfWhole(sourceOf(known, source, { line, described }), annotation);
  const [first] = [...places.keys(), ...articles.map(({ source }) => source)];
  const group = first === undefined ? undefined : known.get(first)?.groups.get(annotation.creator);
  if (group === undefined) return problems.map(({ error }) => refusedItem(line, error));
  group.refused.push(...problems);
  return [];
}

function describedOf(targets: readonly Target[]): RawObject | null {
  return targets.find(({ described }) => described !== null)?.described ?? null;
}

function sourceOf(known: Map<string, Source>, iri: string, { line, described }: { line: number | null; described: RawObject | null }): Source {
  const source = known.get(iri) ?? { line, text: null, meta: {}, groups: new Map() };
  known.set(iri, source);
  if (described === null) return source;
  const { value } = described;
  if (typeof value === 'string') source.text ??= value;
  source.meta = { ...metaOf(described), ...source.meta };
  return source;
}

/** What a source is said to be, in the words of Dublin Core that the context of the model knows. */
function metaOf(described: RawObject): JsonObject {
  const named = { source: described['dc:source'], headline: described['dc:title'], date: described['dc:date'], language: described['language'] };
  return Object.fromEntries(Object.entries(named).flatMap(([key, value]) => strings(value).slice(0, 1).map((text) => [key, text] as const)));
}

function groupOf(groups: Source['groups'], { creator, line }: ReadAnnotation): Group {
  const group = groups.get(creator) ?? { creator, line, spans: [], relations: [], labels: new Map(), notes: [], refused: [] };
  groups.set(creator, group);
  return group;
}

/** What is said of a whole article: its labels and its note. An annotation without any body only shows the article. */
function speakOfWhole({ groups }: Source, annotation: ReadAnnotation): void {
  const { tags, notes, values, links } = annotation.bodies;
  if (tags.length + notes.length + values.size + links.length === 0) return;
  const group = groupOf(groups, annotation);
  group.notes.push(...notes);
  for (const [name, value] of values) group.labels.set(name, value);
  for (const [name, list] of [['tagging', tags], ['link', links]] as const) if (list.length > 0) group.labels.set(name, [list].flat());
}

function itemsOf(iri: string, source: Source, file: string): ReadItem[] {
  const { text, meta, groups, line } = source;
  const name = typeof meta['source'] === 'string' ? meta['source'] : text === null ? lastPart(iri) ?? iri : file;
  const base = { text, source: name, id: lastPart(iri) ?? iri, meta, unit: 'code_point' as const };
  if (groups.size > 0) return [...groups.values()].map((group) => ({ kind: 'record', record: { ...base, ...recordOf(group) } }));
  if (text === null) return [refusedItem(line, { code: 'import.bad_field', params: { field: 'target.selector', problem: 'missing' } })];
  return [{ kind: 'record', record: { ...base, line, annotator: null, spans: [], relations: [] } }];
}

function recordOf({ creator, line, spans, relations, labels, notes, refused }: Group): Pick<ForeignRecord, 'line' | 'annotator' | 'document' | 'spans' | 'relations' | 'refused'> {
  const document = { ...(labels.size === 0 ? {} : { labels: Object.fromEntries(labels) }), ...(notes.length === 0 ? {} : { note: notes.join('\n') }) };
  return { line, annotator: creator, document, spans, relations, refused };
}
