import type { AttributeFigures } from '../../shared/agreement.ts';
import type { JsonObject } from '../../shared/json.ts';
import type { AttributeDefinition } from '../../shared/schema/label-schema.ts';
import { canonicalJson } from '../model/canonical-json.ts';
import { krippendorffAlpha } from './alpha.ts';
import { tallyAnswers, type Answer, type Case } from './cases.ts';
import { cohenKappa, fleissKappa, gwetAc1, rawAgreement } from './kappa.ts';
import { undefinedBecause } from './measure.ts';

/** From this share of one answer on, AC1 is given beside kappa and alpha. */
const PREVAILING = 0.8;

/** Counts how several annotators answered the same question, equal answers once with their number. */
export class AnswerTally {
  readonly #cases = new Map<string, { answers: readonly (Answer | null)[]; count: number }>();

  /** Counts one case, an answer for each annotator in the order of all; one that fewer than two answered says nothing. */
  add(answers: readonly (Answer | null)[]): void {
    if (answers.filter((answer) => answer !== null).length < 2) return;
    const key = answers.map((answer) => (answer === null ? '' : `${typeof answer} ${String(answer)}`)).join('\u0000');
    const same = this.#cases.get(key);
    if (same === undefined) this.#cases.set(key, { answers, count: 1 });
    else same.count += 1;
  }

  /** All cases. */
  get cases(): readonly Case[] {
    return [...this.#cases.values()];
  }
}

/** What somebody's attributes answer; a missing value is its default, and null where it has none or where there is no tag. */
export function answerOf(definition: AttributeDefinition, attributes: JsonObject | undefined): Answer | null {
  if (attributes === undefined) return null;
  const given = attributes[definition.name] ?? definition.default ?? null;
  if (given === null || given === '' || (Array.isArray(given) && given.length === 0)) return null;
  if (definition.kind === 'number') return typeof given === 'number' ? given : null;
  return typeof given === 'string' ? given.trim() : canonicalJson(given);
}

/** Says whether an attribute is one whose answers can be compared: lists of records and links to pages are not. */
export function isComparable({ kind }: AttributeDefinition): boolean {
  return kind !== 'records' && kind !== 'link';
}

/** Whose answers they are: a tag's type, or null for articles; and how many annotators there are in all. */
export interface Asked {
  readonly type: string | null;
  readonly annotators: number;
}

/** All figures of one attribute. Free text has only its raw agreement, for chance says nothing of it. */
export function attributeFigures(definition: AttributeDefinition, cases: readonly Case[], { type, annotators }: Asked): AttributeFigures {
  const isFree = definition.kind === 'text' || definition.kind === 'date';
  const agreement = rawAgreement(cases);
  const coefficient = isFree ? () => undefinedBecause(agreement.n === 0 ? 'no_answers' : 'free_text', agreement.n) : null;
  const commonest = commonestAnswer(cases);
  return {
    type, attribute: definition.name, agreement,
    ...(annotators > 2 ? { fleiss_kappa: (coefficient ?? fleissKappa)(cases) } : { kappa: (coefficient ?? cohenKappa)(cases) }),
    alpha: coefficient?.() ?? krippendorffAlpha(cases, 'nominal'),
    ...orderedFigures(definition, cases),
    ...(commonest !== null && !isFree && commonest.share >= PREVAILING && commonest.share < 1 ? { ac1: gwetAc1(cases) } : {}),
    commonest,
  };
}

function orderedFigures(definition: AttributeDefinition, cases: readonly Case[]): Pick<AttributeFigures, 'alpha_ordinal' | 'alpha_interval'> {
  if (definition.kind === 'number') return { alpha_ordinal: krippendorffAlpha(cases, 'ordinal'), alpha_interval: krippendorffAlpha(cases, 'interval') };
  if (definition.kind !== 'choice' || definition.ordered !== true) return {};
  const ranks = new Map(definition.choices.map(({ value }, rank) => [value, rank]));
  const rankOf = (answer: Answer | null): number | null => (typeof answer === 'string' ? ranks.get(answer) ?? null : null);
  return { alpha_ordinal: krippendorffAlpha(cases.map(({ answers, count }) => ({ answers: answers.map(rankOf), count })), 'ordinal') };
}

function commonestAnswer(cases: readonly Case[]): AttributeFigures['commonest'] {
  const tally = [...tallyAnswers(cases)].sort(([a, timesA], [b, timesB]) => timesB - timesA || (String(a) < String(b) ? -1 : 1));
  const total = tally.reduce((sum, [, times]) => sum + times, 0);
  const [most] = tally;
  return most === undefined ? null : { answer: String(most[0]), share: most[1] / total };
}
