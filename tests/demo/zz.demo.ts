import { expect, test } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { introduce } from '../e2e/desk.ts';
import { giveToApplication, guillemet, launch, ownFolder } from '../e2e/launch.ts';
import { makeDocument } from '../bench/generator.ts';

const out = '/tmp/agreewin-shots';
function lineOf(at: number, who: string, seed: number): string {
  const doc = makeDocument(`article-${String(at).padStart(3, '0')}.txt`, { characters: 2500, spans: 40 }, 500 + at);
  let state = seed * 7919 + at * 31 + 1;
  const next = (): number => { state = (state * 1103515245 + 12345) % 2147483648; return state / 2147483648; };
  const points = [...doc.text];
  const types = ['PERSON', 'ROLE', 'ORG', 'LOCATION', 'NORP', 'EVENT', 'DATE', 'QUOTE', 'CUE', 'CLAIM'];
  const spans = doc.spans.flatMap((span, n) => {
    const draw = next();
    if (draw < 0.1) return [];
    let { type, start, end } = span;
    if (draw < 0.2) type = types[Math.floor(next() * types.length)] ?? type;
    else if (draw < 0.35 && end - start > 3) end -= 1 + Math.floor(next() * 2);
    return [{ id: `s${n}`, type, start, end, text: points.slice(start, end).join(''), attributes: type === 'CLAIM' && next() < 0.5 ? { checkable: 'yes' } : type === 'QUOTE' ? { quote_kind: next() < 0.8 ? 'direct' : 'mixed' } : {} }];
  });
  return JSON.stringify({ format: 'guillemet/1', text: doc.text, meta: { source: doc.source, language: 'fr', date: `2024-${String(1 + (at % 9)).padStart(2, '0')}` }, annotator: who, status: 'done', labels: {}, spans, relations: [] });
}

test('shots', async () => {
  mkdirSync(out, { recursive: true });
  const first = await launch();
  await introduce(first.page, 'Zoé Reader');
  await first.close();
  const folder = path.join(ownFolder('project'), 'P');
  guillemet('create', folder, '--title', 'Naval exercises');
  const file = path.join(ownFolder('lines'), 'all.jsonl');
  const lines: string[] = [];
  for (let at = 0; at < 40; at += 1) for (const [n, who] of ['Anne Roy', 'Boris Lind', 'Chloé'].entries()) lines.push(lineOf(at, who, n + 1));
  writeFileSync(file, lines.join('\n'));
  guillemet('import', folder, file);
  giveToApplication(path.dirname(folder));
  const running = await launch({ home: first.home, args: [folder] });
  const { page } = running;
  await running.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 900));
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Agreement');
  await page.keyboard.press('Enter');
  await expect(page.locator('.headline')).toBeVisible({ timeout: 60_000 });
  const tall = async (name: string): Promise<void> => {
    await page.screenshot({ path: path.join(out, `${name}-top.png`) });
    for (const [n, sel] of ['.matrix-confusion', '.lines', '.agreement-articles'].entries()) {
      await page.locator(sel).first().scrollIntoViewIfNeeded();
      await page.screenshot({ path: path.join(out, `${name}-${n}.png`) });
    }
    await page.locator('.agreement-layers').scrollIntoViewIfNeeded();
  };
  await tall('light');
  await page.locator('.headline button.figure').first().focus();
  await page.emulateMedia({ colorScheme: 'dark' });
  await tall('dark');
  await page.keyboard.press('Control+k');
  await page.keyboard.type('Français');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Accord entre annotateurs' })).toBeVisible();
  await page.emulateMedia({ colorScheme: 'light' });
  await running.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setContentSize(900, 700));
  await tall('fr900');
  await page.locator('.agreement-layers').scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: /^Entités/ }).click();
  await page.screenshot({ path: path.join(out, 'fr900-entities.png') });
  await page.locator('.matrix button.figure').first().click();
  await expect(page.locator('.review-queue .case').first()).toBeVisible({ timeout: 60_000 });
  await page.screenshot({ path: path.join(out, 'fr900-review.png') });
  await running.close();
});
