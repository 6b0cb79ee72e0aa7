import type { Utf16Range } from '../../../shared/offsets.ts';
import { findSpeechCues } from '../speech-cues.ts';
import { inSmallLetters, LETTERS, wholeWords } from '../whole-words.ts';
import { findEnglishIncises, findOpenIncises } from './open-incises.ts';
import { folded, MANNER_FORMS, MANNER_PARTICIPLES, MANNER_PAST } from './verb-lists.ts';
import { rangeOf } from './ranges.ts';

/** Words that signal a quote, with auxiliary and inverted pronoun; a manner verb does so beside quote marks only. */
export interface QuoteCue {
  readonly range: Utf16Range;
  readonly kind: 'verb' | 'selon' | 'noun' | 'punctuation' | 'other';
  /** The word that carries the meaning, folded. */
  readonly verb: string;
  /** The pronoun of a verb that is turned round: « a-t-|il| ajouté »; null elsewhere. */
  readonly pronoun: Utf16Range | null;
  readonly isManner: boolean;
}

const CLITIC = /^-(?:t-)?(il|elle|on|ils|elles|je|nous|tu|vous)(?![\p{L}\p{N}])/iu;
const CLITIC_INSIDE = /-(?:t-)?(il|elle|on|ils|elles|je|nous)(?![\p{L}\p{N}])/iu;
const HELPER = /(?<![\p{L}\p{N}])(?:(?:has|have|had|is|are|was|were|would|will)(?: (?:also|since|repeatedly|previously|already|later|been quoted as|quoted as))?|(?:a|ont|avait|avaient) été|(?:est|sont|était|étaient|fut))[ \u00a0]$/iu;
const HELPED = /(?:ed|ing|said|told|written|é|ée|és|ées|e)$/u;
const FRENCH_HELPER = /(?<![\p{L}\p{N}’'])(?:n[’'])?(?:a|ont|avait|avaient|aura|aurait)(?:-(?:t-)?(?:il|elle|on|ils|elles))?(?: été)?(?:[ \u00a0](?:aussi|encore|également|ainsi|alors|notamment|déjà|ensuite|pourtant|toutefois|cependant|bien|même|enfin|toujours|aussitôt|d[’']ailleurs|de son côté|pour sa part|quant à (?:lui|elle)|(?:lui|elle) aussi|à son tour|de nouveau|à nouveau|\p{Ll}{3,}ment))?[ \u00a0]$/iu;
const OTHER_PHRASES = new RegExp(String.raw`(?<![${LETTERS}\d])(?:[àa] en croire|[àa] entendre|(?:de |à )?l[’']av(?:is|eu)(?: même)? d(?:e|es|u|[’'])|aux yeux d(?:e|es|u|[’'])|aux dires d(?:e|es|u|[’'])|de(?= sources? \p{L}+(?: \p{L}+)?,)|in the words of|in the view of|according to)(?:(?<=[’'])|(?![${LETTERS}\d]))`, 'gu');
const FIXED_VERBS = wholeWords(String.raw`(?:s[’']est |se |s[’']était |se sont |se serait )(?:dit(?:e|s|es)?|disent|disait|déclar(?:e|ent|é|ée|és)|souvenu|souvient|vant(?:e|ait|é|ée)|targu(?:e|é|ée)|amus(?:e|é|ée)|félicit(?:e|é|ée|és|ées)|indign(?:é|ée|és)|inquiét(?:é|ée|és)|réjoui(?:e|s|es)?|engag(?:é|ée|és|ées))|se (?:félicit|vant|targu)(?:e|ent|ait)|se (?:réjoui(?:t|ssent)|dit|disent|disait)(?= [«“"])|s[’'](?:amus|enthousiasm|inquiét|émerveill|agac)(?:e|ent|ait)|(?:a |ont )?mi(?:s|t|ent|se) en garde|met(?:tent)? en garde|(?:a |ont )?fait (?:part|état)|(?:made|makes) (?:it )?clear|point(?:s|ed)? out|went on(?: to say)?|put it|was quoted as saying|were quoted as saying`);
const NOUNS = wholeWords(String.raw`déclarations?|explications?|constat|verdict|conclusion|argument|aveu|diagnostic|consigne|credo|refrain|devise|promesse|confidence|réaction|objection|question|communiqué|message|tweet|discours|lettre|réponse|propos|mots?|formule|phrase|slogan|affirmation|annonce|commentaire|avertissement|statement|tweet|post|speech|letter|reply|words?|remarks?|warning|claim|comment|slogan|announcement|explanation|verdict|conclusion|motto|argument|answer|response|question|message`);
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const LOOK_BACK = 40;

/** The cues of a text in its order, the longer first where two begin together. A cue that another holds is left out. */
export function findQuoteCues(text: string, language: string): readonly QuoteCue[] {
  const small = inSmallLetters(text);
  const spoken = findSpeechCues(text, language).filter((cue) => isWordOfSpeech(text, cue.range, language)).map(({ range, kind }) => ({ ...widened(small, range), kind, isManner: false }));
  const others = [...phrases(small, OTHER_PHRASES, 'selon'), ...phrases(small, FIXED_VERBS, 'verb'), ...mannerCues(text, small, language), ...passives(small, language), ...openIncises(text, language)];
  const all = [...spoken, ...others].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end || Number(a.isManner) - Number(b.isManner));
  let end = -1;
  return all.filter(({ range }) => {
    const isNew = range.start >= end;
    if (isNew) end = range.end;
    return isNew;
  });
}

/** Nouns that signal a quote where quote marks or a colon follow: « cette déclaration : ». */
export function findNounCues(text: string): readonly QuoteCue[] {
  return phrases(inSmallLetters(text), NOUNS, 'noun');
}

/** A colon that introduces speech. */
export function colonCue(at: number): QuoteCue {
  return { range: rangeOf(at, at + 1), kind: 'punctuation', verb: ':', pronoun: null, isManner: false };
}

/** A cue of words that are found elsewhere. */
export function otherCue(text: string, range: Utf16Range, kind: QuoteCue['kind']): QuoteCue {
  const verb = folded(/\p{L}+$/u.exec(text.slice(range.start, range.end))?.[0] ?? '');
  return { range, kind, verb, pronoun: null, isManner: false };
}

const DETERMINED = /(?<!\p{L})(?:the|an?|this|that|these|those|its|his|her|their|our|no|any|new|latest|own|joint|annual)[ \u00a0]$/iu;

/** « devant la |presse| », « sa |demande| »: nouns that look like verbs, where an article stands before them. */
const FRENCH_NOUNS = /^(?:presse|demande|annonce|remarque|promesse|plainte|offre|réponse|critique|menace|crainte)s?$/iu;
const FRENCH_DETERMINED = /(?<!\p{L})(?:la|une|cette|sa|leur|notre|les|des|ces|ses|toute)[ \u00a0]$/iu;

/** A name (« Harbour Post »), the end of « c’est-à-dire » and an English noun ("the report") only look like verbs. */
function isWordOfSpeech(text: string, range: Utf16Range, language: string): boolean {
  const before = text.slice(Math.max(0, range.start - 12), range.start);
  const isName = /^\p{Lu}/u.test(text.slice(range.start)) && /[\p{L},][ \u00a0]$/u.test(before);
  const isAsked = /^asked$/iu.test(text.slice(range.start, range.end)) && (/^A/u.test(text.slice(range.start)) || /(?:was|were|been|be|when|being)[ \u00a0]$/iu.test(before));
  const isNoun = language !== 'en' && FRENCH_NOUNS.test(text.slice(range.start, range.end)) && FRENCH_DETERMINED.test(before);
  return !before.endsWith('-') && !isName && !isAsked && !isAdverb(text, range) && !isNoun && (language === 'fr' || !DETERMINED.test(before));
}

/** « maintenant » is no « maintenir » unless « en » stands before it. */
function isAdverb(text: string, { start, end }: Utf16Range): boolean {
  return text.slice(start, end).toLowerCase() === 'maintenant' && !/(?<!\p{L})en $/iu.test(text.slice(Math.max(0, start - 4), start));
}

function widened(small: string, { start, end }: Utf16Range): Pick<QuoteCue, 'range' | 'verb' | 'pronoun'> {
  const words = small.slice(start, end);
  const verb = folded(/\p{L}+$/u.exec(words)?.[0] ?? words);
  const helper = HELPED.test(words) ? HELPER.exec(small.slice(Math.max(0, start - LOOK_BACK), start))?.[0].length ?? 0 : 0;
  const after = CLITIC.exec(small.slice(end, end + 12));
  const inside = CLITIC_INSIDE.exec(words);
  const pronoun = after !== null ? pronounAt(end, after) : inside !== null ? pronounAt(start + inside.index, inside) : null;
  return { range: rangeOf(start - helper, after === null ? end : end + after[0].length), verb, pronoun };
}

function pronounAt(from: number, match: RegExpExecArray): Utf16Range {
  const end = from + match[0].length;
  return rangeOf(end - (match[1] ?? '').length, end);
}

function phrases(small: string, pattern: RegExp, kind: 'verb' | 'selon' | 'noun'): readonly QuoteCue[] {
  return [...small.matchAll(pattern)].map(({ index, 0: found }) => {
    const { range, verb, pronoun } = widened(small, rangeOf(index, index + found.length));
    return { kind, range: kind === 'verb' ? range : rangeOf(index, index + found.length), verb, pronoun, isManner: false };
  });
}

function* mannerCues(text: string, small: string, language: string): Generator<QuoteCue> {
  for (const { index, 0: word } of small.matchAll(WORD)) {
    const form = folded(word);
    const isFrench = language !== 'en' && (MANNER_PARTICIPLES.has(form) || MANNER_FORMS.fr.has(form));
    const helper = isFrench ? FRENCH_HELPER.exec(small.slice(Math.max(0, index - LOOK_BACK), index)) : null;
    const isForm = (isFrench && MANNER_FORMS.fr.has(form) && !MANNER_PAST.has(form)) || (language !== 'fr' && MANNER_FORMS.en.has(form));
    if ((helper !== null || isForm) && isWordOfSpeech(text, rangeOf(index, index + word.length), language)) yield { ...widened(small, rangeOf(index - (helper?.[0].length ?? 0), index + word.length)), verb: form, kind: 'verb', isManner: true };
  }
}

function openIncises(text: string, language: string): readonly QuoteCue[] {
  return [...(language === 'en' ? [] : findOpenIncises(text)), ...(language === 'fr' ? [] : findEnglishIncises(text))].map(({ range, verb, pronoun }) => ({ range, verb: folded(verb), pronoun, kind: 'verb', isManner: pronoun === null }));
}

const PASSIVE = wholeWords(String.raw`(?:(?:a|ont|avait|avaient) été|est|sont|était|étaient)[ \u00a0](?:jugée?s?|qualifiée?s?|décrite?s?|accusée?s?|présentée?s?|considérée?s?|dénoncée?s?|saluée?s?)`);

/** What was called something: « a été jugée “indigne” ». */
function passives(small: string, language: string): readonly QuoteCue[] {
  return language === 'en' ? [] : phrases(small, PASSIVE, 'verb').map((cue) => ({ ...cue, isManner: true }));
}
