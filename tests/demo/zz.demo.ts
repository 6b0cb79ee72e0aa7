import { expect, test } from '@playwright/test';
import { introduce, openArticle, openSample } from '../e2e/desk.ts';
import { launch } from '../e2e/launch.ts';

test('look', async () => {
  const running = await launch({ suggestions: true });
  const { page } = running;
  await introduce(page);
  await openSample(page);
  await openArticle(page, /drone/i);
  await expect(page.getByRole('button', { name: /\d+ suggestions/ })).toBeVisible();
  await page.screenshot({ path: '/tmp/shots/s1.png' });
  await page.locator('.view-line').first().click();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 9; i += 1) await page.keyboard.press('j');
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/shots/s2.png' });
  await page.keyboard.press('y');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.waitForTimeout(800);
  await page.screenshot({ path: '/tmp/shots/s3.png' });
  await page.getByRole('button', { name: /\d+ suggestions/ }).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForTimeout(500);
  await page.screenshot({ path: '/tmp/shots/s4.png' });
  console.log(running.complaints);
  await running.close();
});
