// `npm test`: everything that must hold, one stage after the other, up to the first that fails.
// `npm test -- unit e2e` runs only the stages named.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bootstrap } from './bootstrap.mjs';
import { buildAll } from './build.mjs';
import { root } from './paths.mjs';
import { Refusal, run, runProgram } from './process.mjs';
import { noTests, playwrightCounts, stageCounts, vitestCounts } from './test-counts.mjs';

/** @typedef {import('./test-counts.mjs').Counts} Counts */
/** @typedef {(report: string) => Promise<number>} StageBody writes its counts to the file `report`, if it counts; answers an exit code */
/** @typedef {{ name: string, title: string, body: StageBody, read?: (report: any) => Counts }} Stage */

/** @type {readonly Stage[]} */
const stages = [
  { name: 'bootstrap', title: 'Set-up', body: setUp },
  { name: 'build', title: 'Build', body: () => buildAll().then(() => 0) },
  { name: 'check', title: 'Types, lint and boundaries', body: () => node(['build/check.mjs']) },
  { name: 'unit', title: 'Unit and property tests', body: unit, read: vitestCounts },
  { name: 'e2e', title: 'End-to-end tests in Electron', body: endToEnd, read: playwrightCounts },
  { name: 'package', title: 'Packaged program', body: packaged, read: playwrightCounts },
];

await runProgram(async () => {
  const chosen = choose(process.argv.slice(2));
  const folder = await mkdtemp(path.join(tmpdir(), 'guillemet-test-'));
  try {
    return await runStages(chosen, folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

/** @param {readonly string[]} names */
function choose(names) {
  const unknown = names.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) throw new Refusal(`There is no stage ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? stages : stages.filter(({ name }) => names.includes(name));
}

/** @param {readonly Stage[]} chosen @param {string} folder for the reports */
async function runStages(chosen, folder) {
  /** @type {Counts} */
  const totals = { ...noTests };
  /** @type {string[]} */
  const times = [];
  let failing = '';
  for (const stage of chosen) {
    console.log(`\n== ${stage.title}`);
    const began = performance.now();
    const counts = await runStage(stage, path.join(folder, `${stage.name}.json`));
    times.push(`${stage.name} ${((performance.now() - began) / 1000).toFixed(1)} s`);
    totals.passed += counts.passed;
    totals.failed += counts.failed;
    totals.skipped += counts.skipped;
    if (counts.failed === 0) continue;
    failing = stage.name;
    break;
  }
  if (failing !== '') console.log(`\nStopped: the stage "${failing}" failed.`);
  console.log(`\nTime: ${times.join(', ')}`);
  console.log(`${totals.passed} passed, ${totals.failed} failed, ${totals.skipped} skipped`);
  return failing === '' ? 0 : 1;
}

/** @param {Stage} stage @param {string} report @returns {Promise<Counts>} */
async function runStage({ body, read }, report) {
  const code = await body(report).catch(tell);
  const text = await readFile(report, 'utf8').catch(() => '');
  return stageCounts(code, read === undefined ? null : text === '' ? noTests : read(JSON.parse(text)));
}

/** @param {unknown} error */
function tell(error) {
  console.error(error instanceof Refusal ? error.message : error);
  return 1;
}

async function setUp() {
  await bootstrap();
  return 0;
}

/** @param {string} report */
function unit(report) {
  return node([
    'node_modules/vitest/vitest.mjs', 'run', '--config', 'build/vitest.config.mjs', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`,
  ]);
}

/** @param {string} report */
async function endToEnd(report) {
  const { runPlaywright } = await import('./test-e2e.mjs');
  // What takes long and is tried in a shorter way as well is left to `npm run test:e2e`.
  return runPlaywright(['--config', 'build/playwright.config.mjs', '--grep-invert', '@long', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
}

/** @param {string} report */
async function packaged(report) {
  const [{ packageApplication }, { preparePackaged }, { runPlaywright }] = await Promise.all([
    import('./package.mjs'), import('./e2e-user.mjs'), import('./test-e2e.mjs'),
  ]);
  const { program, runtime } = await packageApplication();
  return runPlaywright(['--config', 'build/playwright-package.config.mjs', '--reporter=list,json'], {
    ...(await preparePackaged(program)), GUILLEMET_ELECTRON_IS_FALLBACK: runtime.isFallback ? 'yes' : 'no', PLAYWRIGHT_JSON_OUTPUT_FILE: report,
  });
}

/** @param {readonly string[]} args */
function node(args) {
  // Nothing here asks a person anything, so nobody's keyboard is listened to.
  return run(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
}
