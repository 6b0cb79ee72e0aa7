// `npm run check`: types, then lint. Prints nothing but its headings when all is well.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root } from './paths.mjs';
import { capture, runProgram } from './process.mjs';

const folders = ['shared', 'annotations', 'electron', 'renderer', 'tests', 'build'];
const projects = [
  'renderer/tsconfig.json', 'tests/tsconfig.json', 'electron/tsconfig.json', 'build/tsconfig.json',
  'annotations/tsconfig.node.json', 'annotations/tsconfig.json', 'shared/tsconfig.json',
];
const lanes = 2;

/** @typedef {{ what: string, args: readonly string[] }} Check one program that is silent when all is well */

await runProgram(async () => {
  await bootstrap({ needsElectron: false });
  console.log('Types and lint');
  // The slowest first, so that the lanes end at about the same time.
  const waiting = [habits(), ...projects.filter((project) => existsSync(path.join(root, project))).map(types), typedHabits()];
  const codes = await Promise.all(Array.from({ length: lanes }, () => runNext(waiting)));
  return Math.max(...codes);
});

/** @param {Check[]} waiting checks that no lane has taken yet; shared by all @returns {Promise<number>} */
async function runNext(waiting) {
  const check = waiting.shift();
  if (check === undefined) return 0;
  const { code, output } = await capture(process.execPath, [...check.args], { cwd: root });
  if (code !== 0) console.error(`\n${check.what}:\n${output.trim()}`);
  return Math.max(code, await runNext(waiting));
}

/** @param {string} project @returns {Check} */
function types(project) {
  const remembered = path.join('node_modules', '.cache', 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  return {
    what: `Types do not hold in ${project}`,
    args: [binary('typescript-7', 'tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', remembered, '--pretty', String(process.stdout.isTTY ?? false)],
  };
}

/** @returns {Check} */
function habits() {
  return {
    what: 'Lint does not hold',
    args: [binary('eslint', 'eslint'), '--config', 'build/eslint.config.mjs', '--max-warnings', '0', '--no-error-on-unmatched-pattern', ...folders],
  };
}

/** @returns {Check} */
function typedHabits() {
  return { what: 'Lint with types does not hold', args: [binary('oxlint', 'oxlint'), '--type-aware', '--deny-warnings', ...folders] };
}

/** @param {string} packageName @param {string} name */
function binary(packageName, name) {
  const require = createRequire(import.meta.url);
  const description = require.resolve(`${packageName}/package.json`);
  return path.join(path.dirname(description), require(description).bin[name]);
}
