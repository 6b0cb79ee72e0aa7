/** Names of the companions; kept apart, so that naming one loads none of them. */
export const COMPANION_NAMES = ['suggester', 'searcher'] as const;
export type CompanionName = (typeof COMPANION_NAMES)[number];
