// What electron-builder makes, and which of Electron's switches are thrown for good.
import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';

/** Where packaged programs and installers are put. */
export const releaseFolder = path.join(root, 'release');

/** Electron's fuses as they are shipped, in the order of the wire; the reasons stand in ARCHITECTURE.md. */
export const shippedFuses = Object.freeze({
  RunAsNode: false,
  EnableCookieEncryption: true,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
});

/** The fuses that the fall-back runtime is too old to have. */
export const fusesTheFallbackLacks = Object.freeze(['WasmTrapHandlers']);

/**
 * The configuration of electron-builder for the runtime that was found.
 * @param {import('./electron-runtime.mjs').Runtime} runtime
 * @param {{ isForeign?: boolean }} [options] whether it is for another system, whose Electron electron-builder fetches itself
 * @returns {import('electron-builder').Configuration}
 */
export function packageConfig(runtime, { isForeign = false } = {}) {
  const electron = isForeign
    ? { electronVersion: pinnedElectron() }
    : { electronDist: path.dirname(runtime.executablePath), electronVersion: runtime.version };
  return {
    ...electron, ...contents(), ...systems(),
    afterPack: async (context) => {
      // The fall-back runtime brings a default application, which would lie beside ours.
      await rm(path.join(context.packager.getResourcesDir(context.appOutDir), 'app'), { recursive: true, force: true });
      await throwFuses(context, runtime.isFallback && !isForeign);
    },
  };
}

// Debian asks for an address of the maker; the name `invalid` is reserved for addresses that do not exist.
const homepage = 'https://guillemet.invalid';
const maintainer = 'The Guillemet authors <authors@guillemet.invalid>';

// Functions, because electron-builder writes into what it is given.
/** @returns {import('electron-builder').Configuration} */
function contents() {
  return {
    appId: 'org.guillemet.workbench', productName: 'Guillemet', copyright: 'MIT licence',
    // The window speaks these two; Chromium's own words in fifty others would be most of the folder's files.
    electronLanguages: ['en-US', 'en-GB', 'fr'],
    directories: { output: 'release', buildResources: 'build/icons' },
    asar: true,
    files: ['dist/electron/**', 'dist/renderer/**', 'package.json', '!node_modules/**'],
    // Files that other programs or plain Node read, which see no archive: the articles of the sample, and the command line.
    extraResources: [
      { from: 'dist/samples', to: 'samples' }, { from: 'dist/models', to: 'models' },
      // What the program is made of, for people and for machines.
      { from: 'dist/licences.txt', to: 'licences.txt' }, { from: 'dist/sbom.cdx.json', to: 'sbom.cdx.json' },
      // Away from our package.json only the ending tells Node that this is a module.
      { from: 'dist/cli', to: 'cli' },
    ],
    // Everything is bundled into dist/, so no package is collected and none is rebuilt.
    beforeBuild: async () => false,
    extraMetadata: { homepage, author: maintainer, desktopName: 'guillemet.desktop' },
  };
}

/** @returns {import('electron-builder').Configuration} */
function systems() {
  return {
    linux: {
      executableName: 'guillemet', icon: 'build/icons', category: 'Office', maintainer, synopsis: 'Annotation workbench for news articles',
      syncDesktopName: true, target: ['deb', 'AppImage'],
    },
    win: { icon: 'build/icons/icon.ico', target: ['nsis'] },
    // For one person, so that installing asks for no administrator.
    nsis: { oneClick: true, perMachine: false },
    mac: { icon: 'build/icons/1024x1024.png', category: 'public.app-category.productivity', target: ['dmg', 'zip'] },
  };
}

/**
 * Strict in both directions: a fuse that Electron has and we do not name breaks the build, and so does one that we name
 * and it lacks, except on the fall-back runtime. That is why electron-builder's own setting is not used.
 * @param {import('electron-builder').AfterPackContext} context @param {boolean} isFallback
 */
async function throwFuses(context, isFallback) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  const named = Object.entries(shippedFuses).filter(([name]) => !(isFallback && fusesTheFallbackLacks.includes(name)));
  const states = Object.fromEntries(named.map(([name, state]) => [Reflect.get(FuseV1Options, name), state]));
  /** @type {any} the compiler cannot count the entries, flipFuses does */
  const config = { version: FuseVersion.V1, strictlyRequireAllFuses: true, resetAdHocDarwinSignature: true, ...states };
  await flipFuses(programIn(context), config);
}

/** @param {import('electron-builder').AfterPackContext} context */
function programIn({ appOutDir, electronPlatformName, packager }) {
  const name = packager.appInfo.productFilename;
  if (electronPlatformName === 'linux') return path.join(appOutDir, 'guillemet');
  return path.join(appOutDir, electronPlatformName === 'win32' ? `${name}.exe` : `${name}.app`);
}

function pinnedElectron() {
  return JSON.parse(readFileSync(path.join(root, 'node_modules', 'electron', 'package.json'), 'utf8')).version;
}
