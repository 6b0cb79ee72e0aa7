import type { OverviewReport } from '../../shared/overview.ts';
import type { Article } from '../../shared/records.ts';
import { findSpanType, type LabelSchema } from '../../shared/schema/label-schema.ts';
import { monthOf } from '../agreement/months.ts';
import { quoteTypes } from '../formats/common/default-roles.ts';
import type { AnnotationSet } from '../model/annotation-set.ts';
import { mergeTags, type MergedTag } from './merged-tags.ts';
import { MonthTally } from './month-tally.ts';
import { RepeatTally, type FoundRepeat } from './repeats/repeat-tally.ts';
import { SpeakerTally } from './speaker-tally.ts';
import { VerdictTally } from './verdict-tally.ts';

/** All counts of an overview, fed article by article; what is repeated is found at the end. */
export class CorpusTally {
  readonly #schema: LabelSchema;
  readonly #quotes: ReadonlySet<string>;
  readonly #months: MonthTally;
  readonly #speakers: SpeakerTally;
  readonly #verdicts: VerdictTally;
  readonly #repeats = new RepeatTally();
  #articles = 0;
  #tagged = 0;

  constructor(schema: LabelSchema) {
    this.#schema = schema;
    this.#quotes = quoteTypes(schema);
    this.#months = new MonthTally(schema);
    this.#speakers = new SpeakerTally(schema);
    this.#verdicts = new VerdictTally(schema);
  }

  /** Takes an article with the sets of those whose tags count. */
  add(article: Article, sets: readonly AnnotationSet[]): void {
    const tags = mergeTags(sets);
    this.#articles += 1;
    if (tags.length > 0) this.#tagged += 1;
    this.#months.add(monthOf(article.meta.date), tags);
    this.#speakers.add(tags);
    this.#verdicts.add(tags);
    this.#repeats.add(article, { quotes: spansOf(tags, (type) => this.#quotes.has(type)), outside: spansOf(tags, (type) => findSpanType(this.#schema, type)?.layer === 'part') });
  }

  /** Everything but what is repeated; lists are cut at a length. */
  counts(listedAtMost: number): Omit<OverviewReport, 'repeats' | 'repeats_total' | 'refused'> {
    const { types, months, tags } = this.#months.counts();
    return {
      articles: this.#articles, tagged: this.#tagged, tags, types: [...types], months: [...months],
      ...this.#speakers.counts(listedAtMost), ...this.#verdicts.counts(listedAtMost),
    };
  }

  /** What is repeated; yields now and then, so that it can be stopped. */
  findRepeats(): Generator<void, readonly FoundRepeat[]> {
    return this.#repeats.find();
  }
}

function spansOf(tags: readonly MergedTag[], isMeant: (type: string) => boolean): readonly MergedTag['sayings'][0]['span'][] {
  return tags.filter(({ type }) => isMeant(type)).map(({ sayings: [{ span }] }) => span);
}
