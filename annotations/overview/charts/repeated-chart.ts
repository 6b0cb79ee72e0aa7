import { whole } from '../../agreement/report/wording.ts';
import { drawBars } from './bar-drawing.ts';
import { MOST_ROWS, type Chart, type ChartSource } from './chart.ts';
import { numberColumn, tell, textColumn } from './chart-words.ts';
import { seriesFill } from './drawing.ts';

/** The same quotes and sentences in several articles: in how many, and where. */
export function repeatedChart({ report, wording }: ChartSource): Chart {
  const title = tell(wording, 'titles.repeated');
  const series = (['exact', 'near'] as const).map((how, at) => ({ words: tell(wording, `likeness.${how}`), fill: seriesFill(at) }));
  const rows = report.repeats.slice(0, MOST_ROWS).map(({ exact, articles, places: [first] }) => {
    const label = (first?.text ?? '').replace(/\s+/gu, ' ');
    const told = { words: tell(wording, 'bars.repeated', { text: label, count: articles }), target: first === undefined ? null : { kind: 'place', article: first.article, range: first } as const };
    return { label, values: exact ? [articles, 0] : [0, articles], total: whole(wording, articles), tells: [told, told] };
  });
  return {
    name: 'repeated', title, lead: tell(wording, 'leads.repeated', { count: report.repeats_total }),
    columns: [
      numberColumn('repeat', '#'), textColumn('likeness', tell(wording, 'columns.likeness')), textColumn('kind', tell(wording, 'columns.kind')), numberColumn('words', tell(wording, 'columns.words')),
      numberColumn('articles', tell(wording, 'columns.articles')), textColumn('article_id', 'id'), textColumn('source', tell(wording, 'columns.article')), textColumn('date', tell(wording, 'columns.date')),
      numberColumn('start', tell(wording, 'columns.start')), numberColumn('end', tell(wording, 'columns.end')), textColumn('text', tell(wording, 'columns.text')),
    ],
    rows: report.repeats.flatMap(({ exact, words, articles, places }, at) => places.map((place) => ({
      cells: [at + 1, exact ? 'exact' : 'near', place.quote ? 'quote' : 'sentence', words, articles, place.article, place.source, place.date, place.start, place.end, place.text],
      target: { kind: 'place', article: place.article, range: place } as const,
    }))),
    drawing: drawBars({ title, axis: tell(wording, 'axes.articles'), series, rows, write: (value) => whole(wording, value) }),
  };
}
