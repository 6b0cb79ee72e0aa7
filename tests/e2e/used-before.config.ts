import { cpSync } from 'node:fs';
import path from 'node:path';
import { launch, ownFolder } from './launch.ts';

/** What the system and the window keep from earlier starts of the same program, in a profile folder: the list of fonts, and compiled code. */
const KEPT = ['.cache', path.join('session', 'Code Cache')];

/** Playwright's global setup: uses the program a little, so that the profiles of the tests start as quickly as on a computer where it was used before. */
export default async function useBefore(): Promise<void> {
  const running = await launch();
  // Compiled code is kept of what is loaded again.
  for (let time = 0; time < 2; time += 1) {
    await running.page.reload();
    await running.page.waitForFunction(() => document.querySelector('main') !== null);
  }
  await running.close();
  const kept = ownFolder('used');
  for (const name of KEPT) cpSync(path.join(running.home, name), path.join(kept, name), { recursive: true });
  process.env['GUILLEMET_E2E_USED'] = kept;
}
