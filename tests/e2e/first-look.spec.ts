import { expect, test } from '@playwright/test';
import { expectNoComplaints, focusText, introduce, openSample, selectWords, tags } from './desk.ts';
import { launch } from './launch.ts';

test('opens the sample, tags by keyboard, and shows the same after a restart', async () => {
  const running = await launch();
  const { page } = running;
  await introduce(page);
  await openSample(page);
  await focusText(page);
  await page.keyboard.press('Control+ArrowRight');
  await page.keyboard.press('Control+Shift+ArrowRight');
  await page.keyboard.press('p');
  await page.waitForTimeout(1000); await page.screenshot({ path: '/tmp/scratch/shots/e2e.png' }); console.log(running.complaints, await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 300)));
  await expect.poll(() => tags(page)).toHaveLength(1);
  const before = await tags(page);
  expectNoComplaints(running);
  await running.close();
  const again = await launch({ home: running.home });
  await again.page.getByRole('button', { name: /^Sample/ }).click();
  await expect.poll(() => tags(again.page)).toEqual(before);
  expectNoComplaints(again);
  await again.close();
});
