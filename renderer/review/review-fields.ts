/** Places of the review that keys bring the focus to, by the id of their element. */
export const REVIEW_FIELDS = { screen: 'review-screen', reason: 'review-reason', comment: 'review-comment' } as const;
