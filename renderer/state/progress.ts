import { findGaps, type Gap } from '../../annotations/model/completeness.ts';
import type { Status } from '../../shared/records.ts';
import { focusCard, focusText } from '../editor/focus.ts';
import { openCard } from '../editor/run-action.ts';
import { openNextUnfinished } from './articles.ts';
import { desk, type Then } from './desk.ts';
import { inOrder, perform } from './edits.ts';
import { chooseSpan } from './tagging.ts';

/** Says how far the open article is: what is missing is shown before it counts as done, and skipping asks for a reason. */
export async function chooseStatus(status: Status): Promise<void> {
  switch (status) {
    case 'done': return finishArticle('stay');
    case 'skipped': return desk.setState({ dialog: { kind: 'skip', then: 'stay' } });
    case 'todo': case 'in_progress': await inOrder(() => perform({ kind: 'status.set', status }));
  }
}

/** Marks the open article as done; where something is missing, lists it first. */
export function finishArticle(then: Then): Promise<void> {
  return inOrder(() => {
    const { page, project } = desk.getState();
    if (page === null || project === null) return;
    const isNew = page.set.document.status !== 'done';
    if (isNew && findGaps(page.set, project.project.schema).length > 0) return desk.setState({ dialog: { kind: 'unfinished', then } });
    return markDone(then);
  });
}

/** Marks the open article as done, whatever is missing. */
export function finishAnyway(then: Then): Promise<void> {
  return inOrder(() => markDone(then));
}

/** Skips the open article and says why. */
export function skipArticle(reason: string, then: Then): Promise<void> {
  return inOrder(async () => {
    if (await perform({ kind: 'status.set', status: 'skipped', reason }) && then === 'next') await goOn();
  });
}

/** Shows the next unfinished article of the list and gives the keyboard to its text. */
export function goToNextUnfinished(): Promise<void> {
  return inOrder(goOn);
}

/** Goes to the tag that lacks something, or to the article's own card, with the keyboard there. */
export async function goToGap({ span, missing }: Gap): Promise<void> {
  if (span === null) desk.setState({ chosen: null });
  else chooseSpan(span.id);
  await openCard(focusCard);
  const slot = missing.find(({ kind }) => kind === 'relation');
  if (span !== null && slot !== undefined) desk.setState({ asking: slot.name });
}

async function markDone(then: Then): Promise<void> {
  const isDone = desk.getState().page?.set.document.status === 'done' || await perform({ kind: 'status.set', status: 'done' });
  if (isDone && then === 'next') await goOn();
}

async function goOn(): Promise<void> {
  await openNextUnfinished();
  focusText();
}
