// `npm run score -- --export FILE --gold FILE`: how good suggestions are. Both files are labelled JSONL (guillemet-jsonl), as of `guillemet export --with-suggestions` and of a person's
// export. Prints precision, recall and F1 by type: strict, and by overlap, where a shared character is enough and each tag counts once.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { bundleProgram } from './bundle-program.mjs';
import { root } from './paths.mjs';
import { Refusal, run, runProgram } from './process.mjs';

await runProgram(async () => {
  const { values } = parseArgs({ options: { export: { type: 'string' }, gold: { type: 'string' } } });
  const { export: exported, gold } = values;
  if (exported === undefined || gold === undefined) throw new Refusal('Use: npm run score -- --export FILE --gold FILE');
  await bootstrap({ needsElectron: false });
  const program = await bundleProgram('tests/score/program.ts', path.join(root, 'node_modules', '.cache', 'guillemet', 'score'));
  return run(process.execPath, [program, path.resolve(exported), path.resolve(gold)], { cwd: root });
});
