import { expect, test } from 'vitest';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writePartsList } from '../../build/parts-list.mjs';
import { root } from '../../build/paths.mjs';

const read = (name: string) => JSON.parse(readFileSync(path.join(root, name), 'utf8'));

test('every bundled package stands in the bill of materials with its version and checksum, and its licence is shipped', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'guillemet-parts-'));
  try {
    await writePartsList(folder);
    const bill = JSON.parse(await readFile(path.join(folder, 'sbom.cdx.json'), 'utf8'));
    const licences = await readFile(path.join(folder, 'licences.txt'), 'utf8');
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'guillemet' } } });
    const components: { name: string; version: string; hashes: { alg: string }[] }[] = bill.components;
    const { dependencies } = read('package.json');
    for (const [name, version] of Object.entries(dependencies)) {
      expect(components.find((component) => component.name === name), name).toMatchObject({ version, hashes: [{ alg: 'SHA-512' }] });
      expect(licences).toContain(`${name} ${String(version)}\n`);
    }
    expect(components.map(({ name }) => name)).not.toContain('vite');
    expect(licences).not.toContain('unknown');
  } finally {
    await rm(folder, { recursive: true });
  }
});

test('each version is fixed, each package is known by its checksum and comes from nowhere but the registry, and none may run a script while it is installed', () => {
  const { dependencies, devDependencies } = read('package.json');
  for (const [name, version] of Object.entries<string>({ ...dependencies, ...devDependencies })) expect(version, name).toMatch(/^(?:npm:[\w-]+@)?\d+\.\d+\.\d+$/u);
  const packages = Object.entries<{ resolved?: string; integrity?: string }>(read('package-lock.json').packages).filter(([name]) => name !== '');
  expect(packages.length).toBeGreaterThan(100);
  for (const [name, { resolved = 'by name', integrity = '' }] of packages) expect(`${name} ${resolved} ${integrity}`).toMatch(/ (?:by name|https:\/\/registry\.npmjs\.org\/\S+) sha512-/u);
  expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/mu);
});
