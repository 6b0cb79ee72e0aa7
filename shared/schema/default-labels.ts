import { choice, words, YES_PARTLY_OR_NO } from './define-type.ts';
import type { AttributeDefinition } from './label-schema.ts';

/**
 * What the default schema asks of an article as a whole; nothing is required. The genre decides how quotes and claims are read (in an
 * interview nearly all is quoted, in an opinion the article's own voice judges); the relevance lets a reader pass over what an
 * archive search brought in by chance, without losing it.
 */
export const DEFAULT_LABELS: readonly AttributeDefinition[] = [
  choice('genre', words('genre', 'genre'), {
    news: words('news', 'actualité'),
    analysis: words('analysis', 'analyse'),
    interview: words('interview', 'entretien'),
    opinion: words('opinion', 'opinion'),
    background: words('background', 'éclairage'),
    other: words('other', 'autre'),
  }),
  choice('relevance', words('relevant', 'pertinent'), YES_PARTLY_OR_NO),
];
