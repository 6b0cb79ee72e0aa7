import type { Target } from '../../annotations/overview/charts/target.ts';
import { quoteTypes, claimTypes, ROLES } from '../../annotations/formats/common/default-roles.ts';
import { NO_VALUE } from '../../annotations/overview/columns.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { Charting } from './charting-state.ts';

/** The query of the search over the corpus that finds what stands behind a bar; null for a place, which is opened itself. */
export function queryOf(target: Target, schema: LabelSchema, { whose, people, from, to }: Pick<Charting, 'whose' | 'people' | 'from' | 'to'>): string | null {
  const annotator = whose.kind === 'annotator' ? people.find(({ id }) => id === whose.annotator)?.name ?? null : whose.kind === 'gold' ? 'gold' : null;
  const within = [...(annotator === null ? [] : [condition('annotator', annotator)])];
  const dates = from === null && to === null ? [] : [`date:${from ?? ''}..${to ?? ''}`];
  switch (target.kind) {
    case 'place': return null;
    case 'tags': return [condition('type', target.type), ...within, ...(target.month === null ? dates : [`date:${target.month}`])].join(' ');
    case 'quotes': {
      const { speaker, attribute, value } = target;
      return [...typeConditions(quoteTypes(schema)), condition('speaker', speaker), ...(attribute === null || value === NO_VALUE ? [] : [condition(attribute, value)]), ...within, ...dates].join(' ');
    }
    case 'claims': {
      const { claimant, verdict } = target;
      return [
        ...typeConditions(claimTypes(schema)), ...(claimant === null ? [] : [condition('speaker', claimant)]),
        ...(verdict === null || verdict === NO_VALUE ? [] : [condition(ROLES.claim.verdict, verdict)]), ...within, ...dates,
      ].join(' ');
    }
  }
}

// Of several types of quotes the speaker or verdict tells enough.
function typeConditions(types: ReadonlySet<string>): readonly string[] {
  const [only, ...more] = types;
  return only === undefined || more.length > 0 ? [] : [condition('type', only)];
}

function condition(name: string, value: string): string {
  return `${name}:${/^[\p{L}\p{N}_-]+$/u.test(value) ? value : `"${value.replaceAll('"', ' ')}"`}`;
}
