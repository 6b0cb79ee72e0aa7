import type { ArticleId, SpanId } from '../../../shared/ids.ts';
import { createOffsetMap, toUtf16 } from '../../../shared/offsets.ts';
import type { Article, Span } from '../../../shared/records.ts';
import type { LabelSchema } from '../../../shared/schema/label-schema.ts';
import { MEMORY, type Remembered, type Why } from '../../../shared/suggestions.ts';
import type { Finding } from '../finding.ts';
import { toSuggestions, type Suggestions } from '../suggestions.ts';
import { Experience } from './experience.ts';
import { lessonsOf, type Lesson, type Taught } from './lessons.ts';
import { knownRuns, wordsWithin } from './placed-words.ts';
import { keyedWords } from './word-key.ts';

/**
 * What one annotator tagged, accepted, refused and left alone in a project, by words: a string matcher that learns from each article as it is worked on, as INCEpTION's does.
 * Each article's lessons replace those it gave before, so that what is undone is unlearned.
 */
export class Memory {
  readonly #byArticle = new Map<ArticleId, readonly Lesson[]>();
  readonly #byKey = new Map<string, Experience>();

  /** Takes in what the annotator's set says now; answers whether anything was learned or unlearned. */
  learn(taught: Taught): boolean {
    const before = this.#byArticle.get(taught.article.id) ?? [];
    const lessons = lessonsOf(taught);
    if (before.length === 0 && lessons.length === 0) return false;
    for (const lesson of before) this.#forget(lesson);
    for (const lesson of lessons) this.#remember(lesson);
    this.#byArticle.set(taught.article.id, lessons);
    return true;
  }

  /** The places of an article where words stand that were tagged before, in any of their forms. */
  suggest(article: Article, { schema, now }: { schema: LabelSchema; now: string }): Suggestions {
    const remembered = new Map<Finding, Remembered>();
    const spans = knownRuns(keyedWords(article.text), (key) => this.#byKey.has(key)).flatMap((place) => {
      const experience = this.#byKey.get(place.key);
      if (experience === undefined) return [];
      const words = article.text.slice(place.start, place.end);
      return experience.types().filter((type) => place.isCapital || !experience.wantsCapital(type)).map((type): Finding => {
        const finding = {
          type, range: { start: place.start, end: place.end }, attributes: experience.usualAttributes(type),
          confidence: experience.confidence(type, place, words), rule: MEMORY, evidence: words,
        };
        remembered.set(finding, experience.tell(type));
        return finding;
      });
    });
    return toSuggestions({ engine: MEMORY, article, schema, now }, { spans, links: [] }, { remembered: (finding) => remembered.get(finding) });
  }

  /** Suggestions of another engine, those of words that the annotator refused or tagged otherwise made less sure, with what is remembered of them. */
  weigh(article: Article, { spans, relations, why }: Suggestions): Suggestions {
    const words = keyedWords(article.text);
    const map = createOffsetMap(article.text);
    const weighed = new Map<SpanId, Why>(why);
    const sure = spans.map((span): Span => {
      const place = wordsWithin(words, { start: toUtf16(map, span.start), end: toUtf16(map, span.end) });
      const experience = place === null ? undefined : this.#byKey.get(place.key);
      if (place === null || experience === undefined) return span;
      const told = experience.tell(span.type);
      const known = why.get(span.id);
      if (known !== undefined) weighed.set(span.id, { ...known, remembered: told });
      const against = told.rejected + Object.values(told.others).reduce((sum, count) => sum + count, 0);
      const trust = against === 0 ? 1 : experience.confidence(span.type, place, span.text);
      return { ...span, confidence: Math.min(span.confidence ?? 1, trust) };
    });
    return { spans: sure, relations, why: weighed };
  }

  #remember(lesson: Lesson): void {
    const experience = this.#byKey.get(lesson.place.key) ?? new Experience();
    experience.add(lesson);
    this.#byKey.set(lesson.place.key, experience);
  }

  #forget(lesson: Lesson): void {
    const experience = this.#byKey.get(lesson.place.key);
    experience?.remove(lesson);
    if (experience?.isEmpty === true) this.#byKey.delete(lesson.place.key);
  }
}
