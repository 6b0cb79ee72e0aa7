// `npm run gold -- [--output FOLDER]`: writes the gold tags as labelled JSONL, one file a part, with the articles beside it as text files; `npm run score` measures against them.
// `npm run gold -- --in-window PART [--without-suggestions] [--output FOLDER]`: makes every tag of a part in the window, with mouse and keys, starting from what is suggested, counts the
// gestures, and writes the application's own export as PART.in-window.jsonl, which must be the gold.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { bundleProgram } from './bundle-program.mjs';
import { root } from './paths.mjs';
import { run, runProgram } from './process.mjs';
import { runPlaywright } from './test-e2e.mjs';

await runProgram(async () => {
  const { values } = parseArgs({
    options: { output: { type: 'string', default: path.join(root, 'gold') }, 'in-window': { type: 'string' }, 'without-suggestions': { type: 'boolean', default: false } },
  });
  const part = values['in-window'];
  if (part !== undefined) {
    const suggestions = values['without-suggestions'] ? 'off' : 'on';
    return runPlaywright(['--config', 'build/playwright.hand.config.mjs'], { GUILLEMET_HAND_PART: part, GUILLEMET_HAND_SUGGESTIONS: suggestions, GUILLEMET_HAND_OUTPUT: path.resolve(values.output) });
  }
  await bootstrap({ needsElectron: false });
  const program = await bundleProgram('tests/gold/program.ts', path.join(root, 'node_modules', '.cache', 'guillemet', 'gold'));
  return run(process.execPath, [program, path.join(root, 'tests', 'gold'), path.resolve(values.output), path.join(root, '..', 'shared', 'corpus')], { cwd: root });
});
