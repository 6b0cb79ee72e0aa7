// `npm run bench`: measures the program and prints one table. Not a test: nothing fails for being slow.
//   npm run bench                      all parts but the peers
//   npm run bench -- --part open       one part; may be given several times
//   npm run bench -- --part review     opening the queue of 1,000 articles with three annotators, and each measure of agreement
//   npm run bench -- --part exchange   every format there and back, a gigabyte of labelled JSONL and 100 MB of each other (GUILLEMET_BENCH_OWN_MB, GUILLEMET_BENCH_MB)
//   npm run bench -- --part large      start of a project of 20,000 articles and 1,000,000 tags, which takes minutes to make
//   npm run bench -- --part memory     slope of memory over ten minutes of scripted work (GUILLEMET_BENCH_MINUTES): the store's process
//   npm run bench -- --part memoryWindow   the same for window and main process, with keys and clicks
//   npm run bench -- --part suggest    suggestions by rules: an article of 4 KB, articles in a minute
//   npm run bench -- --part charts     the overview of a corpus: tables, and what is repeated in 20,000 articles
//   npm run bench -- --part search     search over 20,000 articles of 4 KB (GUILLEMET_BENCH_ARTICLES): making the index, opening it again, queries, memory
//   npm run bench -- --part responsive how long window and main process are busy in one piece while suggestions come and 20,000 articles are searched (makes the large project)
//   npm run bench -- --part peers      our editor beside its peers, in their harness (about six minutes; --quick for one opening each)
import { chmod, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import os, { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bootstrap } from './bootstrap.mjs';
import { measurePeers } from './bench-peers.mjs';
import { judgePeers } from './bench-targets.mjs';
import { buildAll } from './build.mjs';
import { bundleProgram } from './bundle-program.mjs';
import { prepareApplication } from './e2e-user.mjs';
import { root } from './paths.mjs';
import { Refusal, run, runProgram } from './process.mjs';
import { withQuietDisplay } from './xvfb.mjs';

/** @typedef {{ part: string, what: string, unit: string, n: number, p50: number | null, p95: number | null, target: string | null }} Figure */

const ownParts = ['start', 'open', 'edit', 'walk', 'import', 'export', 'store', 'project'];
const results = path.join(root, 'bench-results', 'bench.json');

await runProgram(async () => {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2), allowPositionals: true,
    options: { part: { type: 'string', multiple: true, default: ownParts }, quick: { type: 'boolean', default: false } },
  });
  const known = [...ownParts, 'review', 'exchange', 'large', 'memory', 'memoryWindow', 'suggest', 'charts', 'search', 'responsive', 'peers'];
  const unknown = values.part.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Refusal(`There is no part ${unknown}; there are ${known.join(', ')}.`);
  const own = values.part.filter((name) => name !== 'peers');
  const machine = machineFacts();
  if (own.length > 0) await keep({ machine, figures: await measureOwn(own) });
  if (values.part.includes('peers')) await keep({ machine, peers: await measureBesidePeers(positionals, values.quick) });
});

/** @param {readonly string[]} parts @returns {Promise<readonly Figure[]>} */
async function measureOwn(parts) {
  const runtime = await bootstrap();
  await buildAll();
  if (runtime === null) throw new Refusal('There is no Electron.');
  const application = await prepareApplication(runtime);
  const workshop = path.join(root, 'node_modules', '.cache', 'guillemet', 'bench');
  const [program, output] = [await bundleProgram('tests/bench/program.ts', workshop), path.join(workshop, 'figures.json')];
  const bare = parts.includes('walk') ? await buildBareMonaco() : '';
  const more = { ...application, GUILLEMET_BENCH_CLI: path.join(root, 'dist', 'cli', 'guillemet.mjs'), GUILLEMET_BENCH_BARE: bare };
  const code = await withQuietDisplay((env) => run(process.execPath, [program, output, ...parts], { cwd: root, env: { ...env, ...more } }));
  if (code !== 0) throw new Refusal('The benchmark did not come to its end.');
  /** @type {readonly Figure[]} */
  const figures = JSON.parse(await readFile(output, 'utf8'));
  printTable([['part', 'what', 'unit', 'n', 'p50', 'p95', 'target'], ...figures.map(({ part, what, unit, n, p50, p95, target }) => [part, what, unit, String(n), cell(p50), cell(p95), target ?? ''])]);
  return figures;
}

/** A page with nothing but Monaco, for a second window of the same program; answers its path, which the program's user may read. */
async function buildBareMonaco() {
  const { build } = await import('vite');
  const entry = await mkdtemp(path.join(tmpdir(), 'guillemet-bare-entry-'));
  const folder = await mkdtemp(path.join(tmpdir(), 'guillemet-bare-page-'));
  await writeFile(path.join(entry, 'index.html'), `<!doctype html><meta charset="utf-8"><title>bare Monaco</title><style>html,body,#root{margin:0;height:100%}</style><div id="root"></div><script type="module" src="./bare.js"></script>\n`);
  await writeFile(path.join(entry, 'bare.js'), `import ${JSON.stringify(path.join(root, 'tests', 'bench', 'harness', 'bare-monaco.ts'))};\n`);
  await build({
    configFile: false, root: entry, base: './', logLevel: 'error', mode: 'production', worker: { format: 'es' },
    build: { outDir: folder, emptyOutDir: true, target: 'chrome130', reportCompressedSize: false, chunkSizeWarningLimit: 10_000, assetsInlineLimit: 0 },
  });
  await chmod(folder, 0o755);
  return path.join(folder, 'index.html');
}

/** @param {readonly string[]} names @param {boolean} quick */
async function measureBesidePeers(names, quick) {
  await bootstrap({ needsElectron: false });
  const peers = await measurePeers({ names, quick });
  const judged = judgePeers(peers);
  if (judged.length > 0) printTable([['item', 'ours', 'beside', 'ratio', 'goal', ''], ...judged.map(({ item, ours, beside, ratio, goal, holds }) => [item, ours, beside, ratio, goal, holds ? 'ok' : 'MISSED'])]);
  return { pages: peers, judged };
}

/** Lays new results over the old ones, so that a part can be measured by itself. @param {Record<string, unknown>} fresh */
async function keep(fresh) {
  const before = JSON.parse(await readFile(results, 'utf8').catch(() => '{}'));
  await mkdir(path.dirname(results), { recursive: true });
  const parts = new Set(/** @type {readonly Figure[]} */ (fresh['figures'] ?? []).map(({ part }) => part));
  const kept = /** @type {readonly Figure[]} */ (before.figures ?? []).filter(({ part }) => !parts.has(part));
  const figures = [...kept, .../** @type {readonly Figure[]} */ (fresh['figures'] ?? [])];
  await writeFile(results, `${JSON.stringify({ ...before, ...fresh, figures }, null, 2)}\n`);
}

function machineFacts() {
  const [cpu] = os.cpus();
  return {
    time: new Date().toISOString(), node: process.version, platform: `${os.platform()} ${os.release()}`, cores: os.cpus().length,
    cpu: cpu?.model ?? '', memoryGiB: Math.round(os.totalmem() / 2 ** 30), load: os.loadavg().map((load) => Math.round(load * 10) / 10),
  };
}

/** @param {number | null} value */
function cell(value) {
  return value === null ? '' : String(value);
}

/** @param {readonly (readonly string[])[]} rows */
function printTable(rows) {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows) console.log(row.map((text, column) => text.padEnd(widths[column] ?? 0)).join('  ').trimEnd());
}
