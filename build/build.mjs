// `npm run build`: everything that the window and the command line need, into dist/. Does nothing when nothing changed.
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { writePartsList } from './parts-list.mjs';
import { distFolderStamp, root } from './paths.mjs';
import { runProgram } from './process.mjs';

const sources = ['shared', 'annotations', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json'];
const dist = path.join(root, 'dist');
const workshops = path.join(root, 'node_modules', '.cache', 'guillemet');

/**
 * Builds dist/ unless it already stands for the sources as they are now.
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<void>}
 */
export async function buildAll({ force = false } = {}) {
  const hash = await hashSources();
  if (!force && (await distFolderStamp()) === hash) return;
  console.log('Building.');
  await mkdir(workshops, { recursive: true });
  const fresh = await mkdtemp(path.join(workshops, 'build-'));
  try {
    await buildInto(fresh);
    await writeFile(path.join(fresh, '.sources'), hash);
    await putInPlace(fresh);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

/** @param {string} folder */
async function buildInto(folder) {
  const [{ build }, { targets }] = await Promise.all([import('vite'), import('./targets.mjs')]);
  for (const { config } of targets) await build(config(folder));
  await cp(path.join(root, 'annotations', 'samples'), path.join(folder, 'samples'), { recursive: true });
  await cp(path.join(root, 'build', 'icons', '256x256.png'), path.join(folder, 'electron', 'icon.png'));
  await cp(fileURLToPath(import.meta.resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm')), path.join(folder, 'models', 'ort-wasm-simd-threaded.wasm'));
  await writePartsList(folder);
  await chmod(path.join(folder, 'cli', 'guillemet.mjs'), 0o755);
}

// The old dist/ stays until the new one is whole, so a failed build takes nothing away.
/** @param {string} fresh */
async function putInPlace(fresh) {
  await chmod(fresh, 0o755);
  await rm(dist, { recursive: true, force: true });
  await rename(fresh, dist);
}

async function hashSources() {
  const hash = createHash('sha256').update(process.version);
  for (const source of sources) await addToHash(hash, path.join(root, source));
  return hash.digest('hex');
}

/** @param {import('node:crypto').Hash} hash @param {string} file */
async function addToHash(hash, file) {
  const entries = await readdir(file, { withFileTypes: true }).catch(() => null);
  if (entries === null) {
    hash.update(path.relative(root, file)).update(await readFile(file));
    return;
  }
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) await addToHash(hash, path.join(file, entry.name));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runProgram(async () => {
    await bootstrap({ needsElectron: false });
    await buildAll({ force: process.argv.includes('--force') });
  });
}
