import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { layout } from '../../annotations/store/layout.ts';
import { unwrap } from '../helpers/store-fixture.ts';
import { figure, type Figure } from './figures.ts';
import { LARGE, me, type Workshop } from './workshop.ts';

const OPENINGS = 5;

/** Start of a project of 20,000 articles and a million tags in the store alone: until its list can be shown, until undo is known, and with the list made anew. */
export async function largePart(workshop: Workshop): Promise<readonly Figure[]> {
  const folder = await workshop.large();
  const listed: number[] = [];
  const known: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const { open, history } = await start(workshop, folder);
    listed.push(open);
    known.push(history);
  }
  rmSync(layout.index(folder, me.id));
  const anew = await start(workshop, folder);
  return [
    figure('large', `open ${LARGE} articles, 1,000,000 tags`, listed), figure('large', 'then until the history is read', known),
    figure('large', 'open it where the list must be made anew', [anew.open]),
  ];
}

async function start(workshop: Workshop, folder: string): Promise<{ open: number; history: number }> {
  const from = performance.now();
  const workspace = await workshop.open(folder);
  if (workspace.articles().length !== LARGE) throw new Error('articles are missing');
  const opened = performance.now();
  await workspace.historyReady();
  const read = performance.now();
  unwrap(await workspace.close());
  return { open: opened - from, history: read - opened };
}
