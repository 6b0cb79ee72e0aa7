import { findSpanType } from '../../../shared/schema/label-schema.ts';
import { typeWords, whole } from '../../agreement/report/wording.ts';
import { NO_VALUE } from '../columns.ts';
import type { Chart, ChartSource } from './chart.ts';
import { numberColumn, tell, textColumn } from './chart-words.ts';
import { seriesFill, type Fill } from './drawing.ts';
import { drawGrid, type GridRow } from './grid-drawing.ts';

/** Tags by type and month: a row of columns a type. */
export function monthsChart({ report, wording, type }: ChartSource): Chart {
  const { months } = report;
  const types = report.types.map((name, at) => ({ name, at })).filter(({ name }) => type === null || name === type);
  const names = months.map(({ month }) => month ?? tell(wording, 'noDate'));
  const rows = types.map(({ name, at }): GridRow => {
    const [label, values] = [typeWords(wording, name), months.map(({ by_type }) => by_type[at] ?? 0)];
    const tells = months.map(({ month }, column) => ({
      words: tell(wording, 'bars.tags', { type: label, month: names[column] ?? '', count: values[column] ?? 0 }), target: { kind: 'tags', type: name, month } as const,
    }));
    return { label, values, total: whole(wording, values.reduce((sum, value) => sum + value, 0)), fill: fillOf(wording.schema, name), tells };
  });
  return {
    name: 'months', title: tell(wording, 'titles.months'), lead: tell(wording, 'leads.months'),
    columns: [
      textColumn('month', tell(wording, 'columns.month')), numberColumn('articles', tell(wording, 'columns.articles')), numberColumn('tags', tell(wording, 'columns.tags')),
      ...types.map(({ name }) => numberColumn(name, typeWords(wording, name))),
    ],
    rows: months.map(({ month, articles, tags, by_type }) => ({ cells: [month, articles, tags, ...types.map(({ at }) => by_type[at] ?? 0)], target: null })),
    drawing: drawGrid({ title: tell(wording, 'titles.months'), axis: tell(wording, 'axes.months'), columns: names, rows, write: (value) => whole(wording, value) }),
  };
}

// The row says which type it is; the colour only repeats it.
function fillOf(schema: ChartSource['wording']['schema'], type: string): Fill {
  const known = findSpanType(schema, type);
  return known === undefined ? seriesFill(0, type !== NO_VALUE) : { colour: known.colours, pattern: 'plain' };
}
