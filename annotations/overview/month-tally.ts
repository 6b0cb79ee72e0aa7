import type { MonthCounts } from '../../shared/overview.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { compareText } from '../model/span-place.ts';
import { typeColumns } from './columns.ts';
import { Counter } from './counter.ts';
import type { MergedTag } from './merged-tags.ts';

/** Counts tags by their types and the months of their articles. */
export class MonthTally {
  readonly #schema: LabelSchema;
  readonly #months = new Map<string | null, { articles: number; readonly types: Counter }>();
  readonly #types = new Counter();

  constructor(schema: LabelSchema) {
    this.#schema = schema;
  }

  /** Takes the tags of an article of a month; null where it has no date. */
  add(month: string | null, tags: readonly MergedTag[]): void {
    const sum = this.#months.get(month) ?? { articles: 0, types: new Counter() };
    this.#months.set(month, sum);
    sum.articles += 1;
    for (const { type } of tags) {
      sum.types.add(type);
      this.#types.add(type);
    }
  }

  /** Oldest month first; articles without a date come last. */
  counts(): { readonly types: readonly string[]; readonly months: readonly MonthCounts[]; readonly tags: number } {
    const types = typeColumns(this.#schema, this.#types);
    const months = [...this.#months].toSorted(([a], [b]) => (a === null ? 1 : b === null ? -1 : compareText(a, b)));
    return {
      types, tags: this.#types.total(),
      months: months.map(([month, { articles, types: own }]) => ({ month, articles, tags: own.total(), by_type: types.map((type) => own.of(type)) })),
    };
  }
}
