import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import path from 'node:path';
import { en } from '../../shared/i18n/en.ts';
import { fr } from '../../shared/i18n/fr.ts';
import { createTranslator, type Translate } from '../../shared/i18n/translator.ts';
import { LANGUAGES } from '../../shared/settings.ts';
import { troubledFolder } from './colleague-scene.ts';
import { answerOpenDialog, answerSaveDialog, closeWithoutComplaint } from './desk.ts';
import { axeSource, findings } from './findings.ts';
import { fileForApplication, launch, ownFolder } from './launch.ts';

/** What axe says of a button without a name, and of words that only the dark background swallows; both are taken away again. */
async function findingsWithPlantedFaults(page: Page): Promise<string[]> {
  await page.evaluate(() => {
    const words = Object.assign(document.createElement('p'), { className: 'planted', textContent: 'planted' });
    words.style.color = '#1b1f24';
    document.querySelector('[role="dialog"]')?.append(Object.assign(document.createElement('button'), { className: 'planted' }), words);
  });
  const found = await findings(page);
  await page.evaluate(() => { for (const planted of document.querySelectorAll('.planted')) planted.remove(); });
  return found;
}

/** Chooses a command of the palette by its name. */
async function command(page: Page, t: Translate, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(t('commandPalette.search')).fill(t(`commands.${name}`));
  await page.keyboard.press('Enter');
}

/** The page of search: empty with its help, refusing, finding nothing, and with a list; then back to the article. */
async function searchScreens(page: Page, t: Translate, check: (screen: string) => Promise<void>): Promise<void> {
  const query = page.getByRole('combobox', { name: t('searchPage.label') });
  const ask = async (words: string): Promise<void> => {
    await query.fill(words);
    await query.press('Enter');
  };
  await page.keyboard.press('Control+Shift+f');
  await expect(query).toBeFocused();
  await check('search, empty');
  await ask('drone (');
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await check('search, refused');
  await ask('zzzz');
  await expect(page.getByText(t('searchPage.nothing'))).toBeVisible();
  await check('search, nothing found');
  await ask('la OR the');
  await expect(page.getByRole('listbox', { name: t('searchPage.list') }).getByRole('option').first()).toHaveText(/\S/);
  await check('search, list');
  await page.getByRole('listbox', { name: t('searchPage.list') }).press('Enter');
  await expect(page.getByRole('button', { name: t('searchPage.next') })).toBeVisible();
  await check('article from the search');
  await page.getByRole('navigation', { name: t('searchPage.title') }).getByRole('button', { name: t('common.close') }).click();
}

/** A suggestion's card with its reasons, and the engines; suggestions are off before and after. */
async function suggestionScreens(page: Page, t: Translate, check: (screen: string) => Promise<void>): Promise<void> {
  await command(page, t, 'suggest.toggle');
  await expect(page.locator('.cdr.suggested').first()).toBeVisible();
  await page.locator('.view-line').first().click();
  await page.keyboard.press('j');
  await expect(page.locator('.suggestion-card')).toBeVisible();
  await page.keyboard.press('y');
  await expect(page.locator('.suggestion-why p').first()).toBeVisible();
  await check('suggestion');
  await page.locator('.suggestion-button').click();
  await expect(page.getByRole('dialog', { name: t('suggestions.title') })).toBeVisible();
  await check('engines of suggestions');
  await page.keyboard.press('Escape');
  await command(page, t, 'suggest.toggle');
  await expect(page.locator('.cdr.suggested')).toHaveCount(0);
}

async function tagWith(page: Page, t: Translate, words: string, key: string): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.getByPlaceholder(t('find.title')).fill(words);
  expect.soft(await findings(page), 'find bar').toEqual([]);
  await page.getByPlaceholder(t('find.title')).press('Escape');
  await page.keyboard.press(key);
  await expect(page.locator('.card blockquote')).toHaveText(words);
}

for (const language of LANGUAGES) {
  // The words change and little else: French is left to `npm run test:e2e`.
  test(`no screen has a serious accessibility fault, in light or dark: ${language}`, { tag: language === 'en' ? [] : ['@long'] }, async () => {
    const t = createTranslator(language, { en, fr });
    const running = await launch();
    const { page } = running;
    const check = async (screen: string): Promise<void> => { expect.soft(await findings(page), screen).toEqual([]); };
    // The content policy forbids scripts from strings, so axe comes in through the debugger, as no page could.
    await page.evaluate(axeSource);
    await page.getByRole('radio', { name: language === 'fr' ? 'Français' : 'English' }).check();
    await check('first run');
    expect((await findingsWithPlantedFaults(page)).map((found) => found.split(':')[0]), 'the check itself can fail').toEqual(['button-name, light', 'color-contrast, dark']);
    await page.getByLabel(t('profile.name')).fill('Anne Roy');
    await page.getByRole('button', { name: t('profile.begin') }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await check('start page');
    await page.getByRole('button', { name: t('start.sample') }).click();
    await expect(page.locator('.view-line').first()).toBeVisible();
    await check('article without tags');
    await suggestionScreens(page, t, check);
    await searchScreens(page, t, check);
    await page.locator('.view-line').first().click();
    await tagWith(page, t, 'Ysolde Marvane', 'p');
    await check('person in the card');
    await tagWith(page, t, 'le premier exercice naval commun de leur histoire', 'c');
    await expect(page.locator('.slot-open')).toBeVisible();
    await check('claim in the card, its first slot open');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await expect(page.locator('.message-bad')).toBeVisible();
    await check('refusal');
    await page.locator('.view-line').first().click();
    await page.keyboard.press('t');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('concordance');
    await page.getByRole('dialog').getByLabel(t('across.project')).check();
    await expect(page.getByRole('dialog').locator('button.primary')).toBeVisible();
    await check('concordance of the project');
    await page.keyboard.press('Escape');
    await page.getByRole('option', { name: /premier exercice/ }).click();
    await page.locator('.slot-name').first().click();
    await page.keyboard.press('Space');
    await expect(page.locator('.pick-bar')).toBeVisible();
    await check('selecting words for a slot');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+Shift+h');
    await expect(page.locator('.step').first()).toBeVisible();
    await check('history');
    await page.keyboard.press('Escape');
    await page.locator('.view-line').first().click();
    await page.keyboard.press('g');
    await expect(page.getByRole('region', { name: t('guideline.title') })).toBeVisible();
    await check('guideline');
    await page.keyboard.press('g');
    await command(page, t, 'schema.edit');
    await expect(page.getByRole('dialog')).toBeVisible();
    await check('label schema');
    await page.locator('.schema-item', { hasText: language === 'fr' ? 'Affirmation' : 'Claim' }).click();
    for (const at of [9, 0]) await page.locator('.attribute-button').nth(at).click();
    await page.getByLabel(t('schemaEditor.colour.light'), { exact: true }).fill('#EEEEEE');
    await check('a type with a pale colour and an open attribute');
    await page.getByRole('button', { name: t('schemaEditor.tabs.relations'), exact: true }).click();
    await check('a link of the label schema');
    await page.getByRole('button', { name: t('schemaEditor.tabs.types'), exact: true }).click();
    await page.getByRole('button', { name: t('schemaEditor.removeNamed', { name: 'PERSON' }), exact: true }).click();
    await page.getByRole('button', { name: t('schemaEditor.apply') }).click();
    await expect(page.locator('.mapping-page')).toBeVisible();
    await check('what becomes of tags');
    await page.keyboard.press('Escape');
    await check('leaving the label schema');
    await page.getByRole('button', { name: t('schemaEditor.leave'), exact: true }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('F1');
    await check('shortcut sheet');
    await page.locator('.key-change').first().click();
    await page.keyboard.press('p');
    await expect(page.locator('.key-refusal')).toBeVisible();
    await check('shortcut sheet with a refusal');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: t('reading.button') }).click();
    await check('reading options');
    await page.keyboard.press('Escape');
    await page.locator('.tag-filter-button').click();
    await page.getByRole('checkbox', { name: t('filter.layers.claim') }).uncheck();
    await check('filter of tags');
    await page.keyboard.press('Escape');
    await check('some tags hidden');
    await page.getByRole('button', { name: t('filter.showAll') }).click();
    await page.locator('.view-line').first().click();
    await page.keyboard.press('f');
    await check('focus mode');
    await page.keyboard.press('f');
    await page.keyboard.press('Control+k');
    await check('command palette');
    await page.keyboard.press('Escape');
    await page.locator('.filter-button').click();
    await page.locator('.filter-group input').first().check();
    await check('filters of the list');
    await page.keyboard.press('Escape');
    await check('filtered list');
    await page.locator('.active-filters button').click();
    await page.keyboard.press('Control+Shift+Enter');
    await expect(page.getByRole('dialog', { name: t('skip.title') })).toBeVisible();
    await check('reason for skipping');
    await page.keyboard.press('Escape');
    await page.locator('.view-line').first().click();
    await tagWith(page, t, 'nous parler à la radio', 'q');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('dialog', { name: t('unfinished.title') })).toBeVisible();
    await check('what is missing');
    await page.keyboard.press('Escape');
    await command(page, t, 'review.agreement');
    await expect(page.getByRole('button', { name: t('agreementPage.import') })).toBeVisible();
    await check('agreement with nothing to compare');
    await page.getByRole('button', { name: t('agreementPage.close') }).click();
    await command(page, t, 'project.overview');
    await expect(page.locator('.chart').first()).toBeVisible();
    await check('overview of the corpus');
    await page.getByRole('button', { name: t('agreementPage.close') }).click();
    await expect(page.locator('.view-line').first()).toBeVisible();
    for (const name of ['app.about', 'app.diagnostics', 'app.profile', 'project.new']) {
      await command(page, t, name);
      await expect(page.getByRole('dialog')).toBeVisible();
      await check(name);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await answerOpenDialog(running, [fileForApplication('vide.txt', ''), fileForApplication('latin1.txt', Buffer.from('Le g\u00e9n\u00e9ral a \u00e9t\u00e9 re\u00e7u \u00e0 P\u00e9kin.', 'latin1'))]);
    await page.keyboard.press('Control+i');
    await expect(page.locator('.sources')).toBeVisible();
    await check('import of files that are refused');
    await page.getByRole('dialog').getByRole('button', { name: t('importing.goArticles', { count: 1 }) }).click();
    await expect(page.getByRole('dialog', { name: t('import.title'), exact: true })).toBeVisible();
    await check('import report');
    await page.keyboard.press('Escape');
    const line = { format: 'guillemet/1', text: 'Anne à Lyon.', annotator: 'Boris', spans: [{ id: 'a', type: 'PER', start: 0, end: 4, text: 'Anne' }], relations: [] };
    await answerOpenDialog(running, [fileForApplication('boris.jsonl', JSON.stringify(line))]);
    await page.keyboard.press('Control+i');
    await expect(page.locator('.foreign-names')).toBeVisible();
    await page.getByRole('radio', { name: t('importing.byOne'), exact: true }).check();
    await expect(page.getByRole('textbox', { name: t('importing.person') })).toBeVisible();
    await expect(page.locator('.exchange-stale')).toHaveCount(0);
    await check('import with names to be mapped');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await answerOpenDialog(running, [await troubledFolder()]);
    await command(page, t, 'import.colleague');
    await expect(page.locator('.doubtful')).toBeVisible();
    await check('a colleague’s work, tried');
    await page.getByRole('dialog').locator('.exchange-foot .primary').click();
    await expect(page.getByRole('dialog', { name: t('colleague.done'), exact: true })).toBeVisible();
    await check('a colleague’s work, told');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await answerSaveDialog(running, path.join(ownFolder('export'), 'tags.jsonl'));
    await page.keyboard.press('Control+e');
    await expect(page.locator('.preview-lines pre')).toBeVisible();
    await check('export with its preview');
    await page.locator('.type-picker').click();
    await page.getByRole('checkbox', { name: t('filter.layers.claim') }).uncheck();
    await check('types to export');
    await page.keyboard.press('Escape');
    await expect(page.locator('.exchange-stale')).toHaveCount(0);
    await page.getByRole('button', { name: t('exporting.save') }).click();
    await expect(page.getByRole('dialog', { name: t('export.title'), exact: true })).toBeVisible();
    await check('export report');
    await page.keyboard.press('Escape');
    await closeWithoutComplaint(running);
  });
}
