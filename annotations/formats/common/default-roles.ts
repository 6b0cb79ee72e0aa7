import { findRelationType, findSpanType, type LabelSchema } from '../../../shared/schema/label-schema.ts';

/**
 * The names of the default label schema by which exports about quotes and claims know what is what; the one place that names them.
 * Which types these relations start from is asked of each project's own schema.
 */
export const ROLES = {
  quote: { type: 'QUOTE', kind: 'quote_kind', saidBy: 'SAID_BY', cuedBy: 'CUED_BY', tone: 'cue_tone' },
  claim: { type: 'CLAIM', claimedBy: 'CLAIMED_BY', verdict: 'verdict', judgedBy: 'judged_by', judgedAt: 'judged_at', evidence: 'evidence', unjudged: 'unchecked' },
  entity: { refersTo: 'REFERS_TO', hasRole: 'HAS_ROLE', canonical: 'canonical', person: ['PERSON', 'ROLE', 'MENTION'], organisation: ['ORG', 'LOCATION', 'NORP'] },
} as const;

/** The types of quotes in a schema: those that somebody may be linked to as the speaker, and the default one; none in a schema without quotes. */
export function quoteTypes(schema: LabelSchema): ReadonlySet<string> {
  return typesOf(schema, ROLES.quote.type, ROLES.quote.saidBy);
}

/** The types of claims in a schema that may bear a verdict; none in a schema without claims. */
export function claimTypes(schema: LabelSchema): ReadonlySet<string> {
  const types = [...typesOf(schema, ROLES.claim.type, ROLES.claim.claimedBy)];
  return new Set(types.filter((type) => findSpanType(schema, type)?.attributes.some(({ name }) => name === ROLES.claim.verdict) === true));
}

function typesOf(schema: LabelSchema, type: string, relation: string): ReadonlySet<string> {
  const usual = findSpanType(schema, type) === undefined ? [] : [type];
  return new Set([...usual, ...findRelationType(schema, relation)?.from ?? []]);
}
