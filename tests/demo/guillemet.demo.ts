import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { copyFileSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { readLines } from '../helpers/golden.ts';
import { answerSaveDialog, chooseTag, fillSlot, focusText, introduce, openArticle, openSample, tagWords } from '../e2e/desk.ts';
import { launch, ownFolder } from '../e2e/launch.ts';

const folder = process.env['GUILLEMET_DEMO_FOLDER'] ?? 'demo';

test('the demo', async () => {
  const running = await launch();
  const { page } = running;
  tell('Started Guillemet with an empty profile.');
  await picture(page, '1-first-run');
  await introduce(page);
  await picture(page, '2-start-page');
  await openSample(page);
  tell('Opened the sample project.');
  await openArticle(page, /Deux flottes/);
  await focusText(page);
  for (const [words, key, what] of TAGS) {
    await tagWords(page, words, key);
    tell(`Tagged ${what}: ${words}`);
  }
  await chooseTag(page, /trente ans à nous observer/);
  await fillSlot(page, 'Said by', 'Ysolde Marvane');
  await fillSlot(page, 'Introduced by', 'a déclaré');
  tell('Linked the quote to its speaker and its cue.');
  await picture(page, '3-annotating');
  await chooseTag(page, /premier exercice naval/);
  await fillSlot(page, 'About', 'Valmore');
  await picture(page, '4-claim');
  const file = path.join(ownFolder('demo'), 'sample.jsonl');
  await answerSaveDialog(running, file);
  await page.keyboard.press('Control+e');
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByRole('dialog', { name: 'Exported' })).toBeVisible();
  await picture(page, '5-exported');
  await page.keyboard.press('Escape');
  copyFileSync(file, path.join(folder, 'sample.jsonl'));
  const spans = readLines(readFileSync(file, 'utf8')).reduce((count, line) => count + line.spans.length, 0);
  tell(`Exported ${spans} tags to demo/sample.jsonl.`);
  await page.emulateMedia({ colorScheme: 'dark' });
  await picture(page, '6-dark');
  await page.keyboard.press('F1');
  await picture(page, '7-keys');
  await running.close();
});

test('suggestions', async () => {
  const running = await launch({ suggestions: true });
  const { page } = running;
  await introduce(page);
  await openSample(page);
  await openArticle(page, /Deux flottes/);
  await expect(page.locator('.cdr.suggested').first()).toBeVisible();
  await focusText(page);
  const quote = page.locator('.suggestion-card', { hasText: 'trente ans à nous observer' });
  while (!(await quote.isVisible())) await page.keyboard.press('j');
  await page.keyboard.press('y');
  await picture(page, '8-suggestions');
  await running.close();
});

const TAGS = [
  ['Valmore', 'l', 'a place'], ['Lestrie', 'l', 'a place'], ['lundi 4 mars', 'd', 'a date'], ['mer Cendrée', 'l', 'a place'],
  ['ministre valmorane de la Défense', 'r', 'a role'], ['valmorane', 'n', 'a demonym'], ['Ysolde Marvane', 'p', 'a person'], ['a déclaré', 'u', 'a cue'],
  ['«\u00a0Nous avons passé trente ans à nous observer à la jumelle. Il était temps de nous parler à la radio\u00a0»', 'q', 'a quote'],
  ['le premier exercice naval commun de leur histoire', 'c', 'a claim'], ['frégate', 'w', 'equipment'],
] as const;

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
  tell(`Picture: demo/${name}.png`);
}

function tell(what: string): void {
  process.stdout.write(`  ${what}\n`);
}
