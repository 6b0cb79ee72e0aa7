import type { ArticleId } from '../../../shared/ids.ts';
import type { CodePointRange } from '../../../shared/offsets.ts';

/** What stands behind a bar or a row, for whoever wants to see it in the articles. */
export type Target =
  | { readonly kind: 'tags'; readonly type: string; readonly month: string | null }
  | { readonly kind: 'quotes'; readonly speaker: string; readonly attribute: string | null; readonly value: string }
  | { readonly kind: 'claims'; readonly claimant: string | null; readonly verdict: string | null }
  | { readonly kind: 'place'; readonly article: ArticleId; readonly range: CodePointRange };
