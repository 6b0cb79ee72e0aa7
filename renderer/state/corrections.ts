import { setFromRecord } from '../../annotations/model/annotation-set.ts';
import { acceptanceEdits } from '../../annotations/review/corrections.ts';
import type { SingleCommand } from '../../shared/command.ts';
import type { Correction } from '../../shared/review-page.ts';
import { request } from '../api/client.ts';
import { openArticle } from './articles.ts';
import { desk } from './desk.ts';
import { inOrder, take } from './edits.ts';
import { newReplyId, newSpanId, newStepId } from './ids.ts';
import { sayError } from './messages.ts';
import { chooseSpan } from './tagging.ts';

/** Shows what reviewers decided otherwise than the person at the keyboard had tagged. */
export async function openCorrections(): Promise<void> {
  desk.setState({ dialog: { kind: 'corrections', corrections: null } });
  await refresh();
}

/** Accepts a correction: the own tag becomes what was decided, as one step, and the reviewer sees that. */
export function acceptCorrection(correction: Correction): Promise<void> {
  return inOrder(async () => {
    const { project } = desk.getState();
    const reply = await request('article.open', { article: correction.article });
    if (!reply.ok || project === null) return reply.ok ? undefined : sayError(reply.error);
    const edits = acceptanceEdits({ schema: project.project.schema, makeId: newSpanId }, setFromRecord(reply.value.set), correction.decision);
    await send(correction, [...edits, { kind: 'reply.add', id: newReplyId(), decision: correction.decision.id, stance: 'accepted', text: '' }]);
  });
}

/** Answers a correction in words; the own tag stays as it is. */
export function answerCorrection(correction: Correction, text: string): Promise<void> {
  return inOrder(() => send(correction, [{ kind: 'reply.add', id: newReplyId(), decision: correction.decision.id, stance: 'answer', text: text.trim() }]));
}

/** Shows the place in the article. */
export async function showCorrection({ article, decision }: Correction): Promise<void> {
  desk.setState({ dialog: null, reviewing: null, agreeing: null });
  await openArticle(article);
  const { page, project } = desk.getState();
  const item = decision.positions.find(({ annotator }) => annotator === project?.annotator.id)?.item;
  const span = [...page?.set.spans.values() ?? []].find(({ id }) => id === item);
  if (span !== undefined) chooseSpan(span.id);
}

async function send({ article }: Correction, commands: readonly SingleCommand[]): Promise<void> {
  const reply = await request('set.apply', { article, step: newStepId(), command: { kind: 'batch', commands: [...commands] } });
  if (!reply.ok) return sayError(reply.error);
  const { commit, row, history } = reply.value;
  await take({ commits: commit === null ? [] : [commit], rows: [row], history });
  await refresh();
}

async function refresh(): Promise<void> {
  const reply = await request('review.corrections', {});
  if (!reply.ok) {
    desk.setState({ dialog: null });
    return reply.error.code === 'set.cancelled' ? undefined : sayError(reply.error);
  }
  if (desk.getState().dialog?.kind === 'corrections') desk.setState({ dialog: { kind: 'corrections', corrections: reply.value.corrections } });
}
