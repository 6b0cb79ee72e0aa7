// `npm run fuzz -- 20000`: the random sequences of `npm test`, many more of them. SEED repeats a run.
import { root } from './paths.mjs';
import { run, runProgram } from './process.mjs';

await runProgram(async () => {
  const [sequences = '20000'] = process.argv.slice(2);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.mjs', 'tests/electron/session.property.test.ts'];
  return run(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, SEQUENCES: sequences } });
});
