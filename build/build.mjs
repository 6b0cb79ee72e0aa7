// `npm run build`: everything that the window and the command line need, into dist/. Does nothing when nothing changed.
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { root } from './paths.mjs';
import { runProgram } from './process.mjs';

const sources = ['shared', 'annotations', 'electron', 'renderer', 'build', 'package.json', 'package-lock.json'];
const dist = path.join(root, 'dist');
const stamp = path.join(dist, '.sources');

/**
 * Builds dist/ unless it already stands for the sources as they are now.
 * @param {{ force?: boolean }} [options]
 * @returns {Promise<void>}
 */
export async function buildAll({ force = false } = {}) {
  const hash = await hashSources();
  if (!force && (await readFile(stamp, 'utf8').catch(() => '')) === hash) return;
  console.log('Building.');
  await rm(dist, { recursive: true, force: true });
  await mkdir(dist, { recursive: true });
  const [{ build }, { targets }] = await Promise.all([import('vite'), import('./targets.mjs')]);
  for (const { config } of targets) await build(config);
  await cp(path.join(root, 'annotations', 'samples'), path.join(dist, 'samples'), { recursive: true });
  await cp(path.join(root, 'build', 'icons', '256x256.png'), path.join(dist, 'electron', 'icon.png'));
  await chmod(path.join(dist, 'cli', 'guillemet.js'), 0o755);
  await writeFile(stamp, hash);
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
