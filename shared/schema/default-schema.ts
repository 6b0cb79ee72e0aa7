import { DEFAULT_LABELS } from './default-labels.ts';
import { DEFAULT_RELATIONS } from './default-relations.ts';
import { CLAIM_TYPES } from './default-types-claim.ts';
import { ENTITY_TYPES } from './default-types-entities.ts';
import { PART_TYPES, QUOTE_TYPES } from './default-types-quotes.ts';
import type { LabelSchema } from './label-schema.ts';

/** The schema that a new project starts with: entities, quotes with speaker and cue, claims, and parts outside the story. */
export const defaultSchema: LabelSchema = {
  kind: 'guillemet-schema',
  version: 1,
  revision: 0,
  types: [...ENTITY_TYPES, ...QUOTE_TYPES, ...CLAIM_TYPES, ...PART_TYPES],
  relations: [...DEFAULT_RELATIONS],
  labels: [...DEFAULT_LABELS],
};
