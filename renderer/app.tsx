import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Dialogs } from './dialogs/dialogs.tsx';
import { Messages } from './panels/messages.tsx';
import { Agreement } from './screens/agreement.tsx';
import { Search } from './screens/search.tsx';
import { Charts } from './screens/charts.tsx';
import { Review } from './screens/review.tsx';
import { StartPage } from './screens/start-page.tsx';
import { Workbench } from './screens/workbench.tsx';
import { takeDropped } from './state/importing.ts';
import { useDesk } from './state/use-desk.ts';

/** The whole window: the start page or the workbench, with dialogs and messages over it. */
export function App() {
  const { i18n } = useTranslation();
  const project = useDesk(({ project }) => project);
  const reviewing = useDesk(({ reviewing }) => reviewing);
  const searching = useDesk(({ searching }) => searching);
  const agreeing = useDesk(({ agreeing }) => agreeing);
  const charting = useDesk(({ charting }) => charting);
  const isDropping = useFileDrop(useDesk(({ profile }) => profile !== null));
  const title = project?.project.title;
  useEffect(() => {
    document.title = title === undefined ? 'Guillemet' : `${title} – Guillemet`;
  }, [title]);
  return (
    <I18nProvider locale={i18n.language === 'fr' ? 'fr-FR' : 'en-GB'}>
      {project === null ? <StartPage /> : reviewing !== null ? <Review project={project} reviewing={reviewing} />
        : searching?.isShown === true ? <Search project={project} searching={searching} />
        : agreeing !== null ? <Agreement project={project} agreeing={agreeing} />
          : charting?.isOpen === true ? <Charts project={project} charting={charting} /> : <Workbench project={project} />}
      {isDropping ? <DropTarget /> : null}
      <Messages />
      <Dialogs />
    </I18nProvider>
  );
}

function DropTarget() {
  const { t } = useTranslation();
  return <div className="drop-target">{t('import.dropHere')}</div>;
}

/** Takes files dropped anywhere on the window; says whether some hover over it now. */
function useFileDrop(isReady: boolean): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
      setOver(isReady && event.dataTransfer?.types.includes('Files') === true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      if (isReady) void takeDropped([...(event.dataTransfer?.files ?? [])]);
    };
    window.addEventListener('dragenter', over);
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', over);
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, [isReady]);
  return isOver;
}
