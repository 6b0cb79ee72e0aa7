// `npm run demo`: the application at work by itself; pictures and the exported file are left in demo/.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';
import { runProgram } from './process.mjs';
import { runPlaywright } from './test-e2e.mjs';

/**
 * Plays the demo's script, tests/e2e/demo.ts, in the real application.
 * @returns {Promise<number>} exit code
 */
export function runDemo() {
  const folder = path.join(root, 'demo');
  return runPlaywright(['--config', 'build/playwright.demo.config.mjs'], { GUILLEMET_DEMO_FOLDER: folder });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runProgram(runDemo);
