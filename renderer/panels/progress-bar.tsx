import { useTranslation } from 'react-i18next';
import type { ArticleRow } from '../../shared/project.ts';
import type { Status } from '../../shared/records.ts';

const STACKED = ['done', 'skipped', 'in_progress', 'todo'] as const satisfies readonly Status[];

/** How far the project is: a bar of done, skipped, begun and untouched articles, with the numbers at hand. */
export function ProgressBar({ articles }: { articles: readonly ArticleRow[] }) {
  const { t } = useTranslation();
  if (articles.length === 0) return null;
  const counts = { done: 0, skipped: 0, in_progress: 0, todo: 0 };
  for (const { status } of articles) counts[status] += 1;
  const numbers = t('progress.counts', counts);
  return (
    <div className="progress" title={numbers}>
      <div className="progress-bar" role="img" aria-label={numbers}>
        {STACKED.map((status) => (counts[status] === 0 ? null : <div key={status} className={`progress-${status}`} style={{ flexGrow: counts[status] }} />))}
      </div>
      <span>{t('articles.progress', { finished: counts.done + counts.skipped, total: articles.length })}</span>
    </div>
  );
}
