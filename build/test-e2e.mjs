// `npm run test:e2e`: drives the real application in real Electron.
import { fileURLToPath } from 'node:url';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { buildAll } from './build.mjs';
import { prepareApplication } from './e2e-user.mjs';
import { root } from './paths.mjs';
import { run, runProgram } from './process.mjs';
import { withQuietDisplay } from './xvfb.mjs';

/**
 * Runs Playwright with the application prepared for it; answers its exit code.
 * @param {readonly string[]} args passed on to Playwright
 * @param {Record<string, string>} [extra] further environment
 * @returns {Promise<number>}
 */
export async function runPlaywright(args, extra = {}) {
  const runtime = await bootstrap();
  await buildAll();
  if (runtime === null) return 1;
  const application = await prepareApplication(runtime);
  const cli = path.join(root, 'node_modules', '@playwright', 'test', 'cli.js');
  const start = (/** @type {NodeJS.ProcessEnv} */ env) =>
    run(process.execPath, [cli, 'test', ...args], { cwd: root, env: { ...env, ...application, ...extra } });
  return withQuietDisplay(start);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runProgram(() => runPlaywright(['--config', 'build/playwright.config.mjs', ...process.argv.slice(2)]));
}
