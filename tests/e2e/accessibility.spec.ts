import { expect, test } from '@playwright/test';
import type { Page } from 'playwright';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { expectNoComplaints, focusText, openArticle, tagWords } from './desk.ts';
import { launch } from './launch.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const violationsSchema = z.array(z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.object({ html: z.string() })) }));

/** Serious and critical findings of axe on what the window shows now. */
async function findings(page: Page): Promise<string[]> {
  const results: unknown = await page.evaluate("axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.parse(JSON.stringify(violations)))");
  return violationsSchema.parse(results)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
}

/** What axe says of a button without a name, which is taken away again. */
async function findingsWithPlantedFault(page: Page): Promise<string[]> {
  await page.evaluate(() => document.querySelector('[role="dialog"]')?.append(Object.assign(document.createElement('button'), { id: 'planted' })));
  const found = await findings(page);
  await page.evaluate(() => document.querySelector('#planted')?.remove());
  return found;
}

for (const colours of ['light', 'dark'] as const) {
  test(`no screen has a serious accessibility fault, in both languages, ${colours}`, async () => {
    const running = await launch({ colours });
    const { page } = running;
    // The content policy forbids scripts from strings, so axe comes in through the debugger, as no page could.
    await page.evaluate(axeSource);
    expect.soft(await findings(page), 'first run').toEqual([]);
    expect(await findingsWithPlantedFault(page), 'the check itself can fail').toHaveLength(1);
    await page.getByLabel('Your name').fill('Anne Roy');
    await page.getByText('Français').click();
    await page.getByRole('button', { name: 'Commencer' }).click();
    expect.soft(await findings(page), 'start page, French').toEqual([]);
    await page.getByRole('button', { name: /Essayer l’exemple/ }).click();
    await expect(page.locator('.view-line').first()).toBeVisible();
    expect.soft(await findings(page), 'article without tags, French').toEqual([]);
    await page.keyboard.press('F1');
    expect.soft(await findings(page), 'shortcut sheet, French').toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('Taper une commande').fill('Langue : anglais'.slice(0, 6));
    expect.soft(await findings(page), 'command palette, French').toEqual([]);
    await page.getByRole('menuitem', { name: /anglais/ }).click();
    await expect(page.getByPlaceholder('Search articles')).toBeVisible();
    await openArticle(page, /Deux flottes/);
    await focusText(page);
    await tagWords(page, 'Ysolde Marvane', 'p');
    await tagWords(page, 'le premier exercice naval commun de leur histoire', 'c');
    expect.soft(await findings(page), 'article with tags and card, English').toEqual([]);
    await page.keyboard.press('c');
    await expect(page.locator('.message-bad')).toBeVisible();
    expect.soft(await findings(page), 'refusal, English').toEqual([]);
    for (const [command, title] of [['About', 'Guillemet'], ['Who am I', 'Who are you?'], ['New project', 'New project']] as const) {
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder('Type a command').fill(command);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog', { name: title })).toBeVisible();
      expect.soft(await findings(page), title).toEqual([]);
      await page.keyboard.press('Escape');
    }
    expectNoComplaints(running);
    await running.close();
  });
}
