import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { findByRules } from '../../annotations/suggest/rules.ts';
import type { ReadArticle } from '../../annotations/suggest/finding.ts';
import { figure, type Figure } from './figures.ts';

const ROUNDS = 500;
const SIZE = 4096;
const MINUTE = 60_000;

/** What the rules take for an article of 4 KB, and how many articles they read in a minute on one core. */
export function suggestPart(): Promise<readonly Figure[]> {
  const articles = sampleArticles();
  const texts = articles.map(({ text, ...article }) => ({ ...article, text: text.repeat(Math.ceil(SIZE / text.length)).slice(0, SIZE) }));
  const first = timed(() => { findByRules(texts[0] ?? { text: '', language: 'fr', month: null }); });
  const samples = Array.from({ length: ROUNDS }, (_, round) => texts[round % texts.length]).flatMap((article) => (article === undefined ? [] : [timed(() => { findByRules(article); })]));
  const mean = samples.reduce((sum, each) => sum + each, 0) / samples.length;
  return Promise.resolve([
    figure('suggest', 'rules, article of 4 KB', samples, { target: '< 50' }),
    figure('suggest', 'rules, the first article of a process', [first]),
    { part: 'suggest', what: 'articles of 4 KB in a minute on one core', unit: '1/min', n: samples.length, p50: Math.round(MINUTE / mean), p95: null, target: '10000 on two' },
  ]);
}

function sampleArticles(): readonly ReadArticle[] {
  const folder = path.join(process.cwd(), 'annotations', 'samples');
  return readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => ({ text: readFileSync(path.join(folder, name), 'utf8'), language: name.endsWith('-en.txt') ? 'en' : 'fr', month: '2024-03' }));
}

function timed(action: () => void): number {
  const from = performance.now();
  action();
  return performance.now() - from;
}
