import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bundleFile } from '../../electron/bundle-file.ts';

const FOLDER = path.resolve('/srv/guillemet/renderer');

describe('the file behind an address', () => {
  it('is the page itself for the bare origin, and a file of the bundle otherwise', () => {
    expect(bundleFile(FOLDER, 'app://bundle/')).toBe(path.join(FOLDER, 'index.html'));
    expect(bundleFile(FOLDER, 'app://bundle/assets/index.js?x#y')).toBe(path.join(FOLDER, 'assets', 'index.js'));
  });

  it('is nothing for other hosts, other schemes, ways out, broken escapes and NUL', () => {
    const addresses = [
      'app://elsewhere/index.html', 'file:///etc/passwd', 'https://bundle/', 'app://bundle/..%2f..%2fetc/passwd', 'app://bundle/%2e%2e/%2e%2e/secret',
      'app://bundle/%E0%A4%A', 'app://bundle/a%00b', 'no address', '',
    ];
    expect(addresses.map((address) => bundleFile(FOLDER, address)).filter((file) => file !== null && !file.startsWith(FOLDER + path.sep))).toEqual([]);
    expect(bundleFile(FOLDER, 'app://bundle/..%2f..%2fetc/passwd')).toBeNull();
    expect(bundleFile(FOLDER, 'app://bundle/a%00b')).toBeNull();
  });

  it('never lies outside the bundle, whatever the path', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom('..', '%2e%2e', '%2f', '%5c', '\\', '/', 'a', '.', '~', 'C:', '%00', 'é')), (parts) => {
      const file = bundleFile(FOLDER, `app://bundle/${parts.join('/')}`);
      expect(file === null || file.startsWith(FOLDER + path.sep)).toBe(true);
    }));
  });
});
