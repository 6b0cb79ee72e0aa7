import type { Utf16Range } from '../../../shared/offsets.ts';
import { rangeOf } from './ranges.ts';

/** A verb of any meaning that stands turned round beside what somebody says, as only a cue does. */
export interface OpenIncise {
  readonly range: Utf16Range;
  /** The verb without pronouns. */
  readonly verb: string;
  readonly pronoun: Utf16Range | null;
}

// Patterns that begin with the mark itself are found faster than those that look back for it.
const REFLEXIVE = String.raw`(?:s[’']|se[ \u00a0])?`;
/** « …, grince-t-il, » « …, se remémore-t-elle. »: a comma or a mark before, and an end of the clause after. */
const TURNED_ROUND = new RegExp(String.raw`[,»?!…][ \u00a0\u202f](${REFLEXIVE}(\p{Ll}{2,})(?:-t)?-(il|elle|on|ils|elles))(?=[ \u00a0]?[,.;:!…»(]|$|[ \u00a0](?:à|au|aux|dans|devant|lors|sur|en|avec|d[’']un|d[’']une|sans|depuis|pour|après|avant|hier|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|encore|aussi|ensuite|\p{Ll}+ment)(?![\p{L}]))`, 'gu');
/** « …, a-t-on appris, »: the same of a past. */
const TURNED_ROUND_PAST = /[,»?!…][ \u00a0\u202f]((?:s[’']est|a|ont|avait|avaient)-(?:t-)?(il|elle|on|ils|elles)[ \u00a0](?:\p{Ll}+ment[ \u00a0])?((?:fait[ \u00a0](?:observer|savoir|remarquer|valoir|comprendre|part))|\p{Ll}{2,}(?:é|és|ée|ées|i|is|u|us|it|rt|nt)))(?![\p{L}])/gu;
/** « “…”, grince Anne Roy », « “… !” tonne le ministre »: a verb between the closing mark and its subject. */
const AFTER_MARKS = new RegExp(String.raw`(?:»[ \u00a0]?,[ \u00a0]|[?!…][ \u00a0\u202f]?»[ \u00a0])(${REFLEXIVE}(\p{Ll}{2,}(?:e|ent|it|ît|ut|ût|ont|a|nd|nt|rt|rd|t)))(?=[ \u00a0](?:(?:encore|aussi|ensuite|alors|aussitôt|déjà|même|\p{Ll}{3,}ment|de son côté|au téléphone|(?:à|au|devant|sur)[ \u00a0][^,.;:«»\n]{3,30}?)[ \u00a0])?(?:\p{Lu}\p{L}|(?:le|la|les|un|une|des|son|sa|ses|leur|ce|cet|cette|certains|plusieurs|M\.|Mme)[ \u00a0]|l[’']\p{Ll}))`, 'gu');
/** « “…”, a éludé Anne Roy »: the same of a past. */
const AFTER_MARKS_PAST = new RegExp(String.raw`»[ \u00a0]?,[ \u00a0]((?:a|ont|avait|avaient|s[’']est)[ \u00a0](?:\p{Ll}{3,}ment[ \u00a0])?(\p{Ll}{2,}(?:é|i|u|it|rt)))(?=[ \u00a0](?:\p{Lu}\p{L}|(?:le|la|les|un|une|des|son|sa|ses|leur|ce|cet|cette|certains|plusieurs|M\.|Mme)[ \u00a0]|l[’']\p{Ll}))`, 'gu');
/** « …, opine Jenia, … », « …, coupe l’amiral. »: a verb between a comma and a subject after which the clause ends; told only where somebody speaks. */
const AFTER_COMMA = new RegExp(String.raw`,[ \u00a0](${REFLEXIVE}(\p{Ll}{3,}(?:e|nd|rt|rd|it)))(?=[ \u00a0](?:\p{Lu}[\p{L}’'-]+(?:[ \u00a0]\p{Lu}[\p{L}’'-]+){0,3}|(?:le|la|un|une|son|sa)[ \u00a0]\p{Ll}[^,.;:«»!?\n]{2,40}|l[’']\p{Ll}[^,.;:«»!?\n]{2,40})[ \u00a0]?[,.])`, 'gu');
/** Forms of being and having, small words, and nouns and adjectives that stand there as often as verbs. */
const NO_VERBS: ReadonlySet<string> = new Set(`est sont était étaient sera seront serait seraient fut furent ont avait avaient aura auront aurait auraient peut peuvent pourra pourrait doit doivent devrait faut fallait va vont fait font et dont comme contre entre
outre malgré avant devant durant pendant suivant moyennant tant autant quand tout toute tant une cette notre votre elle voire soit lorsque puisque quoique telle quelle même autre jusque presque parce ensuite encore parfois
reste demeure manque arrive existe survient commence suffit suit vient tombe règne monte passe vive fût soit contre durant
nommément vent rien mot film livre titre thème hymne devise frégate corvette navire sous quant sauf vite côté ainsi aussi puis selon`.split(/\s+/u));

/** “…,” grinned Callum Treharne. */
const AFTER_ENGLISH_MARKS = /(?<=[,?!…]·?[ \u00a0]?»[ \u00a0])(\p{Ll}{3,}(?:ed|s))(?=[ \u00a0](?:\p{Lu}\p{L}|(?:the|a|an|one|his|her|their)[ \u00a0]\p{L}))/gu;
const NO_ENGLISH_VERBS: ReadonlySet<string> = new Set('was has does is this his as its used based called named dubbed titled entitled'.split(' '));

/** The verbs of an English text that stand so; `text` has marks written « ». */
export function findEnglishIncises(text: string): readonly OpenIncise[] {
  return [...text.matchAll(AFTER_ENGLISH_MARKS)].flatMap(({ index, 1: verb = '' }) => (NO_ENGLISH_VERBS.has(verb) ? [] : [{ range: rangeOf(index, index + verb.length), verb, pronoun: null }]));
}

/** The verbs of a French text that stand so; `text` has marks written « ». */
export function findOpenIncises(text: string): readonly OpenIncise[] {
  return [...turnedRound(text), ...afterMarks(text)];
}

function* turnedRound(text: string): Generator<OpenIncise> {
  for (const { index, 0: found, 1: words = '', 2: verb = '', 3: pronoun = '' } of text.matchAll(TURNED_ROUND)) {
    const end = index + found.length;
    if (!NO_VERBS.has(verb)) yield { range: rangeOf(end - words.length, end), verb, pronoun: rangeOf(end - pronoun.length, end) };
  }
  for (const { index, 0: found, 1: words = '', 2: pronoun = '', 3: verb = '' } of text.matchAll(TURNED_ROUND_PAST)) {
    const end = index + found.length;
    const at = end - words.length + words.indexOf('-') + (/^-(?:t-)?/u.exec(words.slice(words.indexOf('-')))?.[0].length ?? 1);
    yield { range: rangeOf(end - words.length, end), verb, pronoun: rangeOf(at, at + pronoun.length) };
  }
}

function* afterMarks(text: string): Generator<OpenIncise> {
  for (const { index, 0: found, 1: words = '', 2: verb = '' } of [AFTER_MARKS, AFTER_MARKS_PAST, AFTER_COMMA].flatMap((pattern) => [...text.matchAll(pattern)])) {
    const end = index + found.length;
    if (!NO_VERBS.has(verb) && !/(?:[aei]mment|[^é]ment|ant)$/u.test(verb)) yield { range: rangeOf(end - words.length, end), verb, pronoun: null };
  }
}
