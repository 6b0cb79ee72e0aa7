import type { Page } from 'playwright';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { z } from 'zod';

/** The source of axe. The content policy forbids scripts from strings, so it comes in through the debugger, as no page could: `page.evaluate(axeSource)`. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const violationsSchema = z.array(z.object({ id: z.string(), impact: z.string().nullable(), nodes: z.array(z.object({ html: z.string() })) }));

/**
 * Serious and critical findings of axe on what the window shows now: all of them in light, and contrast once more in dark, the
 * only thing that colours change.
 */
export async function findings(page: Page): Promise<string[]> {
  const light = await findingsIn(page, 'light', '{}');
  const dark = await findingsIn(page, 'dark', "{ runOnly: ['color-contrast'] }");
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  return [...light, ...dark];
}

async function findingsIn(page: Page, colorScheme: 'light' | 'dark', options: string): Promise<string[]> {
  // Without motion, so that no colour is measured on its way from one to the other.
  await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
  const results: unknown = await page.evaluate(`axe.run(document, { resultTypes: ['violations'], ...${options} }).then(({ violations }) => JSON.parse(JSON.stringify(violations)))`);
  return violationsSchema.parse(results)
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}, ${colorScheme}: ${html.slice(0, 200)}`));
}
