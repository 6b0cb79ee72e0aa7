// Finds the Electron to run: the pinned release, or the fall-back where its host cannot be reached.
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fallbackExists, fallbackRuntime } from './electron-fallback.mjs';
import { cacheFolder, root } from './paths.mjs';
import { capture, Refusal } from './process.mjs';

/** @typedef {{ executablePath: string, version: string, isFallback: boolean }} Runtime */

const electronPackage = path.join(root, 'node_modules', 'electron');
const downloadLimit = 15 * 60_000;
const noteLifetime = 60 * 60_000;

/**
 * Answers the runtime to use, downloading it the first time; refuses with advice when none can be had.
 * @returns {Promise<Runtime>}
 */
export async function electronRuntime() {
  return installedRuntime() ?? (await fetchedRuntime()) ?? (await lastResort());
}

function installedRuntime() {
  const program = path.join(electronPackage, 'path.txt');
  if (!existsSync(program)) return undefined;
  const executablePath = path.join(electronPackage, 'dist', readFileSync(program, 'utf8'));
  return existsSync(executablePath) ? { executablePath, version: pinnedVersion(), isFallback: false } : undefined;
}

async function fetchedRuntime() {
  if (await failedLately()) return undefined;
  console.log(`Fetching Electron ${pinnedVersion()} (once).`);
  const install = path.join(electronPackage, 'install.js');
  const { code } = await capture(process.execPath, [install], { timeout: downloadLimit });
  if (code === 0) return installedRuntime();
  console.log('The place where Electron is released cannot be reached from here.');
  await mkdir(cacheFolder, { recursive: true });
  await writeFile(failureNote(), '');
  return undefined;
}

async function lastResort() {
  if (fallbackExists()) return fallbackRuntime();
  await rm(failureNote(), { force: true });
  throw new Refusal(
    `Electron ${pinnedVersion()} could not be downloaded. Check the network, or name a mirror:\n` +
      '  ELECTRON_MIRROR=https://your.mirror/electron/ npm start',
  );
}

// A host that refused a minute ago is not asked again at every command; after an hour it is.
async function failedLately() {
  const note = await stat(failureNote()).catch(() => undefined);
  return note !== undefined && Date.now() - note.mtimeMs < noteLifetime;
}

function failureNote() {
  return path.join(cacheFolder, `electron-${pinnedVersion()}-unreachable`);
}

/** @returns {string} */
function pinnedVersion() {
  return JSON.parse(readFileSync(path.join(electronPackage, 'package.json'), 'utf8')).version;
}
