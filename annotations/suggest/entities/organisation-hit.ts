import { wordsOf, type Hit, type Reading, type Stretch } from './reading.ts';

/** Why a stretch is taken for an organisation, and for one of what kind; its own words speak for it where no others are named. */
interface Organisation {
  readonly kind: string;
  readonly confidence: number;
  readonly rule: string;
  readonly evidence?: string;
}

/** A stretch that a rule takes for an organisation. */
export function organisation(reading: Reading, { from, to }: Stretch, { kind, confidence, rule, evidence }: Organisation): Hit {
  return { from, to, type: 'ORG', attributes: { org_kind: kind }, confidence, rule, evidence: evidence ?? wordsOf(reading, { from, to }) };
}
