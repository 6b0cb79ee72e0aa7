import type { Attributes } from '../../../shared/places.ts';
import type { ClaimSense } from './claim-rules.ts';
import type { JudgedClause } from './judged-clause.ts';

const DENYING = /(?:^|\s)(?:d[ée]men|ni(?:e|é|ent|ait|aient|er)(?:$|\s)|den(?:y|ie)|réfut|contest|récus|reject|rejet|dismiss)/iu;

/** The attributes of a claim as the default schema names them; what only a person can judge is left out. */
export function attributesOf(judged: JudgedClause, sense: ClaimSense): Attributes {
  const { clause: { sentence: { quote } } } = judged;
  const certainty = certaintyOf(judged, sense);
  return {
    claim_mode: sense.mode, claim_type: sense.type, checkable: checkableOf(judged, sense, certainty), voice: quote === null ? 'article' : 'source',
    stance: isRefuted(judged) ? 'refute' : 'affirm', certainty, time_reference: timeOf(judged),
  };
}

/** Whether the words that report the clause, and not its own, say that it is not so: « dément que … ». */
function isRefuted({ cue, said, clause: { sentence: { quote } } }: JudgedClause): boolean {
  const isReported = quote !== null && quote.attributes['quote_kind'] !== 'direct';
  return (cue !== null && isReported && DENYING.test(cue.evidence)) || said.has('denied');
}

/** By what words say outright, else by the verb's own mood, by its negation, and by what the reporting verb leaves open. */
function certaintyOf(judged: JudgedClause, { rule, mode }: ClaimSense): string {
  const { said, clause: { verb, sentence: { quote } } } = judged;
  if (isRefuted(judged)) return 'denied';
  if (rule === 'claim_question' || mode === 'policy') return 'unknown';
  const told = (['unknown', 'possible', 'probable'] as const).find((kind) => said.has(kind));
  if (told !== undefined) return told;
  if (verb?.mood === 'possible' || verb?.mood === 'hearsay') return 'possible';
  if (verb?.mood === 'expected' || (verb?.mood === 'conditional' && quote === null)) return 'probable';
  if (verb?.isNegated === true) return 'denied';
  return quote?.attributes['attitude'] === 'belief' ? 'probable' : 'asserted';
}

function checkableOf({ figure, named, dates, clause: { verb } }: JudgedClause, { mode, type, rule }: ClaimSense, certainty: string): 'yes' | 'partly' | 'no' {
  if (mode === 'value' || mode === 'policy' || rule === 'claim_question') return 'no';
  if (mode === 'prediction') return 'partly';
  const isTold = figure !== '' || named.length > 0 || dates.length > 0;
  const isOwn = verb?.isFirstPerson === true && type === 'position_statement';
  return isTold && !isOwn && (certainty === 'asserted' || certainty === 'denied') ? 'yes' : 'partly';
}

function timeOf({ said, clause: { verb, sentence: { quote } }, dates }: JudgedClause): string {
  if (verb === null || verb.time === 'none') return 'unspecified';
  if (verb.mood === 'conditional') return quote === null ? 'unspecified' : 'future';
  if (verb.time === 'present' && (said.has('habit') || dates.some(({ attributes }) => attributes['date_kind'] === 'frequency'))) return 'habitual';
  return verb.mood === 'duty' && verb.time === 'present' ? 'unspecified' : verb.time;
}
