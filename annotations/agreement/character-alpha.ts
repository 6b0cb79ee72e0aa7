import type { Measure } from '../../shared/agreement.ts';
import { defined, undefinedBecause } from './measure.ts';
import type { Tag } from './tagging.ts';

/** The value of a character that nobody tagged. */
const UNTAGGED = '';

/** Coincidences of the types on each character, as far as nominal alpha needs them. */
export interface CharacterCounts {
  /** Characters that two or more annotators had before them. */
  readonly characters: number;
  /** Ordered pairs of differing values, each weighted by one over the number of annotators less one. */
  readonly differing: number;
  /** How often each set of types was given, summed over annotators. */
  readonly values: ReadonlyMap<string, number>;
}

/**
 * Counts one article. The value of a character is the set of types on it, so that nested tags are one value and overlapping ones of a type change
 * nothing. Walks from border to border of tags and never over characters; fragments count, gaps between them do not.
 */
export function countCharacters(sides: readonly (readonly Tag[])[], length: number): CharacterCounts {
  const values = new Map<string, number>();
  if (sides.length < 2) return { characters: 0, differing: 0, values };
  const runs = new RunCounter(sides.map(() => UNTAGGED), values);
  const open = sides.map(() => new OpenTypes());
  let from = 0;
  for (const { at, side, type, step } of bordersOf(sides)) {
    const end = Math.min(at, length);
    if (end > from) {
      runs.add(end - from);
      from = end;
    }
    runs.given[side] = open[side]?.change(type, step) ?? UNTAGGED;
  }
  if (length > from) runs.add(length - from);
  return { characters: length, differing: runs.differing, values };
}

interface Border {
  readonly at: number;
  readonly side: number;
  readonly type: string;
  readonly step: 1 | -1;
}

function bordersOf(sides: readonly (readonly Tag[])[]): readonly Border[] {
  const borders: Border[] = [];
  sides.forEach((tags, side) => {
    for (const { type, fragments } of tags) {
      for (const { start, end } of fragments) borders.push({ at: start, side, type, step: 1 }, { at: end, side, type, step: -1 });
    }
  });
  return borders.sort((a, b) => a.at - b.at);
}

/** The types that are open at a place; tells their set as a word after each change. */
class OpenTypes {
  readonly #open = new Map<string, number>();

  change(type: string, step: number): string {
    const count = (this.#open.get(type) ?? 0) + step;
    if (count === 0) this.#open.delete(type);
    else this.#open.set(type, count);
    return this.#open.size < 2 ? this.#open.keys().next().value ?? UNTAGGED : [...this.#open.keys()].sort().join('\u0000');
  }
}

class RunCounter {
  differing = 0;
  /** The value that each annotator gives where the walk is. */
  readonly given: string[];
  readonly #values: Map<string, number>;

  constructor(given: string[], values: Map<string, number>) {
    this.given = given;
    this.#values = values;
  }

  add(length: number): void {
    const { given } = this;
    let unequal = 0;
    for (let at = 0; at < given.length; at += 1) {
      const value = given[at] ?? UNTAGGED;
      this.#values.set(value, (this.#values.get(value) ?? 0) + length);
      for (let other = at + 1; other < given.length; other += 1) if (given[other] !== value) unequal += 2;
    }
    if (unequal > 0) this.differing += (unequal * length) / (given.length - 1);
  }
}

/** Nominal alpha over the characters of some articles. */
export function characterAlpha({ characters, differing, values }: CharacterCounts): Measure {
  if (characters === 0) return undefinedBecause('one_annotator');
  const times = [...values.values()];
  const total = times.reduce((sum, each) => sum + each, 0);
  const value = nominalAlpha({ differing, total, squares: times.reduce((sum, each) => sum + each * each, 0) });
  if (value !== null) return defined(value, characters);
  return undefinedBecause(values.has(UNTAGGED) ? 'no_tags' : 'one_answer', characters);
}

/** Nominal alpha from sums: differing pairs, all values, and the squares of how often each was given. Null where all are the same. */
export function nominalAlpha({ differing, total, squares }: { differing: number; total: number; squares: number }): number | null {
  const unequal = total * total - squares;
  return unequal <= 0 ? null : 1 - ((total - 1) * differing) / unequal;
}

/** Counts of several articles together. */
export function joinCharacterCounts(counts: readonly CharacterCounts[]): CharacterCounts {
  const values = new Map<string, number>();
  let [characters, differing] = [0, 0];
  for (const one of counts) {
    characters += one.characters;
    differing += one.differing;
    for (const [value, times] of one.values) values.set(value, (values.get(value) ?? 0) + times);
  }
  return { characters, differing, values };
}
