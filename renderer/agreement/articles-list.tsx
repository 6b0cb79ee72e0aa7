import { useMemo, useState } from 'react';
import { measured, say, whole } from '../../annotations/agreement/report/wording.ts';
import { INTERVAL_MEASURES, type AgreementLayer, type AgreementReport, type LayerFigures } from '../../shared/agreement.ts';
import { ARTICLE_ORDERS, type ArticleOrder } from '../state/agreeing-state.ts';
import { changeAgreement, openCell } from '../state/agreeing.ts';
import { listedFigures, type ListedFigures } from '../state/listed-agreement.ts';
import { VirtualList } from '../widgets/virtual-list.tsx';
import { aboutWords, heatOf, opensWords } from './figure-words.ts';
import { Part } from './part.tsx';
import type { PageWording } from './use-wording.ts';

/** The id of the list, for the way back to it. */
export const ARTICLES_LIST = 'agreement-articles';

interface ArticlesProps {
  readonly wording: PageWording;
  readonly report: AgreementReport;
  readonly layer: LayerFigures;
  readonly order: ArticleOrder;
  /** The cell that was opened last. */
  readonly cell: string | null;
}

/** Every article with its figures, worst first; Enter or a click opens its cases. */
export function ArticlesList({ wording, report, layer, order, cell }: ArticlesProps) {
  const articles = useMemo(() => listedFigures(report, layer.layer, order), [report, layer.layer, order]);
  const [chosen, setChosen] = useState(() => articles.findIndex(({ id }) => cellOf(id) === cell));
  if (articles.length === 0) return null;
  const open = (at: number): void => {
    const article = articles[at];
    if (article !== undefined) void openCell(cellOf(article.id), { about: 'tags', articles: [article.id], ...typesOf(layer.layer, layer.types) });
  };
  const title = say(wording, 'headings.articles');
  const lead = (
    <label className="part-choice">{wording.translate('agreementPage.order')}
      <select value={order} onChange={({ target }) => {
        setChosen(-1);
        changeAgreement({ order: ARTICLE_ORDERS.find((each) => each === target.value) ?? 'strict' });
      }}>
        {ARTICLE_ORDERS.map((each) => <option key={each} value={each}>{wording.translate(`agreementPage.orders.${each}`)}</option>)}
      </select>
      <span className="quiet-words">{wording.translate('agreementPage.articlesLead', { count: articles.length })}. {wording.translate('agreementPage.articleKeys')}</span>
    </label>
  );
  return (
    <Part title={title} lead={lead}>
      <div className="agreement-article agreement-article-head" aria-hidden>
        <span>{say(wording, 'columns.article')}</span><span>{say(wording, 'columns.date')}</span><span>{say(wording, 'columns.tags')}</span>
        {INTERVAL_MEASURES.map((measure) => <span key={measure}>{say(wording, `measures.${measure}`)}</span>)}
      </div>
      <div className={articles.length > 12 ? 'agreement-articles agreement-articles-tall' : 'agreement-articles'} style={{ height: 32 * Math.min(12, articles.length) }}>
        <VirtualList id={ARTICLES_LIST} label={title} count={articles.length} rowHeight={32} selected={chosen} onSelect={setChosen} onEnter={() => open(chosen)} onPress={open}
          keyOf={(at) => articles[at]?.id ?? String(at)} renderRow={(at) => <Row wording={wording} article={articles[at]} />} />
      </div>
    </Part>
  );
}

function Row({ wording, article }: { wording: PageWording; article: ListedFigures | undefined }) {
  if (article === undefined) return null;
  const { source, date, figures } = article;
  const about = `${aboutWords(wording, 'span_f1_strict')} ${opensWords(wording, { measure: 'span_f1_strict', figure: figures.span_f1_strict, isPair: false })}`;
  return (
    <div className="agreement-article" data-about={about}>
      <span className="agreement-source" title={source}>{source}</span><span>{date ?? ''}</span><span>{whole(wording, figures.spans)}</span>
      {INTERVAL_MEASURES.map((measure) => <span key={measure} className={heatOf(figures[measure].value)}><span className="visually-hidden">{say(wording, `measures.${measure}`)} </span>{measured(wording, figures[measure])}</span>)}
    </div>
  );
}

function cellOf(article: string): string {
  return `article ${article}`;
}

function typesOf(layer: AgreementLayer, types: readonly string[]): { types?: readonly string[] } {
  return layer === 'all' ? {} : { types };
}
