// `npm run package`: the program as people get it, as a folder in release/; `npm run package:all` makes the installers too.
import { createHash } from 'node:crypto';
import { access, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { bootstrap } from './bootstrap.mjs';
import { buildAll } from './build.mjs';
import { packageConfig, releaseFolder } from './package-config.mjs';
import { distFolderStamp, root } from './paths.mjs';
import { Refusal, runProgram } from './process.mjs';

/** @typedef {import('./electron-runtime.mjs').Runtime} Runtime */
/** @typedef {{ system: 'LINUX' | 'WINDOWS' | 'MAC', folder: string, program: string }} Host */
/** @typedef {{ name: string, system: Host['system'], builtOn: readonly string[] }} Installer */
/** @typedef {{ made: boolean, isFault: boolean, text: string }} Outcome */

const armSuffix = process.arch === 'arm64' ? '-arm64' : '';
const stamp = path.join(releaseFolder, '.made-from');

/** What electron-builder makes of the `dir` target on each system. @type {Readonly<Record<string, Host>>} */
const hosts = {
  linux: { system: 'LINUX', folder: `linux${armSuffix}-unpacked`, program: 'guillemet' },
  win32: { system: 'WINDOWS', folder: `win${armSuffix}-unpacked`, program: 'Guillemet.exe' },
  darwin: { system: 'MAC', folder: `mac${armSuffix}`, program: 'Guillemet.app/Contents/MacOS/Guillemet' },
};

/** @type {readonly Installer[]} */
const installers = [
  { name: 'deb', system: 'LINUX', builtOn: ['linux', 'darwin'] },
  { name: 'AppImage', system: 'LINUX', builtOn: ['linux', 'darwin'] },
  { name: 'nsis', system: 'WINDOWS', builtOn: ['win32', 'linux', 'darwin'] },
  { name: 'dmg', system: 'MAC', builtOn: ['darwin'] },
  { name: 'zip', system: 'MAC', builtOn: ['darwin'] },
];

/**
 * Sets up, builds, and makes the program as a folder for this system, unless that was done from the same sources before.
 * @returns {Promise<{ runtime: Runtime, folder: string, program: string }>} absolute paths; program is the file that starts it
 */
export async function packageApplication() {
  const runtime = await bootstrap();
  if (runtime === null) throw new Refusal('There is no Electron to package.');
  await buildAll();
  const host = thisHost();
  const folder = path.join(releaseFolder, host.folder);
  const program = path.join(folder, host.program);
  const origin = createHash('sha256').update(await distFolderStamp()).update(JSON.stringify(runtime)).digest('hex');
  if ((await readFile(stamp, 'utf8').catch(() => '')) !== origin || !(await exists(program))) {
    console.log('Packaging.');
    await rm(folder, { recursive: true, force: true });
    await make('dir', host.system, packageConfig(runtime));
    await writeFile(stamp, origin);
  }
  if (runtime.isFallback) console.log('Notice: packaged with the stand-in Electron of closed networks. It serves tests and must not be given to others.');
  return { runtime, folder, program };
}

/**
 * Makes every installer that can be made here, one after the other, and says of each whether it was made and why not.
 * @param {Runtime} runtime
 * @returns {Promise<boolean>} false when one failed for another reason than that something it needs could not be fetched
 */
export async function makeInstallers(runtime) {
  /** @type {{ name: string, outcome: Outcome }[]} */
  const outcomes = [];
  for (const installer of installers) outcomes.push({ name: installer.name, outcome: await makeInstaller(installer, runtime) });
  console.log('\nInstallers:');
  for (const { name, outcome } of outcomes) console.log(`  ${name.padEnd(8)} ${outcome.made ? 'made' : 'not made'}: ${outcome.text}`);
  return outcomes.every(({ outcome }) => !outcome.isFault);
}

/** @param {Installer} installer @param {Runtime} runtime @returns {Promise<Outcome>} */
async function makeInstaller({ name, system, builtOn }, runtime) {
  if (!builtOn.includes(process.platform)) return notMade(`this can only be done on ${builtOn.join(' or ')}`);
  const isForeign = system !== thisHost().system;
  if (runtime.isFallback && !isForeign) return notMade('the pinned Electron could not be downloaded, and its stand-in is never shipped');
  try {
    const files = await make(name, system, packageConfig(runtime, { isForeign }));
    return { made: true, isFault: false, text: files.map((file) => path.relative(root, file)).join(', ') };
  } catch (error) {
    const reason = (error instanceof Error ? error.message : String(error)).trim().split('\n', 1).join('');
    if (isDownloadFailure(error)) return notMade(`what it needs could not be downloaded (${reason})`);
    return { made: false, isFault: true, text: `it failed (${reason})` };
  }
}

/** @param {string} text @returns {Outcome} */
function notMade(text) {
  return { made: false, isFault: false, text };
}

/**
 * @param {string} target @param {Host['system']} system @param {import('electron-builder').Configuration} config
 * @returns {Promise<string[]>} the files made
 */
async function make(target, system, config) {
  const { Arch, build, Platform } = await import('electron-builder');
  const arch = process.arch === 'arm64' ? Arch.arm64 : Arch.x64;
  return build({ projectDir: root, targets: Platform[system].createTarget(target, arch), config, publish: 'never' });
}

/**
 * Tells a network that is closed from a fault of ours, by the words of the layers that download.
 * @param {unknown} error
 * @returns {boolean}
 */
export function isDownloadFailure(error) {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  const words = /cannot download|fetch failed|getaddrinfo|socket hang up|response code [45]\d\d|status(?: code)?:? [45]\d\d|unable to (?:get|verify).*certificate/iu;
  const codes = /\b(?:ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ERR_NON_2XX_3XX_RESPONSE)\b/u;
  return words.test(error.message) || codes.test(`${code} ${error.message}`) || isDownloadFailure(error.cause);
}

function thisHost() {
  const host = hosts[process.platform];
  if (host === undefined) throw new Refusal(`Guillemet cannot be packaged on ${process.platform}.`);
  return host;
}

/** @param {string} file */
function exists(file) {
  return access(file).then(() => true, () => false);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await runProgram(async () => {
    const { folder, runtime } = await packageApplication();
    console.log(`The program lies in ${path.relative(root, folder)}.`);
    if (process.argv.includes('--all') && !(await makeInstallers(runtime))) return 1;
    return 0;
  });
}
