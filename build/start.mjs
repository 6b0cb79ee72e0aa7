// `npm start`: sets everything up, builds, and opens the window; without a display it shows the demo instead.
import { bootstrap } from './bootstrap.mjs';
import { buildAll } from './build.mjs';
import { root } from './paths.mjs';
import { isRoot, run, runProgram } from './process.mjs';
import { requireSandbox } from './sandbox.mjs';
import { hasDisplay } from './xvfb.mjs';

await runProgram(async () => {
  const runtime = await bootstrap();
  await buildAll();
  if (!hasDisplay()) {
    console.log('There is no display here, so the demo runs instead; it leaves pictures of the window in demo/.');
    const { runDemo } = await import('./demo.mjs');
    return runDemo();
  }
  if (runtime === null) return 1;
  await requireSandbox(runtime.executablePath);
  const asRoot = isRoot() ? ['--no-sandbox'] : [];
  return run(runtime.executablePath, [root, ...asRoot, ...process.argv.slice(2)]);
});
