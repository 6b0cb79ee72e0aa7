import type { Attributes } from '../../../shared/places.ts';
import type { ClaimSense } from './claim-rules.ts';
import type { JudgedClause } from './judged-clause.ts';

/** Where every claim begins, and what moves it: a claim is worth the more to check, the more it tells that can be looked up and the less it only feels, wishes or asks. */
const BASE = 0.36;
const WEIGHTS = {
  figure: 0.2, named: 0.12, secondName: 0.04, past: 0.1, cause: 0.12, attributed: 0.12, dated: 0.05, distancing: 0.05, denied: 0.04, equipmentOrEvent: 0.04, habitual: -0.03,
  value: -0.18, policy: -0.16, prediction: -0.08, firstPerson: -0.1, open: -0.05, vague: -0.08, short: -0.08, weakVerb: -0.08, heading: -0.2, caption: -0.12,
} as const;
const ASKING = 0.04;
const SHORT = 4;

/** How much a claim is worth checking, from 0.05 to 0.95: the sum of what speaks for it. Questions and commands stay at the bottom. */
export function rankOf(judged: JudgedClause, sense: ClaimSense, attributes: Attributes): number {
  if (sense.rule === 'claim_question' || sense.rule === 'claim_command') return ASKING;
  const score = reasonsOf(judged, sense, attributes).reduce((sum, reason) => sum + WEIGHTS[reason], BASE);
  return Math.round(Math.min(0.95, Math.max(0.05, score)) * 100) / 100;
}

type Reason = keyof typeof WEIGHTS;

function reasonsOf(judged: JudgedClause, { mode, type }: ClaimSense, { certainty, time_reference: time }: Attributes): readonly Reason[] {
  const { figure, named, dates, cue, speakers, part, clause: { verb, tokens } } = judged;
  const reasons: readonly (readonly [Reason, boolean])[] = [
    ['figure', figure !== ''], ['named', named.length > 0], ['secondName', named.length > 1], ['past', time === 'past'], ['habitual', time === 'habitual'], ['cause', type === 'causal'],
    ['attributed', speakers.length > 0], ['dated', dates.length > 0], ['distancing', cue?.attributes['cue_tone'] === 'distancing'], ['denied', certainty === 'denied'],
    ['equipmentOrEvent', named.some((entity) => entity.type === 'EQUIPMENT' || entity.type === 'EVENT')], ['value', mode === 'value'], ['policy', mode === 'policy'], ['prediction', mode === 'prediction'],
    ['firstPerson', verb?.isFirstPerson === true], ['open', certainty === 'possible' || certainty === 'unknown'], ['vague', figure === '' && named.length === 0 && dates.length === 0],
    ['short', tokens.length <= SHORT], ['weakVerb', verb === null || !verb.isSure], ['heading', part === 'headline'], ['caption', part === 'caption' || part === 'other'],
  ];
  return reasons.flatMap(([reason, holds]) => (holds ? [reason] : []));
}
