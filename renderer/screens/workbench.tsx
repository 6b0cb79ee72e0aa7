import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { ArticleEditor } from '../editor/article-editor.tsx';
import { ArticleHead } from '../panels/article-head.tsx';
import { ArticleList } from '../panels/article-list.tsx';
import { FindBar } from '../panels/find-bar.tsx';
import { LinkMenu } from '../panels/link-menu.tsx';
import { PickBar } from '../panels/pick-bar.tsx';
import { Card } from '../panels/card.tsx';
import { HistoryPanel } from '../panels/history-panel.tsx';
import { LabelPalette } from '../panels/label-palette.tsx';
import { StatusBar } from '../panels/status-bar.tsx';
import { TagList } from '../panels/tag-list.tsx';
import { SearchReturn } from '../search/search-return.tsx';
import { SaveBanner } from '../panels/save-banner.tsx';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import type { Desk } from '../state/desk.ts';
import { changeSettings } from '../state/preferences.ts';
import { useDesk } from '../state/use-desk.ts';
import { useRoom } from '../theme/use-room.ts';
import { useTheme } from '../theme/use-theme.ts';

/** The reading room: articles at the left, the text in the middle, the chosen tag at the right, the types at the foot. */
export function Workbench({ project }: { project: NonNullable<Desk['project']> }) {
  const panels = useDesk(({ settings }) => settings?.panels);
  const room = useRoom();
  const isFocusMode = useDesk(({ isFocusMode }) => isFocusMode);
  const { schema } = project.project;
  if (panels === undefined) return null;
  const hasArticles = !isFocusMode && panels.showArticles && room !== 'narrowest';
  const hasDetails = !isFocusMode && panels.showDetails && room === 'wide';
  const centre = 100 - (hasArticles ? panels.articles : 0) - (hasDetails ? panels.details : 0);
  const keepWidths = (layout: Record<string, number>): void => {
    const [articles, details] = [layout['articles'] ?? panels.articles, layout['details'] ?? panels.details];
    if (articles !== panels.articles || details !== panels.details) void changeSettings({ panels: { ...panels, articles, details } });
  };
  return (
    <div className={isFocusMode ? 'workbench focus-mode' : 'workbench'}>
      <SaveBanner />
      <SearchReturn />
      <Group className="columns" orientation="horizontal" onLayoutChanged={keepWidths}>
        {hasArticles ? <Panel id="articles" defaultSize={`${panels.articles}%`} minSize="160px"><ArticleList /></Panel> : null}
        {hasArticles ? <Separator className="separator" /> : null}
        <Panel id="text" defaultSize={`${centre}%`} minSize="280px"><Reading schema={schema} /></Panel>
        {hasDetails ? <Separator className="separator" /> : null}
        {hasDetails ? (
          <Panel id="details" defaultSize={`${panels.details}%`} minSize="220px">
            <aside className="details"><Card schema={schema} /><TagList schema={schema} /></aside>
          </Panel>
        ) : null}
      </Group>
      {room === 'wide' && !isFocusMode ? null : <Drawer schema={schema} />}
      <HistoryPanel schema={schema} owner={project.annotator.name} />
      {isFocusMode ? null : <LabelPalette schema={schema} />}
      <StatusBar />
    </div>
  );
}

/** Where the window has no room for a third column, the card and the tags lie over the text when they are asked for. */
function Drawer({ schema }: { schema: LabelSchema }) {
  const isOpen = useDesk(({ isDrawerOpen }) => isDrawerOpen);
  return isOpen ? <div className="drawer"><aside className="details"><Card schema={schema} /><TagList schema={schema} /></aside></div> : null;
}

function Reading({ schema }: { schema: LabelSchema }) {
  const { t } = useTranslation();
  const hasPage = useDesk(({ page }) => page !== null);
  const theme = useTheme();
  return (
    <main className="reading" aria-label={t('article.title')}>
      {hasPage ? <ArticleHead /> : <p className="hint hint-page">{t('article.none')}</p>}
      <div className={hasPage ? 'article-holder' : 'article-holder article-hidden'}>
        <FindBar />
        <PickBar schema={schema} />
        <LinkMenu />
        <ArticleEditor schema={schema} theme={theme} />
      </div>
    </main>
  );
}
