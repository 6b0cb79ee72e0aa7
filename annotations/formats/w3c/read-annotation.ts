import type { AppError } from '../../../shared/errors.ts';
import type { JsonValue } from '../../../shared/json.ts';
import { createProblemList, isRawObject, type RawObject } from '../common/field-reader.ts';
import type { ForeignSpan, RecordProblem } from '../common/foreign-record.ts';
import { readBodies, type Bodies } from './bodies.ts';
import { readTarget, type Target } from './selectors.ts';
import { iriOf, isOfType, listed, names } from './terms.ts';

/** One annotation, by what it is for us. */
export interface ReadAnnotation {
  readonly line: number | null;
  readonly id: string;
  readonly creator: string | null;
  readonly problems: readonly RecordProblem[];
  readonly bodies: Bodies;
  /** Places, by the source that they lie in; several places of one source are the pieces of one tag. */
  readonly places: ReadonlyMap<string, readonly Target[]>;
  /** The targets that are whole resources: articles, or other annotations. */
  readonly wholes: readonly Target[];
  readonly isLink: boolean;
}

/** Reads one annotation as far as it is readable; every part that is not is told among its problems. */
export function readAnnotation(raw: RawObject, line: number | null, fallbackId: string): ReadAnnotation {
  const problems = createProblemList(line);
  const id = iriOf(raw) ?? fallbackId;
  const targets = listed(raw['target'] ?? raw['hasTarget']).flatMap((target, index) => {
    const read = readTarget(target, `target.${String(index)}`);
    if (!read.ok) problems.refuse(read.error);
    return read.ok ? [read.value] : [];
  });
  if (targets.length === 0 && problems.refused.length === 0) problems.refuse(missing('target'));
  const places = new Map<string, Target[]>();
  for (const target of targets.filter(({ selected }) => selected !== null)) places.set(target.source, [...places.get(target.source) ?? [], target]);
  return {
    line, id, creator: creatorOf(raw), bodies: readBodies(raw, '', problems), places,
    wholes: targets.filter(({ selected }) => selected === null), isLink: names(raw['motivation']).includes('linking'), problems: problems.refused,
  };
}

function missing(field: string): AppError {
  return { code: 'import.bad_field', params: { field, problem: 'missing' } };
}

function creatorOf(raw: RawObject): string | null {
  const [creator] = listed(raw['creator']);
  const named = isRawObject(creator) ? [creator['name'], creator['nickname'], creator['foaf:name']].flatMap((name) => (typeof name === 'string' && name !== '' ? [name] : [])) : [];
  return named[0] ?? lastPart(iriOf(creator));
}

/** The last part of an IRI, as a name for people. */
export function lastPart(iri: string | null): string | null {
  return iri?.split(/[/:#]/).findLast((part) => part !== '') ?? iri;
}

/** The annotations of a value: itself, or those of the page, collection or graph that it is. */
export function annotationsOf(value: unknown): readonly RawObject[] | null {
  if (!isRawObject(value)) return null;
  const inside = [...listed(value['items']), ...listed(value['first']).filter(isRawObject), ...listed(value['@graph'])];
  if (inside.length > 0 || isOfType(value, 'AnnotationPage') || isOfType(value, 'AnnotationCollection')) return inside.flatMap((item) => annotationsOf(item) ?? []);
  return isOfType(value, 'Annotation') || value['target'] !== undefined ? [value] : null;
}

/** The tags of an annotation in one source: one for each name it gives, the first of them under its own id. */
export function spansOf({ id, bodies }: ReadAnnotation, places: readonly Target[], untyped: string): ForeignSpan[] {
  const chosen = places.flatMap(({ selected }) => (selected === null ? [] : [selected]));
  const pieces = chosen.flatMap(({ piece }) => (piece === null ? [] : [piece]));
  const words = chosen.flatMap(({ quoted }) => (quoted === null ? [] : [quoted]));
  const [only] = chosen;
  const span = {
    pieces: pieces.length === chosen.length ? pieces : [],
    quoted: words.length === chosen.length ? words.join(' ') : null,
    ...(chosen.length === 1 && only?.context !== undefined ? { context: only.context } : {}),
    attributes: attributesOf(bodies), ...(bodies.notes.length === 0 ? {} : { note: bodies.notes.join('\n') }),
  };
  const types = bodies.tags.length === 0 ? [untyped] : bodies.tags;
  return types.map((type, index) => ({ key: index === 0 ? id : `${id} ${String(index)}`, type, ...span }));
}

function attributesOf({ values, links }: Bodies): Record<string, JsonValue> {
  const link = links.length === 0 ? [] : [['link', links.length === 1 ? links[0] ?? '' : links] as const];
  return Object.fromEntries([...values, ...link]);
}
