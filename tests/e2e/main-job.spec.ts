import { expect, test } from '@playwright/test';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { standOff, withoutChance } from '../helpers/golden.ts';
import { answerOpenDialog, closeWithoutComplaint, fillSlot, focusText, introduce, launchAtSample, openArticle, pointAt, tags, tagWords } from './desk.ts';
import { exportMine, expectGolden } from './exported.ts';
import { copyForApplication, launch } from './launch.ts';

const corpus = path.resolve(import.meta.dirname, '..', '..', '..', 'shared', 'corpus');

test('the whole job: sample, tags by mouse and keyboard behind an emoji, restart, export equal to the golden file', async () => {
  const first = await launchAtSample();
  const { page } = first;
  await openArticle(page, /212 jours/);
  await focusText(page);
  await tagWords(page, 'Sélim Delmarque', 'p');
  await tagWords(page, 'Oriane Delmarque', 'p');
  await tagWords(page, 'a écrit', 'u');
  await tagWords(page, '«\u00a0👨‍👩‍👧‍👦 Sélim Delmarque est rentré, nous voilà au complet\u00a0!\u00a0»', 'q');
  await fillSlot(page, 'Said by', 'Oriane Delmarque');
  await fillSlot(page, 'Introduced by', 'a écrit');
  await tagWords(page, 'Le message avait été partagé 11\u00a0000 fois avant midi', 'c');
  await fillSlot(page, 'Claimed by', 'Oriane Delmarque');
  const at = await pointAt(page, 'Ysmes');
  await page.mouse.dblclick(at.x, at.y);
  await page.getByRole('toolbar').getByRole('button', { name: 'Place' }).click();
  await expect.poll(() => tags(page)).toHaveLength(6);
  const listed = await tags(page);
  await closeWithoutComplaint(first);

  const second = await launch({ home: first.home });
  await second.page.getByRole('button', { name: /^Sample/ }).click();
  await expect.poll(() => tags(second.page)).toEqual(listed);
  const [line] = await exportMine(second);
  await second.close();
  expectGolden('main-job.golden.json', line === undefined ? null : withoutChance(line));
});

test('the real articles: every tag is where it was put, in code points', async () => {
  test.skip(!existsSync(corpus), 'the real articles are not here');
  const running = await launch();
  const { page } = running;
  await introduce(page);
  const articles = copyForApplication(corpus);
  // Beside the articles lie annotations in the shapes of other tools.
  for (const name of readdirSync(articles)) if (!name.endsWith('.txt')) rmSync(path.join(articles, name), { recursive: true });
  await answerOpenDialog(running, [articles]);
  await page.getByRole('button', { name: /Open folder of articles/ }).click();
  await expect(page.getByRole('option', { name: /Les dirigeants chinois/ })).toBeVisible();
  await openArticle(page, /Les dirigeants chinois/);
  await focusText(page);
  await tagWords(page, 'Li Shangfu', 'p');
  await tagWords(page, 'ministère chinois de la Défense', 'o');
  await tagWords(page, 'a estimé', 'u');
  await tagWords(page, '"apporter des contributions positives au maintien de la paix et de la stabilité dans la région et dans le monde"', 'q');
  await fillSlot(page, 'Said by', 'Li Shangfu');
  await fillSlot(page, 'Introduced by', 'a estimé');
  await openArticle(page, /003_/);
  await focusText(page);
  await tagWords(page, 'Valery Gerasimov', 'p');
  await tagWords(page, 'chef d’état-major des forces armées russes', 'r');
  await tagWords(page, '« La coordination des efforts russes et chinois sur la scène internationale a un effet stabilisateur sur la situation mondiale »', 'q');
  await fillSlot(page, 'Said by', 'Valery Gerasimov');
  const lines = await exportMine(running);
  await closeWithoutComplaint(running);
  expectGolden('corpus.golden.json', lines.map(standOff));
});
