import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { en } from '../../shared/i18n/en.ts';
import { answerSaveDialog, closeWithoutComplaint, launchAtSample, tags, tagWords } from './desk.ts';
import { launch, ownFolder, type Running } from './launch.ts';

/** What the window shows, asked past Playwright, which gives a page up whose process died. */
async function shown(running: Running): Promise<string> {
  return running.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText') as Promise<string>);
}

test('after a kill the next start says so, with what was found; the start after that does not', async () => {
  const running = await launchAtSample();
  await tagWords(running.page, 'Ysolde Marvane', 'p');
  await running.kill();
  const again = await launch({ home: running.home });
  await expect(again.page.getByText('Guillemet was cut off last time')).toBeVisible();
  await again.page.getByRole('button', { name: /^Sample/ }).click();
  await expect(again.page.getByText('1 edit was brought back from the journal')).toBeVisible();
  expect(await tags(again.page)).toHaveLength(1);
  await again.page.locator('.message', { hasText: 'journal' }).getByRole('button', { name: 'What was found' }).click();
  const dialog = again.page.getByRole('dialog', { name: 'After the interruption' });
  await expect(dialog.getByText('and never closed')).toBeVisible();
  await expect(dialog.locator('.recovered')).toContainText('Edits brought back from the journal1');
  await dialog.getByRole('button', { name: 'Close', exact: true }).click();
  await closeWithoutComplaint(again);
  const third = await launch({ home: running.home });
  await expect(third.page.getByRole('button', { name: /^Sample/ })).toBeVisible();
  await expect(third.page.getByText('cut off')).toHaveCount(0);
  await closeWithoutComplaint(third);
});

test('a window whose process dies is loaded again, at the same project with all tags, and says so', async () => {
  const running = await launchAtSample();
  await tagWords(running.page, 'Ysolde Marvane', 'p');
  await running.application.evaluate(({ BrowserWindow }) => new Promise<void>((resolve) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.once('did-finish-load', () => { resolve(); });
    contents?.forcefullyCrashRenderer();
  }));
  await expect.poll(() => shown(running)).toContain('The window broke down and was loaded again');
  expect(await shown(running)).toContain('Ysolde Marvane');
  await running.close();
});

test('a window that breaks while it is drawn says that the work is safe, and comes back', async () => {
  const running = await launchAtSample();
  await tagWords(running.page, 'Ysolde Marvane', 'p');
  // No main process of ours sends such a thing: it stands for any fault of the window.
  await running.application.evaluate(({ BrowserWindow }) => { BrowserWindow.getAllWindows()[0]?.webContents.send('save.state', { kind: 'unsaved' }); });
  await expect(running.page.getByText('This part of the window broke down.')).toBeVisible();
  await running.page.getByRole('button', { name: 'Load again' }).click();
  await expect.poll(() => tags(running.page)).toHaveLength(1);
  await running.close();
});

test('diagnostics are shown before they are saved, and hold no word of an article, person or folder', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await tagWords(page, 'Ysolde Marvane', 'p');
  await page.evaluate(() => { setTimeout(() => { throw new Error('broke on "Ysolde Marvane"'); }); });
  await page.keyboard.press('Control+k');
  await page.getByPlaceholder(en.commandPalette.search).fill('Diagnostics');
  await page.keyboard.press('Enter');
  const preview = page.getByRole('textbox', { name: 'What would be saved' });
  await expect(preview).toHaveValue(/Own tags: 1[\s\S]*Error: broke on "…"/u);
  const text = await preview.inputValue();
  for (const word of ['Ysolde', 'Marvane', 'Anne Roy', 'Sample', running.home]) expect(text, word).not.toContain(word);
  const file = path.join(ownFolder('diagnostics'), 'diagnostics.txt');
  await answerSaveDialog(running, file);
  await page.getByRole('button', { name: 'Save…' }).click();
  await expect(page.getByText(`Saved: ${file}`)).toBeVisible();
  expect(readFileSync(file, 'utf8')).toBe(text);
  await running.close();
});
