import { WELL_KNOWN_PEOPLE } from '../data/well-known-people.ts';
import { wordsOf, type Hit, type Reading } from './reading.ts';

/** Persons with the longest name that holds theirs as its first or last words, where only one does: « Gerasimov » is « Valery Gerasimov ». */
export function withCanonical(reading: Reading, hits: readonly Hit[]): readonly Hit[] {
  const full = fullNames(reading, hits);
  return hits.map((hit) => {
    if (hit.type !== 'PERSON') return hit;
    const words = spaced(wordsOf(reading, hit));
    const longest = full.get(words);
    const canonical = longest ?? (longest === undefined ? WELL_KNOWN_PEOPLE.get(words) : undefined) ?? words;
    return { ...hit, attributes: { ...hit.attributes, canonical } };
  });
}

/** Parts of names with the only full name that has them; null where two people share one. */
function fullNames(reading: Reading, hits: readonly Hit[]): ReadonlyMap<string, string | null> {
  const names = new Set(hits.filter(({ type }) => type === 'PERSON').map((hit) => spaced(wordsOf(reading, hit))).filter((name) => name.includes(' ')));
  const full = new Map<string, string | null>();
  for (const name of names) {
    const words = name.split(' ');
    for (let cut = 1; cut < words.length; cut += 1) {
      for (const part of [words.slice(cut).join(' '), ...(cut === 1 ? [words[0] ?? ''] : [])]) full.set(part, full.has(part) && full.get(part) !== name ? null : name);
    }
  }
  return full;
}

function spaced(name: string): string {
  return name.replaceAll('\u00a0', ' ');
}
