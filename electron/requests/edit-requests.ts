import { setToRecord } from '../../annotations/model/annotation-set.ts';
import { ok } from '../../shared/result.ts';
import type { RequestHandlers } from '../ipc/router.ts';
import type { Session } from '../session.ts';

type EditRequests = Pick<RequestHandlers, 'article.open' | 'set.apply' | 'history.undo' | 'history.redo'>;

/** Opening articles and editing their tags: each answer comes when the edit is on disk. */
export function editRequests(session: Session): EditRequests {
  return {
    'article.open': async ({ article }) => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      const text = await workspace.value.readArticle(article);
      if (!text.ok) return text;
      const set = await workspace.value.openSet(article);
      return set.ok ? ok({ article: text.value, set: setToRecord(set.value) }) : set;
    },
    'set.apply': async ({ article, step, command }) => {
      const workspace = session.requireWorkspace();
      if (!workspace.ok) return workspace;
      const applied = await workspace.value.apply(article, command, step);
      return applied.ok ? ok({ commit: applied.value.commit, row: applied.value.row, history: workspace.value.historyState() }) : applied;
    },
    'history.undo': () => walkHistory(session, 'undo'),
    'history.redo': () => walkHistory(session, 'redo'),
  };
}

async function walkHistory(session: Session, direction: 'undo' | 'redo'): ReturnType<EditRequests['history.undo']> {
  const workspace = session.requireWorkspace();
  if (!workspace.ok) return workspace;
  const stepped = await workspace.value[direction]();
  if (!stepped.ok) return stepped;
  return ok({ commits: [...stepped.value.commits], rows: [...stepped.value.rows], history: workspace.value.historyState() });
}
