// `node build/gold.mjs [--output FOLDER]`: writes the gold tags as labelled JSONL, one file a part, with the articles beside it as text files; `npm run score` measures against them.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { bundleProgram } from './bundle-program.mjs';
import { root } from './paths.mjs';
import { run, runProgram } from './process.mjs';

await runProgram(async () => {
  const { values } = parseArgs({ options: { output: { type: 'string', default: path.join(root, 'gold') } } });
  await bootstrap({ needsElectron: false });
  const program = await bundleProgram('tests/gold/program.ts', path.join(root, 'node_modules', '.cache', 'guillemet', 'gold'));
  return run(process.execPath, [program, path.join(root, 'tests', 'gold'), path.resolve(values.output), path.join(root, '..', 'shared', 'corpus')], { cwd: root });
});
