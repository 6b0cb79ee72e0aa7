import { useTranslation } from 'react-i18next';
import { progressSentence, progressWords } from '../../shared/progress-words.ts';
import type { RunningJob } from '../state/desk.ts';

/** How far a job is: a bar, and beside it percent, amount, rate and time left in words. */
export function JobLine({ job: { job, progress, pace }, title }: { job: RunningJob; title: string }) {
  const { t, i18n } = useTranslation();
  const { done, total } = progress;
  const wording = {
    translate: (key: string, values = {}) => t(key, values), language: i18n.language === 'fr' ? 'fr' as const : 'en' as const,
    items: job === 'history' ? 'steps' as const : 'articles' as const,
  };
  return (
    <>
      <progress aria-label={title} {...(total === null || total === 0 ? {} : { max: total, value: done })} />
      <span className="job-words">{title} <span className="job-figures">{progressSentence(progressWords(wording, progress, pace))}</span></span>
    </>
  );
}
