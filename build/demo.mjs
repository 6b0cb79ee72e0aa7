// `npm run demo`: the real application drives itself and leaves pictures of its window and an export in demo/.
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';
import { runProgram } from './process.mjs';
import { runPlaywright } from './test-e2e.mjs';

/**
 * Runs the demo and answers its exit code.
 * @returns {Promise<number>}
 */
export async function runDemo() {
  const folder = path.join(root, 'demo');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const code = await runPlaywright(['--config', 'build/playwright.demo.config.mjs'], { GUILLEMET_DEMO_FOLDER: folder });
  if (code === 0) console.log('The pictures and the exported JSONL lie in demo/.');
  return code;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await runProgram(runDemo);
