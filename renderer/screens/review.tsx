import { useEffect, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Desk } from '../state/desk.ts';
import { useDesk } from '../state/use-desk.ts';
import { isWritingField } from '../editor/focus.ts';
import { CaseList } from '../review/case-list.tsx';
import { ComparedText } from '../review/compared-text.tsx';
import { draftAction } from '../review/draft-keys.ts';
import { ReadingsPanel } from '../review/readings-panel.tsx';
import { REVIEW_FIELDS } from '../review/review-fields.ts';
import { ReviewHead } from '../review/review-head.tsx';
import { runDraftAction, runReviewAction } from '../review/run-review-action.ts';
import { useTypeStyles } from '../editor/use-type-styles.ts';
import { SaveBanner } from '../panels/save-banner.tsx';
import { StatusBar } from '../panels/status-bar.tsx';
import { reviewAction } from '../../shared/review-keys.ts';
import type { Reviewing } from '../state/review-state.ts';

/** The review: the queue at the left, the article with all readings in the middle, the case at hand at the right. One key decides. */
export function Review({ project, reviewing }: { project: NonNullable<Desk['project']>; reviewing: Reviewing }) {
  const { t } = useTranslation();
  const { schema } = project.project;
  const screen = useRef<HTMLDivElement>(null);
  const hasDialog = useDesk(({ dialog }) => dialog !== null);
  useTypeStyles(schema);
  useEffect(() => {
    if (!hasDialog) screen.current?.focus();
  }, [hasDialog]);
  const judged = reviewing.page?.article.id === reviewing.at?.article ? reviewing.page?.byId.get(reviewing.at?.id ?? '') : undefined;
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isWritingField(event.target) || event.target instanceof HTMLSelectElement || event.defaultPrevented) return;
    const isButton = event.target instanceof HTMLButtonElement && (event.key === 'Enter' || event.key === ' ');
    const stroke = event.nativeEvent;
    const draft = reviewing.draft === null ? null : draftAction(schema, stroke);
    const action = reviewing.draft === null ? reviewAction(stroke) : null;
    if (isButton || (draft === null && action === null)) return;
    event.preventDefault();
    if (draft !== null) void runDraftAction(draft);
    else if (action !== null) void runReviewAction(action);
  };
  return (
    <div ref={screen} id={REVIEW_FIELDS.screen} className="workbench review" tabIndex={-1} onKeyDown={onKeyDown}>
      <SaveBanner />
      <ReviewHead reviewing={reviewing} />
      <main className="review-columns" aria-label={t('review.title')}>
        {reviewing.survey === null ? <p className="hint hint-page" role="status">{t('review.comparing')}</p> : <CaseList schema={schema} reviewing={reviewing} />}
        {reviewing.page === null ? <p className="hint hint-page">{reviewing.survey === null ? '' : t(reviewing.survey.people.length < 2 && reviewing.scope.annotators?.length !== 1 ? 'review.fewPeople' : 'review.choose')}</p>
          : <ComparedText schema={schema} reviewing={reviewing} page={reviewing.page} />}
        {reviewing.page === null || judged === undefined ? null : <ReadingsPanel schema={schema} reviewing={reviewing} page={reviewing.page} judged={judged} />}
      </main>
      <StatusBar />
    </div>
  );
}
