import type { Status } from '../../shared/records.ts';

/*
 * What a query means.
 *
 * WORDS. A word finds itself whatever its case, accents, plural ending and elided word before it, as the concordance of a tag does; `milit*` finds every word
 * that begins so. "Words in quotation marks" stand next to each other in this order; what lies between them, other than words, does not count. A word that is written
 * with a hyphen or apostrophe is such a phrase. In other words: the letters count, the signs do not.
 *
 * TAGS. `type:QUOTE`, `speaker:"Anne Roy"` (whom SAID_BY or CLAIMED_BY leads to: its words or canonical name), `canonical:`, `annotator:`, and any attribute by its name
 * (`quote_kind:direct`). Names match in part, by whole words; values of attributes match whole; `*` at the end matches a beginning, `*` alone any value, `=` before the
 * value nothing but the whole. Conditions side by side describe one and the same tag; a second `type:` begins another. The gold set is searched only where it is named (`annotator:gold`).
 *
 * INSIDE. `drone in:QUOTE` finds words only inside tags of a type; conditions beside it describe that tag (`drone in:QUOTE speaker:Roy`).
 *
 * ARTICLES. `status:done` (of anybody; of the person of `annotator:` where both stand side by side), `date:2024-03` or `date:2024-01..2024-06` (either end may be missing), `language:fr`, `source:`.
 *
 * TOGETHER. Terms side by side, and AND (ET), want both in one article; OR (OU) either; NOT (SAUF) takes out articles that have what stands side by side after it.
 * OR binds weakest; brackets group. All three decide over articles. The hits are the places of the terms that are not negated, in the articles that remain, each place
 * once; an article that meets the query without such a place counts with its first line.
 */

/** One word of a query, folded; `isPrefix` says that more may follow. */
export interface QueryWord {
  readonly text: string;
  readonly isPrefix: boolean;
}

/** What a value must be like, folded: the whole of it, some of its words in this order, its beginning, or anything at all. */
export interface Match {
  readonly how: 'whole' | 'part' | 'prefix' | 'any';
  readonly text: string;
}

/** What a tag must be like in one respect. */
export type TagCondition =
  | { readonly field: 'type'; readonly type: string }
  | { readonly field: 'annotator'; readonly match: Match }
  /** An attribute by its name; `speaker` stands for whom the tag is said or claimed by. */
  | { readonly field: 'attribute'; readonly name: string; readonly match: Match };

/** What an article must be like. */
export type ArticleCondition =
  | { readonly field: 'status'; readonly status: Status; readonly annotator: Match | null }
  /** Days from and to, both in, as `YYYY-MM-DD`. */
  | { readonly field: 'date'; readonly from: string; readonly to: string }
  | { readonly field: 'language' | 'source'; readonly match: Match };

/** A query as it was understood. */
export type Query =
  | { readonly kind: 'and' | 'or'; readonly parts: readonly Query[] }
  | { readonly kind: 'not'; readonly part: Query }
  /** Words that stand next to each other, inside a tag of each of these descriptions. */
  | { readonly kind: 'words'; readonly words: readonly QueryWord[]; readonly inside: readonly (readonly TagCondition[])[] }
  | { readonly kind: 'tag'; readonly conditions: readonly TagCondition[] }
  | { readonly kind: 'article'; readonly condition: ArticleCondition };
