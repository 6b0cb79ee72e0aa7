import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { countUnits } from '../../annotations/agreement/alpha-u.ts';
import { AgreementTally } from '../../annotations/agreement/agreement-tally.ts';
import { drawArticles, layerIntervals, type ArticleCounts } from '../../annotations/agreement/bootstrap.ts';
import { countCharacters } from '../../annotations/agreement/character-alpha.ts';
import { comparePair, type PairComparison } from '../../annotations/agreement/compare-pair.ts';
import { observedDisorder } from '../../annotations/agreement/gamma.ts';
import { layerTable } from '../../annotations/agreement/layers.ts';
import { groupTags } from '../../annotations/agreement/tag-groups.ts';
import { taggingOf, type Tagging } from '../../annotations/agreement/tagging.ts';
import { isWorkedOn } from '../../annotations/model/annotation-set.ts';
import { measureAgreement } from '../../annotations/jobs/agreement.ts';
import { importPaths } from '../../annotations/jobs/import-paths.ts';
import { readSets } from '../../annotations/jobs/read-reviews.ts';
import { surveyReview } from '../../annotations/jobs/survey-review.ts';
import type { AnnotationSet } from '../../annotations/model/annotation-set.ts';
import { seededRandom } from '../../annotations/model/seeded-random.ts';
import { judgeArticle } from '../../annotations/review/judge-article.ts';
import type { JudgedCase } from '../../annotations/review/judge-cases.ts';
import { summariseCase } from '../../annotations/review/summarise-case.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import { createReader, type ProjectReader } from '../../annotations/store/project-reader.ts';
import { createOffsetMap } from '../../shared/offsets.ts';
import type { Article } from '../../shared/records.ts';
import { quietControl } from '../helpers/jobs-fixture.ts';
import { unwrap } from '../helpers/store-fixture.ts';
import { decideFigures } from './decide-part.ts';
import { figure, type Figure } from './figures.ts';
import { disturb, makeDocument, toLine } from './generator.ts';
import { me, type Workshop } from './workshop.ts';

const ARTICLES = 1000;
const EACH = { characters: 3000, spans: 60 };
const PEOPLE = ['Anne', 'Boris', 'Chloé'];
const MEGABYTE = 2 ** 20;
const WHAT = `${String(ARTICLES)} articles × ${String(PEOPLE.length)} annotators × ${String(EACH.spans)} tags`;

/** Opening the queue of a review and measuring agreement, each as a whole in this process and then step by step. */
export async function reviewPart(workshop: Workshop): Promise<readonly Figure[]> {
  const reader = await makeReviewed(workshop);
  const queue = await queueFigures(reader);
  const whole = await milliseconds(async () => unwrap(await measureAgreement(reader, { layer: null, annotators: null, seed: 1 }, quietControl())));
  const steps = await stepFigures(reader);
  return [...queue, figure('review', `agreement as a job, ${WHAT}`, [whole]), ...steps, ...await decideFigures(workshop, reader.folder, WHAT)];
}

async function makeReviewed(workshop: Workshop): Promise<ProjectReader> {
  const [folder, source] = [path.join(workshop.folder, 'reviewed'), path.join(workshop.folder, 'reviewed.jsonl')];
  const lines = Array.from({ length: ARTICLES }, (_, at) => {
    const document = makeDocument(`article-${String(at).padStart(4, '0')}.txt`, EACH, 5000 + at);
    return PEOPLE.map((name, who) => `${toLine({ ...document, spans: disturb(document, at * PEOPLE.length + who) }, name)}\n`).join('');
  });
  writeFileSync(source, lines.join(''));
  unwrap(await createProject(workshop.env, folder, { title: 'reviewed', owner: me }));
  const workspace = await workshop.open(folder);
  const request = { paths: [source], format: 'guillemet-jsonl', annotator: null, unit: null, map: {}, dryRun: false };
  const report = unwrap(await importPaths(workshop.env, { workspace, request }, quietControl()));
  const { project } = workspace;
  unwrap(await workspace.close());
  if (report.refused.length > 0) throw new Error(`the generator made bad lines: ${JSON.stringify(report.refused.slice(0, 3))}`);
  return createReader(workshop.env, folder, { data: project, newer: false });
}

async function queueFigures(reader: ProjectReader): Promise<readonly Figure[]> {
  const samples: number[] = [];
  const before = heap();
  let survey = await surveyed(reader, samples);
  const held = heap() - before;
  for (let run = 0; run < 2; run += 1) survey = await surveyed(reader, samples);
  return [
    figure('review', `open the queue, ${WHAT}`, samples), figure('review', `memory that ${String(survey.cases.length)} cases hold`, [held / MEGABYTE], { unit: 'MB' }),
    figure('review', 'the queue on its way to the window, as JSON', [JSON.stringify(survey).length / MEGABYTE], { unit: 'MB' }),
  ];
}

async function surveyed(reader: ProjectReader, samples: number[]): Promise<Awaited<ReturnType<typeof survey>>> {
  let found: Awaited<ReturnType<typeof survey>> | null = null;
  samples.push(await milliseconds(async () => { found = await survey(reader); }));
  if (found === null) throw new Error('no survey');
  return found;
}

async function survey(reader: ProjectReader) {
  return unwrap(await surveyReview(reader, { annotators: null, types: null, sample: { kind: 'all' } }, quietControl()));
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

interface Read {
  readonly article: Article;
  readonly sets: readonly AnnotationSet[];
  readonly length: number;
}

async function stepFigures(reader: ProjectReader): Promise<readonly Figure[]> {
  const read: Read[] = [];
  const reading = await milliseconds(async () => {
    for (const id of unwrap(await reader.articleIds())) {
      const [article, sets] = [unwrap(await reader.readArticle(id)), unwrap(await readSets(reader, id)).filter(isWorkedOn)];
      read.push({ article, sets, length: createOffsetMap(article.text).length });
    }
  });
  const { schema } = reader.project;
  const judged: (readonly JudgedCase[])[] = [];
  return [
    figure('review', 'step of both: read articles and sets', [reading]),
    step('step of the queue: compare and judge', () => { for (const { sets } of read) judged.push(judgeArticle(schema, sets, null)); }),
    step('step of the queue: sum up the cases', () => {
      for (const [at, { article }] of read.entries()) {
        const map = createOffsetMap(article.text);
        for (const each of judged[at] ?? []) if (each.state !== 'agreed') summariseCase(article.id, map, each);
      }
    }),
    ...metricFigures(reader, read),
  ];
}

/** Each measure by itself, over all types at once. */
function metricFigures({ project: { schema } }: ProjectReader, read: readonly Read[]): readonly Figure[] {
  const taggings: (readonly Tagging[])[] = [];
  const sidesOf = (at: number): readonly Tagging['tags'][] => (taggings[at] ?? []).map(({ tags }) => tags);
  const compared: { readonly a: number; readonly b: number; readonly comparison: PairComparison }[][] = [];
  const counts: ArticleCounts[] = [];
  const context = { table: layerTable(schema, null), isSymmetric: () => false };
  return [
    step('agreement: what counts of each set', () => { for (const { sets } of read) taggings.push(sets.map(taggingOf)); }),
    step('agreement: F1 of tags and links, places, types, confusion', () => { for (const own of taggings) compared.push(pairsOf(own).map(({ a, b, one, other }) => ({ a, b, comparison: comparePair(one, other, context) }))); }),
    step('agreement: α of characters', () => { for (const [at, { length }] of read.entries()) counts.push({ sides: 1, strict: 1, overlap: 1, characters: countCharacters(sidesOf(at), length) }); }),
    step('agreement: α-U', () => { for (const [at, { length }] of read.entries()) countUnits(sidesOf(at), length); }),
    step('agreement: attributes, the tags that belong together', () => { for (const [at, own] of taggings.entries()) groupTags(own, (compared[at] ?? []).map(({ a, b, comparison }) => ({ a, b, partners: comparison.overlap }))); }),
    step('agreement: intervals of one layer', () => { layerIntervals(counts, drawArticles(counts.length, seededRandom(1))); }),
    step('agreement: γ, best alignments', () => { for (const [at] of taggings.entries()) observedDisorder(sidesOf(at)); }),
    step('agreement: all counts of all layers, γ among them', () => {
      const annotators = [...new Map(read.flatMap(({ sets }) => sets.map(({ annotator }) => [annotator.id, annotator]))).values()];
      const tally = new AgreementTally({ annotators, schema, seed: 1, layer: null });
      for (const [at, { article: { id, text, meta }, length }] of read.entries()) tally.add({ id, text, length, source: meta.source, date: meta.date, language: meta.language, taggings: taggings[at] ?? [] });
    }),
  ];
}

function pairsOf(taggings: readonly Tagging[]): readonly { readonly a: number; readonly b: number; readonly one: Tagging; readonly other: Tagging }[] {
  return taggings.flatMap((one, a) => taggings.slice(a + 1).map((other, at) => ({ a, b: a + 1 + at, one, other })));
}

function step(what: string, run: () => void): Figure {
  const from = performance.now();
  run();
  return figure('review', what, [performance.now() - from]);
}

async function milliseconds(action: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await action();
  return performance.now() - from;
}
