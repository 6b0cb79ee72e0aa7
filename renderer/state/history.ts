import type { StepId } from '../../shared/ids.ts';
import { request } from '../api/client.ts';
import { focusText } from '../editor/focus.ts';
import { errorSentence, translator } from '../i18n/translation.ts';
import { openArticle } from './articles.ts';
import { desk } from './desk.ts';
import { inOrder, take } from './edits.ts';
import { announce, say, sayError } from './messages.ts';

/** Shows the annotator's steps at the right, or takes them away again. */
export function toggleHistory(): void {
  if (desk.getState().isHistoryOpen) closeHistory();
  else desk.setState({ isHistoryOpen: true });
}

/** Takes the steps off the screen and gives the keyboard back to the text. */
export function closeHistory(): void {
  desk.setState({ isHistoryOpen: false });
  focusText();
}

/** Goes back or forward until a step is the last that is done (null: until none is). Says where it stopped when it could not get there. */
export function jumpTo(step: StepId | null, direction: 'back' | 'forward'): Promise<void> {
  return inOrder(async () => {
    const shown = desk.getState().page?.article.id ?? null;
    const reply = await request('history.jump', { step, shown });
    desk.setState({ job: null });
    if (!reply.ok) return sayError(reply.error);
    const { taken, stopped, rows } = reply.value;
    await take(reply.value);
    const last = rows.at(-1);
    if (last !== undefined && !rows.some(({ id }) => id === shown)) await openArticle(last.id);
    if (stopped !== null) say('bad', translator.t('history.stopped', { count: taken, reason: errorSentence(stopped) }));
    else if (taken > 0) announce(translator.t(direction === 'back' ? 'history.wentBack' : 'history.wentForward', { count: taken }));
  });
}
