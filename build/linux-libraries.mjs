// What Electron needs of a Linux system besides itself.
import { existsSync } from 'node:fs';
import { capture, isRoot, Refusal } from './process.mjs';

const packages = [
  'xvfb', 'xauth', 'libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libxtst6', 'libatk-bridge2.0-0', 'libdrm2',
  'fonts-dejavu', 'fonts-noto-color-emoji',
];

/**
 * Installs the libraries, fonts and virtual display that are missing, when that is allowed; otherwise names the one command to run.
 * @param {string} executable the Electron program
 * @returns {Promise<void>}
 */
export async function provideLibraries(executable) {
  if (process.platform !== 'linux' || (await isComplete(executable))) return;
  const command = `apt-get install -y ${packages.join(' ')}`;
  if (!isRoot() || !existsSync('/usr/bin/apt-get')) {
    throw new Refusal(`Some system libraries are missing. Please run this once, then try again:\n  sudo ${command}\n(on a system without apt: the packages of the same libraries)`);
  }
  console.log('Installing system libraries that Electron needs.');
  await aptGet(['update', '-qq']);
  const { code, output } = await aptGet(['install', '-y', '-qq', '--no-install-recommends', ...packages]);
  if (code !== 0) throw new Refusal(`The system libraries could not be installed:\n${output.trim().slice(-2000)}`);
}

/** @param {readonly string[]} args */
function aptGet(args) {
  return capture('apt-get', args, { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}

/** @param {string} executable */
async function isComplete(executable) {
  const needsDisplay = !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  if (needsDisplay && !existsSync('/usr/bin/Xvfb')) return false;
  const { code, output } = await capture('ldd', [executable]);
  return code === 0 && !output.includes('not found');
}
