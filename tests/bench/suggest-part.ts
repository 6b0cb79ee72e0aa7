import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { findByRules } from '../../annotations/suggest/rules.ts';
import type { ReadArticle } from '../../annotations/suggest/finding.ts';
import { guillemet, milliseconds } from './command-line.ts';
import { figure, type Figure } from './figures.ts';
import type { Workshop } from './workshop.ts';

const ROUNDS = 500;
const SIZE = 4096;
const MINUTE = 60_000;
const PROJECT = 10_000;

/** What the rules take for an article of 4 KB, how many they read in a minute on one core, and how many `guillemet suggest` does on all. */
export async function suggestPart(workshop: Workshop): Promise<readonly Figure[]> {
  const texts = sampleArticles();
  const first = await milliseconds(() => findByRules(texts[0] ?? { text: '', language: 'fr', month: null }));
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const article = texts[round % texts.length];
    if (article !== undefined) samples.push(await milliseconds(() => findByRules(article)));
  }
  const mean = samples.reduce((sum, each) => sum + each, 0) / samples.length;
  return [
    figure('suggest', 'rules, article of 4 KB', samples, { target: '< 50' }),
    figure('suggest', 'rules, the first article of a process', [first]),
    { part: 'suggest', what: 'articles of 4 KB in a minute on one core', unit: '1/min', n: samples.length, p50: Math.round(MINUTE / mean), p95: null, target: '5000, two of them' },
    await wholeProject(workshop, texts),
  ];
}

async function wholeProject(workshop: Workshop, articles: readonly ReadArticle[]): Promise<Figure> {
  const [texts, project] = [path.join(workshop.folder, 'suggested-texts'), path.join(workshop.folder, 'suggested')];
  mkdirSync(texts);
  // No two articles are alike, or they would be one.
  for (let at = 0; at < PROJECT; at += 1) writeFileSync(path.join(texts, `${at}.txt`), `${articles[at % articles.length]?.text ?? ''}\n\nNo ${at}.\n`);
  await guillemet(workshop, 'create', project);
  await guillemet(workshop, 'import', project, texts);
  const taken = await milliseconds(() => guillemet(workshop, 'suggest', project));
  return figure('suggest', `\`guillemet suggest\`, ${PROJECT} articles of 4 KB on ${availableParallelism()} cores`, [PROJECT / (taken / MINUTE)], { unit: '1/min', target: '10000 on two' });
}

function sampleArticles(): readonly ReadArticle[] {
  const folder = path.join(process.cwd(), 'annotations', 'samples');
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => {
    const text = readFileSync(path.join(folder, name), 'utf8');
    return { text: text.repeat(Math.ceil(SIZE / text.length)).slice(0, SIZE), language: name.endsWith('-en.txt') ? 'en' : 'fr', month: '2024-03' };
  });
}
