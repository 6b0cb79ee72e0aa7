// What Electron needs of a Linux system besides itself.
import { existsSync } from 'node:fs';
import { capture, isRoot, Refusal } from './process.mjs';
import { hasDisplay, hasVirtualDisplay } from './xvfb.mjs';

const packages = [
  'xvfb', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'libatk-bridge2.0-0', 'libdrm2',
  'fontconfig', 'fonts-dejavu', 'fonts-noto-color-emoji',
];

/**
 * Installs the libraries, fonts and virtual display that are missing, when that is allowed; otherwise names the one command to run.
 * @param {string} executable the Electron program
 * @returns {Promise<void>}
 */
export async function provideLibraries(executable) {
  if (process.platform !== 'linux') return;
  const missing = await missingParts(executable);
  if (missing.length === 0) return;
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) throw new Refusal(await advice(missing));
  console.log(`Installing what Electron needs of the system: ${missing.join(', ')}.`);
  await aptGet(['update', '-qq']);
  const { code, output } = await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...(await packageNames())]);
  if (code !== 0) throw new Refusal(`The system libraries could not be installed:\n${output.trim().slice(-2000)}`);
}

/**
 * @param {string} executable
 * @returns {Promise<string[]>} names for people
 */
async function missingParts(executable) {
  const { output } = await capture('ldd', [executable]);
  const missing = [...output.matchAll(/^\s*(\S+) => not found$/gmu)].map(([, name = '']) => name);
  if (!hasDisplay() && !hasVirtualDisplay()) missing.push('Xvfb');
  const fonts = await capture('fc-list', []);
  if (fonts.code !== 0 || fonts.output.trim() === '') missing.push('fonts');
  return missing;
}

/** @param {readonly string[]} missing */
async function advice(missing) {
  const names = (await packageNames()).join(' ');
  return (
    `Electron needs parts of the system that are missing here: ${missing.join(', ')}.\nPlease run this once, then try again:\n` +
    `  sudo apt-get update && sudo apt-get install -y ${names}\n(on a system without apt: the packages of the same parts)`
  );
}

// Since 2024 some names end in t64, and the old ones are then ambiguous.
async function packageNames() {
  const renamed = packages.map(async (name) => ((await capture('apt-cache', ['show', `${name}t64`])).code === 0 ? `${name}t64` : name));
  return Promise.all(renamed);
}

/** @param {readonly string[]} args */
function aptGet(args) {
  return capture('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
