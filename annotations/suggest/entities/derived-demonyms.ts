import type { Token } from './tokens.ts';

const FRENCH_SUFFIX = /(?:iennes?|iens?|éennes?|éens?|aises?|ais|oises?|ois|anes?|ans?|aines?|ains?)$/u;
const ENGLISH_SUFFIX = /(?:ians?|ans?|ese|ish)$/u;
const COUNTRY_ENDING = /^(?:|e|a|ie|ia|y|o|os|es|is)$/u;
/** The last letters of all forms, which most words do not have. */
const MAY_END = /^(?:s[eh]|es|n[es]|[aei]n|is|ns)$/u;
const SHORTEST_STEM = 4;
const COMPOUND = /^(?!(?:socio|médico|électro|hydro|micro|macro|radio|vidéo|techno|psycho|neuro|cardio|auto|agro)-)\p{Ll}{3,}o-(\p{Ll}+)$/u;

/** Demonyms that no list knows, made of names that the same text holds: « lestrien » beside « Lestrie ». */
export interface DerivedDemonyms {
  /** In small letters. */
  readonly forms: ReadonlySet<string>;
  /** The names of the countries, in small letters. */
  readonly countries: ReadonlySet<string>;
}

/** Looks through the words of a text once; `isKnown` says which words the lists know already. */
export function derivedDemonyms(tokens: readonly Token[], language: string, isKnown: (token: Token) => boolean): DerivedDemonyms {
  const stems = new Map<string, string>();
  for (const { low } of tokens) if (low.includes('-')) for (const stem of compoundStems(low)) stems.set(stem, `${stem} `);
  for (const { text, low, isCapital } of tokens) if (isCapital && !text.includes('-')) for (const stem of stemsOf(low)) stems.set(stem, low);
  const forms = new Set<string>();
  const countries = new Set<string>();
  const seen = new Set<string>();
  for (const token of tokens) {
    if (token.low.length <= SHORTEST_STEM || seen.has(token.text) || !MAY_END.test(token.low.slice(-2))) continue;
    seen.add(token.text);
    for (const part of token.low.split('-')) {
      const country = isKnown(token) ? undefined : countryOf(part, token.isCapital, { stems, language });
      if (country !== undefined && country !== part) {
        forms.add(part);
        countries.add(country);
      }
    }
  }
  return { forms, countries };
}

function countryOf(word: string, isCapital: boolean, { stems, language }: { stems: ReadonlyMap<string, string>; language: string }): string | undefined {
  const isEnglish = language === 'en' && isCapital;
  const suffix = isEnglish ? ENGLISH_SUFFIX : language === 'en' || isCapital ? null : FRENCH_SUFFIX;
  const ending = suffix === null ? undefined : suffix.exec(word)?.[0];
  return ending === undefined ? undefined : stems.get(word.slice(0, -ending.length));
}

/** « valmoro-lestrienne » gives itself away even where neither country is named. */
function compoundStems(low: string): readonly string[] {
  const last = COMPOUND.exec(low)?.[1];
  const ending = last === undefined ? undefined : FRENCH_SUFFIX.exec(last)?.[0];
  return last === undefined || ending === undefined || last.length - ending.length < SHORTEST_STEM ? [] : [last.slice(0, -ending.length)];
}

function stemsOf(name: string): readonly string[] {
  return [0, 1, 2].map((length) => name.slice(0, name.length - length)).filter((stem) => stem.length >= SHORTEST_STEM && COUNTRY_ENDING.test(name.slice(stem.length)));
}
