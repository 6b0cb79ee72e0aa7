import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readLines } from '../helpers/golden.ts';
import { CROWD, crowdedLine } from './crowded-article.ts';
import { answerOpenDialog, answerSaveDialog, closeWithoutComplaint, exportTags, importFound, launchAtSample, openArticle } from './desk.ts';
import { compareLines } from './expected-drawing.ts';
import { fileForApplication, ownFolder } from './launch.ts';
import { readPaintedLines } from './painted-lines.ts';

test('two thousand tags on one page are drawn as the export has them: each box, depth, letter, bracket, bar and dimmed word of each line', { tag: '@long' }, async () => {
  test.slow();
  const running = await launchAtSample();
  const { page } = running;
  await answerOpenDialog(running, [fileForApplication('tags.jsonl', crowdedLine('Anne Roy'))]);
  await importFound(page);
  await openArticle(page, /crowded/);
  await expect(page.getByRole('region', { name: 'Tags' }).locator('.count')).toHaveText(String(CROWD));
  const file = path.join(ownFolder('export'), 'tags.jsonl');
  await answerSaveDialog(running, file);
  await exportTags(page);
  const exported = readLines(readFileSync(file, 'utf8')).find(({ spans }) => spans.length === CROWD);
  if (exported === undefined) throw new Error('the crowded article was not exported');
  const compared = compareLines(exported, await readPaintedLines(page));
  expect(compared.map(({ text, painted }) => ({ text, drawn: painted }))).toEqual(compared.map(({ text, wanted }) => ({ text, drawn: wanted })));
  expect(compared.map(({ text }) => text).join('').length).toBe(exported.text.replaceAll('\n', '').length);
  console.log(`${String(CROWD)} tags in ${String(compared.length)} lines: ${String(compared.flatMap(({ wanted }) => wanted).length)} things drawn, all as exported`);
  await closeWithoutComplaint(running);
});
