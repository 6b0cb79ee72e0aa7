import type { ArticleId } from '../../shared/ids.ts';
import type { ReviewScope, ReviewSurvey } from '../../shared/review-queue.ts';
import type { Reason } from '../../shared/review.ts';
import type { ReviewDraft } from './review-draft.ts';
import type { ReviewListing } from './review-listing.ts';
import type { ReviewedPage } from './reviewed-page.ts';

/** A case by its article and its id there. */
export interface CasePlace {
  readonly article: ArticleId;
  readonly id: string;
}

/** What the reviewer says beside a decision. */
export interface ReviewNotes {
  readonly reason: Reason | null;
  readonly comment: string;
}

/** The review that is open: what the project's comparison found, which case is at hand, and its article. */
export interface Reviewing {
  readonly scope: ReviewScope;
  /** Null while the project is compared. */
  readonly survey: ReviewSurvey | null;
  readonly listing: ReviewListing;
  readonly at: CasePlace | null;
  readonly page: ReviewedPage | null;
  readonly draft: ReviewDraft | null;
  readonly notes: ReviewNotes;
  readonly view: 'overlaid' | 'side';
  readonly showsGuideline: boolean;
}

export const NO_NOTES: ReviewNotes = { reason: null, comment: '' };
