// `npm run check`: types, then lint. Prints nothing but its headings when all is well.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { root } from './paths.mjs';
import { capture, run, runProgram } from './process.mjs';

const folders = ['shared', 'annotations', 'electron', 'renderer', 'tests', 'build'];
// The slowest first, so that the two lanes end at about the same time.
const projects = [
  'renderer/tsconfig.json', 'tests/tsconfig.json', 'electron/tsconfig.json', 'build/tsconfig.json',
  'annotations/tsconfig.node.json', 'annotations/tsconfig.json', 'shared/tsconfig.json',
];
const lanes = 2;

await runProgram(async () => {
  await bootstrap({ needsElectron: false });
  return (await types()) || (await lint());
});

async function types() {
  console.log('Types');
  const waiting = projects.filter((project) => existsSync(path.join(root, project)));
  const codes = await Promise.all(Array.from({ length: lanes }, () => typesOfNext(waiting)));
  return Math.max(...codes);
}

/** @param {string[]} waiting projects that nobody has taken yet; shared by all lanes @returns {Promise<number>} */
async function typesOfNext(waiting) {
  const project = waiting.shift();
  if (project === undefined) return 0;
  const remembered = path.join('node_modules', '.cache', 'types', `${project.replaceAll('/', '-')}.tsbuildinfo`);
  const { code, output } = await capture(process.execPath, [
    binary('typescript-7', 'tsc'), '-p', project, '--incremental', '--tsBuildInfoFile', remembered, '--pretty', String(process.stdout.isTTY ?? false),
  ], { cwd: root });
  if (code !== 0) console.error(`\nTypes do not hold in ${project}:\n${output.trim()}`);
  return Math.max(code, await typesOfNext(waiting));
}

async function lint() {
  console.log('Lint');
  const code = await run(process.execPath, [
    binary('eslint', 'eslint'), '--config', 'build/eslint.config.mjs', '--max-warnings', '0', '--no-error-on-unmatched-pattern', ...folders,
  ], { cwd: root });
  if (code !== 0) console.error('Lint does not hold; the places stand above.');
  return code;
}

/** @param {string} packageName @param {string} name */
function binary(packageName, name) {
  const require = createRequire(import.meta.url);
  const description = require.resolve(`${packageName}/package.json`);
  return path.join(path.dirname(description), require(description).bin[name]);
}
