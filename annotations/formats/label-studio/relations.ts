import { z } from 'zod';
import { badField, type RawObject } from '../common/field-reader.ts';
import type { ForeignRelation } from '../common/foreign-record.ts';
import type { ResultsPlace } from './results-place.ts';

const keySchema = z.union([z.string(), z.int().transform(String)]);
const relationSchema = z.object({
  from_id: keySchema, to_id: keySchema, direction: z.enum(['right', 'left', 'bi']).nullish(), labels: z.array(z.string().min(1)).nullish(),
});

/** What a relation without a label is called. */
const UNLABELLED = 'relation';

/** Reads a relation: one link a label, turned round where it points to the left, and one each way where it points both ways. */
export function readRelation(raw: RawObject, path: string, { problems, proposedBy }: ResultsPlace): ForeignRelation[] {
  const read = relationSchema.safeParse(raw);
  if (!read.success) {
    problems.refuse(badField(path, read.error));
    return [];
  }
  const { from_id, to_id, direction, labels } = read.data;
  const [there, back] = [{ from: from_id, to: to_id }, { from: to_id, to: from_id }];
  const ways = direction === 'bi' ? [there, back] : [direction === 'left' ? back : there];
  const types = labels === undefined || labels === null || labels.length === 0 ? [UNLABELLED] : labels;
  return types.flatMap((type) => ways.map((ends) => ({ type, ...ends, ...(proposedBy === null ? {} : { proposedBy }) })));
}
