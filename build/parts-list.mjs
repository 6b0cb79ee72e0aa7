// What the program is made of: a bill of materials for machines (CycloneDX) and the licences of all bundled packages for people.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';
import { npm, Refusal } from './process.mjs';

/** @typedef {{ name: string, version: string, licenses?: readonly { license?: { id?: string, name?: string }, expression?: string }[] }} Component */

/**
 * Writes `sbom.cdx.json` and `licences.txt` into a folder. The packages are those of the lock file that are not for development only.
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function writePartsList(folder) {
  const { code, output } = await npm(['sbom', '--package-lock-only', '--omit', 'dev', '--sbom-format', 'cyclonedx', '--loglevel', 'error'], { cwd: root });
  if (code !== 0) throw new Refusal(`The bill of materials could not be made:\n${output.trim()}`);
  await writeFile(path.join(folder, 'sbom.cdx.json'), output);
  /** @type {{ components: readonly Component[] }} */
  const { components } = JSON.parse(output);
  const parts = await Promise.all(components.map(describe));
  await writeFile(path.join(folder, 'licences.txt'), `${intro}\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

const intro = 'Guillemet is made with these packages. The licences of Electron and Chromium lie beside this file in the program’s folder.';

/** @param {Component} component */
async function describe({ name, version, licenses = [] }) {
  const ids = licenses.map(({ license, expression }) => expression ?? license?.id ?? license?.name ?? 'unknown');
  const text = await licenceText(path.join(root, 'node_modules', name));
  return `${name} ${version}\n${ids.join(', ') || 'unknown'}${text === '' ? '' : `\n\n${text.trim()}`}`;
}

/** The licence as the package brings it; empty where it brings none. @param {string} folder */
async function licenceText(folder) {
  const names = await readdir(folder).catch(() => /** @type {string[]} */ ([]));
  const file = names.find((name) => /^licen[cs]e(?:\.(?:md|txt))?$/iu.test(name)) ?? names.find((name) => /^licen[cs]e/iu.test(name));
  return file === undefined ? '' : readFile(path.join(folder, file), 'utf8');
}
