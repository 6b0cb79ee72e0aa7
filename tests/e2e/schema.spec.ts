import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright';
import { createNodeEnvironment } from '../../annotations/store/node-environment.ts';
import { createProject } from '../../annotations/store/project-file.ts';
import { annotatorIdSchema } from '../../shared/ids.ts';
import { defaultSchema } from '../../shared/schema/default-schema.ts';
import type { LabelSchema } from '../../shared/schema/label-schema.ts';
import { answerOpenDialog, answerSaveDialog, closeWithoutComplaint, focusText, launchAtSample, openArticle, selectWords, tags, tagWords } from './desk.ts';
import { fileForApplication, giveToApplication, guillemet, launch, ownFolder, type Running } from './launch.ts';

let running: Running;
let page: Page;

test.beforeEach(async () => {
  running = await launchAtSample();
  page = running.page;
  await openArticle(page, /Deux flottes/);
});

test.afterEach(async () => {
  await closeWithoutComplaint(running);
});

const editor = () => page.getByRole('dialog', { name: /Label schema/ });
const item = (words: string) => editor().locator('.schema-item', { hasText: words });
const apply = () => editor().getByRole('button', { name: 'Apply', exact: true });

async function openEditor(): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder('Type a command').fill('Label schema');
  await page.keyboard.press('Enter');
  await expect(editor()).toBeVisible();
}

async function applied(): Promise<void> {
  await apply().click();
  await expect(editor()).toBeHidden();
  await expect(page.getByText('The label schema was changed.')).toBeVisible();
}

async function removeType(words: string, name: string): Promise<void> {
  await item(words).click();
  await editor().getByRole('button', { name: `Remove ${name}`, exact: true }).click();
  await apply().click();
}

test('adds a type with a key, and tags with it', async () => {
  await openEditor();
  await item('Demonym').click();
  await editor().getByLabel('Key').fill('p');
  await expect(editor().getByText('P is the key of Person. Choose another letter.')).toBeVisible();
  await editor().getByLabel('Key').fill('j');
  await expect(editor().getByText('J moves or shows something in the article.')).toBeVisible();
  await editor().getByLabel('Key').fill('');
  await editor().getByRole('button', { name: 'Add', exact: true }).click();
  await editor().getByLabel('Name', { exact: true }).fill('VESSEL');
  await editor().getByLabel('Shown as (English)').first().fill('vessel');
  await editor().getByLabel('Key').fill('n');
  await applied();
  await focusText(page);
  await selectWords(page, 'Aubépine');
  await page.keyboard.press('n');
  await expect.poll(() => tags(page)).toEqual(['N Vessel Aubépine']);
});

test('renames a type under tags, which follow; taking that back is refused in words', async () => {
  await focusText(page);
  await tagWords(page, 'Ysolde Marvane', 'p');
  await openEditor();
  await editor().getByLabel('Name', { exact: true }).fill('HUMAN');
  await editor().getByLabel('Shown as (English)').first().fill('human');
  await apply().click();
  await expect(editor().getByText('1 tag of type PERSON')).toBeVisible();
  await expect(editor().getByText('Everything has an answer.')).toBeVisible();
  await applied();
  await expect.poll(() => tags(page)).toEqual(['P Human Ysolde Marvane']);
  await focusText(page);
  await page.keyboard.press('Control+z');
  await expect(page.locator('.message-bad')).toContainText('This step would bring back PERSON');
  await expect.poll(() => tags(page)).toEqual(['P Human Ysolde Marvane']);
  await tagWords(page, 'Valmore', 'l');
  await page.keyboard.press('Control+z');
  await expect.poll(() => tags(page)).toEqual(['P Human Ysolde Marvane']);
});

test('removes a type under tags only once something is said of them: they become another type', async () => {
  await focusText(page);
  await tagWords(page, 'ministre valmorane de la Défense', 'r');
  await openEditor();
  await removeType('Role', 'ROLE');
  await expect(apply()).toBeDisabled();
  await editor().getByLabel('1 tag of type ROLE').selectOption({ label: 'Become Person' });
  await applied();
  await expect.poll(() => tags(page)).toEqual(['P Person ministre valmorane de la Défense']);
  await running.close();
  running = await launch({ home: running.home });
  page = running.page;
  await page.getByRole('button', { name: /^Sample/ }).click();
  await expect.poll(() => tags(page)).toEqual(['P Person ministre valmorane de la Défense']);
});

test('removes a type with its tags when that is chosen', { tag: '@long' }, async () => {
  await focusText(page);
  await tagWords(page, 'ministre valmorane de la Défense', 'r');
  await tagWords(page, 'Ysolde Marvane', 'p');
  await openEditor();
  await removeType('Role', 'ROLE');
  await editor().getByLabel('1 tag of type ROLE').selectOption({ label: 'Remove these tags' });
  await applied();
  await expect.poll(() => tags(page)).toEqual(['P Person Ysolde Marvane']);
});

test('asks before leaving with changes, and keeps nothing that was discarded', async () => {
  await openEditor();
  await editor().getByLabel('Shown as (English)').first().fill('someone');
  await page.keyboard.press('Escape');
  await expect(editor().getByText('Leave without applying the changes?')).toBeVisible();
  await editor().getByRole('button', { name: 'Keep editing' }).click();
  await expect(editor().getByLabel('Shown as (English)').first()).toHaveValue('someone');
  await editor().getByRole('button', { name: 'Discard changes' }).click();
  await expect(editor().getByLabel('Shown as (English)').first()).toHaveValue('person');
  await page.keyboard.press('Escape');
  await expect(editor()).toBeHidden();
});

/** The default schema as its file would hold it, with one part made wrong. */
function broken(change: (schema: Record<string, unknown> & { types: Record<string, unknown>[]; relations: Record<string, unknown>[] }) => void): string {
  const schema = JSON.parse(JSON.stringify(defaultSchema));
  change(schema);
  return JSON.stringify(schema);
}

const BAD_FILES: readonly (readonly [string, string, RegExp])[] = [
  ['two types on one key', broken(({ types }) => Object.assign(types[1] ?? {}, { key: 'P' })), /gives the key P to two types/],
  ['a colour that is none', broken(({ types }) => Object.assign(types[0] ?? {}, { colours: { light: 'red', dark: '#000000' } })), /not written like #1A7F37/],
  ['records within records', broken((schema) => Object.assign(schema, { labels: [{ kind: 'records', name: 'a', words: { en: '', fr: '' }, fields: [{ kind: 'records', name: 'a', words: { en: '', fr: '' }, fields: [] }] }] })), /labels\.a\.a holds a list of records in its turn/],
  ['a link to a type that is not there', broken(({ relations }) => Object.assign(relations[0] ?? {}, { to: ['NOBODY'] })), /speaks of a type NOBODY that it does not define/],
  ['two types of one name', broken(({ types }) => Object.assign(types[1] ?? {}, { name: 'PERSON' })), /uses the name PERSON twice/],
  ['what is no JSON', '{"kind": "guillemet-schema"', /is not valid JSON/],
];

test('refuses bad schema files with a reason, and changes nothing', async () => {
  await openEditor();
  for (const [what, content, reason] of BAD_FILES) {
    await answerOpenDialog(running, [fileForApplication('bad.json', content)]);
    await editor().getByRole('button', { name: 'Import…' }).click();
    await expect(editor().locator('.schema-foot'), what).toContainText(reason);
    await expect(editor().getByRole('button', { name: 'Discard changes' }), what).toBeDisabled();
  }
});

test('exports a schema and reads the same one back as a proposal', async () => {
  await openEditor();
  await editor().getByLabel('Shown as (English)').first().fill('someone');
  await applied();
  const file = path.join(ownFolder('schema'), 'labels.json');
  await answerSaveDialog(running, file);
  await openEditor();
  await editor().getByRole('button', { name: 'Export…' }).click();
  await expect(page.getByText(`Written to ${file}.`)).toBeVisible();
  const written = JSON.parse(readFileSync(file, 'utf8')) as LabelSchema;
  expect(written).toEqual({ ...defaultSchema, revision: 1, types: defaultSchema.types.map((type) => (type.name === 'PERSON' ? { ...type, words: { ...type.words, en: 'someone' } } : type)) });
  await answerOpenDialog(running, [file]);
  await editor().getByRole('button', { name: 'Import…' }).click();
  await expect(editor().getByText('labels.json was read.')).toBeVisible();
  await expect(editor().getByRole('button', { name: 'Discard changes' })).toBeDisabled();
  await answerOpenDialog(running, [fileForApplication('other.json', JSON.stringify(defaultSchema))]);
  await editor().getByRole('button', { name: 'Import…' }).click();
  await expect(editor().getByLabel('Shown as (English)').first()).toHaveValue('person');
  await applied();
});

test('shows a project that somebody else owns for reading, with the reason', async () => {
  const folder = path.join(ownFolder('project'), 'Theirs');
  const env = createNodeEnvironment({ appVersion: '0', userDataFolder: ownFolder('home') });
  await createProject(env, folder, { title: 'Theirs', owner: { id: annotatorIdSchema.parse('bbbbbbbbbbbbbbbb'), name: 'Berthe Noll' } });
  guillemet('import', folder, path.resolve(import.meta.dirname, '..', '..', 'annotations', 'samples'));
  giveToApplication(folder);
  await answerOpenDialog(running, [folder]);
  await page.keyboard.press('Control+o');
  await expect(page.getByText('Theirs', { exact: true })).toBeVisible();
  await openEditor();
  await expect(editor().getByText('Only Berthe Noll, who owns this project, can change its label schema.')).toBeVisible();
  await expect(editor().getByLabel('Name', { exact: true })).toBeDisabled();
  await expect(editor().getByRole('button', { name: 'Import…' })).toBeDisabled();
});

test('shows the guideline of the type in hand, over the palette, by one key', async () => {
  await focusText(page);
  await tagWords(page, 'Ysolde Marvane', 'p');
  const guideline = page.getByRole('region', { name: 'Guideline' });
  await page.keyboard.press('g');
  await expect(guideline.getByText('A surname on its own is a person too.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(guideline).toBeHidden();
  await page.getByRole('button', { name: 'Show the guideline' }).click();
  await guideline.getByLabel('Keep open').check();
  await focusText(page);
  await tagWords(page, 'Valmore', 'l');
  await page.keyboard.press('Escape');
  await expect(guideline.getByRole('heading', { name: 'Place' })).toBeVisible();
  await page.keyboard.press('g');
  await expect(guideline).toBeHidden();
});
