import type { SpeakerCounts } from '../../../shared/overview.ts';
import { typeWords, whole } from '../../agreement/report/wording.ts';
import { ROLES } from '../../formats/common/default-roles.ts';
import { NO_VALUE } from '../columns.ts';
import { drawBars } from './bar-drawing.ts';
import { MOST_ROWS, type Chart, type ChartSource } from './chart.ts';
import { choiceWords, numberColumn, tell, textColumn } from './chart-words.ts';
import { seriesFill } from './drawing.ts';

/** Who is quoted most, by the kinds of quotes. */
export function speakersChart(source: ChartSource): Chart {
  return chartOf(source, { name: 'speakers', attribute: ROLES.quote.kind, values: source.report.kinds, none: 'noKind', countsOf: ({ kinds }) => kinds });
}

/** Who is quoted with which tone of the words that introduce the quote. */
export function tonesChart(source: ChartSource): Chart {
  return chartOf(source, { name: 'tones', attribute: ROLES.quote.tone, values: source.report.tones, none: 'noCue', countsOf: ({ tones }) => tones });
}

interface Aspect {
  readonly name: 'speakers' | 'tones';
  readonly attribute: string;
  readonly values: readonly string[];
  /** The key of what is said where there is no value. */
  readonly none: string;
  readonly countsOf: (speaker: SpeakerCounts) => readonly number[];
}

function chartOf({ report, wording }: ChartSource, { name, attribute, values, none, countsOf }: Aspect): Chart {
  const series = values.map((value, at) => ({ words: choiceWords(wording, attribute, { value, none }), fill: seriesFill(at, value !== NO_VALUE) }));
  const { total, unattributed, unnamed } = report.quotes;
  const rows = report.speakers.slice(0, MOST_ROWS).map((speaker) => ({
    label: speaker.name, values: countsOf(speaker), total: whole(wording, speaker.quotes),
    tells: values.map((value, at) => ({
      words: tell(wording, 'bars.quotes', { name: speaker.name, value: series[at]?.words ?? '', count: countsOf(speaker)[at] ?? 0 }),
      // The tone is the cue's and the kind the quote's: a search for quotes of a speaker can name the latter alone.
      target: { kind: 'quotes', speaker: speaker.name, attribute: attribute === ROLES.quote.kind && value !== NO_VALUE ? attribute : null, value } as const,
    })),
  }));
  const title = tell(wording, `titles.${name}`);
  return {
    name, title, lead: tell(wording, `leads.${name}`, { total: whole(wording, total), unattributed: whole(wording, unattributed), unnamed: whole(wording, unnamed) }),
    columns: [
      textColumn('speaker', tell(wording, 'columns.speaker')), textColumn('types', tell(wording, 'columns.types')), numberColumn('quotes', tell(wording, 'columns.quotes')),
      numberColumn('articles', tell(wording, 'columns.articles')), ...values.map((value, at) => numberColumn(value === NO_VALUE ? `no_${attribute}` : value, series[at]?.words ?? value)),
    ],
    rows: report.speakers.map((speaker) => ({
      cells: [speaker.name, speaker.types.map((type) => typeWords(wording, type)).join(', '), speaker.quotes, speaker.articles, ...countsOf(speaker)],
      target: { kind: 'quotes', speaker: speaker.name, attribute: null, value: NO_VALUE },
    })),
    drawing: drawBars({ title, axis: tell(wording, 'axes.quotes'), series, rows, write: (value) => whole(wording, value) }),
  };
}
