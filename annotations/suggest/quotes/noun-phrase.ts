import type { Utf16Range } from '../../../shared/offsets.ts';
import { ENGLISH_IRREGULAR_VERBS } from '../data/english-verbs.ts';
import { SHORTENED_WORDS } from '../../../shared/sentences.ts';
import { rangeOf } from './ranges.ts';

const DAYS = 'lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|hier|aujourd[’\']hui|yesterday|today|(?:on )?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)';
/** Words of time that may stand between a verb and who speaks. */
const TIME = new RegExp(`^[\\s,]*(?:(?:${DAYS})(?: (?:soir|matin|midi|après-midi|dernier|evening|morning|night))?(?=[\\s,])[\\s,]*|(?:ensuite|encore|alors|également|aussi|notamment|later|à l[’']instant|ce matin|ce soir|au téléphone|à la presse|de son côté|pour sa part|(?:à|au|aux|devant|sur|lors d[eu]|dans) ?[^,.;:«»\\n]{2,40}?(?= \\p{Lu}[\\p{L}’-]+ \\p{Lu})) )*`, 'iu');
const START = /^(?:(?:he|she|they|it|lui|elle|eux|one|many|some|several|both|plusieurs|certains|deux|trois|quelques|d[’']autres|le|la|les|un|une|des|du|ce|cet|cette|ces|son|sa|ses|leur|leurs|mon|ma|notre|the|a|an|his|her|its|their|this|that|these|those|another|local|senior|regional|federal|military|security|health|city|officials?|sources?|critics|analysts|experts|witnesses|residents|investigators|prosecutors|police|aides|authorities|state|government|defen[cs]e|spokes\p{L}+|president|minister|prime|two|three|four|five|six|seven|eight|nine|ten|(?:\p{Ll}+[ \u00a0]){1,2}(?:officials?|sources|analysts?|diplomats?|documents|officers?|commanders?|lawmakers|residents|witnesses|experts?|intelligence))(?![\p{L}\p{N}’'-])|(?:l|d)[’'](?=\p{L}))/iu;
const CAPITAL = /^\p{Lu}/u;
/** Words at which a name or description ends. */
const END = new RegExp(`(?:[.;:!?»«()—–\\n](?!(?<=\\b(?:${SHORTENED_WORDS.join('|')}|Spc|Pfc|\\p{Lu})\\.))|,|(?<![\\p{L}’'-])(?:qui|que|dont|who|which|whose|when|as|while|after|before|during|to|on|at|with|from|à|au|aux|lors|dans|devant|après|avant|en|sur|avec|pendant|alors|tandis|lorsque|depuis|citant|cité|cited|citing|selon|${DAYS})(?![\\p{L}’'-]))`, 'iu');
const LONGEST = 160;

/** « répond, |pince-sans-rire|, la police », « a dit |à l’AFP, sous couvert d’anonymat|, un officier »: what stands between commas before who speaks. */
const INSERTED = new RegExp(String.raw`^(?:[ \u00a0](?:à|au|aux|devant|sur|lors d[eu]|dans)[ \u00a0]?[^,.;:«»\n]{2,40})?,[ \u00a0](?!\p{Lu}|(?:le|la|l[’']|les|qui|dont|où|tandis|alors|lorsque|quand)(?![\p{L}]))[^,.;:«»\n]{3,50},[ \u00a0](?=\p{Lu}\p{L}+[ \u00a0]\p{Lu}|(?:le|la|un|une|son|sa|the|a|an|his|her)[ \u00a0]\p{L}|l[’']\p{L})`, 'u');

/** Where the name or description that follows an offset ends: « |la ministre de la Défense|, Anne Roy, à bord … »; null when none follows at once. */
export function nounPhraseAfter(text: string, from: number): Utf16Range | null {
  const following = text.slice(from, from + LONGEST);
  const skipped = INSERTED.exec(following)?.[0].length ?? TIME.exec(following)?.[0].length ?? 0;
  const gap = /^[\s,]*/u.exec(following.slice(skipped))?.[0].length ?? 0;
  const start = from + skipped + gap;
  const words = text.slice(start, start + LONGEST);
  return isNounPhrase(words) ? rangeOf(start, start + trimmedLength(words, END.exec(words)?.index ?? words.length)) : null;
}

/** Whether a text begins as a name or a description of somebody does. */
export function isNounPhrase(words: string): boolean {
  return CAPITAL.test(words) || START.test(words);
}

function trimmedLength(words: string, length: number): number {
  return words.slice(0, length).trimEnd().length;
}

/** Pasts that are more often something else. */
const NO_PASTS = new Set('set cut put cost shut read let hit hurt cast split spread found left bound lay saw felt led stole ground wound bent met'.split(' '));
/** Pasts that no ending shows: “rose”, “fell”. */
const PASTS = ENGLISH_IRREGULAR_VERBS.map(([, past = '']) => past).filter((past) => past !== '' && !NO_PASTS.has(past));
const FINITE = new RegExp(String.raw`(?<![\p{L}’'])(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do|remains?|remained|came|went|took|gave|made|began|left|needs?|stays?|wants?|seems?|[\p{Ll}]{3,}(?:[^e]ed|n[’']t)|${PASTS.join('|')})(?![\p{L}])`, 'u');

/** Whether a text begins with a small word that goes before a noun, or with a noun that speaks without one. */
export function beginsWithSmallWord(words: string): boolean {
  return START.test(words);
}

/** Whether words hold a verb of their own, as far as the commonest English ones tell. */
export function hasEnglishVerb(words: string): boolean {
  return FINITE.test(words);
}

const FRENCH_FINITE = /(?<![\p{L}’'])(?:(?:[nslyd][’'])?(?:est|a|ont|sont|était|étaient|avait|avaient|sera|seront|aura|auront|peut|peuvent|doit|doivent|va|vont|fait|faut|reste|restent|serait|aurait|pourrait|veut|veulent|suit|suivent)|\p{Ll}{2,}(?:aient|ait|èrent|ra|ront|rait|raient|irent))(?![\p{L}])/u;

/** Whether words hold a verb of their own, as far as the commonest forms of the language tell. */
export function hasVerb(words: string, language: string): boolean {
  return (language !== 'fr' && FINITE.test(words)) || (language !== 'en' && FRENCH_FINITE.test(words));
}
