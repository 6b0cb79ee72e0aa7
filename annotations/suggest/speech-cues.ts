import { utf16Units, type Utf16Range } from '../../shared/offsets.ts';
import { ENGLISH_SPEECH_FORMS } from './speech-verbs-english.ts';
import { FRENCH_SPEECH_FORMS, FRENCH_SPEECH_PARTICIPLES } from './speech-verbs-french.ts';
import { inSmallLetters, wholeWords } from './whole-words.ts';

/** Words that signal speech: where they stand (UTF-16 units) and of what kind they are. */
export interface SpeechCue {
  readonly range: Utf16Range;
  readonly kind: 'verb' | 'selon';
}

const ATTRIBUTION = wholeWords(String.raw`selon|d[’']après|according to|(?<=[.!?»\n][ \u00a0]?)per(?=[ \u00a0](?:the[ \u00a0])?\p{Ll})`);
const FIXED_PHRASE = wholeWords(String.raw`(?:(?:a|ont|avait|avaient|aurait|auraient)[ \u00a0])?(?:fait|font|faisait|fera|laissé|laisse|laissent)[ \u00a0](?:savoir|valoir|entendre|comprendre)|cro(?:it|ient|yait|yaient)[ \u00a0]savoir`);
/** Verbs that signal speech only as reflexive ones: « s’inquiète », « s’est félicité ». */
const REFLEXIVE = wholeWords(String.raw`s[’'](?:(?:est|était|étaient)[ \u00a0])?(?:indign|inquièt|inquiét|insurg|interrog|exclam|alarm|étonn|emport|engag|excus)(?:e|ent|ait|aient|a|èrent|é|ée|és|ées)|se (?:félicit(?:e|ent|ait)|réjoui(?:t|ssent|ssait)|plain(?:t|gnent|gnait)|demand(?:e|ent|ait))`);
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
/** An auxiliary, perhaps turned round, perhaps with a small word between: « a », « a-t-il », « ont encore ». */
const AUXILIARY = /(?<![\p{L}\p{N}])(?:n[’'](?:a|ont)|a|ont|avait|avaient|aura|auront|aurait|auraient|est|sont|ayant)(?:-(?:t-)?(?:il|elle|on|ils|elles))?(?:[ \u00a0](?:aussi|encore|également|ainsi|alors|notamment|déjà|pas|en outre|par ailleurs|toutefois|même|ensuite|pourtant|cependant|bien|enfin|toujours|aussitôt|d[’']ailleurs|\p{Ll}{3,}ment))?[ \u00a0]$/iu;
const LONGEST_AUXILIARY = 40;
const CLITIC = /^-(?:t-)?(?:il|elle|on|ils|elles)(?![\p{L}\p{N}])/iu;

/** The words of a text that signal speech, in text order, with their auxiliary and without the subject that follows them. An article in another language is read as both. */
export function findSpeechCues(text: string, language: string): readonly SpeechCue[] {
  const small = inSmallLetters(text);
  const cues = [...phrases(small, ATTRIBUTION, 'selon'), ...(language === 'en' ? [] : [...phrases(small, FIXED_PHRASE, 'verb'), ...phrases(small, REFLEXIVE, 'verb')]), ...verbs(small, language)];
  return cues.sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end);
}

function phrases(text: string, pattern: RegExp, kind: SpeechCue['kind']): SpeechCue[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ kind, range: range(index, index + found.length) }));
}

function* verbs(small: string, language: string): Generator<SpeechCue> {
  for (const { index, 0: form } of small.matchAll(WORD)) {
    const end = index + form.length;
    const start = language === 'en' ? null : frenchStart(small, index, form);
    if (start !== null) yield { kind: 'verb', range: range(start, end) };
    else if (language !== 'fr' && ENGLISH_SPEECH_FORMS.has(form)) yield { kind: 'verb', range: range(index, end) };
  }
}

/** Where a French speech verb begins, its auxiliary included; null when the word is none. A verb turned round needs its pronoun left out: « affirme|-t-il ». */
function frenchStart(text: string, index: number, form: string): number | null {
  const before = FRENCH_SPEECH_PARTICIPLES.has(form) ? AUXILIARY.exec(text.slice(Math.max(0, index - LONGEST_AUXILIARY), index)) : null;
  if (before !== null) return index - before[0].length;
  return FRENCH_SPEECH_FORMS.has(form) && !isNoun(text, index, form) ? index : null;
}

/** « une demande », « le rapport » look like verbs; an article or a preposition before them gives nouns away. */
function isNoun(text: string, index: number, form: string): boolean {
  const before = text.slice(Math.max(0, index - 8), index);
  const isTurnedRound = CLITIC.test(text.slice(index + form.length, index + form.length + 8));
  return !isTurnedRound && (DETERMINER.test(before) || (ARTICLE.test(before) && !isVerbAlone(form)));
}

const DETERMINER = /(?:^|[^\p{L}])(?:un|une|des|du|cette|ce|ces|sa|son|ses|leurs|de|d[’']|au|aux|en)[ \u00a0]?$/iu;
/** Articles that are pronouns before a verb: « l’affirme », « le résume », « la disent ». */
const ARTICLE = /(?:^|[^\p{L}])(?:le|la|les|leur|l[’'])[ \u00a0]?$/iu;
const NOUN_LIKE: ReadonlySet<string> = new Set('adresse annonce avance charge critique cri demande dit écrit estime juge lance menace note offre pense pointe presse rapport récit remarque réplique réponse reproche trace tranche'.split(' '));

/** Forms of verbs that are no nouns too. */
function isVerbAlone(form: string): boolean {
  return !NOUN_LIKE.has(form) && /(?:e|ent|ait|aient|it)$/u.test(form);
}

function range(start: number, end: number): Utf16Range {
  return { start: utf16Units(start), end: utf16Units(end) };
}
