import { expect, test } from '@playwright/test';
import { closeWithoutComplaint, focusText, introduce, launchAtSample, tags } from './desk.ts';
import { launch } from './launch.ts';

test('kill -9 in the middle of work loses no tag that was drawn, and the next start says what was brought back', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await focusText(page);
  for (let word = 0; word < 15; word += 1) {
    await page.keyboard.press('Control+ArrowRight');
    await page.keyboard.press('l');
  }
  await expect.poll(() => tags(page)).not.toHaveLength(0);
  const drawn = await tags(page);
  await running.kill();
  const again = await launch({ home: running.home });
  await again.page.getByRole('button', { name: /^Sample/ }).click();
  await expect.poll(() => tags(again.page).then((found) => found.length)).toBeGreaterThanOrEqual(drawn.length);
  const found = await tags(again.page);
  expect(drawn.filter((tag) => !found.includes(tag))).toEqual([]);
  await expect(again.page.locator('.message-good')).toContainText('brought back from the journal');
  await closeWithoutComplaint(again);
});

test('the window comes back where it was', async () => {
  const first = await launch();
  await introduce(first.page);
  await first.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 60, y: 40, width: 900, height: 640 }));
  await first.close();
  const second = await launch({ home: first.home });
  const bounds = await second.application.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getNormalBounds());
  expect(bounds).toMatchObject({ width: 900, height: 640 });
  await second.close();
});

test('copies the selected words exactly, no-break spaces included', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await focusText(page);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  const copied = await running.application.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('« Marée lente »'.replaceAll(' ', '\u00a0').replace('Marée\u00a0lente', 'Marée lente'));
  await running.close();
});
