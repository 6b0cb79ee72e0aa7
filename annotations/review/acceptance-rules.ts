import type { Rule } from '../../shared/review.ts';
import type { JudgedCase } from './judge-cases.ts';
import { majorityOf, type Reading } from './review-case.ts';

/**
 * The reading that a rule takes without asking; null where it leaves the case to a person. `all_agree` takes what nobody contradicts, `majority` also what
 * more than half have, "no tag" included. Neither touches what a person decided or put off, nor the tags of somebody who is reviewed alone.
 */
export function readingByRule({ reviewCase, state, decision }: JudgedCase, rule: Rule): string | null {
  const isFree = state === 'agreed' || state === 'open' || (state === 'changed' && decision?.rule !== undefined);
  if (!isFree || reviewCase.differences.includes('single')) return null;
  // A link on which nobody differs comes along with its ends.
  if (reviewCase.kind === 'link' && state === 'agreed') return null;
  const readings: readonly Reading<unknown>[] = reviewCase.readings;
  const [first] = readings;
  if (readings.length === 1 && first !== undefined) return first.key;
  return rule === 'majority' ? majorityOf(readings)?.key ?? null : null;
}
