import type { Token } from '../entities/tokens.ts';
import { mainVerb, verbsIn, type PlacedVerb } from './placed-verbs.ts';
import type { VoicedSentence } from './voices.ts';

/** A clause of a sentence that has, or may have, a verb of its own. Places count UTF-16 units from the sentence's beginning, tokens those of the sentence. */
export interface Clause {
  readonly sentence: VoicedSentence;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Its own verb, in tokens of the clause; null where none is finite. */
  readonly verb: PlacedVerb | null;
}

// No honest sentence is longer; a list without a full stop holds no clauses.
const MOST_WORDS = 300;
const JOINING = new Set('et mais or puis and but yet then'.split(' '));
const CONTRASTING = new Set('while whereas'.split(' '));
const FRENCH_CONTRAST = new Set('alors tandis'.split(' '));
const RELATIVE = new Set('qui dont où which who whose where'.split(' '));
const STARTING = /^(?:il|elle|ils|elles|on|nous|je|j’|ce|cela|le|la|les|l’|un|une|des|ses|son|sa|leur|leurs|he|she|it|they|we|i|the|a|an|its|his|her|their|this|these|there|no)$/u;
/** Words that lead in what somebody is said to have done: « accusé |d’|avoir menti », “accused |of| lying”. */
const REPORTING = /^(?:d[’']|de[ \u00a0]|of[ \u00a0])(?=(?:avoir|être|s[’']être|n[’']avoir|ne pas|having|not)(?!\p{L})|\p{Ll}+ing[ \u00a0])/u;
/** Words at a clause's beginning that join it to the one before and are no part of it. */
const LINKING = /^(?:(?:et|mais|or|puis|donc|and|but|yet|so|then|while|whereas|that|que|tandis que|alors même que|alors que|bien que|même si|although|though)[ \u00a0]|(?:qu|alors qu|tandis qu|bien qu)[’']|(?:cependant|toutefois|pourtant|néanmoins|en revanche|par ailleurs|de plus|en outre|enfin|ainsi|ensuite|en effet|d[’']ailleurs|au contraire|however|meanwhile|moreover|furthermore|nevertheless|still|instead|in addition|for example|indeed|by contrast),[ \u00a0])+/iu;
const OPENING: Readonly<Record<string, string>> = { '«': '»', '“': '”', '(': ')', '„': '“', '[': ']' };

/** The clauses of a sentence, each with a verb of its own where the sentence has several that stand side by side. What depends on another clause stays with it. */
export function clausesOf(sentence: VoicedSentence, language: string): readonly Clause[] {
  const { tokens } = sentence;
  if (tokens.length > MOST_WORDS) return [];
  const verbs = verbsIn(tokens, language);
  const cuts = [0, ...cutsIn(tokens, verbs), tokens.length];
  return cuts.slice(0, -1).flatMap((from, index) => {
    const clause = clauseAt(sentence, { from, to: cuts[index + 1] ?? tokens.length, verbs });
    return clause === null ? [] : [clause];
  });
}

interface Cut {
  readonly from: number;
  readonly to: number;
  readonly verbs: readonly PlacedVerb[];
}

function cutsIn(tokens: readonly Token[], verbs: readonly PlacedVerb[]): readonly number[] {
  const hard = tokens.flatMap(({ gap }, at) => (at > 0 && (gap.includes(';') || /:\s/u.test(gap)) ? [at] : []));
  const ends = [...hard, tokens.length];
  const cuts: number[] = [];
  let from = 0;
  for (let at = 1; at < tokens.length; at += 1) {
    const end = ends.find((place) => place > at) ?? tokens.length;
    if (hard.includes(at) || (hasMain(tokens, verbs, { from, to: at }) && isCut(tokens, verbs, { at, end }))) {
      cuts.push(at);
      from = at;
    }
  }
  return cuts;
}

function isCut(tokens: readonly Token[], verbs: readonly PlacedVerb[], { at, end }: { at: number; end: number }): boolean {
  const token = tokens[at];
  if (token === undefined) return false;
  const after = verbs.filter((verb) => verb.from >= at && verb.from < end);
  if (CONTRASTING.has(token.low) || (FRENCH_CONTRAST.has(token.low) && /^(?:que|qu’|même)$/u.test(tokens[at + 1]?.low ?? ''))) return after.length > 0;
  if (JOINING.has(token.low)) return startsClause(tokens, after, at + 1);
  if (!token.gap.includes(',')) return false;
  if (RELATIVE.has(token.low)) return after.length > 0 && after.every(({ isSubordinate }, index) => isSubordinate || index === 0);
  return (STARTING.test(token.low) || token.isCapital) && startsClause(tokens, after, at);
}

/** A verb of its own comes before the next comma: « et a quitté le port », « et la ville a protesté ». */
function startsClause(tokens: readonly Token[], after: readonly PlacedVerb[], from: number): boolean {
  const [first] = after;
  if (first === undefined || first.isSubordinate || !first.isSure || first.from < from) return false;
  return tokens.slice(from + 1, first.from + 1).every(({ gap }) => !/[,;:]/u.test(gap));
}

/** What stands before has a verb of its own, or only sets off what follows: « Alors que les prix montent, … ». */
function hasMain(tokens: readonly Token[], verbs: readonly PlacedVerb[], { from, to }: { from: number; to: number }): boolean {
  const isSettingOff = /^(?:alors|tandis|while|whereas|although|though|bien|même)$/u.test(tokens[from]?.low ?? '');
  return verbs.some((verb) => (isSettingOff || !verb.isSubordinate) && verb.from >= from && verb.from < to);
}

function clauseAt(sentence: VoicedSentence, { from, to, verbs }: Cut): Clause | null {
  const [first, next] = [sentence.tokens[from], sentence.tokens[to]];
  if (first === undefined) return null;
  const opening = first.start - trimmedBefore(sentence.text, first.start);
  const whole = sentence.text.slice(opening, next?.start ?? sentence.text.length);
  const linked = (LINKING.exec(whole) ?? (sentence.quote === null ? null : REPORTING.exec(whole)))?.[0].length ?? 0;
  const { start, end } = tidied(sentence.text, opening + linked, opening + whole.length);
  if (start >= end) return null;
  const skipped = sentence.tokens.findIndex((token) => token.end > start);
  const tokens = sentence.tokens.slice(skipped, to);
  const own = verbs.filter((verb) => verb.from >= skipped && verb.from < to).map((verb) => ({ ...verb, from: verb.from - skipped, to: verb.to - skipped }));
  // A clause that a word leads in is judged by the verb of that clause: « qui a été nommé en mars ».
  const isLedIn = RELATIVE.has(tokens[0]?.low ?? '') || linked > 0 || from > 0;
  const ledIn = isLedIn ? own[0] : undefined;
  const verb = mainVerb(own) ?? ledIn ?? (sentence.quote === null ? null : reportedInfinitive(tokens));
  return { sentence, start, end, text: sentence.text.slice(start, end), tokens, verb };
}

/** « avoir tout perdu », « ne pas avoir menti », “having lied”, “moving the border stones”: what a subject outside the clause is said to have done. */
function reportedInfinitive(tokens: readonly Token[]): PlacedVerb | null {
  const at = tokens.findIndex(({ low }) => /^(?:avoir|être|having)$/u.test(low));
  const isPerfect = at >= 0 && tokens.slice(0, at).every(({ low }) => /^(?:ne|n’|pas|jamais|rien|y|en|l’|les|s’|not|never)$/u.test(low));
  const isGerund = /\p{L}{2,}ing$/u.test(tokens[0]?.low ?? '');
  if (!isPerfect && !isGerund) return null;
  const from = isPerfect ? at : 0;
  const isNegated = tokens.slice(0, from).some(({ low }) => /^(?:ne|n’|pas|jamais|not|never)$/u.test(low));
  return { from, to: Math.min(tokens.length, from + 2), time: isPerfect ? 'past' : 'none', mood: 'plain', word: tokens[isPerfect ? from + 1 : 0]?.low ?? '', isNegated, isFirstPerson: false, isSure: true, isSubordinate: false };
}

/** How many marks stand right before a word: « (|Ida », « “|Oui ». */
function trimmedBefore(text: string, at: number): number {
  return /[«“"„([][ \u00a0\u202f]?$/u.exec(text.slice(Math.max(0, at - 2), at))?.[0].length ?? 0;
}

/** Bounds without white space, commas and stops, and without a mark whose partner lies outside. */
function tidied(text: string, from: number, to: number): { readonly start: number; readonly end: number } {
  let [start, end] = [from, to];
  for (;;) {
    while (start < end && /[\s,;:.!?…–—·]/u.test(text.charAt(start))) start += 1;
    while (end > start && isAfterthought(text, end)) end -= 1;
    const loose = looseMark(text.slice(start, end));
    if (loose === null) return { start, end };
    if (loose === 'first') start += 1;
    else end -= 1;
  }
}

function isAfterthought(text: string, end: number): boolean {
  const last = text.charAt(end - 1);
  return last === '.' ? !/(?:^|[^\p{L}])(?:\p{Lu}\.)+$/u.test(text.slice(Math.max(0, end - 6), end)) || /\.{2}$/u.test(text.slice(0, end)) : /[\s,;:!?…–—·]/u.test(last);
}

function looseMark(words: string): 'first' | 'last' | null {
  const [first, last] = [words.charAt(0), words.charAt(words.length - 1)];
  const closing = OPENING[first];
  const isOddStraight = (words.split('"').length - 1) % 2 === 1;
  if (first === '"' && (isOddStraight || (last === '"' && words.split('"').length === 3))) return 'first';
  if (last === '"' && isOddStraight) return 'last';
  if (closing !== undefined && (!words.includes(closing) || (words.indexOf(closing) === words.length - 1))) return 'first';
  const opening = Object.entries(OPENING).find(([, mark]) => mark === last)?.[0];
  return opening !== undefined && last !== '“' && words.lastIndexOf(opening) === -1 ? 'last' : null;
}
