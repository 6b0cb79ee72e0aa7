import type { ArticleId } from '../../../shared/ids.ts';
import type { Attributes } from '../../../shared/places.ts';
import type { Remembered } from '../../../shared/suggestions.ts';
import { canonicalJson } from '../../model/canonical-json.ts';
import type { Lesson } from './lessons.ts';
import type { PlacedWords } from './placed-words.ts';

const EXAMPLES = 5;
const ENOUGH = 500;
// The same neighbour says more than the words alone: `le Mercure` and `Mercure a déclaré` are two things.
const NEIGHBOUR = 2;
const INFLECTED = 0.85;

/** What an annotator did with the same words, whatever their form: a tally that is added to and taken from, never read through. */
export class Experience {
  readonly #lessons = new Set<Lesson>();

  get isEmpty(): boolean { return this.#lessons.size === 0; }

  /** Further cases of words that were met so often teach nothing. */
  add(lesson: Lesson): void {
    if (this.#lessons.size < ENOUGH) this.#lessons.add(lesson);
  }

  remove(lesson: Lesson): void { this.#lessons.delete(lesson); }

  /** The types that these words were tagged as, the commonest first. */
  types(): readonly string[] {
    const counts = new Map<string, number>();
    for (const { verdict, type } of this.#lessons) if (verdict === 'tagged') counts.set(type, (counts.get(type) ?? 0) + 1);
    return [...counts].sort(([a, most], [b, least]) => least - most || (a < b ? -1 : 1)).map(([type]) => type);
  }

  /**
   * How likely words at a place are of a type, from 0 to 1: what speaks for it as a part of all that was done with these words, one unknown case counted in.
   * Cases with the same neighbour count thrice; a form that was never tagged itself counts a little less.
   */
  confidence(type: string, place: PlacedWords, words: string): number {
    let [yes, no, isExact] = [0, 0, false];
    for (const lesson of this.#lessons) {
      const weight = 1 + (lesson.place.before === place.before ? NEIGHBOUR : 0) + (lesson.place.after === place.after ? NEIGHBOUR : 0);
      const speaksFor = lesson.verdict === 'tagged' && lesson.type === type;
      const speaksAgainst = lesson.verdict === 'rejected' ? lesson.type === type : !speaksFor;
      if (speaksFor) yes += weight;
      if (speaksFor && lesson.words === words) isExact = true;
      if (speaksAgainst) no += weight;
    }
    return (yes / (yes + no + 1)) * (isExact ? 1 : INFLECTED);
  }

  /** Whether every place that was tagged as a type began with a capital letter, so that a small one is another word. */
  wantsCapital(type: string): boolean {
    return [...this.#lessons].every(({ verdict, type: tagged, place }) => verdict !== 'tagged' || tagged !== type || place.isCapital);
  }

  /** The attributes that tags of a type mostly had; values that are seldom alike are left out. */
  usualAttributes(type: string): Attributes {
    const tagged = [...this.#lessons].filter((lesson) => lesson.verdict === 'tagged' && lesson.type === type);
    const names = new Set(tagged.flatMap(({ attributes }) => Object.keys(attributes)));
    return Object.fromEntries([...names].flatMap((name) => {
      const usual = commonest(tagged.map(({ attributes }) => attributes[name]));
      return usual !== undefined && usual.count * 2 > tagged.length ? [[name, usual.value]] : [];
    }));
  }

  /** What is told of these words to somebody who asks why. */
  tell(type: string): Remembered {
    const others: Record<string, number> = {};
    let [tagged, rejected, passed] = [0, 0, 0];
    for (const lesson of this.#lessons) {
      if (lesson.verdict === 'passed') passed += 1;
      else if (lesson.verdict === 'rejected') rejected += lesson.type === type ? 1 : 0;
      else if (lesson.type === type) tagged += 1;
      else others[lesson.type] = (others[lesson.type] ?? 0) + 1;
    }
    return { tagged, rejected, passed, others, examples: this.#examples(type) };
  }

  #examples(type: string): Remembered['examples'] {
    const seen = new Set<ArticleId>();
    const found: Remembered['examples'] = [];
    for (const { article, type: tagged, left, words, right } of [...this.#lessons].reverse()) {
      if (found.length === EXAMPLES) break;
      if (tagged !== type || seen.has(article)) continue;
      seen.add(article);
      found.push({ article, left, words, right });
    }
    return found;
  }
}

function commonest<Value>(values: readonly Value[]): { readonly value: NonNullable<Value>; readonly count: number } | undefined {
  const counts = new Map<string, { value: NonNullable<Value>; count: number }>();
  for (const value of values) {
    if (value === undefined || value === null) continue;
    const key = canonicalJson(value);
    counts.set(key, { value, count: (counts.get(key)?.count ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0];
}
