import { describe, expect, it, test } from 'vitest';
import { chartCsv } from '../../annotations/overview/charts/chart-csv.ts';
import { chartLines } from '../../annotations/overview/charts/chart-text.ts';
import { scaleSteps } from '../../annotations/overview/charts/drawing.ts';
import { makeChart } from '../../annotations/overview/charts/make-chart.ts';
import { writtenChart } from '../../annotations/overview/charts/written-chart.ts';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator } from '../../shared/i18n/translator.ts';
import { CHART_NAMES, type ChartName, type OverviewReport } from '../../shared/overview.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { Language } from '../../shared/settings.ts';
import { codeOf, unwrap } from '../helpers/store-fixture.ts';
import { countsOf, taggedArticle } from './scene.ts';

const QUOTED = {
  marked: '[QUOTE:q « Oui »], [CUE:c prétend] [PERSON:p =Anne <Roy>]. [QUOTE:r « Non »], dit [PERSON:o Bea]. [CLAIM:k Il pleut].',
  links: ['SAID_BY q p', 'CUED_BY q c', 'SAID_BY r o'], values: { c: { cue_tone: 'distancing' }, k: { verdict: 'refuted' } },
};
const PLACE = { source: 'a & b.txt', date: null, start: 3, end: 30, quote: true } as const;

function report(articles = [taggedArticle({ date: '2024-03-01' }, QUOTED), taggedArticle({ date: '2024-04' }, { marked: '[PERSON Zoé].' })]): OverviewReport {
  const text = '« Mot pour mot\nla même phrase. »';
  const repeats = [{ exact: true, quote: true, words: 6, articles: 2, places: articles.map(({ article }) => ({ ...PLACE, start: 3 as never, end: 30 as never, article: article.id, text })) }];
  return { ...countsOf(articles), repeats, repeats_total: 1, refused: [] };
}

function chartIn(language: Language, name: ChartName, type: string | null = null) {
  const wording = { translate: createTranslator(language, { en, fr }), language, schema: defaultSchema };
  return { wording, chart: makeChart(name, { report: report(), wording, type }) };
}

const csv = (name: ChartName): readonly string[] => chartCsv(chartIn('en', name).chart).trimEnd().split('\n');

describe('the table of a chart as CSV', () => {
  it('has the same names of columns in every language and is run as no formula', () => {
    expect(csv('tones')).toEqual(['speaker,types,quotes,articles,distancing,no_cue_tone', "'=Anne <Roy>,person,1,1,1,0", 'Bea,person,1,1,0,1']);
    expect(chartCsv(chartIn('fr', 'tones').chart).split('\n')[0]).toBe(csv('tones')[0]);
  });

  it('has a row a month, a row a claimant under that of all, and a row for each place that repeats another', () => {
    expect(csv('months')).toEqual(['month,articles,tags,PERSON,QUOTE,CUE,CLAIM', '2024-03,1,6,2,2,1,1', '2024-04,1,1,1,0,0,0']);
    expect(csv('verdicts')).toEqual(['scope,claimant,claims,refuted', 'all,All claims,1,1', 'article,the article itself,1,1']);
    expect(chartCsv(chartIn('en', 'repeated').chart)).toMatch(/^repeat,likeness,kind,words,articles,article_id,source,date,start,end,text\n1,exact,quote,6,2,[0-9a-f]{16},a & b\.txt,,3,30,"« Mot pour mot\nla même phrase\. »"\n1,exact/);
  });
});

describe('a chart as SVG', () => {
  const svg = (name: ChartName): string => unwrap(writtenChart('svg', chartIn('en', name).chart));

  it('stands alone: title, scale, legend and every bar in words, with names as text and not as markup', () => {
    const drawn = svg('tones');
    expect(drawn).toMatch(/^<\?xml version="1.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/);
    for (const words of ['<title>Who is quoted with which tone</title>', '>distancing</text>', '>no cue</text>', '>Quotes</text>', '<title>=Anne &#60;Roy&#62;, distancing: 1 quote</title>']) expect(drawn).toContain(words);
    expect(drawn).not.toMatch(/<Roy|<script|href=|url\((?!#fill-)/);
  });

  it('tells series by pattern and not by colour alone', () => {
    expect(svg('repeated')).toContain('>nearly the same words</text>');
    expect(svg('speakers').match(/<pattern /g) ?? []).toHaveLength(0);
    const many = { ...report(), kinds: ['direct', 'indirect', 'mixed'], speakers: [{ name: 'Ada', types: [], quotes: 6, articles: 1, kinds: [1, 2, 3], tones: [] }] };
    const { wording } = chartIn('en', 'speakers');
    const drawn = unwrap(writtenChart('svg', makeChart('speakers', { report: many, wording, type: null })));
    expect(drawn.match(/<pattern id="fill-\w+"/g)).toEqual(['<pattern id="fill-rising"', '<pattern id="fill-dots"']);
  });

  it('leaves out what XML forbids, and keeps every number finite', () => {
    const odd = { ...report(), speakers: [{ name: 'A\u0000b\u0007c', types: [], quotes: 1, articles: 1, kinds: [1], tones: [1, 0] }] };
    const drawn = unwrap(writtenChart('svg', makeChart('speakers', { report: odd, wording: chartIn('fr', 'speakers').wording, type: null })));
    expect(drawn).toContain('>Abc</text>');
    for (const name of CHART_NAMES) expect(svg(name)).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('is refused where there is nothing to draw, while its table has its heads', () => {
    const { wording } = chartIn('en', 'months');
    const empty: OverviewReport = { ...countsOf([]), repeats: [], repeats_total: 0, refused: [] };
    for (const name of CHART_NAMES) {
      const chart = makeChart(name, { report: empty, wording, type: null });
      expect([name, codeOf(writtenChart('svg', chart)), unwrap(writtenChart('csv', chart)).split('\n')]).toEqual([name, 'overview.nothing', [expect.any(String), '']]);
    }
  });
});

test('a chart of tags may be that of one type', () => {
  const { chart } = chartIn('en', 'months', 'PERSON');
  expect(chart.columns.map(({ key }) => key)).toEqual(['month', 'articles', 'tags', 'PERSON']);
  expect(chart.drawing?.bars.map(({ words, target }) => [words, target])).toEqual([
    ['person, 2024-03: 2 tags', { kind: 'tags', type: 'PERSON', month: '2024-03' }], ['person, 2024-04: 1 tag', { kind: 'tags', type: 'PERSON', month: '2024-04' }],
  ]);
});

test('bars lie within the drawing, end to end, as long as what they count', () => {
  for (const name of CHART_NAMES) {
    const { drawing } = chartIn('fr', name).chart;
    for (const bar of drawing?.bars ?? []) {
      expect(bar.x >= 0 && bar.y >= 0 && bar.width > 0 && bar.height > 0 && bar.x + bar.width <= (drawing?.width ?? 0) && bar.y + bar.height <= (drawing?.height ?? 0)).toBe(true);
    }
  }
});

test('a scale has a few round steps and does not pass its end', () => {
  expect([scaleSteps(1), scaleSteps(3), scaleSteps(7), scaleSteps(100), scaleSteps(1234)]).toEqual([[0, 1], [0, 1, 2, 3], [0, 2, 4, 6], [0, 50, 100], [0, 500, 1000]]);
});

test('a terminal is given the beginning of each table', () => {
  const { chart, wording } = chartIn('fr', 'tones');
  expect(chartLines(chart, wording)).toEqual(['', 'Qui est cité, et sur quel ton', '  Locuteur         Type  Citations  Articles  distant  sans introducteur', '  =Anne <Roy>  personne          1         1        1                  0', '  Bea          personne          1         1        0                  1']);
  const long = { ...chart, rows: Array.from({ length: 12 }, () => chart.rows[0] ?? { cells: [], target: null }) };
  expect(chartLines(long, wording).at(-1)).toBe('  et 2 autres');
  const repeated = chartIn('en', 'repeated');
  expect(chartLines(repeated.chart, repeated.wording)).toEqual(['', 'The same words in several articles', '  Text                              Articles  Words        Likeness', '  « Mot pour mot la même phrase. »         2      6  the same words']);
});
