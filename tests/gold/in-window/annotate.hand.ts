import { expect, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { z } from 'zod';
import { annotationSetRecordSchema } from '../../../shared/records.ts';
import { closeWithoutComplaint, introduce } from '../../e2e/desk.ts';
import { exportText } from '../../e2e/exported.ts';
import { giveToApplication, guillemet, launch, ownFolder, type Running } from '../../e2e/launch.ts';
import { GOLD_FOLDER, readPart } from '../gold-folders.ts';
import type { GoldArticle } from '../gold-line.ts';
import { readStandOff } from '../stand-off.ts';
import { Hand } from './hand.ts';
import { asLines } from './wanted.ts';

/** What `npm run gold -- --in-window` asks for: which part, whether suggestions are answered, and the folder for the export. */
const PART = process.env['GUILLEMET_HAND_PART'] ?? 'samples';
const OUTPUT = process.env['GUILLEMET_HAND_OUTPUT'] ?? 'gold';
const hearsSuggestions = process.env['GUILLEMET_HAND_SUGGESTIONS'] !== 'off';

test.describe.configure({ mode: 'serial' });

const gold = PART === 'corpus' ? readStandOff(path.join(GOLD_FOLDER, 'corpus'), path.join(GOLD_FOLDER, '../../../shared/corpus')).articles : readPart(PART);
const exportedSchema = z.object({ text: z.string(), ...annotationSetRecordSchema.pick({ spans: true, relations: true }).shape });

let running: Running;
let total = 0;

test.beforeAll(async () => {
  running = await launchWith(gold);
});
test.afterAll(async () => {
  await closeWithoutComplaint(running);
});

for (const [at, article] of gold.entries()) {
  test(`${article.article.meta.source} is annotated in the window`, async () => {
    const { page } = running;
    await openNth(page, at);
    const hand = new Hand(page, article.article, article.set);
    const accepted = hearsSuggestions ? await hand.answerSuggestions() : 0;
    const answering = hand.gestures;
    await hand.complete();
    await hand.finish();
    const { spans, relations } = article.set;
    total += hand.gestures;
    console.log(`${article.article.meta.source}: ${spans.length} tags, ${relations.length} links; ${accepted} accepted in ${answering} gestures; ${hand.gestures} gestures and ${hand.letters} letters`);
  });
}

test('the export is the gold', async () => {
  console.log(`${PART} with suggestions ${hearsSuggestions ? 'on' : 'off'}: ${total} gestures`);
  const text = await exportText(running);
  mkdirSync(OUTPUT, { recursive: true });
  writeFileSync(path.join(OUTPUT, `${PART}.in-window.jsonl`), text);
  const lines = text.trimEnd().split('\n').map((line) => exportedSchema.parse(JSON.parse(line)));
  for (const { article, set } of gold) expect(lines.filter((line) => line.text === article.text).map(asLines)).toEqual([asLines(set)]);
});

async function launchWith(articles: readonly GoldArticle[]): Promise<Running> {
  const root = ownFolder('hand');
  const texts = path.join(root, 'texts');
  mkdirSync(texts);
  for (const { article } of articles) writeFileSync(path.join(texts, article.meta.source), article.text);
  const folder = path.join(root, 'P');
  guillemet('create', folder, '--title', 'Marthe Ostrel');
  guillemet('import', folder, texts);
  giveToApplication(root);
  const first = await launch({ suggestions: hearsSuggestions });
  await introduce(first.page, 'Marthe Ostrel');
  await expect(first.page.getByText('Hello, Marthe Ostrel')).toBeVisible();
  await first.close();
  return launch({ home: first.home, args: [folder] });
}

async function openNth(page: Page, at: number): Promise<void> {
  const option = page.getByRole('option').nth(at);
  await option.click();
  await expect(option).toHaveAttribute('aria-selected', 'true');
}
