import { useTranslation } from 'react-i18next';
import { desk } from '../state/desk.ts';
import { forgetRecent, openFolderOfArticles, openProjectDialog, openRecent, openSample } from '../state/projects.ts';
import { openBackups } from '../state/backups.ts';
import { useDesk } from '../state/use-desk.ts';

/** What one sees without a project: where one was, and three ways to begin. */
export function StartPage() {
  const { t } = useTranslation();
  const name = useDesk(({ profile }) => profile?.name);
  return (
    <main className="start">
      <div className="start-inner">
        <p className="wordmark" aria-hidden>«&#8239;Guillemet&#8239;»</p>
        <h1>{name === undefined ? t('start.welcome') : t('start.hello', { name })}</h1>
        <div className="start-actions">
          <StartAction title={t('start.openFolder')} detail={t('start.openFolderDetail')} onPress={() => void openFolderOfArticles()} isFirst />
          <StartAction title={t('start.sample')} detail={t('start.sampleDetail')} onPress={() => void openSample()} />
          <StartAction title={t('start.openProject')} detail={t('start.openProjectDetail')} onPress={() => void openProjectDialog()} />
          <StartAction title={t('start.newProject')} detail={t('start.newProjectDetail')} onPress={() => desk.setState({ dialog: { kind: 'newProject' } })} />
        </div>
        <RecentProjects />
        <p className="hint">{t('start.privacy')}</p>
      </div>
    </main>
  );
}

function StartAction({ title, detail, onPress, isFirst = false }: { title: string; detail: string; onPress: () => void; isFirst?: boolean }) {
  return (
    <button type="button" className={isFirst ? 'start-action start-action-first' : 'start-action'} onClick={onPress}>
      <strong>{title}</strong>
      <span>{detail}</span>
    </button>
  );
}

function RecentProjects() {
  const { t } = useTranslation();
  const recent = useDesk(({ recent }) => recent);
  if (recent.length === 0) return null;
  return (
    <section aria-labelledby="recent-title">
      <h2 id="recent-title">{t('start.recent')}</h2>
      <ul className="recent">
        {recent.map((project) => (
          <li key={project.id}>
            <button type="button" className="recent-open" disabled={!project.exists} onClick={() => void openRecent(project.id)}>
              <strong>{project.title}</strong>
              <span className="recent-folder">{project.exists ? project.folder : t('start.missing', { folder: project.folder })}</span>
            </button>
            {project.exists ? null : <button type="button" onClick={() => void openBackups(project)}>{t('backups.offer')}</button>}
            <button type="button" className="quiet" aria-label={t('start.forget', { title: project.title })} onClick={() => void forgetRecent(project.id)}>×</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
