import { surveyCorpus } from '../../annotations/jobs/survey-corpus.ts';
import { CorpusTally } from '../../annotations/overview/corpus-tally.ts';
import { makeChart } from '../../annotations/overview/charts/make-chart.ts';
import { writtenChart } from '../../annotations/overview/charts/written-chart.ts';
import { createReader } from '../../annotations/store/project-reader.ts';
import { articleIdSchema } from '../../shared/ids.ts';
import { CHART_NAMES, type OverviewReport } from '../../shared/overview.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';
import { figure, type Figure } from './figures.ts';
import { makeDocument } from './generator.ts';
import { LARGE, MANY, type Workshop } from './workshop.ts';

const EACH = { characters: 3000, spans: 0 };
const MEGABYTE = 2 ** 20;
// One article in forty is told again with a word changed, as agencies' texts are.
const RETOLD = 40;
const LIMITS = { people: 1000, repeats: 500, places: 50 };

/** The overview of a project from the disk, and what is repeated in 20,000 articles: time and memory. */
export async function chartsPart(workshop: Workshop): Promise<readonly Figure[]> {
  return [...await projectFigures(workshop), ...repeatFigures()];
}

async function projectFigures(workshop: Workshop): Promise<readonly Figure[]> {
  const workspace = await workshop.open(await workshop.many());
  const { project, reader: { folder } } = workspace;
  unwrap(await workspace.close());
  const reader = createReader(workshop.env, folder, { data: project, newer: false });
  const from = performance.now();
  const report = unwrap(await surveyCorpus(reader, { whose: { kind: 'all' }, from: null, to: null, limits: LIMITS }, quietControl()));
  const whole = performance.now() - from;
  return [figure('charts', `overview of a project, ${String(MANY)} articles`, [whole]), figure('charts', 'all charts drawn and written', [timed(() => { drawAll(report); })])];
}

function drawAll(report: OverviewReport): void {
  const wording = { translate: (key: string) => key, language: 'fr' as const, schema: defaultSchema };
  for (const name of CHART_NAMES) for (const kind of ['svg', 'csv'] as const) writtenChart(kind, makeChart(name, { report, wording, type: null }));
}

function repeatFigures(): readonly Figure[] {
  const [before, tally] = [held(), new CorpusTally(defaultSchema)];
  let [adding, longest] = [0, 0];
  for (let at = 0; at < LARGE; at += 1) {
    const article = inventedArticle(at);
    const took = timed(() => { tally.add(article, []); });
    adding += took;
    longest = Math.max(longest, took);
  }
  const kept = held() - before;
  const steps = tally.findRepeats();
  let [found, longestStep] = [0, 0];
  const finding = timed(() => {
    for (let isDone = false; !isDone;) {
      longestStep = Math.max(longestStep, timed(() => {
        const step = steps.next();
        isDone = step.done === true;
        if (step.done === true) found = step.value.length;
      }));
    }
  });
  const what = `${String(LARGE)} articles of 3 KB`;
  return [
    figure('charts', `tables and sentences of ${what}`, [adding]), figure('charts', 'the longest of these for one article', [longest]),
    figure('charts', `memory that sentences of ${what} hold`, [kept / MEGABYTE], { unit: 'MB' }), figure('charts', `find what is repeated, ${String(found)} found`, [finding]),
    figure('charts', 'the longest step of it, until it can be stopped', [longestStep]),
  ];
}

function inventedArticle(at: number): Parameters<CorpusTally['add']>[0] {
  const isRetold = at % RETOLD === RETOLD - 1;
  const { text } = makeDocument('article.txt', EACH, isRetold ? at - RETOLD + 1 : at);
  return {
    id: articleIdSchema.parse(at.toString(16).padStart(16, '0')), text: isRetold ? text.replace(/ \p{L}+ /u, ' autrement ') : text, text_sha256: '0'.repeat(64), sources: [],
    meta: { date: `2024-${String(at % 12 + 1).padStart(2, '0')}`, headline: null, header_kind: 'none', language: 'fr', source: 'article.txt' },
  };
}

/** What is held now, arrays of numbers included. */
function held(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function timed(action: () => void): number {
  const from = performance.now();
  action();
  return performance.now() - from;
}
