import type { LOSSES } from '../../../shared/reports.ts';

/** What the offsets of a format count. Ours always count code points. */
export const OFFSET_UNITS = ['code_point', 'utf_16', 'byte', 'token'] as const;
export type OffsetUnit = (typeof OFFSET_UNITS)[number];

/** Something of an article or of its tags that a format may or may not be able to hold. */
export type Feature = (typeof LOSSES)[number];
