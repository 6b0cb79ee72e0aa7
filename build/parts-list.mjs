// What the program is made of: a bill of materials for machines (CycloneDX) and the licences of all bundled packages for people.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './paths.mjs';
import { npm, Refusal } from './process.mjs';

/** @typedef {{ 'bom-ref': string, name: string, version: string, licenses?: readonly { license?: { id?: string, name?: string }, expression?: string }[] }} Component */
/** @typedef {{ metadata: { component: { 'bom-ref': string, name: string } }, components: readonly Component[], dependencies: readonly { ref: string, dependsOn?: readonly string[] }[] }} Bill */

/**
 * Writes `sbom.cdx.json` and `licences.txt` into a folder. The packages are those of the lock file that are not for development only.
 * @param {string} folder
 * @returns {Promise<void>}
 */
export async function writePartsList(folder) {
  // In an environment of production, as the bundler makes one, npm would leave out what development needs as well.
  const env = { ...process.env, NODE_ENV: 'development' };
  const { code, output } = await npm(['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx', '--loglevel', 'error'], { cwd: root, env });
  if (code !== 0) throw new Refusal(`The bill of materials could not be made:\n${output.trim()}`);
  const bill = shippedOf(JSON.parse(output), JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8')));
  await writeFile(path.join(folder, 'sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
  const parts = await Promise.all(bill.components.map(describe));
  await writeFile(path.join(folder, 'licences.txt'), `${intro}\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`);
}

/**
 * The bill of all packages, cut to what is shipped. npm's own `--omit dev` also leaves out what development happens to need as well.
 * @param {Bill} bill @param {{ packages: Record<string, { version?: string, dev?: boolean }> }} lock @returns {Bill}
 */
function shippedOf(bill, { packages }) {
  const shipped = new Set(Object.entries(packages).filter(([, { dev }]) => dev !== true).map(([place, { version }]) => `${place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length)}@${version}`));
  const components = bill.components.filter(({ name, version }) => shipped.has(`${name}@${version}`));
  const refs = new Set([bill.metadata.component['bom-ref'], ...components.map((component) => component['bom-ref'])]);
  const dependencies = bill.dependencies.filter(({ ref }) => refs.has(ref)).map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((each) => refs.has(each)) }));
  // npm puts the name of the folder there.
  const component = { ...bill.metadata.component, name: 'guillemet' };
  return { ...bill, metadata: { ...bill.metadata, component }, components, dependencies };
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
