import { useTranslation } from 'react-i18next';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { ArticleEditor } from '../editor/article-editor.tsx';
import { ArticleHead } from '../panels/article-head.tsx';
import { ArticleList } from '../panels/article-list.tsx';
import { Card } from '../panels/card.tsx';
import { LabelPalette } from '../panels/label-palette.tsx';
import { StatusBar } from '../panels/status-bar.tsx';
import { TagList } from '../panels/tag-list.tsx';
import { SaveBanner } from '../panels/save-banner.tsx';
import type { Desk } from '../state/desk.ts';
import { changeSettings } from '../state/preferences.ts';
import { useDesk } from '../state/use-desk.ts';
import { useTheme } from '../theme/use-theme.ts';

/** The reading room: articles at the left, the text in the middle, the chosen tag at the right, the types at the foot. */
export function Workbench({ project }: { project: NonNullable<Desk['project']> }) {
  const panels = useDesk(({ settings }) => settings?.panels);
  const { schema } = project.project;
  if (panels === undefined) return null;
  const centre = 100 - (panels.showArticles ? panels.articles : 0) - (panels.showDetails ? panels.details : 0);
  const keepWidths = (layout: Record<string, number>): void => {
    const [articles, details] = [layout['articles'] ?? panels.articles, layout['details'] ?? panels.details];
    if (articles !== panels.articles || details !== panels.details) void changeSettings({ panels: { ...panels, articles, details } });
  };
  return (
    <div className="workbench">
      <SaveBanner />
      <Group className="columns" orientation="horizontal" onLayoutChanged={keepWidths}>
        {panels.showArticles ? <Panel id="articles" defaultSize={`${panels.articles}%`} minSize="180px"><ArticleList /></Panel> : null}
        {panels.showArticles ? <Separator className="separator" /> : null}
        <Panel id="text" defaultSize={`${centre}%`} minSize="320px"><Reading schema={schema} /></Panel>
        {panels.showDetails ? <Separator className="separator" /> : null}
        {panels.showDetails ? (
          <Panel id="details" defaultSize={`${panels.details}%`} minSize="220px">
            <aside className="details"><Card schema={schema} /><TagList schema={schema} /></aside>
          </Panel>
        ) : null}
      </Group>
      <LabelPalette schema={schema} />
      <StatusBar />
    </div>
  );
}

function Reading({ schema }: { schema: NonNullable<Desk['project']>['project']['schema'] }) {
  const { t } = useTranslation();
  const hasPage = useDesk(({ page }) => page !== null);
  const textSize = useDesk(({ settings }) => settings?.textSize ?? 18);
  const theme = useTheme();
  return (
    <main className="reading" aria-label={t('article.title')}>
      {hasPage ? <ArticleHead /> : <p className="hint hint-page">{t('article.none')}</p>}
      <div className={hasPage ? 'article-holder' : 'article-holder article-hidden'}>
        <ArticleEditor schema={schema} textSize={textSize} theme={theme} />
      </div>
    </main>
  );
}
