import { expect, test } from '@playwright/test';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { readLines } from '../helpers/golden.ts';
import { closeWithoutComplaint, profileOf } from './desk.ts';
import { expectGolden } from './exported.ts';
import { giveToApplication, guillemet, guillemetAs, launch, ownFolder, type Running } from './launch.ts';

const TEXT = `Exercice naval en mer d’Issarde

Le ministre de la Défense de la Calvessa, Ilan Corve, a estimé à Valmore que « la coopération progresse », selon un communiqué.

La flotte du Nord doit quitter Port-Héron mardi. « Nous serons prêts », a déclaré la générale Ada Roy à Lestrie.
`;

function span(id: string, type: string, words: string, attributes: Record<string, unknown> = {}): object {
  const start = [...TEXT.slice(0, TEXT.indexOf(words))].length;
  return { id, type, start, end: start + [...words].length, text: words, attributes };
}

const said = (id: string, from: string, to: string): object => ({ id, type: 'SAID_BY', from, to });

/** Two annotators' work with twelve differences: borders, types, an attribute, missing tags, links and a label of the article. */
const ANNE = {
  annotator: 'Anne Roy', labels: { genre: 'news' },
  spans: [
    span('a1', 'PERSON', 'Ilan Corve'), span('a2', 'ROLE', 'ministre de la Défense de la Calvessa'), span('a3', 'LOCATION', 'Valmore'), span('a4', 'QUOTE', '« la coopération progresse »', { kind: 'mixed' }),
    span('a5', 'PERSON', 'Ada Roy'), span('a6', 'QUOTE', '« Nous serons prêts »'), span('a7', 'ORG', 'La flotte du Nord'), span('a8', 'CUE', 'a déclaré'), span('a9', 'CUE', 'a estimé'), span('a10', 'PERSON', 'Lestrie'),
  ],
  relations: [said('r1', 'a6', 'a5'), said('r2', 'a4', 'a1')],
};
const BORIS = {
  annotator: 'Boris', labels: { genre: 'analysis' },
  spans: [
    span('b1', 'PERSON', 'Ilan Corve'), span('b2', 'ROLE', 'Le ministre de la Défense'), span('b3', 'ORG', 'Valmore'), span('b4', 'QUOTE', '« la coopération progresse »', { kind: 'direct' }),
    span('b5', 'PERSON', 'générale Ada Roy'), span('b6', 'QUOTE', '« Nous serons prêts »'), span('b8', 'CUE', 'a déclaré'), span('b9', 'CUE', 'a estimé à'), span('b10', 'LOCATION', 'Lestrie'),
    span('b11', 'DATE', 'mardi'), span('b12', 'LOCATION', 'Port-Héron'),
  ],
  relations: [],
};

const line = (work: object): string => JSON.stringify({ format: 'guillemet/1', text: TEXT, status: 'done', ...work });

interface Reviewed {
  readonly project: string;
  readonly anneHome: string;
}

/** A project with the work of Anne, who has a profile of her own, and of Boris. */
async function makeProject(): Promise<Reviewed> {
  const anneHome = await profileOf('Anne Roy');
  const folder = ownFolder('review');
  const project = path.join(folder, 'exercices');
  writeFileSync(path.join(folder, 'work.jsonl'), `${line(ANNE)}\n${line(BORIS)}\n`);
  guillemetAs(anneHome, 'create', project, '--title', 'Exercices');
  guillemetAs(anneHome, 'import', project, path.join(folder, 'work.jsonl'));
  giveToApplication(folder);
  giveToApplication(anneHome);
  return { project, anneHome };
}

async function launchAs(name: string, project: string): Promise<Running> {
  return launch({ home: await profileOf(name), args: [project] });
}

async function runFromPalette(page: Page, command: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Type a command').fill(command);
  await page.keyboard.press('Enter');
}

const present = (page: Page) => page.getByRole('listbox', { name: 'Cases' }).getByRole('option', { selected: true });
const progress = (page: Page) => page.getByRole('status').filter({ hasText: 'decided' });

/** For each case, by its words and kind as the queue shows them, the keys that decide it. */
const ANSWERS: readonly { readonly shown: RegExp; readonly keys: readonly string[] }[] = [
  { shown: /Le ministre de la.*Boundary/, keys: ['h'] },
  { shown: /Valmore.*Type/, keys: ['1'] },
  { shown: /coopération.*Attribute/, keys: ['2'] },
  { shown: /a estimé.*Boundary/, keys: ['b', 'Shift+ArrowRight', 'Enter'] },
  { shown: /La flotte du Nord.*Missing/, keys: ['1'] },
  { shown: /Port-Héron.*Missing/, keys: ['t'] },
  { shown: /mardi.*Missing/, keys: ['0'] },
  { shown: /Ada Roy.*Boundary/, keys: ['y'] },
  { shown: /Lestrie.*Type/, keys: ['s', 'o', 'Enter'] },
  { shown: /genre.*Label/, keys: ['1'] },
  { shown: /Nous serons.*Link/, keys: ['1'] },
  { shown: /Ilan Corve.*Link/, keys: ['2'] },
];

async function decideAll(page: Page): Promise<readonly string[]> {
  const seen: string[] = [];
  for (let left = ANSWERS.length; left > 0; left -= 1) {
    const shown = (await present(page).innerText()).replaceAll('\n', ' ');
    const answer = ANSWERS.find((each) => each.shown.test(shown));
    if (answer === undefined) throw new Error(`no answer for ${shown}`);
    seen.push(shown);
    for (const key of answer.keys) await page.keyboard.press(key);
    if (left > 1) await expect.poll(async () => (await present(page).innerText()).replaceAll('\n', ' '), `${shown} is decided by ${answer.keys.join(' ')}, after ${seen.map((each) => each.slice(0, 20)).join(" | ")}`).not.toBe(shown);
  }
  return seen;
}

function hashes(folder: string): Record<string, string> {
  return Object.fromEntries(readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && !entry.parentPath.includes('index'))
    .map((entry) => path.join(entry.parentPath, entry.name)).map((file) => [path.relative(folder, file), createHash('sha256').update(readFileSync(file)).digest('hex')]));
}

test('twelve differences of every kind are decided by keyboard alone, the annotator answers, and the reviewer sees it', async () => {
  const { project, anneHome } = await makeProject();
  const before = hashes(path.join(project, 'annotations'));
  const rita = await launchAs('Rita', project);
  const { page } = rita;
  await expect(page.locator('.view-line').first()).toBeVisible();
  await page.keyboard.press('Control+Shift+R');
  await expect(progress(page)).toHaveText('0 of 12 decided · 3 agreed');
  await expect(page.getByLabel('Comment')).toBeVisible();
  await page.keyboard.press('i');
  await expect(page.getByLabel('Comment')).toBeFocused();
  await page.keyboard.type('Le titre entier');
  await page.keyboard.press('Enter');
  await page.keyboard.press('f');
  await expect(page.getByLabel('Reason')).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  const seen = await decideAll(page);
  expect(new Set(seen).size).toBe(12);
  await expect(progress(page)).toHaveText('11 of 12 decided · 3 agreed');

  // What was put off is decided at last; a slip is taken back and decided again.
  await page.getByLabel('Show').selectOption('Postponed');
  await expect(present(page)).toContainText('Port-Héron');
  await page.locator('#review-screen').press('0');
  await expect(progress(page)).toHaveText('12 of 12 decided · 3 agreed');
  await page.keyboard.press('Control+z');
  await expect(progress(page)).toHaveText('11 of 12 decided · 3 agreed');
  await page.locator('#review-screen').press('2');
  await expect(progress(page)).toHaveText('12 of 12 decided · 3 agreed');

  await page.getByRole('button', { name: 'Decide by rule…' }).click();
  await page.getByRole('button', { name: 'Decide 3 cases' }).click();
  await expect(page.getByText('3 cases decided by the rule.')).toBeVisible();
  await closeWithoutComplaint(rita);

  const gold = readLines(guillemet('export', project, '--format', 'guillemet-jsonl', '--gold'));
  expectGolden('gold-of-review.json', gold.map(({ spans, relations, labels, status }) => ({
    status, labels, tags: spans.map(({ type, text, attributes }) => ({ type, text, attributes })),
    links: relations.map(({ type, from, to }) => [type, spans.find(({ id }) => id === from)?.text, spans.find(({ id }) => id === to)?.text]),
  })));
  // Reviewing changed nobody's file but the reviewer's own.
  const after = hashes(path.join(project, 'annotations'));
  for (const [file, hash] of Object.entries(before)) expect(after[file], file).toBe(hash);

  const anne = await launch({ home: anneHome, args: [project] });
  await expect(anne.page.locator('.view-line').first()).toBeVisible();
  await runFromPalette(anne.page, 'Corrections of my work');
  const dialog = anne.page.getByRole('dialog', { name: 'Corrections of my work' });
  await expect(dialog).toContainText('Le titre entier');
  await expect(dialog).toContainText('Guideline unclear');
  await anne.page.keyboard.press('a');
  await expect(dialog.getByRole('option').first()).toContainText('Accepted');
  await anne.page.keyboard.press('n');
  await anne.page.keyboard.type('La consigne dit le contraire');
  await anne.page.keyboard.press('Enter');
  await expect(dialog.getByRole('option').filter({ hasText: 'Answered' })).toHaveCount(1);
  await anne.page.keyboard.press('Escape');
  await closeWithoutComplaint(anne);
  const [own] = readLines(guillemet('export', project, '--format', 'guillemet-jsonl', '--annotator', 'Anne Roy'));
  expect(own?.spans.map(({ text }) => text)).toContain('Le ministre de la Défense de la Calvessa');

  const again = await launch({ home: rita.home, args: [project] });
  await expect(again.page.locator('.view-line').first()).toBeVisible();
  await again.page.keyboard.press('Control+Shift+R');
  // The accepted correction opened nothing anew.
  await expect(progress(again.page)).toHaveText('12 of 12 decided · 0 agreed');
  await again.page.getByLabel('Show').selectOption('Decided');
  const thread = again.page.getByRole('region', { name: 'What was said' });
  for (let step = 0; step < 12 && !await thread.filter({ hasText: 'La consigne dit le contraire' }).isVisible(); step += 1) {
    const shown = await present(again.page).innerText();
    await again.page.locator('#review-screen').press('j');
    await expect.poll(() => present(again.page).innerText()).not.toBe(shown);
  }
  await expect(thread).toContainText('Anne Roy');
  await closeWithoutComplaint(again);
});

test('one person’s tags are walked one by one: accepted, rejected, corrected, a tag of the reviewer’s own added with the mouse', async () => {
  const { project } = await makeProject();
  const running = await launchAs('Rita', project);
  const { page } = running;
  await expect(page.locator('.view-line').first()).toBeVisible();
  await page.keyboard.press('Control+Shift+R');
  await expect(progress(page)).toContainText('of 12 decided');
  await page.getByRole('button', { name: 'Whose work…' }).click();
  await page.getByRole('checkbox', { name: /Anne Roy/ }).uncheck();
  await page.getByRole('button', { name: 'Compare' }).click();
  await expect(progress(page)).toHaveText('0 of 12 decided · 0 agreed');
  await expect(present(page)).toContainText('Le ministre de la Défense');
  await expect(page.getByLabel('Comment')).toBeVisible();
  await page.keyboard.press('a');
  await expect(present(page)).toContainText('Ilan Corve');
  await page.keyboard.press('Backspace');
  await expect(present(page)).toContainText('a estimé à');
  await page.keyboard.press('b');
  await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.draft-words q')).toHaveText('a estimé');
  await page.keyboard.press('Enter');
  await expect(progress(page)).toHaveText('3 of 12 decided · 0 agreed');
  // Words that nobody tagged, selected with the mouse.
  await page.locator('.compared').getByText('communiqué', { exact: false }).first().scrollIntoViewIfNeeded();
  const box = await page.evaluate(() => {
    const walker = document.createTreeWalker(document.querySelector('.compared') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = node.textContent?.indexOf('communiqué') ?? -1;
      if (at === -1) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 'communiqué'.length);
      const { left, right, top, bottom } = range.getBoundingClientRect();
      return { left, right, middle: (top + bottom) / 2 };
    }
    throw new Error('the words are not shown');
  });
  await page.mouse.move(box.left + 1, box.middle);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.middle, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.press('s');
  await expect(page.getByRole('heading', { name: 'Tag of my own' })).toBeVisible();
  await page.keyboard.press('e');
  await page.keyboard.press('Enter');
  await expect(progress(page)).toHaveText('4 of 13 decided · 0 agreed');
  await closeWithoutComplaint(running);
});

test('in a blind project nobody but its owner sees the work of others', async () => {
  const { project, anneHome } = await makeProject();
  const anne = await launch({ home: anneHome, args: [project] });
  await expect(anne.page.locator('.view-line').first()).toBeVisible();
  await runFromPalette(anne.page, 'Hide the tags of others');
  await expect(anne.page.getByText('Annotators now see only their own tags.')).toBeVisible();
  await anne.page.keyboard.press('Control+Shift+R');
  await expect(progress(anne.page)).toHaveText('0 of 12 decided · 3 agreed');
  await closeWithoutComplaint(anne);

  const rita = await launchAs('Rita', project);
  const { page } = rita;
  await expect(page.locator('.view-line').first()).toBeVisible();
  await page.keyboard.press('Control+Shift+R');
  await expect(page.getByText('The project is blind')).toBeVisible();
  await expect(page.getByRole('listbox', { name: 'Articles' })).toBeVisible();
  await page.keyboard.press('Control+e');
  await expect(page.getByRole('dialog').getByLabel('Whose tags').getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await runFromPalette(page, 'Show everybody the tags');
  await expect(page.getByText('Only Anne Roy, who owns this project, can change that.')).toBeVisible();
  await closeWithoutComplaint(rita);
});
