import {
  CAUSE_PHRASES, CERTAINTY_PHRASES, DUTY_PHRASES, ENGLISH_CAUSING_VERBS, ENGLISH_POSITION_VERBS, ENGLISH_VALUE_ADJECTIVES, FRENCH_CAUSING_VERBS, FRENCH_POSITION_VERBS, FRENCH_VALUE_ADJECTIVES, HABIT_PHRASES, QUANTITY_WORDS, VALUE_PHRASES,
} from '../data/claim-words.ts';
import { frenchForms } from '../entities/demonyms.ts';
import { phraseAt, phraseList } from '../entities/phrase-list.ts';
import type { Token } from '../entities/tokens.ts';
import { englishFormsOf } from '../speech-verbs-english.ts';
import { frenchFormsOf } from '../speech-verbs-french.ts';

/** What a phrase says of its clause. */
export type PhraseKind = keyof typeof CERTAINTY_PHRASES | 'cause' | 'duty' | 'habit' | 'quantity' | 'value';

const PHRASES = phraseList<PhraseKind>([
  ...kinds('possible', CERTAINTY_PHRASES.possible), ...kinds('probable', CERTAINTY_PHRASES.probable), ...kinds('unknown', CERTAINTY_PHRASES.unknown), ...kinds('denied', CERTAINTY_PHRASES.denied),
  ...kinds('cause', CAUSE_PHRASES), ...kinds('duty', DUTY_PHRASES), ...kinds('habit', HABIT_PHRASES), ...kinds('quantity', QUANTITY_WORDS), ...kinds('value', VALUE_PHRASES),
], 'low');

/** The first phrase of each kind among tokens, as it is written. */
export function phrasesIn(tokens: readonly Token[]): ReadonlyMap<PhraseKind, string> {
  const found = new Map<PhraseKind, string>();
  for (let at = 0; at < tokens.length; at += 1) {
    const phrase = phraseAt(PHRASES, tokens, at);
    if (phrase === null || found.has(phrase.value)) continue;
    found.set(phrase.value, tokens.slice(at, phrase.next).map(({ text, gap }, index) => `${index === 0 ? '' : gap}${text}`).join(''));
  }
  return found;
}

function kinds(kind: PhraseKind, phrases: readonly string[]): readonly (readonly [string, PhraseKind])[] {
  return phrases.map((phrase) => [phrase, kind] as const);
}

/** Adjectives that judge, in all forms, in small letters. */
export const VALUE_ADJECTIVES: ReadonlySet<string> = new Set([...FRENCH_VALUE_ADJECTIVES.flatMap(frenchForms), ...ENGLISH_VALUE_ADJECTIVES]);

/** Forms of verbs whose subject brings something about, in small letters. */
export const CAUSING_VERBS: ReadonlySet<string> = new Set([...FRENCH_CAUSING_VERBS.flatMap(verbForms), ...ENGLISH_CAUSING_VERBS.flatMap(englishFormsOf)]);

/** Forms of verbs that say where somebody stands, in small letters. */
export const POSITION_VERBS: ReadonlySet<string> = new Set([...FRENCH_POSITION_VERBS.flatMap(verbForms), ...ENGLISH_POSITION_VERBS.flatMap(englishFormsOf)]);

function verbForms(infinitive: string): readonly string[] {
  const verb = infinitive.replace(/^s’/u, '');
  const participle = verb.endsWith('er') ? frenchForms(`${verb.slice(0, -2)}é`) : [];
  return [...irregularForms(verb), ...(verb.endsWith('er') ? frenchFormsOf(verb) : []), ...participle];
}

/** The forms that news uses of verbs of these lists that are not in -er. */
function irregularForms(verb: string): readonly string[] {
  const forms: Readonly<Record<string, string>> = {
    soutenir: 'soutient soutiennent soutenait soutenaient soutenu soutenue soutiendra', promettre: 'promet promettent promettait promis promise promettra', défendre: 'défend défendent défendait défendu défendue', vouloir: 'veut veulent voulait voulaient voulu voudrait voudraient veux voulons',
    craindre: 'craint craignent craignait', permettre: 'permet permettent permettait permis permettra', conduire: 'conduit conduisent conduisait conduite conduira', contraindre: 'contraint contraignent contraignait contrainte contraints',
  };
  return (forms[verb] ?? '').split(' ').filter((form) => form !== '');
}
