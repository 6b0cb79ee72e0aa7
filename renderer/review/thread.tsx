import { useTranslation } from 'react-i18next';
import type { SpokenReply } from '../../annotations/review/corrections.ts';
import { formatTime } from '../i18n/format-date.ts';

/** What was said to a decision, oldest first; nothing where nobody said anything. */
export function Thread({ replies }: { replies: readonly SpokenReply[] }) {
  const { t, i18n } = useTranslation();
  if (replies.length === 0) return null;
  return (
    <section className="thread" aria-label={t('review.thread')}>
      {replies.map(({ id, by, time, stance, text }) => (
        <p key={id}><strong>{by.name}</strong> <time dateTime={time}>{formatTime(time, i18n.language)}</time> {stance === 'accepted' ? t('corrections.accepted') : ''} {text}</p>
      ))}
    </section>
  );
}
