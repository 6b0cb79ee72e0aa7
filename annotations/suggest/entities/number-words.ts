const FRENCH_UNITS = 'zéro un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'.split(' ');
const FRENCH_TENS = [[20, 'vingt'], [30, 'trente'], [40, 'quarante'], [50, 'cinquante'], [60, 'soixante'], [80, 'quatre-vingt']] as const;
const ENGLISH_UNITS = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const ENGLISH_TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

const VALUES: ReadonlyMap<string, number> = new Map([...frenchNumbers(), ...englishNumbers(), ['une', 1], ['quatre-vingts', 80], ['cent', 100]]);

/** Number words of French and English below a hundred, in small letters, longest first, for use in a pattern. */
export const NUMBER_WORDS: readonly string[] = [...VALUES.keys()].sort((a, b) => b.length - a.length);

/** What a count written in figures or words comes to: `1 900`, `trois`, `2,5`; null when it is none. */
export function countOf(written: string): number | null {
  const word = VALUES.get(written.toLowerCase());
  if (word !== undefined) return word;
  const figures = written.replace(/[ \u00a0\u202f](?=\d{3})/gu, '').replace(',', '.');
  return /^\d+(?:\.\d+)?$/u.test(figures) ? Number(figures) : null;
}

function* frenchNumbers(): Generator<readonly [string, number]> {
  for (const [value, word] of FRENCH_UNITS.entries()) yield [word, value] as const;
  for (const [tens, word] of FRENCH_TENS) {
    if (tens < 80) yield [word, tens] as const;
    for (let unit = 1; unit < (tens >= 60 ? 20 : 10); unit += 1) {
      const isJoined = tens < 80 && (unit === 1 || (unit === 11 && tens === 60));
      yield [`${word}${isJoined ? '-et-' : '-'}${FRENCH_UNITS[unit] ?? ''}`, tens + unit] as const;
    }
  }
}

function* englishNumbers(): Generator<readonly [string, number]> {
  for (const [value, word] of ENGLISH_UNITS.entries()) yield [word, value] as const;
  for (const [index, word] of ENGLISH_TENS.entries()) {
    yield [word, 20 + 10 * index] as const;
    for (let unit = 1; unit < 10; unit += 1) yield [`${word}-${ENGLISH_UNITS[unit] ?? ''}`, 20 + 10 * index + unit] as const;
  }
}
