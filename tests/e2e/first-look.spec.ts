import { expect, test } from '@playwright/test';
import { closeWithoutComplaint, focusText, launchAtSample, tags } from './desk.ts';
import { launch } from './launch.ts';

test('opens the sample, tags by keyboard, and shows the same after a restart', async () => {
  const running = await launchAtSample();
  const { page } = running;
  await focusText(page);
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('p');
  await expect.poll(() => tags(page)).toHaveLength(1);
  const before = await tags(page);
  await closeWithoutComplaint(running);
  const again = await launch({ home: running.home });
  await again.page.getByRole('button', { name: /^Sample/ }).click();
  await expect.poll(() => tags(again.page)).toEqual(before);
  await closeWithoutComplaint(again);
});
