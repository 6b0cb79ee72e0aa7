import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lostWords } from '../../shared/format-words.ts';
import type { ArticleRow } from '../../shared/project.ts';
import type { ExportReport, Lost } from '../../shared/reports.ts';
import { useTranslate } from '../i18n/use-translate.ts';
import { VirtualList } from '../widgets/virtual-list.tsx';

type Feature = ReturnType<typeof lostWords>[number]['feature'];

interface LossReportProps {
  readonly lost: Lost;
  readonly lostIn: ExportReport['lost_in'];
  readonly articles: readonly ArticleRow[];
}

// As many as main lists.
const LISTED_AT_MOST = 1_000;

/** What the format cannot hold, a sentence a feature; each shows the articles concerned. Plainly said when nothing is lost. */
export function LossReport({ lost, lostIn, articles }: LossReportProps) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const [wanted, setWanted] = useState<Feature | null>(null);
  const losses = lostWords(translate, lost);
  if (losses.length === 0) return <p className="nothing-lost"><span aria-hidden>✓</span> {t('lost.none')}</p>;
  const shown = losses.some(({ feature }) => feature === wanted) ? wanted : null;
  return (
    <section className="losses" aria-label={t('lost.title')}>
      <h3>{t('lost.title')}</h3>
      <ul>
        {losses.map(({ feature, words }) => (
          <li key={feature}><button type="button" className="loss" aria-pressed={shown === feature} onClick={() => setWanted(shown === feature ? null : feature)}>{words}</button></li>
        ))}
      </ul>
      <Concerned lostIn={shown === null ? lostIn : lostIn.filter((each) => each.lost[shown] !== undefined)} feature={shown} articles={articles} isCut={lostIn.length === LISTED_AT_MOST} />
    </section>
  );
}

function Concerned({ lostIn, feature, articles, isCut }: { lostIn: LossReportProps['lostIn']; feature: Feature | null; articles: readonly ArticleRow[]; isCut: boolean }) {
  const { t } = useTranslation();
  const translate = useTranslate();
  const [selected, setSelected] = useState(0);
  const titles = useMemo(() => new Map<string, string>(articles.map(({ id, headline, source }) => [id, headline ?? source])), [articles]);
  const wordsOf = (lost: Lost): string => lostWords(translate, lost).filter((each) => feature === null || each.feature === feature)
    .map((each) => t('lost.inFeature', { feature: t(`features.${each.feature}`), count: lost[each.feature] })).join(' · ');
  return (
    <>
      <h4>{isCut ? t('lost.firstArticles', { count: LISTED_AT_MOST }) : t('lost.articles')} <span className="count">{lostIn.length}</span></h4>
      <div className="loss-articles" data-rows={Math.min(4, lostIn.length)}>
        <VirtualList label={t('lost.articles')} count={lostIn.length} rowHeight={28} selected={Math.min(selected, lostIn.length - 1)} onSelect={setSelected} keyOf={(index) => lostIn[index]?.id ?? ''}
          renderRow={(index) => <LossRow title={titles.get(lostIn[index]?.id ?? '') ?? lostIn[index]?.source ?? ''} words={wordsOf(lostIn[index]?.lost ?? {})} />} />
      </div>
    </>
  );
}

function LossRow({ title, words }: { title: string; words: string }) {
  return <div className="loss-row"><bdi>{title}</bdi><span>{words}</span></div>;
}
