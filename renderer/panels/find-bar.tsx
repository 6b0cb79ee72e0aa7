import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ArticleFind, type Found } from '../editor/find.ts';
import { focusText } from '../editor/focus.ts';
import { desk } from '../state/desk.ts';
import { useDesk } from '../state/use-desk.ts';

/** Finds words in the open article. Enter goes on, Shift+Enter back, Escape leaves with the words selected. */
export function FindBar() {
  const find = useDesk(({ find }) => find);
  const article = useDesk(({ page }) => page?.article.id);
  return find === null || article === undefined ? null : <OpenFindBar key={article} query={find.query} />;
}

function OpenFindBar({ query }: { query: string }) {
  const { t } = useTranslation();
  const finder = useRef<ArticleFind | null>(null);
  const [found, setFound] = useState<Found>({ count: 0, at: 0 });
  useEffect(() => {
    const made = new ArticleFind();
    finder.current = made;
    return () => made.end();
  }, []);
  const search = (wanted: string): void => {
    desk.setState({ find: { query: wanted } });
    setFound(finder.current?.search(wanted) ?? { count: 0, at: 0 });
  };
  const step = (by: 1 | -1): void => setFound((present) => finder.current?.step(present, by) ?? present);
  const close = (): void => {
    desk.setState({ find: null });
    focusText();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
    if (event.key === 'Escape') close();
  };
  return (
    <search className="find-bar" aria-label={t('find.title')} onKeyDown={onKeyDown}>
      <input id="find-in-article" maxLength={1_000} autoFocus aria-label={t('find.title')} placeholder={t('find.title')} value={query} onChange={({ target }) => search(target.value)} />
      <span className="find-count" role="status">{query === '' ? '' : t('find.count', { at: found.at, count: found.count })}</span>
      <button type="button" className="quiet" aria-label={t('find.previous')} onClick={() => step(-1)}>↑</button>
      <button type="button" className="quiet" aria-label={t('find.next')} onClick={() => step(1)}>↓</button>
      <button type="button" className="quiet" aria-label={t('common.close')} onClick={close}>×</button>
    </search>
  );
}
