// `npm run soak`: the faults and attacks of `npm test`, for as long as one likes, and one table of what was tried and what was lost.
//   npm run soak -- --list                      all parts with a sentence each, and what was tried so far
//   npm run soak -- --part kill --minutes 10    one part (may be given several times); without it all of them, each for so long
//   npm run soak -- --fresh --part kill         forgets what earlier calls tried
// A call goes on where the last one ended, with other cases: what was tried stands in soak-results/. It ends with 1 when anything was lost.
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { buildAll } from './build.mjs';
import { bundleProgram } from './bundle-program.mjs';
import { prepareApplication } from './e2e-user.mjs';
import { root } from './paths.mjs';
import { capture, Refusal, run, runProgram } from './process.mjs';
import { withQuietDisplay } from './xvfb.mjs';

/** @typedef {{ name: string, says: string, needsWindow: boolean }} Part */
/** @typedef {{ part: string, tried: number, survived: number, lost: number, details: readonly string[], minutes: number, seed?: number, next?: number, total?: number | null }} Progress */

const LONGEST = 20;
const results = path.join(root, 'soak-results');

await runProgram(async () => {
  const { values } = parseArgs({
    options: {
      part: { type: 'string', multiple: true, default: [] }, minutes: { type: 'string', default: '5' },
      list: { type: 'boolean', default: false }, fresh: { type: 'boolean', default: false },
    },
  });
  await bootstrap({ needsElectron: false });
  const program = await bundleProgram('tests/fault/program.ts', path.join(root, 'node_modules', '.cache', 'guillemet', 'soak'));
  const parts = await choose(program, values.part);
  if (values.list) return list(parts);
  const minutes = Number(values.minutes);
  if (!(minutes > 0 && minutes <= LONGEST)) throw new Refusal(`A part takes up to ${LONGEST} minutes a call; call again for more.`);
  if (values.fresh) for (const { name } of parts) await rm(resultOf(name), { force: true });
  const broken = await soakAll(program, parts, minutes);
  const kept = await Promise.all(parts.map(({ name }) => progressOf(name)));
  await mkdir(results, { recursive: true });
  await writeFile(path.join(results, 'soak.json'), `${JSON.stringify(kept, null, 2)}\n`);
  tell(kept);
  return broken || kept.some(({ lost }) => lost > 0) ? 1 : 0;
});

/** @param {string} program @param {readonly string[]} names @returns {Promise<readonly Part[]>} */
async function choose(program, names) {
  const { code, output } = await capture(process.execPath, [program, 'list'], { cwd: root });
  if (code !== 0) throw new Refusal(output);
  /** @type {readonly Part[]} */
  const parts = JSON.parse(output);
  const unknown = names.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) throw new Refusal(`There is no part ${unknown.join(', ')}; there are ${parts.map(({ name }) => name).join(', ')}.`);
  return names.length === 0 ? parts : parts.filter(({ name }) => names.includes(name));
}

/** @param {readonly Part[]} parts */
async function list(parts) {
  for (const { name, says } of parts) {
    const { tried, lost, seed = 1, next = 0, total = null } = await progressOf(name);
    const all = total === null ? '' : seed > 1 ? ` All ${total} cases of seed ${seed - 1} tried.` : ` Of the ${total} cases of seed 1 ${next} are tried.`;
    console.log(`${name.padEnd(16)}${says}\n${' '.repeat(16)}${tried} cases tried so far, ${lost} lost.${all}`);
  }
  return 0;
}

/** Answers whether a part broke down itself. @param {string} program @param {readonly Part[]} parts @param {number} minutes */
async function soakAll(program, parts, minutes) {
  const window = parts.some(({ needsWindow }) => needsWindow) ? await prepareWindow() : {};
  let isBroken = false;
  for (const { name, needsWindow } of parts) {
    console.log(`${name}, for up to ${minutes} min`);
    /** @param {NodeJS.ProcessEnv} env */
    const start = (env) => run(process.execPath, [program, 'run', name, String(minutes), resultOf(name)], { cwd: root, env: { ...env, ...window } });
    const code = needsWindow ? await withQuietDisplay(start) : await start(process.env);
    if (code !== 0) isBroken = true;
  }
  return isBroken;
}

async function prepareWindow() {
  const runtime = await bootstrap();
  await buildAll();
  if (runtime === null) throw new Refusal('There is no Electron.');
  return prepareApplication(runtime);
}

/** @param {string} name */
function resultOf(name) {
  return path.join(results, `${name}.json`);
}

/** @param {string} name @returns {Promise<Progress>} */
async function progressOf(name) {
  const text = await readFile(resultOf(name), 'utf8').catch(() => '');
  return text === '' ? { part: name, tried: 0, survived: 0, lost: 0, details: [], minutes: 0 } : JSON.parse(text);
}

/** @param {readonly Progress[]} kept */
function tell(kept) {
  const rows = [['fault or attack', 'cases tried', 'survived', 'lost'], ...kept.map(({ part, tried, survived, lost }) => [part, String(tried), String(survived), String(lost)])];
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) console.log(row.map((text, column) => (column === 0 ? text.padEnd(widths[column] ?? 0) : text.padStart(widths[column] ?? 0))).join('  '));
  for (const { details } of kept) for (const line of details) console.log(line);
}
