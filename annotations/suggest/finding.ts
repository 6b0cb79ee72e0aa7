import type { Utf16Range } from '../../shared/offsets.ts';
import type { Attributes } from '../../shared/places.ts';

/** The article as rules read it. */
export interface ReadArticle {
  readonly text: string;
  /** `fr` or `en`; any other language is read by the rules of both. */
  readonly language: string;
  /** The article's month as `YYYY-MM`, to which dates without a year are related; null where nobody knows. */
  readonly month: string | null;
}

/** A stretch of text that a rule takes for a tag of a type of the default schema. All places are UTF-16 units of the article's text. */
export interface Finding {
  readonly type: string;
  readonly range: Utf16Range;
  /** The parts of a stretch that is cut in two, as a quote around its cue; absent where it is whole. */
  readonly fragments?: readonly Utf16Range[];
  readonly attributes: Attributes;
  /** How often such findings are right, from 0 to 1. */
  readonly confidence: number;
  /** The name of the rule that speaks, which the window puts into words. */
  readonly rule: string;
  /** The words of the text, or of a list, that made it speak. */
  readonly evidence: string;
}

/** A link between two findings, of a relation of the default schema. */
export interface FoundLink {
  readonly type: string;
  readonly from: Finding;
  readonly to: Finding;
}

/** What rules found in one article. Links go between findings of the same list only. */
export interface Findings {
  readonly spans: readonly Finding[];
  readonly links: readonly FoundLink[];
}
