import fc from 'fast-check';
import { AgreementTally } from '../../annotations/agreement/agreement-tally.ts';
import { buildReport } from '../../annotations/agreement/build-report.ts';
import { taggingOf, type ComparedArticle, type Tagging } from '../../annotations/agreement/tagging.ts';
import { emptySet, type AnnotationSet } from '../../annotations/model/annotation-set.ts';
import type { AgreementLayer, AgreementReport, LayerFigures } from '../../shared/agreement.ts';
import { annotatorIdSchema, articleIdSchema, relationIdSchema, spanIdSchema } from '../../shared/ids.ts';
import type { JsonObject } from '../../shared/json.ts';
import { codePoints } from '../../shared/offsets.ts';
import type { Attributes } from '../../shared/places.ts';
import type { Annotator, Span } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';

export const LENGTH = 60;
export const TEXT = 'Ada Lorne a dit à Lyon, « rien », puis Ben Roy est parti. Fin'.slice(0, LENGTH);

/** An annotator by a letter, from `a`. */
export function person(letter: string): Annotator {
  return { id: annotatorIdSchema.parse(letter.repeat(16)), name: letter.toUpperCase() };
}

/** A tag: its type, and one place or several; a last object gives its attributes. */
export type Told = readonly [type: string, ...places: (readonly [number, number])[]];

/** What somebody made of an article. */
export interface Work {
  readonly tags: readonly Told[];
  /** Links by type and the places of their ends in `tags`. */
  readonly links?: readonly (readonly [type: string, from: number, to: number])[];
  readonly attributes?: readonly Attributes[];
  readonly labels?: JsonObject;
}

/** The work of a person as it is measured. */
export function tagging(letter: string, work: Work): Tagging {
  return taggingOf(setOf(letter, work));
}

/** The work of a person as it is stored. */
export function setOf(letter: string, { tags, links = [], attributes = [], labels = {} }: Work): AnnotationSet {
  const time = '2025-01-01T00:00:00.000Z';
  const spans = tags.map(([type, ...places], at): Span => {
    const fragments = places.map(([start, end]) => [codePoints(start), codePoints(end)] as const);
    const place = { start: codePoints(places[0]?.[0] ?? 0), end: codePoints(places.at(-1)?.[1] ?? 1), ...(fragments.length > 1 ? { fragments } : {}) };
    return { id: spanIdSchema.parse(`${letter}${String(at)}`), type, ...place, text: '', attributes: attributes[at] ?? {}, origin: 'human', created_at: time, updated_at: time };
  });
  const relations = links.map(([type, from, to], at) => ({ id: relationIdSchema.parse(`r${String(at)}`), type, from: spanIdSchema.parse(`${letter}${String(from)}`), to: spanIdSchema.parse(`${letter}${String(to)}`) }));
  const set = { ...emptySet(articleIdSchema.parse('0'.repeat(16)), person(letter)), document: { status: 'done', labels } as const };
  return { ...set, spans: new Map(spans.map((span) => [span.id, span])), relations: new Map(relations.map((relation) => [relation.id, relation])) };
}

/** An article with the work of people by their letters. */
export function compared(works: Readonly<Record<string, Work>>, at = 0, date: string | null = '2024-03'): ComparedArticle {
  const taggings = Object.entries(works).map(([letter, work]) => tagging(letter, work));
  return { id: articleIdSchema.parse(at.toString(16).padStart(16, '0')), source: `${String(at)}.txt`, text: TEXT, length: LENGTH, date, language: 'fr', taggings };
}

/** The report on some articles. */
export function report(articles: readonly ComparedArticle[], { letters = 'ab', layer = null as AgreementLayer | null, seed = 1 } = {}): AgreementReport {
  const tally = new AgreementTally({ annotators: [...letters].map(person), schema: defaultSchema, seed, layer });
  for (const article of articles) tally.add(article);
  const steps = buildReport(tally);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The figures of one layer of a report. */
export function layerOf({ layers }: AgreementReport, name: AgreementLayer = 'all'): LayerFigures {
  const found = layers.find(({ layer }) => layer === name);
  if (found === undefined) throw new Error(`no layer ${name}`);
  return found;
}

const stretch = fc.tuple(fc.nat(LENGTH - 1), fc.integer({ min: 1, max: 15 })).map(([start, length]) => [start, Math.min(LENGTH, start + length)] as const);
const told: fc.Arbitrary<Told> = fc.tuple(fc.constantFrom('PERSON', 'ROLE', 'QUOTE', 'Autre'), stretch).map(([type, place]) => [type, place]);

/** Up to eight tags of four types on a short text, nested, crossing and equal ones among them. */
export const arbitraryTags: fc.Arbitrary<readonly Told[]> = fc.array(told, { maxLength: 8 });
