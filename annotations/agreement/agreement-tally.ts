import type { AgreementLayer, ArticleFigures } from '../../shared/agreement.ts';
import type { AnnotatorId } from '../../shared/ids.ts';
import type { Annotator } from '../../shared/records.ts';
import { documentLabels, findRelationType, findSpanType, type AttributeDefinition, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { compareText } from '../model/span-place.ts';
import { answerOf, AnswerTally, isComparable } from './answers.ts';
import { ChanceSample } from './chance-sample.ts';
import { comparePair, type CompareContext, type PairComparison } from './compare-pair.ts';
import { ConfusionTally } from './confusion.ts';
import { ExampleTally } from './examples.ts';
import { LayerTally } from './layer-tally.ts';
import { layerTable, type LayerTable } from './layers.ts';
import { groupTags } from './tag-groups.ts';
import type { ComparedArticle, Tag, Tagging } from './tagging.ts';
import { TypeTally } from './type-tally.ts';

/** Whose agreement is measured, and how. */
export interface AgreementOptions {
  readonly annotators: readonly Annotator[];
  readonly schema: LabelSchema;
  /** What the draws of intervals and of gamma start from; the same seed gives the same report. */
  readonly seed: number;
  /** The one layer that is measured; null measures all. */
  readonly layer: AgreementLayer | null;
}

/** An article as the report lists it, before its figures. */
export type ArticleFacts = Omit<ArticleFigures, 'layers'>;

/** Something that annotators answer, and what they did. */
export interface Question {
  readonly definition: AttributeDefinition;
  readonly tally: AnswerTally;
}

/** One pair of annotators in one article. */
interface ComparedPair {
  readonly key: string;
  readonly a: number;
  readonly b: number;
  readonly comparison: PairComparison;
}

/** Measures agreement one article at a time; keeps counts, and tags only of the few articles that chance is drawn on. */
export class AgreementTally {
  readonly options: AgreementOptions;
  readonly table: LayerTable;
  /** The annotators in the order of their names, which is the order of all answers and pairs. */
  readonly annotators: readonly Annotator[];
  readonly #working = new Set<AnnotatorId>();
  readonly layers: readonly LayerTally[];
  readonly articles: ArticleFacts[] = [];
  /** On how many articles each pair of annotators can be compared, by the pair's word. */
  readonly documents = new Map<string, number>();
  readonly types = new TypeTally();
  readonly confusion = new Map<string, ConfusionTally>();
  readonly #questions = new Map<string | null, readonly Question[]>();
  readonly examples = new ExampleTally();
  readonly chance: ChanceSample;
  readonly #context: CompareContext;

  constructor(options: AgreementOptions) {
    this.options = options;
    this.table = layerTable(options.schema, options.layer);
    this.annotators = [...options.annotators].sort((a, b) => compareText(a.name, b.name) || compareText(a.id, b.id));
    this.layers = this.table.layers.map((layer) => new LayerTally(layer));
    this.chance = new ChanceSample(options.seed);
    this.#context = { table: this.table, isSymmetric: (relation) => findRelationType(options.schema, relation)?.symmetric === true };
  }

  /** Those of the annotators who were seen to work on any article. */
  get workers(): readonly Annotator[] {
    return this.annotators.filter(({ id }) => this.#working.has(id));
  }

  /** Takes note of who works on an article. */
  see(taggings: readonly Tagging[]): void {
    for (const { annotator } of taggings) this.#working.add(annotator);
  }

  /** Adds an article. One that fewer than two of the annotators have says nothing of agreement and is left out. */
  add(given: ComparedArticle): void {
    const taggings = this.annotators.flatMap(({ id }) => given.taggings.filter(({ annotator }) => annotator === id));
    this.see(taggings);
    if (taggings.length < 2) return;
    const article = { ...given, taggings };
    this.articles.push({ id: given.id, source: given.source, date: given.date, language: given.language, annotators: taggings.map(({ annotator }) => annotator) });
    const pairs = this.#comparePairs(article);
    this.types.addArticle(taggings.map(({ tags }) => tags), given.length);
    const sides = taggings.map(({ tags }) => this.#byLayer(tags));
    for (const layer of this.layers) {
      layer.add(article, sides.map((own) => own.get(layer.layer) ?? []), new Map(pairs.map(({ key, comparison }) => [key, comparison.byLayer.get(layer.layer)])));
    }
    this.#addAnswers(article, pairs);
    this.chance.offer(given.id, given.length, taggings.map(({ tags }) => tags));
  }

  #byLayer(tags: readonly Tag[]): ReadonlyMap<AgreementLayer, readonly Tag[]> {
    const layers = new Map<AgreementLayer, Tag[]>(this.layers.map(({ layer }) => [layer, []]));
    for (const tag of tags) for (const layer of this.table.layersOf(tag.type)) layers.get(layer)?.push(tag);
    return layers;
  }

  #comparePairs(article: ComparedArticle): readonly ComparedPair[] {
    const pairs: ComparedPair[] = [];
    for (const [a, one] of article.taggings.entries()) {
      for (let b = a + 1; b < article.taggings.length; b += 1) {
        const other = article.taggings[b];
        if (other === undefined) continue;
        const pair = { key: pairKey(one.annotator, other.annotator), a, b, comparison: comparePair(one, other, this.#context) };
        pairs.push(pair);
        this.#addPair(article, pair, [one.annotator, other.annotator]);
      }
    }
    return pairs;
  }

  #addPair(article: ComparedArticle, { key, comparison }: ComparedPair, annotators: readonly [AnnotatorId, AnnotatorId]): void {
    this.documents.set(key, (this.documents.get(key) ?? 0) + 1);
    this.types.addPair(comparison.byType);
    const confusion = this.confusion.get(key) ?? new ConfusionTally();
    this.confusion.set(key, confusion);
    const isMeasured = (type: string | undefined): boolean => type !== undefined && this.table.layersOf(type).length > 0;
    for (const [type, { strict }] of comparison.byType) if (strict > 0 && isMeasured(type)) confusion.addEqual(type, strict);
    const meetings = comparison.meetings.filter((meeting) => isMeasured(meeting.a?.type) || isMeasured(meeting.b?.type));
    for (const meeting of meetings) confusion.add(meeting.a?.type ?? null, meeting.b?.type ?? null);
    this.examples.offer(article, annotators, meetings);
  }

  #addAnswers(article: ComparedArticle, pairs: readonly ComparedPair[]): void {
    const places = article.taggings.map(({ annotator }) => this.annotators.findIndex(({ id }) => id === annotator));
    const spread = <T>(values: readonly T[]): readonly (T | undefined)[] => this.annotators.map((_annotator, at) => values[places.indexOf(at)]);
    for (const group of groupTags(article.taggings, pairs.map(({ a, b, comparison }) => ({ a, b, partners: comparison.overlap })))) {
      const type = group.find((tag) => tag !== null)?.type ?? '';
      if (this.table.layersOf(type).length === 0) continue;
      const values = spread(group.map((tag) => tag?.attributes));
      for (const question of this.questions(type)) question.tally.add(values.map((given) => answerOf(question.definition, given)));
    }
    const labels = spread(article.taggings.map((tagging) => tagging.labels));
    for (const { definition, tally } of this.questions(null)) tally.add(labels.map((given) => answerOf(definition, given)));
  }

  /** The attributes of a type that can be compared, or the labels of articles (null), with what was answered. */
  questions(type: string | null): readonly Question[] {
    const known = this.#questions.get(type);
    if (known !== undefined) return known;
    const definitions = type === null ? documentLabels(this.options.schema) : findSpanType(this.options.schema, type)?.attributes ?? [];
    const questions = definitions.filter(isComparable).map((definition) => ({ definition, tally: new AnswerTally() }));
    this.#questions.set(type, questions);
    return questions;
  }

  /** Says whether a tag belongs to a layer. */
  isOf(layer: AgreementLayer, { type }: Tag): boolean {
    return this.table.layersOf(type).includes(layer);
  }
}

/** The word for a pair of annotators. */
export function pairKey(a: AnnotatorId, b: AnnotatorId): string {
  return `${a} ${b}`;
}
