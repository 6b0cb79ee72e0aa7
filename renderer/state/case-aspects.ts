import type { CaseSummary } from '../../shared/review-queue.ts';

/**
 * In what way a case differs, as the measures of agreement count it: `tags` are not strictly equal, `overlap` do not share a character with one of their type, `places` do
 * not stand on the same characters, `types` differ on the same characters, `answers` of attributes or labels differ, `links` do.
 */
export const CASE_ASPECTS = ['tags', 'overlap', 'places', 'types', 'answers', 'links'] as const;
export type CaseAspect = (typeof CASE_ASPECTS)[number];

/** Whether a case differs in that way. */
export function isAbout({ differences, answers }: Pick<CaseSummary, 'differences' | 'answers'>, aspect: CaseAspect): boolean {
  const [isMissing, isMoved, isRetyped] = [differences.includes('missing'), differences.includes('boundary'), differences.includes('type')];
  switch (aspect) {
    case 'tags': return isMissing || isMoved || isRetyped;
    case 'overlap': return isMissing || isRetyped;
    case 'places': return isMissing || isMoved;
    case 'types': return isRetyped && !isMoved;
    case 'answers': return (answers ?? []).length > 0;
    case 'links': return differences.includes('relation');
  }
}

/** Whether somebody tagged one of these types in a case, or it is about a link or label of one of these names. What was decided does not count. */
export function tagsTypes({ partyTypes, types }: Pick<CaseSummary, 'partyTypes' | 'types'>, wanted: readonly string[]): boolean {
  return (partyTypes ?? types).some((type) => type !== null && wanted.includes(type));
}
