// The random tests of `npm test`, many more of them: `npm run fuzz -- sessions 20000` (sequences of edits) or `npm run fuzz -- formats 10000` (projects for each
// exchange format). SEED repeats a run of sessions; a failing project is printed with its own seed.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { root } from './paths.mjs';
import { run, runProgram } from './process.mjs';

const formatTests = readdirSync(path.join(root, 'tests/formats')).filter((name) => name.endsWith('.property.test.ts')).map((name) => `tests/formats/${name}`);

/** @type {Record<string, { tests: readonly string[], variable: string, count: string }>} */
const SUBJECTS = {
  sessions: { tests: ['tests/electron/session.property.test.ts'], variable: 'SEQUENCES', count: '20000' },
  ipc: { tests: ['tests/hostile/ipc.test.ts'], variable: 'CASES', count: '10000' },
  files: { tests: ['tests/hostile/files.test.ts'], variable: 'CASES', count: '10000' },
  formats: { tests: formatTests, variable: 'CASES', count: '10000' },
};

await runProgram(async () => {
  const [name = 'sessions', count] = process.argv.slice(2);
  const subject = SUBJECTS[name];
  if (subject === undefined) throw new Error(`There is nothing called ${name} to be tried: ${Object.keys(SUBJECTS).join(', ')}.`);
  const args = ['node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.mjs', '--testTimeout', '0', ...subject.tests];
  return run(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, [subject.variable]: count ?? subject.count } });
});
