import type { Finding } from '../finding.ts';
import type { Reading } from './reading.ts';
import { overlaps, wordsIn } from './ranges.ts';

/** A quote with who says it: the words that name the speaker, and whom they mean. */
export interface Said {
  readonly quote: Finding;
  readonly speaker: Finding | null;
  readonly person: Finding | null;
}

const LONGEST_TITLE = 140;
const FEWEST_WORDS = 3;

/** Who says the quotes of headlines and crossheads that name nobody: « “Ni otage ni vassal” : à Norval, … » is said by whoever says these words in the story. */
export function saidAgain(reading: Reading, said: readonly Said[]): ReadonlyMap<Finding, Finding> {
  const known = said.flatMap(({ quote, person }) => (person === null ? [] : [{ quote, person, words: plainWords(reading, quote) }]));
  return new Map(said.filter((each) => isOpen(reading, each)).flatMap(({ quote }) => {
    const words = plainWords(reading, quote);
    const again = known.find((other) => !overlaps(other.quote.range, quote.range) && other.words.includes(words));
    return again === undefined ? [] : [[quote, again.person] as const];
  }));
}

/** It stands in a short line by itself, and at best a description speaks. */
function isOpen({ text }: Reading, { quote: { range }, speaker }: Said): boolean {
  const start = text.lastIndexOf('\n', range.start) + 1;
  const end = text.indexOf('\n', range.end);
  const isTitle = (end === -1 ? text.length : end) - start <= LONGEST_TITLE;
  return isTitle && (speaker === null || speaker.attributes['mention_kind'] === 'description') && wordsIn(text.slice(range.start, range.end)) >= FEWEST_WORDS;
}

/** The words in small letters without marks, each between spaces. */
function plainWords({ text }: Reading, { range, fragments }: Finding): string {
  const whole = (fragments ?? [range]).map(({ start, end }) => text.slice(start, end)).join(' ');
  return ` ${(whole.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')} `;
}
