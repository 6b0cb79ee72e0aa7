import { useTranslation } from 'react-i18next';
import { formatTime } from '../i18n/format-date.ts';
import { cancelJob } from '../state/job.ts';
import { runCommand } from '../state/commands.ts';
import { toggleFocusMode } from '../state/focus-mode.ts';
import { useDesk } from '../state/use-desk.ts';
import { JobLine } from '../widgets/job-line.tsx';
import { ArticleCounts } from './article-counts.tsx';
import { SuggestionOptions } from './suggestion-options.tsx';
import { ReadingOptions } from './reading-options.tsx';

/** The foot of the window: who works on what, what is being done, and whether the last edit is safe. */
export function StatusBar() {
  const { t } = useTranslation();
  const title = useDesk(({ project }) => project?.project.title);
  const isReviewing = useDesk(({ reviewing }) => reviewing !== null);
  const annotator = useDesk(({ project }) => project?.annotator.name);
  return (
    <footer className="status-bar">
      <span className="status-title">{title}</span>
      <button type="button" className="quiet" onClick={() => void runCommand('app.profile')} title={t('commands.app.profile')}>{annotator}</button>
      <JobProgress />
      <span className="spacer" />
      <FocusModeWord />
      {isReviewing ? null : <><SuggestionOptions /><ArticleCounts /><ReadingOptions /></>}
      <SaveWord />
      <button type="button" className="quiet" onClick={() => void runCommand('app.shortcuts')}>{t('status.keys')}</button>
    </footer>
  );
}

function FocusModeWord() {
  const { t } = useTranslation();
  const isOn = useDesk(({ isFocusMode }) => isFocusMode);
  return isOn ? <button type="button" className="quiet" onClick={toggleFocusMode}>{t('focusMode.leave')}</button> : null;
}

function JobProgress() {
  const { t } = useTranslation();
  const job = useDesk(({ job }) => job);
  if (job === null) return null;
  return (
    <span className="job">
      <JobLine job={job} title={t(`jobs.${job.job}`)} />
      <button type="button" className="quiet" onClick={() => void cancelJob()}>{t('common.cancel')}</button>
    </span>
  );
}

function SaveWord() {
  const { t, i18n } = useTranslation();
  const save = useDesk(({ save }) => save);
  if (save === null) return <span className="save-state">{t('save.allSaved')}</span>;
  const word = { saved: 'save.saved', unsaved: 'save.unsaved', read_only: 'save.readOnly' }[save.kind];
  return <span className={`save-state save-${save.kind}`} role="status">{t(word, { time: save.kind === 'saved' ? formatTime(save.time, i18n.language) : '' })}</span>;
}
