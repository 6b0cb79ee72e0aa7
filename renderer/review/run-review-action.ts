import { assertNever } from '../../shared/errors.ts';
import type { ReviewAction } from '../../shared/review-keys.ts';
import { beginDraft, confirmDraft, draftSelection, moveDraftEdge, postpone, presentCase, reopenCase, retypeDraft, takeBounds, takeMajority, takeNobody, takeReading } from '../state/deciding.ts';
import { desk } from '../state/desk.ts';
import { changeReview, closeReview, stepCase } from '../state/reviewing.ts';
import { selectedRange } from './compared-text.tsx';
import type { DraftAction } from './draft-keys.ts';
import { REVIEW_FIELDS } from './review-fields.ts';

/** Carries out what a key asked for while a case is looked at. */
export async function runReviewAction(action: ReviewAction): Promise<void> {
  switch (action.kind) {
    case 'reading': return takeReading(action.number);
    case 'nobody': return takeNobody();
    case 'accept': return isSingle() ? takeReading(1) : undefined;
    case 'reject': return isSingle() ? takeNobody() : undefined;
    case 'majority': return takeMajority();
    case 'widest': case 'narrowest': return takeBounds(action.kind);
    case 'byHand': return beginDraft();
    case 'own': return beginOwn();
    case 'postpone': return postpone();
    case 'reopen': return reopenCase();
    case 'comment': return document.getElementById(REVIEW_FIELDS.comment)?.focus();
    case 'reason': return document.getElementById(REVIEW_FIELDS.reason)?.focus();
    case 'guideline': return changeReview({ showsGuideline: desk.getState().reviewing?.showsGuideline !== true });
    case 'next': return stepCase(1);
    case 'previous': return stepCase(-1);
    case 'view': return changeReview({ view: desk.getState().reviewing?.view === 'side' ? 'overlaid' : 'side' });
    case 'leave': return closeReview();
    default: return assertNever(action);
  }
}

/** Carries out what a key asked for while a tag is made by hand. */
export async function runDraftAction(action: DraftAction): Promise<void> {
  switch (action.kind) {
    case 'move': return moveDraftEdge(action);
    case 'type': return retypeDraft(action.type);
    case 'confirm': return confirmDraft();
    case 'cancel': return changeReview({ draft: null });
    default: return assertNever(action);
  }
}

/** A tag of the reviewer's own: over selected words one that nobody made, else another answer to the case. */
function beginOwn(): void {
  const range = selectedRange(document.querySelector<HTMLElement>('.compared'));
  if (range === null) beginDraft();
  else draftSelection(range);
}

function isSingle(): boolean {
  return presentCase(desk.getState().reviewing)?.reviewCase.differences.includes('single') === true;
}
