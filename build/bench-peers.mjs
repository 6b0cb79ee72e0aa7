// The part of `npm run bench` that measures our editor beside its peers, in their own harness and in one run with them.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './paths.mjs';
import { capture, isRoot, npm, Refusal, run } from './process.mjs';

/** Where the harness lies beside this repository; it is no part of it. */
export const harnessFolder = path.resolve(root, '..', 'shared', 'bench', 'peers');

/** The peers that the targets name. */
const PEERS = ['noop', 'monaco', 'monaco-reuse', 'monaco-advanced', 'raw-mark', 'codemirror6', 'recogito-text-annotator-css'];
/** Our pages and the mode of tests/bench/harness/ours.tsx that each shows. */
const OURS = { ours: 'reuse', 'ours-first': 'first', 'ours-window': 'window' };

// Each of ours next to what it is compared with, since a machine seldom stays as busy as it was.
const IN_ORDER = [
  'noop', 'monaco', 'ours-first', 'monaco-advanced', 'monaco-reuse', 'ours', 'raw-mark', 'codemirror6', 'recogito-text-annotator-css', 'ours-window',
];

/**
 * Measures the peers and our pages; answers what the harness wrote.
 * @param {{ names: readonly string[], quick: boolean }} options the pages to measure; none for all
 * @returns {Promise<Record<string, any>>}
 */
export async function measurePeers({ names, quick }) {
  if (!existsSync(harnessFolder)) throw new Refusal(`The harness of the peers is not here (looked for ${path.relative(root, harnessFolder)}).`);
  const chromium = await findChromium();
  const workshop = await prepareHarness();
  const pages = path.join(workshop, 'ours');
  await buildOurs(workshop, pages);
  const results = path.join(workshop, 'results-of-ours.json');
  await rm(results, { force: true });
  const wanted = names.length > 0 ? names : IN_ORDER;
  const args = ['run.mjs', ...wanted, '--extra', pages, ...(quick ? ['--quick'] : [])];
  const code = await run(process.execPath, args, { cwd: workshop, env: { ...process.env, CHROMIUM: chromium, RESULTS: results } });
  if (code !== 0) throw new Refusal('The harness of the peers failed.');
  return JSON.parse(await readFile(results, 'utf8'));
}

/** The harness wants a Chromium of the system, since Electron cannot open its pages alone. */
async function findChromium() {
  const usual = process.env.CHROMIUM ?? '/usr/bin/chromium';
  if (existsSync(usual)) return usual;
  if (process.platform === 'linux' && isRoot()) {
    console.log('Installing chromium.');
    await capture('apt-get', ['update']);
    await capture('apt-get', ['install', '-y', 'chromium']);
  }
  if (!existsSync(usual)) throw new Refusal('The peers are measured in a Chromium of the system. Please install it, or name it in CHROMIUM.');
  return usual;
}

/** A copy of the harness with its packages and its pages, made again only when it changed. */
async function prepareHarness() {
  const lock = await readFile(path.join(harnessFolder, 'package-lock.json'));
  const workshop = path.join(tmpdir(), `guillemet-peers-${createHash('sha256').update(lock).digest('hex').slice(0, 12)}`);
  await mkdir(workshop, { recursive: true });
  await cp(harnessFolder, workshop, { recursive: true, filter: (source) => path.relative(harnessFolder, source) !== 'results.json' });
  const stamp = path.join(workshop, '.installed');
  if (!existsSync(stamp)) {
    console.log('Installing the packages of the harness.');
    const { code, output } = await npm(['ci', '--no-audit', '--no-fund', '--ignore-scripts'], { cwd: workshop });
    if (code !== 0) throw new Refusal(`The packages of the harness could not be installed:\n${output.trim()}`);
    await writeFile(stamp, '');
  }
  const built = await capture(process.execPath, ['build.mjs', ...PEERS], { cwd: workshop });
  if (built.code !== 0 || built.output.includes('FAILED')) throw new Refusal(`The peers could not be built:\n${built.output.trim()}`);
  return workshop;
}

/** @param {string} workshop @param {string} pages */
async function buildOurs(workshop, pages) {
  const [{ build }, { default: react }] = await Promise.all([import('vite'), import('@vitejs/plugin-react')]);
  const entries = path.join(workshop, 'ours-entries');
  await mkdir(entries, { recursive: true });
  const adapter = path.join(root, 'tests', 'bench', 'harness', 'ours.tsx');
  for (const [name, mode] of Object.entries(OURS)) {
    const script = `import { start } from ${JSON.stringify(path.join(workshop, 'src', 'bench.js'))};
import { ourAdapter } from ${JSON.stringify(adapter)};
start(ourAdapter('${name}', '${mode}'));\n`;
    await writeFile(path.join(entries, `${name}.js`), script);
    await writeFile(path.join(entries, `${name}.html`), pageOf(name));
  }
  await build({
    configFile: false, root: entries, base: './', logLevel: 'warn', mode: 'production', plugins: [react()], worker: { format: 'es' },
    build: {
      outDir: pages, emptyOutDir: true, target: 'chrome130', reportCompressedSize: false, chunkSizeWarningLimit: 10_000, assetsInlineLimit: 0,
      rollupOptions: { input: Object.keys(OURS).map((name) => path.join(entries, `${name}.html`)) },
    },
  });
}

/** @param {string} name */
function pageOf(name) {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><title>${name}</title><style>body{margin:0}</style><div id="root"></div><script type="module" src="./${name}.js"></script>\n`;
}
