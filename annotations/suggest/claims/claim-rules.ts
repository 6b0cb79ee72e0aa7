import type { JudgedClause } from './judged-clause.ts';
import { frenchTense } from '../french-tenses.ts';
import { ENGLISH_SPEECH_FORMS } from '../speech-verbs-english.ts';
import { FRENCH_SPEECH_FORMS, FRENCH_SPEECH_PARTICIPLES } from '../speech-verbs-french.ts';
import { CAUSING_VERBS, POSITION_VERBS, VALUE_ADJECTIVES } from './claim-phrases.ts';

/** What a clause claims, by the rule that saw it and the words that made it speak. */
export interface ClaimSense {
  readonly mode: 'fact' | 'value' | 'policy' | 'prediction';
  readonly type: 'event_property' | 'numerical' | 'causal' | 'quote_verification' | 'position_statement';
  readonly rule: string;
  readonly evidence: string;
}

type ClaimRule = (judged: JudgedClause) => ClaimSense | null;

/** After these a form is a noun or an aim: « la cause », “to prevent”. */
const NO_CAUSE_AFTER = /^(?:le|la|les|l’|un|une|des|the|no|de|d’|of|by|to|pour|à)$/u;
/** How many words may stand between a verb that tells and its « que ». */
const CLAUSE_AFTER = 5;

const RULES: readonly ClaimRule[] = [question, command, demand, forecast, judgement, cause, figure, report, position];

/** What a clause claims: the first rule that speaks, else that something is or happened. */
export function senseOf(judged: JudgedClause): ClaimSense {
  for (const rule of RULES) {
    const sense = rule(judged);
    if (sense !== null) return sense;
  }
  const { clause: { verb, text } } = judged;
  const rule = verb?.time === 'past' ? 'claim_past_event' : 'claim_statement';
  return { mode: 'fact', type: 'event_property', rule, evidence: verb?.word ?? text.slice(0, 40) };
}

function question({ ending, clause: { text } }: JudgedClause): ClaimSense | null {
  return ending.includes('?') ? { mode: 'fact', type: 'event_property', rule: 'claim_question', evidence: `${text.slice(-20)}?` } : null;
}

/** « Comptez les portes. », “Count the doors first.” */
function command({ clause: { verb, tokens, sentence } }: JudgedClause): ClaimSense | null {
  const first = tokens[0]?.low ?? '';
  const isFrench = frenchTense(first)?.tense === 'present' && /(?:ez|ons)$/u.test(first);
  const isEnglish = verb?.from === 0 && verb.time === 'present' && !verb.isSure && sentence.quote !== null && /^[a-z]+[^s]$/u.test(first);
  return (isFrench || isEnglish) && tokens[0]?.start === sentence.tokens[0]?.start ? { mode: 'policy', type: 'position_statement', rule: 'claim_command', evidence: first } : null;
}

/** « doit retirer ses troupes », “must leave”: what ought to be. With a date and a third person it is rather what is planned: « doit se réunir lundi ». */
function demand({ said, clause: { verb, tokens }, dates }: JudgedClause): ClaimSense | null {
  const isPlanned = verb?.mood === 'duty' && /^d(?:oi|ev)/u.test(tokens[verb.from]?.low ?? '') && dates.length > 0;
  if (isPlanned) return { mode: 'prediction', type: 'event_property', rule: 'claim_forecast', evidence: verb.word };
  const phrase = said.get('duty');
  if (verb?.mood !== 'duty' && phrase === undefined) return null;
  return { mode: 'policy', type: 'position_statement', rule: 'claim_demand', evidence: phrase ?? verb?.word ?? '' };
}

/** What is yet to come, a plain conditional of a reported clause included: “said the bridge would open”. */
function forecast(judged: JudgedClause): ClaimSense | null {
  const { clause: { verb } } = judged;
  if (verb === null && judged.clause.sentence.quote?.attributes['attitude'] === 'intention') return { mode: 'prediction', type: 'position_statement', rule: 'claim_forecast', evidence: judged.cue?.evidence ?? '' };
  const isAhead = verb?.time === 'future' || verb?.mood === 'expected' || (verb?.mood === 'conditional' && judged.clause.sentence.quote !== null);
  if (verb === null || !isAhead) return null;
  return { mode: 'prediction', type: causeIn(judged) !== null ? 'causal' : judged.figure !== '' ? 'numerical' : 'event_property', rule: 'claim_forecast', evidence: verb.word };
}

/** « est une honte », “is unacceptable”: without a figure beside it. */
function judgement({ said, clause: { verb, tokens }, figure: counted }: JudgedClause): ClaimSense | null {
  if (counted !== '') return null;
  const phrase = said.get('value');
  const after = verb === null ? [] : tokens.slice(verb.to - 1, verb.to + 4);
  const adjective = verb !== null && isBeing(verb.word) ? after.find(({ low }) => VALUE_ADJECTIVES.has(low)) : undefined;
  const evidence = phrase ?? adjective?.text;
  return evidence === undefined ? null : { mode: 'value', type: 'event_property', rule: 'claim_judgement', evidence };
}

function isBeing(word: string): boolean {
  return /^(?:est|sont|était|étaient|été|sera|seront|reste|restent|semble|semblent|demeure|paraît|is|are|was|were|been|be|remains?|seems?|it|that|this|there|s|we’re|they’re|i’m)$/u.test(word) || VALUE_ADJECTIVES.has(word);
}

function cause(judged: JudgedClause): ClaimSense | null {
  const evidence = causeIn(judged);
  return evidence === null ? null : { mode: 'fact', type: 'causal', rule: 'claim_cause', evidence };
}

function causeIn({ said, clause: { tokens } }: JudgedClause): string | null {
  const phrase = said.get('cause');
  if (phrase !== undefined) return phrase;
  return tokens.find(({ low }, at) => CAUSING_VERBS.has(low) && at > 0 && !NO_CAUSE_AFTER.test(tokens[at - 1]?.low ?? '') && !/(?:er|ir|ire|dre)$/u.test(low) && !/^(?:force|forces|cause|causes|fuel|blame|push)$/u.test(low))?.text ?? null;
}

function figure({ figure: counted }: JudgedClause): ClaimSense | null {
  return counted === '' ? null : { mode: 'fact', type: 'numerical', rule: 'claim_figure', evidence: counted };
}

/** The clause itself says that somebody said something. */
function report({ clause: { verb, tokens } }: JudgedClause): ClaimSense | null {
  const isFollowed = verb !== null && (/^(?:said|told|says|dit|déclaré)$/u.test(verb.word) || tokens.slice(verb.to, verb.to + CLAUSE_AFTER).some(({ low }) => /^(?:que|qu’|that|avoir)$/u.test(low)));
  if (verb === null || !isFollowed || POSITION_VERBS.has(verb.word)) return null;
  const isSpeech = FRENCH_SPEECH_FORMS.has(verb.word) || FRENCH_SPEECH_PARTICIPLES.has(verb.word.replace(/e?s?$/u, '')) || ENGLISH_SPEECH_FORMS.has(verb.word);
  return isSpeech ? { mode: 'fact', type: 'quote_verification', rule: 'claim_report', evidence: verb.word } : null;
}

function position({ clause: { verb } }: JudgedClause): ClaimSense | null {
  return verb !== null && POSITION_VERBS.has(verb.word) ? { mode: 'fact', type: 'position_statement', rule: 'claim_position', evidence: verb.word } : null;
}
