import type { AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { CorpusTally } from '../../annotations/overview/corpus-tally.ts';
import type { FoundRepeat } from '../../annotations/overview/repeats/repeat-tally.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import type { OverviewReport } from '../../shared/overview.ts';
import type { Attributes } from '../../shared/places.ts';
import type { Article, ArticleMeta, Relation } from '../../shared/records.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { markedText } from '../helpers/marked-text.ts';
import { article, link } from '../helpers/small-project.ts';

/** What an annotator said with a text: tags in the marked-text notation, values by the tags' ids, links as `SAID_BY q p`. */
export interface Said {
  readonly marked: string;
  readonly values?: Readonly<Record<string, Attributes>>;
  readonly links?: readonly string[];
  readonly who?: string;
}

/** An article with the sets of those who tagged it; all mark the same text. */
export function taggedArticle(meta: Partial<ArticleMeta>, ...said: readonly Said[]): { readonly article: Article; readonly sets: readonly AnnotationSet[] } {
  const of = article(markedText(said[0]?.marked ?? '').text, meta);
  return { article: of, sets: said.map((each, at) => setOf(of, each, at)) };
}

function setOf(of: Article, { marked, values = {}, links = [], who = 'Anne' }: Said, at: number): AnnotationSet {
  const { set } = markedText(marked);
  const spans = [...set.spans.values()].map((span) => ({ ...span, attributes: values[span.id] ?? {} }));
  const relations = links.map((written): Relation => {
    const [type = '', from = '', to = ''] = written.split(' ');
    return link(type, from, to);
  });
  return {
    ...set, article: of.id, annotator: { id: annotatorIdSchema.parse(String(at + 1).padStart(16, '0')), name: who },
    spans: new Map(spans.map((span) => [span.id, span])), relations: new Map(relations.map((relation) => [relation.id, relation])),
  };
}

/** The tally of some articles. */
export function tallyOf(articles: readonly ReturnType<typeof taggedArticle>[], schema: LabelSchema = defaultSchema): CorpusTally {
  const tally = new CorpusTally(schema);
  for (const { article: of, sets } of articles) tally.add(of, sets);
  return tally;
}

/** The counts of some articles, lists whole. */
export function countsOf(articles: readonly ReturnType<typeof taggedArticle>[], schema?: LabelSchema): Omit<OverviewReport, 'repeats' | 'repeats_total' | 'refused'> {
  return tallyOf(articles, schema).counts(1000);
}

/** What is repeated in some articles. */
export function repeatsOf(articles: readonly ReturnType<typeof taggedArticle>[]): readonly FoundRepeat[] {
  const steps = tallyOf(articles).findRepeats();
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}
