// The one set-up step that every command goes through: takes a moment when there is nothing to do.
import { createHash } from 'node:crypto';
import { lstat, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';
import { npm, Refusal } from './process.mjs';

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */

// What the build tool runs on: 20.19 and later of the same line, or 22.12 and everything after it.
const oldestNodes = [[20, 19], [22, 12]];
const installedStamp = path.join(root, 'node_modules', '.guillemet-installed');

/**
 * Makes this checkout ready: right Node, packages by the lock file, Electron, and the system's libraries that it needs.
 * @param {{ needsElectron?: boolean }} [options]
 * @returns {Promise<Runtime | null>} the Electron to run, or null when none was asked for
 */
export async function bootstrap({ needsElectron = true } = {}) {
  requireNode();
  await installPackages();
  if (!needsElectron) return null;
  const { electronRuntime } = await import('./electron-runtime.mjs');
  const runtime = await electronRuntime();
  const { provideLibraries } = await import('./linux-libraries.mjs');
  await provideLibraries(runtime.executablePath);
  return runtime;
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const isSupported = major > 22 || oldestNodes.some(([line, oldest = 0]) => major === line && minor >= oldest);
  if (isSupported) return;
  throw new Refusal(`Guillemet needs Node 20.19, or 22.12 or newer; this is ${process.versions.node}.`);
}

async function installPackages() {
  const lock = createHash('sha256').update(await readFile(path.join(root, 'package-lock.json'))).digest('hex');
  if ((await readFile(installedStamp, 'utf8').catch(() => '')) === lock) return;
  // Installing empties the folder first: behind a link that would be the packages of another checkout.
  const present = await lstat(path.join(root, 'node_modules')).catch(() => null);
  if (present?.isSymbolicLink() === true) throw new Refusal('node_modules is a link to packages that do not fit package-lock.json. Remove the link, and try again.');
  console.log('Installing packages by the lock file.');
  const { code, output } = await npm(['ci', '--no-audit', '--no-fund'], { cwd: root });
  if (code !== 0) throw new Refusal(`The packages could not be installed:\n${output.trim()}`);
  await writeFile(installedStamp, lock);
}
